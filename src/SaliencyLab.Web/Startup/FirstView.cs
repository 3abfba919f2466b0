namespace SaliencyLab.Web.Startup;

/// <summary>Whether the view of the bare address is computed, maps and their pictures: a page is then sent with it instead of empty.</summary>
internal sealed class FirstView
{
    private volatile bool _isReady;

    /// <summary>Whether it is there.</summary>
    public bool IsReady => _isReady;

    /// <summary>It is there now.</summary>
    public void Complete() => _isReady = true;
}
