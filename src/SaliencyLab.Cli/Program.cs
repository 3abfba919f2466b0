using System.Runtime.InteropServices;
using SaliencyLab.Cli;

using var interruption = new CancellationTokenSource();

// The first signal stops the work and leaves nothing behind; the second one ends the program at once.
void Stop(PosixSignalContext signal)
{
    signal.Cancel = !interruption.IsCancellationRequested;
    interruption.Cancel();
}

using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
return Shell.Run(args, new ShellStreams(Console.In, Console.Out, Console.Error, !Console.IsErrorRedirected), interruption.Token);
