using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Format;

namespace Inspection.Functions.Plans;

/// <summary>What is different between the problem that a draft answers and the one that would be asked now.</summary>
/// <param name="Added">Requests that came in since.</param>
/// <param name="Removed">Requests that were withdrawn since.</param>
/// <param name="Changed">Requests that are not the same any more.</param>
/// <param name="Else">True where anything but the requests differs: officers, enterprises, bases, open sessions or the published plan.</param>
internal readonly record struct InputChanges(int Added, int Removed, int Changed, bool Else)
{
    public static InputChanges Between(Problem then, Problem now)
    {
        Dictionary<string, Request> before = then.Requests.ToDictionary(r => r.Id, StringComparer.Ordinal);
        Dictionary<string, Request> after = now.Requests.ToDictionary(r => r.Id, StringComparer.Ordinal);
        int changed = after.Values.Count(r => before.TryGetValue(r.Id, out Request? old) && !Same(old, r));
        int added = after.Keys.Count(id => !before.ContainsKey(id));
        int removed = before.Keys.Count(id => !after.ContainsKey(id));
        return new InputChanges(added, removed, changed, !Rest(then, now).AsSpan().SequenceEqual(Rest(now, then)));
    }

    /// <summary>Everything but the requests and what only comes along with them.</summary>
    private static byte[] Rest(Problem problem, Problem other)
    {
        HashSet<string> shared = [.. other.Enterprises.Select(e => e.Id)];
        return ProblemFormat.Write(problem with { Requests = [], Departments = [], Enterprises = [.. problem.Enterprises.Where(e => shared.Contains(e.Id))] });
    }

    private static bool Same(Request a, Request b) =>
        a with { Sessions = null } == b with { Sessions = null }
        && (a.Sessions is null) == (b.Sessions is null)
        && (a.Sessions ?? []).SequenceEqual(b.Sessions ?? [], StringComparer.Ordinal);
}
