namespace SaliencyLab.Cli;

/// <summary>What a command reads and writes.</summary>
/// <param name="In">Standard input.</param>
/// <param name="Out">Results.</param>
/// <param name="Error">Everything else.</param>
/// <param name="ShowsProgress">Whether a progress bar can be drawn on <paramref name="Error"/>: it is a terminal.</param>
public sealed record ShellStreams(TextReader In, TextWriter Out, TextWriter Error, bool ShowsProgress);
