namespace SaliencyLab.Cli.Tests;

/// <summary>A command line run in this process, with what it wrote.</summary>
internal sealed record ShellRun(int Status, string Out, string Error)
{
    /// <summary>Runs a command line with an empty standard input.</summary>
    public static ShellRun Of(params string[] arguments) => With("", arguments);

    /// <summary>Runs a command line with a text as standard input.</summary>
    public static ShellRun With(string input, params string[] arguments)
    {
        using var text = new StringReader(input);
        using var output = new StringWriter();
        using var error = new StringWriter();
        var status = Shell.Run(arguments, new ShellStreams(text, output, error, ShowsProgress: false), Xunit.TestContext.Current.CancellationToken);
        return new ShellRun(status, output.ToString(), error.ToString());
    }
}
