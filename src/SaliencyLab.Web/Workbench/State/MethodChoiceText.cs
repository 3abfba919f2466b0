using System.Text.Json;
using System.Text.Json.Nodes;
using SaliencyLab.Saliency.Methods;

namespace SaliencyLab.Web.Workbench.State;

/// <summary>Reads methods from addresses and turns their options into what a request holds.</summary>
public static class MethodChoiceText
{
    /// <summary>Reads <c>id~key~value…</c>. Wrong options are left out with a sentence; an unknown method is null.</summary>
    public static MethodChoice? Read(string text, out string? problem)
    {
        problem = null;
        var parts = text.Split('~');
        if (MethodCatalogue.Find(parts[0]) is not { } entry)
        {
            problem = $"The address names a method '{parts[0]}', which there is not; it is left out.";
            return null;
        }

        var method = new MethodChoice(parts[0], [.. Pairs(parts)]);
        if (Check(entry, method) is not { } wrong)
        {
            return method;
        }

        problem = $"{entry.Name}: {wrong} Its defaults are used.";
        return new MethodChoice(parts[0]);
    }

    /// <summary>A method with one option changed.</summary>
    /// <param name="value">Null: as suggested.</param>
    public static MethodChoice With(MethodChoice method, string key, object? value)
    {
        IReadOnlyList<OptionChoice> given = value is null ? [] : [new OptionChoice(key, JsonSerializer.Serialize(value))];
        return method with { Options = [.. method.Options.Where(option => option.Key != key), .. given] };
    }

    /// <summary>What is wrong with a method's options, or null.</summary>
    public static string? Check(MethodEntry entry, MethodChoice method) => Problem(entry, method)?.Message;

    /// <summary>What is wrong with a method's options and with which, or null.</summary>
    public static OptionProblem? Problem(MethodEntry entry, MethodChoice method)
    {
        try
        {
            entry.Create(Options(method));
            return null;
        }
        catch (OptionException exception)
        {
            return new OptionProblem(exception.Key, exception.Message);
        }
        catch (JsonException)
        {
            return new OptionProblem(null, "An option's value can't be read.");
        }
    }

    /// <summary>The options as a request holds them; null where all are defaults.</summary>
    public static JsonElement? Options(MethodChoice method)
    {
        if (method.Options.Count == 0)
        {
            return null;
        }

        var options = new JsonObject();
        foreach (var option in method.Options)
        {
            options[option.Key] = JsonNode.Parse(option.Value);
        }

        return JsonSerializer.SerializeToElement(options);
    }

    private static IEnumerable<OptionChoice> Pairs(string[] parts)
    {
        for (var place = 1; place + 1 < parts.Length; place += 2)
        {
            yield return new OptionChoice(parts[place], parts[place + 1]);
        }
    }
}
