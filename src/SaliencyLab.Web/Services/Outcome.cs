using System.Diagnostics.CodeAnalysis;

namespace SaliencyLab.Web.Services;

/// <summary>A value, or why there is none.</summary>
public sealed record Outcome<T>
    where T : class
{
    private Outcome(T? value, Failure? failure)
    {
        Value = value;
        Failure = failure;
    }

    /// <summary>The value, or null.</summary>
    public T? Value { get; }

    /// <summary>Why there is no value, or null.</summary>
    public Failure? Failure { get; }

    /// <summary>Whether there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool Succeeded => Value is not null;

    /// <summary>A value.</summary>
    public static implicit operator Outcome<T>(T value) => new(value, null);

    /// <summary>A failure.</summary>
    public static implicit operator Outcome<T>(Failure failure) => new(null, failure);
}
