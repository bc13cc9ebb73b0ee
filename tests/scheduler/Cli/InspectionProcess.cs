using System.Diagnostics;
using System.Globalization;

namespace Inspection.Scheduler.Tests.Cli;

/// <summary>Runs the real command in a process and a folder of its own.</summary>
public abstract class InspectionProcess : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("inspection-cli-");

    protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    protected string PathOf(string name) => Path.Combine(_folder.FullName, name);

    protected string File(string name, ReadOnlySpan<byte> content)
    {
        System.IO.File.WriteAllBytes(PathOf(name), content);
        return PathOf(name);
    }

    protected async Task<Outcome> RunAsync(params string[] arguments)
    {
        using Process process = Start(arguments);
        return await EndAsync(process);
    }

    /// <summary>Starts the command as a terminal does: as the leader of a process group that Ctrl-C reaches as a whole.</summary>
    protected Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("setsid")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _folder.FullName,
        };
        start.ArgumentList.Add("dotnet");
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "inspection.dll"));
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }

    protected static async Task<Outcome> EndAsync(Process process, string alreadyRead = "")
    {
        Task<string> output = process.StandardOutput.ReadToEndAsync(Ct);
        Task<string> error = process.StandardError.ReadToEndAsync(Ct);
        await process.WaitForExitAsync(Ct);
        return new Outcome(process.ExitCode, await output, alreadyRead + await error);
    }

    /// <summary>Sends a signal to the whole process group.</summary>
    protected static async Task SignalAsync(Process process, string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", "--", string.Create(CultureInfo.InvariantCulture, $"-{process.Id}")]);
        await kill.WaitForExitAsync(Ct);
        Assert.Equal(0, kill.ExitCode);
    }

    protected sealed record Outcome(int Code, string Output, string Error);
}
