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
        var sets = all.Length <= MostEnumerated ? Subsets(all).Where(s => s.Contains(request)) : Chain(week, all, rules, mandatory, request);
        return [.. Allowed(week, all, sets, rules, mandatory).OrderByDescending(s => s.Sum(r => week.Problem.Requests[r].Weight))];
    }

    /// <summary>All allowed sets of an enterprise's requests, the largest first; one chain of them where the enterprise has many requests.</summary>
    /// <param name="week">The week.</param>
    /// <param name="enterprise">Position of the enterprise.</param>
    /// <param name="rules">The rules that hold.</param>
    public static IEnumerable<int[]> Of(Week week, int enterprise, Rules rules)
    {
        var all = week.Requests[enterprise];
        return Allowed(week, all, all.Length <= MostEnumerated ? Subsets(all) : Chain(week, all, rules, mandatory: true), rules);
    }

    /// <summary>True when a visit may serve exactly these requests of the enterprise.</summary>
    public static bool IsAllowed(Week week, int[] all, int[] set, Rules rules) => Allowed(week, all, [set], rules).Any();

    private static IEnumerable<int[]> Allowed(Week week, int[] all, IEnumerable<int[]> sets, Rules rules, bool mandatory = true)
    {
        var requests = week.Problem.Requests;
        int least = rules.LeastKept(all.Length);
        int duties = mandatory ? all.Count(r => requests[r].Mandatory) : 0;
        var pinned = week.Pins[week.Enterprise[all[0]]]?.Requests?.ToHashSet(StringComparer.Ordinal);
        return sets.Where(set => set.Length >= least
            && (duties == 0 || set.Count(r => requests[r].Mandatory) == duties)
            && (rules.MaxDepartmentsPerVisit is not { } most || Departments(week, set).Count <= most)
            && (pinned is null || pinned.SetEquals(set.Select(r => requests[r].Id))));
    }

    /// <summary>Ids of the departments of some requests.</summary>
    public static IReadOnlyList<string> Departments(Week week, IEnumerable<int> set) =>
        [.. set.Select(r => week.Problem.Requests[r].Department).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<int[]> Subsets(int[] all) => Enumerable.Range(1, (1 << all.Length) - 1)
        .OrderByDescending(bits => BitOperations.PopCount((uint)bits))
        .Select(bits => all.Where((_, i) => (bits >> i & 1) != 0).ToArray());

    /// <summary>
    /// Drops one after the other, least weight per minute first, mandatory ones last and one request never. Of the sets that no session is
    /// long enough for, only the smallest is given, and only where no other is.
    /// </summary>
    /// <param name="week">The week.</param>
    /// <param name="all">All requests of the enterprise.</param>
    /// <param name="rules">Give how many have to stay, and how long a visit takes.</param>
    /// <param name="mandatory">True when all mandatory ones have to stay.</param>
    /// <param name="request">Position of the request that stays; null where any may go.</param>
    private static IEnumerable<int[]> Chain(Week week, int[] all, Rules rules, bool mandatory, int? request = null)
    {
        var requests = week.Problem.Requests;
        int[] dropped = [.. all.OrderBy(r => r == request).ThenBy(r => requests[r].Mandatory).ThenBy(r => (double)requests[r].Weight / requests[r].Minutes)];
        int longest = Enumerable.Range(0, week.Sessions).Max(week.Length);
        int stay = mandatory ? all.Count(r => requests[r].Mandatory || r == request) : 1;
        int smallest = dropped.Length - Math.Max(Math.Max(1, stay), rules.LeastKept(all.Length));
        int first = smallest;
        while (first > 0 && VisitDuration.Minutes(rules, dropped[(first - 1)..].Select(r => requests[r].Minutes)) <= longest)
        {
            first--;
        }

        for (int n = first; n <= smallest; n++)
        {
            int[] kept = dropped[n..];
            Array.Sort(kept);
            yield return kept;
        }
    }
}
