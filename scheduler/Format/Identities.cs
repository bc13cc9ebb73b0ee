using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Format;

/// <summary>Every id is used once among its kind, and an enterprise has at most one pin.</summary>
internal static class Identities
{
    public static void Check(Problem problem, IssueList issues)
    {
        Once(problem.Sessions.Select(x => x.Id), "sessions", "id", issues);
        Once(problem.Departments.Select(x => x.Id), "departments", "id", issues);
        Once(problem.Bases.Select(x => x.Id), "bases", "id", issues);
        Once(problem.Officers.Select(x => x.Id), "officers", "id", issues);
        Once(problem.Enterprises.Select(x => x.Id), "enterprises", "id", issues);
        Once(problem.Requests.Select(x => x.Id), "requests", "id", issues);
        Once(problem.Pins.Select(x => x.Enterprise), "pins", "enterprise", issues);
        JsonPath officers = JsonPath.Root["officers"];
        for (int i = 0; i < problem.Officers.Count; i++)
        {
            Once(problem.Officers[i].Certificates.Select(c => c.Id), officers[i]["certificates"], "id", issues);
        }
    }

    private static void Once(IEnumerable<string> ids, string list, string member, IssueList issues) =>
        Once(ids, JsonPath.Root[list], member, issues);

    private static void Once(IEnumerable<string> ids, JsonPath list, string member, IssueList issues)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach ((int index, string id) in ids.Index())
        {
            if (id.Length > 0 && !first.TryAdd(id, index))
            {
                issues.Add(IssueCode.DuplicateId, list[index][member], $"'{Shown.Text(id)}' stands at {list[first[id]]} already.", "Use every id once in its list.");
            }
        }
    }
}
