using System.Text.Json;
using Microsoft.AspNetCore.Components;
using SaliencyLab.Saliency.Methods;
using SaliencyLab.Web.Workbench.State;

namespace SaliencyLab.Web.Components.Chips;

/// <summary>The options of a method that take one value. What is empty is as suggested.</summary>
public sealed partial class MethodOptionsForm
{
    private readonly Dictionary<string, string> _texts = [];
    private string? _problem;
    private MethodChoice? _shown;

    /// <summary>The method.</summary>
    [Parameter, EditorRequired]
    public required MethodEntry Entry { get; set; }

    /// <summary>Its options as they are.</summary>
    [Parameter, EditorRequired]
    public required MethodChoice Choice { get; set; }

    /// <summary>Other options were applied.</summary>
    [Parameter]
    public EventCallback<MethodChoice> ChoiceChanged { get; set; }

    /// <summary>Regions and lists of channels are for requests; a form holds single values.</summary>
    private IEnumerable<MethodOption> Options => Entry.Options.Where(option => option.Default.Length > 0);

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (_shown != Choice)
        {
            _shown = Choice;
            _texts.Clear();
            foreach (var option in Choice.Options)
            {
                _texts[option.Key] = option.Value.Trim('"');
            }
        }
    }

    private static string Placeholder(MethodOption option) => option.Default.Trim('"');

    private static string Title(string key) => char.ToUpperInvariant(key[0]) + key[1..];

    private void Write(string key, ChangeEventArgs change) => _texts[key] = (change.Value as string ?? "").Trim();

    private async Task Defaults()
    {
        _texts.Clear();
        await Apply();
    }

    private async Task Apply()
    {
        var form = Options.Select(option => option.Key).ToHashSet();
        var kept = Choice.Options.Where(option => !form.Contains(option.Key));
        var given = Options.Where(option => _texts.GetValueOrDefault(option.Key) is { Length: > 0 } text && text != option.Default.Trim('"'));
        var choice = new MethodChoice(Entry.Id, [.. kept, .. given.Select(option => new OptionChoice(option.Key, Json(_texts[option.Key])))]);
        _problem = MethodChoiceText.Check(Entry, choice);
        if (_problem is null)
        {
            await ChoiceChanged.InvokeAsync(choice);
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
