namespace SaliencyLab.Web.Components.Dialogs;

/// <summary>Where lists of labels arrive that were dropped or browsed for: the open editor takes them, else one is opened.</summary>
/// <param name="open">Opens an editor with a list.</param>
public sealed class LabelsDesk(Func<GivenLabels, Task> open)
{
    private Action<GivenLabels>? _editor;

    /// <summary>An editor takes what arrives from now on; null: it has closed.</summary>
    public void Attend(Action<GivenLabels>? editor) => _editor = editor;

    /// <summary>A list has arrived.</summary>
    public Task Give(GivenLabels labels)
    {
        if (_editor is null)
        {
            return open(labels);
        }

        _editor(labels);
        return Task.CompletedTask;
    }
}
