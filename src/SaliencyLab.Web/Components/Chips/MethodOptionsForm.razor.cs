using System.Text.Json;
using Microsoft.AspNetCore.Components;
using SaliencyLab.Saliency.Methods;
using SaliencyLab.Web.Workbench.State;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Components.Chips;

/// <summary>The options of a method. What is empty is as suggested; a list is written without its outer brackets.</summary>
public sealed partial class MethodOptionsForm
{
    private readonly Dictionary<string, string> _texts = [];
    private MethodChoice? _shown;

    // What is wrong is told from the first refusal on, as it is now: a mended field or another layer may end it.
    private bool _refused;

    /// <summary>The method.</summary>
    [Parameter, EditorRequired]
    public required MethodEntry Entry { get; set; }

    /// <summary>Its options as they are.</summary>
    [Parameter, EditorRequired]
    public required MethodChoice Choice { get; set; }

    /// <summary>Other options were applied.</summary>
    [Parameter]
    public EventCallback<MethodChoice> ChoiceChanged { get; set; }

    /// <summary>What the method with some options will cost; left out: it is not told.</summary>
    [Parameter]
    public Func<MethodEntry, MethodChoice, MethodCost?>? Cost { get; set; }

    /// <summary>Why the method can't have a map with some valid options as the other choices are; left out: it always can.</summary>
    [Parameter]
    public Func<MethodChoice, string?>? WhyNot { get; set; }

    /// <summary>The gallery of channels was asked for; without a receiver there is no button.</summary>
    [Parameter]
    public EventCallback<MethodChoice> GalleryAsked { get; set; }

    private IEnumerable<MethodOption> Options => Entry.Options;

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (_shown != Choice)
        {
            _shown = Choice;
            _refused = false;
            _texts.Clear();
            foreach (var option in Choice.Options)
            {
                _texts[option.Key] = Text(option);
            }
        }
    }

    private static string Placeholder(MethodOption option) => option.IsList ? "all" : Suggested(option);

    private static string Suggested(MethodOption option) => option.Default.Trim('"');

    private static string? Invalid(OptionProblem? problem, MethodOption option) => problem?.Key == option.Key ? "true" : null;

    private string Text(OptionChoice option) =>
        Options.Any(known => known.Key == option.Key && known.IsList) ? option.Value[1..^1].Replace(",", ", ", StringComparison.Ordinal) : option.Value.Trim('"');

    private static string Title(string key) => char.ToUpperInvariant(key[0]) + key[1..];

    private void Write(string key, ChangeEventArgs change) => _texts[key] = (change.Value as string ?? "").Trim();

    /// <summary>The method with what the form says.</summary>
    private MethodChoice Given()
    {
        var form = Options.Select(option => option.Key).ToHashSet();
        var kept = Choice.Options.Where(option => !form.Contains(option.Key));
        var given = Options.Where(option => _texts.GetValueOrDefault(option.Key) is { Length: > 0 } text && text != Suggested(option));
        return new MethodChoice(Entry.Id, [.. kept, .. given.Select(option => new OptionChoice(option.Key, option.IsList ? List(_texts[option.Key]) : Json(_texts[option.Key])))]);
    }

    private OptionProblem? ProblemOf(MethodChoice choice)
    {
        if (MethodChoiceText.Problem(Entry, choice) is { } wrong)
        {
            return Options.Any(option => option.Key == wrong.Key) ? wrong : wrong with { Key = null };
        }

        return WhyNot?.Invoke(choice) is { } reason ? new OptionProblem(Blamed(choice), reason) : null;
    }

    /// <summary>The option but for which the method could have its map.</summary>
    private string? Blamed(MethodChoice choice) =>
        choice.Options.FirstOrDefault(given => WhyNot!(choice with { Options = [.. choice.Options.Where(option => option != given)] }) is null)?.Key;

    private async Task Defaults()
    {
        _texts.Clear();
        await Apply();
    }

    private async Task Apply()
    {
        var choice = Given();
        _refused = ProblemOf(choice) is not null;
        if (!_refused)
        {
            await ChoiceChanged.InvokeAsync(choice);
        }
    }

    /// <summary>A list with its outer brackets, compact; what is none as text, which the method refuses.</summary>
    private static string List(string text)
    {
        try
        {
            return JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>($"[{text}]"));
        }
        catch (JsonException)
        {
            return JsonSerializer.Serialize(text);
        }
    }

    /// <summary>A number as it is, anything else as text.</summary>
    private static string Json(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind is JsonValueKind.Number ? text : JsonSerializer.Serialize(text);
        }
        catch (JsonException)
        {
            return JsonSerializer.Serialize(text);
        }
    }
}
