using System.ComponentModel;
using System.Diagnostics;

namespace Inspection.Bench.Measuring;

/// <summary>Which sources ran: a figure without them is worth nothing.</summary>
internal static class SourceCommit
{
    private static readonly Lazy<string> Found = new(Find);

    /// <summary>Short hash of the commit that the folder of the application belongs to, with <c>+</c> when files differ from it; <c>unknown</c> outside a repository.</summary>
    public static string Current => Found.Value;

    private static string Find() => Git("rev-parse", "--short=10", "HEAD") is { Length: > 0 } hash
        ? Git("status", "--porcelain", "--untracked-files=no", "--", ":/scheduler") is { Length: > 0 } ? $"{hash}+" : hash
        : "unknown";

    private static string? Git(params string[] arguments)
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", ["-C", AppContext.BaseDirectory, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            git.ErrorDataReceived += (_, _) => { };
            git.BeginErrorReadLine();
            string output = git.StandardOutput.ReadToEnd().Trim();
            git.WaitForExit();
            return git.ExitCode == 0 ? output : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
