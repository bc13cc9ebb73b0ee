using System.Text.Json;
using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Format;

/// <summary>The file format <c>inspection-plan/1</c>. Limits are in <see cref="Limits"/>.</summary>
public static class PlanFormat
{
    /// <summary>Value of the member <c>format</c>.</summary>
    public const string Name = "inspection-plan/1";

    /// <summary>
    /// Reads a plan file. Its shape is validated, and that its gap is the one of its score and bound; whether it fits
    /// a problem and keeps the rules is for <see cref="Checking.PlanChecker"/> to say.
    /// </summary>
    /// <param name="utf8">The whole file, UTF-8, with or without byte order mark.</param>
    /// <returns>The plan, or null and at least one issue.</returns>
    public static (Plan? Plan, IReadOnlyList<Issue> Issues) Read(ReadOnlyMemory<byte> utf8) => JsonFile.Read(utf8, Read);

    /// <summary>Reads a plan file from a stream, which is left open.</summary>
    /// <param name="stream">At its beginning; not much more than <see cref="Limits.Bytes"/> are read.</param>
    /// <returns>The plan, or null and at least one issue.</returns>
    public static (Plan? Plan, IReadOnlyList<Issue> Issues) Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Read(JsonFile.ReadAll(stream));
    }

    /// <summary>Writes the canonical bytes of a plan, all members in the documented order.</summary>
    /// <param name="plan">The plan; its numbers must be finite.</param>
    public static byte[] Write(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return PlanWriter.Write(plan);
    }

    private static Plan? Read(JsonElement root, IssueList issues)
    {
        if (FormatName.IsAnother(root, Name, issues))
        {
            return null;
        }

        return PlanReader.Read(root, JsonPath.Root, issues);
    }
}
