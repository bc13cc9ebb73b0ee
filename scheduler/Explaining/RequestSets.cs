using System.Numerics;
using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Explaining;

/// <summary>Which sets of an enterprise's requests a visit could serve together with one of them.</summary>
internal static class RequestSets
{
    private const int MostEnumerated = 6;

    /// <summary>All allowed sets with the request, most weight first; a chain of them where the enterprise has many requests.</summary>
    /// <param name="week">The week.</param>
    /// <param name="request">Position of the request.</param>
    /// <param name="rules">The rules that hold.</param>
    /// <param name="mandatory">False when mandatory requests may be left out as well.</param>
    public static IReadOnlyList<int[]> With(Week week, int request, Rules rules, bool mandatory = true)
    {
        var all = week.Requests[week.Enterprise[request]];
        var sets = all.Length <= MostEnumerated ? Subsets(all) : Chain(week, all, request);
        return [.. sets.Where(s => s.Contains(request) && IsAllowed(week, all, s, rules, mandatory)).OrderByDescending(s => s.Sum(r => week.Problem.Requests[r].Weight))];
    }

    /// <summary>True when a visit may serve exactly these requests of the enterprise.</summary>
    public static bool IsAllowed(Week week, int[] all, int[] set, Rules rules, bool mandatory = true)
    {
        var requests = week.Problem.Requests;
        return set.Length >= rules.LeastKept(all.Length)
            && (!mandatory || all.All(r => !requests[r].Mandatory || set.Contains(r)))
            && Departments(week, set).Count <= (rules.MaxDepartmentsPerVisit ?? int.MaxValue)
            && (week.Pins[week.Enterprise[set[0]]]?.Requests is not { } pinned || pinned.ToHashSet(StringComparer.Ordinal).SetEquals(set.Select(r => requests[r].Id)));
    }

    /// <summary>Ids of the departments of some requests.</summary>
    public static IReadOnlyList<string> Departments(Week week, IEnumerable<int> set) =>
        [.. set.Select(r => week.Problem.Requests[r].Department).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<int[]> Subsets(int[] all) => Enumerable.Range(1, (1 << all.Length) - 1)
        .OrderByDescending(bits => BitOperations.PopCount((uint)bits))
        .Select(bits => all.Where((_, i) => (bits >> i & 1) != 0).ToArray());

    /// <summary>Drops one after the other, least weight per minute first, but never the request itself, and mandatory ones last.</summary>
    private static IEnumerable<int[]> Chain(Week week, int[] all, int request)
    {
        var kept = all.OrderBy(r => r == request).ThenBy(r => week.Problem.Requests[r].Mandatory)
            .ThenBy(r => (double)week.Problem.Requests[r].Weight / week.Problem.Requests[r].Minutes).ToList();
        for (; kept.Count > 0; kept.RemoveAt(0))
        {
            yield return [.. kept.Order()];
        }
    }
}
