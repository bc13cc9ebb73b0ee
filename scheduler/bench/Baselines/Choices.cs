using Inspection.Scheduler.Domain;

namespace Inspection.Bench.Baselines;

/// <summary>Lists what may be served at one enterprise, by the rules mandatory-kept, session-open and departments-per-visit.</summary>
internal static class Choices
{
    /// <summary>Requests up to which every subset is listed; of more, the lightest are left out one after the other.</summary>
    private const int MostListed = 6;

    public static IReadOnlyList<Choice> Of(Problem problem, IReadOnlyDictionary<string, int> certificates, Enterprise enterprise, Request[] all)
    {
        IEnumerable<Request[]> sets = all.Length <= MostListed
            ? Enumerable.Range(1, (1 << all.Length) - 1).Select(bits => all.Where((_, i) => (bits >> i & 1) != 0).ToArray())
            : Enumerable.Range(0, all.Length).Select(left => all.OrderByDescending(r => r.Mandatory).ThenByDescending(r => r.Weight).Take(all.Length - left).ToArray());
        return [.. sets.Where(set => IsAllowed(problem.Rules, all, set))
            .Select(set => Make(problem, certificates, enterprise, set))
            .Where(c => c.Open.Contains(true))
            .OrderByDescending(c => c.Value).ThenBy(c => c.Minutes)];
    }

    private static bool IsAllowed(Rules rules, Request[] all, Request[] set) =>
        set.Length >= rules.LeastKept(all.Length)
        && all.All(r => !r.Mandatory || set.Contains(r))
        && set.Select(r => r.Department).Distinct(StringComparer.Ordinal).Count() <= (rules.MaxDepartmentsPerVisit ?? int.MaxValue);

    private static Choice Make(Problem problem, IReadOnlyDictionary<string, int> certificates, Enterprise enterprise, Request[] set)
    {
        IReadOnlyList<string>?[] open = [enterprise.Sessions, .. set.Select(r => r.Sessions)];
        return new Choice(
            set,
            [.. set.Select(r => certificates[r.Certificate]).Distinct()],
            VisitDuration.Minutes(problem.Rules, set.Select(r => r.Minutes)),
            set.Sum(r => ((long)problem.Objective.Served * r.Weight) + (r.Mandatory ? problem.Objective.Mandatory : 0)),
            [.. problem.Sessions.Select(s => open.All(list => list?.Contains(s.Id, StringComparer.Ordinal) != false))]);
    }
}
