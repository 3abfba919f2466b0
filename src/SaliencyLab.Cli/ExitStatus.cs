namespace SaliencyLab.Cli;

/// <summary>CONTRACT's exit statuses.</summary>
public static class ExitStatus
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>The command line or request is wrong.</summary>
    public const int Wrong = 2;

    /// <summary>A file can't be read or written.</summary>
    public const int Unreadable = 3;

    /// <summary>The model can't be run.</summary>
    public const int NotRunnable = 4;

    /// <summary>Interrupted.</summary>
    public const int Interrupted = 130;
}
