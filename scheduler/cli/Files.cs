using Inspection.Scheduler;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Format;

namespace Inspection.Cli;

/// <summary>Files in, files out. A file that cannot be read is an issue like any other.</summary>
internal static class Files
{
    public static (Problem? Problem, IReadOnlyList<Issue> Issues) Problem(string path) => Read(path, ProblemFormat.Read);

    public static (Plan? Plan, IReadOnlyList<Issue> Issues) Plan(string path) => Read(path, PlanFormat.Read);

    /// <summary>Writes the whole result or nothing: a reader never sees half a file.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static int Write(string? path, byte[] result)
    {
        try
        {
            if (path is null)
            {
                using Stream output = Console.OpenStandardOutput();
                output.Write(result);
            }
            else
            {
                string unfinished = $"{path}.{Environment.ProcessId}.tmp";
                File.WriteAllBytes(unfinished, result);
                File.Move(unfinished, path, overwrite: true);
            }

            return ExitCode.Done;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refusal.Write([new Issue("unwritable-file", path ?? "standard output", e.Message, "Give a place that may be written.")]);
        }
    }

    private static (T? Value, IReadOnlyList<Issue> Issues) Read<T>(string path, Func<Stream, (T?, IReadOnlyList<Issue>)> read)
        where T : class
    {
        try
        {
            using FileStream file = File.OpenRead(path);
            (T? value, IReadOnlyList<Issue> issues) = read(file);
            return (value, [.. issues.Select(i => i with { Place = $"{path} {i.Place}" })]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, [new Issue("unreadable-file", path, e.Message, "Give a file that exists and may be read.")]);
        }
    }
}
