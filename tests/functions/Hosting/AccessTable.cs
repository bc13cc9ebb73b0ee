using Inspection.Local;

namespace Inspection.Functions.Tests.Hosting;

/// <summary>What an endpoint answers to each kind of caller: a status, and the code where it is a refusal.</summary>
internal sealed record AccessRow(string Endpoint, IReadOnlyDictionary<string, string> Cells);

/// <summary>
/// The table <c>access.csv</c>: who may call what. Its columns are the callers: nobody signed in, an account without a role, the clerk of the department
/// that is asked about and one of another, each further role, and a planner and approver of another jurisdiction.
/// </summary>
internal static class AccessTable
{
    public static IReadOnlyList<AccessRow> Read()
    {
        string[][] lines = [.. File.ReadLines(Path.Combine(Toolchain.Find().Root, "tests", "functions", "Hosting", "access.csv")).Select(line => line.Split(','))];
        return [.. lines.Skip(1).Select(line => new AccessRow(line[0], lines[0].Zip(line).Skip(1).ToDictionary(StringComparer.Ordinal)))];
    }
}
