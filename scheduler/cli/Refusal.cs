using Inspection.Scheduler;

namespace Inspection.Cli;

/// <summary>Tells what is wrong with the input, all of it, on standard error.</summary>
internal static class Refusal
{
    public static int Write(IReadOnlyList<Issue> issues)
    {
        Write(Console.Error, issues);
        return ExitCode.Refused;
    }

    /// <summary>One issue is three lines: code and place, cause, action.</summary>
    public static void Write(TextWriter to, IReadOnlyList<Issue> issues)
    {
        foreach (Issue issue in issues)
        {
            to.WriteLine($"{issue.Code} at {issue.Place}");
            to.WriteLine($"    {issue.Cause}");
            to.WriteLine($"    {issue.Action}");
        }
    }
}
