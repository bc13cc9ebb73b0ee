using System.Diagnostics;

namespace Inspection.Local;

/// <summary>Finds and runs a command-line tool that must be on the PATH.</summary>
internal static class Tool
{
    private const int HeadLines = 15;
    private const int TailLines = 25;

    public static string Find(string name, string searchPath)
    {
        string[] suffixes = OperatingSystem.IsWindows() ? [".cmd", ".exe"] : [""];
        foreach (var folder in searchPath.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var suffix in suffixes)
            {
                var candidate = Path.Combine(folder, name + suffix);
                if (File.Exists(candidate))
                {
                    return candidate;
                }
            }
        }

        throw new SetUpException($"'{name}' was not found on the PATH. {HowToGet(name)} Then run the same command again.");
    }

    /// <summary>Runs a tool to its end; a non-zero exit becomes a message with the first and last lines that it printed.</summary>
    public static async Task RunAsync(string path, IEnumerable<string> arguments, string folder, IReadOnlyDictionary<string, string> environment, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(path, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var head = new List<string>();
        var tail = new Queue<string>();
        void Keep(object _, DataReceivedEventArgs line)
        {
            if (line.Data is not { } text)
            {
                return;
            }

            lock (tail)
            {
                if (head.Count < HeadLines)
                {
                    head.Add(text);
                    return;
                }

                tail.Enqueue(text);
                if (tail.Count > TailLines)
                {
                    tail.Dequeue();
                }
            }
        }

        using var process = Process.Start(start) ?? throw new SetUpException($"'{path}' could not be started.");
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.StandardInput.Close();
        try
        {
            await process.WaitForExitAsync(cancel);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        if (process.ExitCode != 0)
        {
            throw new SetUpException($"'{Path.GetFileName(path)} {string.Join(' ', arguments)}' in {folder} ended with code {process.ExitCode}:{Environment.NewLine}{string.Join(Environment.NewLine, [.. head, .. tail])}");
        }
    }

    private static string HowToGet(string name) => name switch
    {
        "npm" => "It installs the local storage, the sign-in provider and the web app: install Node.js 20 or newer (https://nodejs.org), which brings npm.",
        "dotnet" => "It builds and runs the Functions app: install the .NET 10 SDK (https://dotnet.microsoft.com).",
        _ => "Install it.",
    };
}
