using System.Text.Json;
using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Format;

/// <summary>The file format <c>inspection-problem/1</c>. Limits are in <see cref="Limits"/>.</summary>
public static class ProblemFormat
{
    /// <summary>Value of the member <c>format</c>.</summary>
    public const string Name = "inspection-problem/1";

    /// <summary>Reads and validates a problem file; every issue is found in one run.</summary>
    /// <param name="utf8">The whole file, UTF-8, with or without byte order mark.</param>
    /// <returns>The problem, or null and at least one issue.</returns>
    public static (Problem? Problem, IReadOnlyList<Issue> Issues) Read(ReadOnlyMemory<byte> utf8) => JsonFile.Read(utf8, Read);

    /// <summary>Reads and validates a problem file from a stream, which is left open.</summary>
    /// <param name="stream">At its beginning; not much more than <see cref="Limits.Bytes"/> are read.</param>
    /// <returns>The problem, or null and at least one issue.</returns>
    public static (Problem? Problem, IReadOnlyList<Issue> Issues) Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Read(JsonFile.ReadAll(stream));
    }

    /// <summary>
    /// Writes the canonical bytes of a problem: the same problem always gives the same bytes. Members stand in the
    /// documented order; optional members are left out when they have their default.
    /// </summary>
    /// <param name="problem">The problem.</param>
    public static byte[] Write(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return ProblemWriter.Write(problem);
    }

    private static Problem? Read(JsonElement root, IssueList issues)
    {
        if (FormatName.IsAnother(root, Name, issues))
        {
            return null;
        }

        Problem problem = ProblemReader.Read(root, issues);
        ProblemValidation.Check(problem, issues);
        return problem;
    }
}
