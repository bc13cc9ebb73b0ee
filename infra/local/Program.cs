using System.Runtime.InteropServices;
using System.Text;
using Inspection.Local;

Console.OutputEncoding = Encoding.UTF8;
var (line, problems) = CommandLine.Parse(args);
if (line.Help || problems.Count > 0)
{
    (problems.Count > 0 ? Console.Error : Console.Out).WriteLine(string.Join(Environment.NewLine, [.. problems, CommandLine.Usage]));
    return problems.Count > 0 ? 2 : 0;
}

using var stop = new CancellationTokenSource();
void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}

using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop);
try
{
    await (line.Once ? new OnceRun(line, Console.WriteLine).RunAsync(stop.Token) : DemoRun.RunAsync(line, Console.WriteLine, stop.Token));
    return 0;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    Console.Error.WriteLine("Stopped before it was done.");
    return 130;
}
catch (Exception failed) when (failed is SetUpException or IOException or StepFailedException or ApiRefusedException or SignInRefusedException)
{
    Console.Error.WriteLine(failed.Message);
    return 1;
}
