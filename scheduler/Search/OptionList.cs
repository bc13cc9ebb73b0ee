using System.Numerics;
using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Search;

/// <summary>
/// Lists the subsets of one enterprise's requests that a visit may serve (rules mandatory-kept and
/// departments-per-visit), without those that another subset beats in every respect.
/// </summary>
internal static class OptionList
{
    private const int MostEnumerated = 14;

    public static Option[] For(Problem problem, Indices indices, Enterprise enterprise, int[] requests, Pin? pin)
    {
        var open = indices.OpenSessions(enterprise.Sessions);
        if (pin?.Requests is { } pinned)
        {
            var set = requests.Where(r => pinned.Contains(problem.Requests[r].Id)).ToArray();
            return set.Length == pinned.Distinct(StringComparer.Ordinal).Count() && set.Length > 0 && IsAllowed(problem, requests, set)
                ? [Make(problem, indices, set, open)]
                : [];
        }

        return requests.Length <= MostEnumerated
            ? Undominated(Subsets(problem, indices, requests, open))
            : Undominated(Large(problem, indices, requests, open));
    }

    private static IEnumerable<Option> Subsets(Problem problem, Indices indices, int[] requests, bool[] open)
    {
        for (var bits = 1u; bits < 1u << requests.Length; bits++)
        {
            if (BitOperations.PopCount(bits) < LeastKept(problem, requests.Length))
            {
                continue;
            }

            var set = requests.Where((_, i) => (bits >> i & 1) != 0).ToArray();
            if (IsAllowed(problem, requests, set))
            {
                yield return Make(problem, indices, set, open);
            }
        }
    }

    /// <summary>Too many requests to list all subsets: drop one after the other, least worth per minute first, and give the bound an optimistic stand-in.</summary>
    private static IEnumerable<Option> Large(Problem problem, Indices indices, int[] requests, bool[] open)
    {
        var kept = requests
            .OrderBy(r => problem.Requests[r].Mandatory)
            .ThenBy(r => (double)problem.Requests[r].Weight / problem.Requests[r].Minutes)
            .ToList();
        var mandatory = requests.Where(r => problem.Requests[r].Mandatory).ToArray();
        var whole = Make(problem, indices, requests, open);
        var least = mandatory.Length > 0 ? Make(problem, indices, mandatory, open) : null;
        yield return whole with
        {
            Certificates = least?.Certificates ?? 0,
            Minutes = least?.Minutes ?? problem.Rules.EntryMinutes,
            Open = least?.Open ?? open,
            Exact = false,
        };
        while (kept.Count >= Math.Max(1, LeastKept(problem, requests.Length)))
        {
            var set = kept.Order().ToArray();
            if (IsAllowed(problem, requests, set))
            {
                yield return Make(problem, indices, set, open);
            }

            kept.RemoveAt(0);
        }
    }

    private static int LeastKept(Problem problem, int count) => problem.Rules.LeastKept(count);

    private static bool IsAllowed(Problem problem, int[] all, int[] set)
    {
        var departments = set.Select(r => problem.Requests[r].Department).Distinct(StringComparer.Ordinal).Count();
        return set.Length >= LeastKept(problem, all.Length)
            && all.All(r => !problem.Requests[r].Mandatory || set.Contains(r))
            && departments <= (problem.Rules.MaxDepartmentsPerVisit ?? int.MaxValue);
    }

    private static Option Make(Problem problem, Indices indices, int[] set, bool[] enterpriseOpen)
    {
        var open = (bool[])enterpriseOpen.Clone();
        ulong certificates = 0;
        long value = 0;
        foreach (var r in set)
        {
            var request = problem.Requests[r];
            certificates |= 1UL << indices.Certificate(request.Certificate);
            value += (long)problem.Objective.Served * request.Weight + (request.Mandatory ? problem.Objective.Mandatory : 0);
            var requestOpen = indices.OpenSessions(request.Sessions);
            for (var s = 0; s < open.Length; s++)
            {
                open[s] &= requestOpen[s];
            }
        }

        var minutes = VisitDuration.Minutes(problem.Rules, set.Select(r => problem.Requests[r].Minutes));
        return new Option(set, certificates, minutes, value, open);
    }

    private static Option[] Undominated(IEnumerable<Option> options)
    {
        var kept = new List<Option>();
        foreach (var option in options.Where(o => o.Open.Contains(true)).OrderByDescending(o => o.Value).ThenBy(o => o.Minutes).ThenBy(o => BitOperations.PopCount(o.Certificates)))
        {
            if (!kept.Any(k => k.Exact && Beats(k, option)))
            {
                kept.Add(option);
            }
        }

        return [.. kept];
    }

    private static bool Beats(Option a, Option b) =>
        (a.Certificates & ~b.Certificates) == 0 && a.Minutes <= b.Minutes && a.Value >= b.Value
        && !a.Open.Where((open, s) => b.Open[s] && !open).Any();
}
