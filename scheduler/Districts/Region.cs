using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Districts;

/// <summary>
/// Some bases of a planned week with everything that may change there while the rest of the plan stays: their teams
/// are dissolved, the visits of other teams are left out, and officers who serve elsewhere are free only otherwise.
/// </summary>
internal static class Region
{
    /// <param name="atlas">Of the whole problem.</param>
    /// <param name="teams">The plan so far.</param>
    /// <param name="bases">Indices of the bases whose teams may change.</param>
    /// <returns>A valid problem; its plans fit to the teams of all other bases.</returns>
    public static Problem Of(Atlas atlas, IReadOnlyList<Team> teams, IReadOnlySet<int> bases)
    {
        Problem problem = atlas.Problem;
        Team[] others = [.. teams.Where(t => !bases.Contains(atlas.Base(t.Base)))];
        var visited = teams.SelectMany(t => t.Visits.Select(v => (v.Enterprise, IsFreed: bases.Contains(atlas.Base(t.Base))))).ToDictionary(v => v.Enterprise, v => v.IsFreed, StringComparer.Ordinal);
        ILookup<string, string> duties = others.SelectMany(t => t.Officers.Select(o => (Officer: o, t.Session))).ToLookup(d => d.Officer, d => d.Session, StringComparer.Ordinal);
        int[] enterprises = [.. Enumerable.Range(0, problem.Enterprises.Count).Where(e => visited.TryGetValue(problem.Enterprises[e].Id, out bool isFreed)
            ? isFreed
            : atlas.Matters(e) && atlas.Reach.BasesOf(e).Any(bases.Contains) && atlas.PinnedTo(e).All(bases.Contains))];
        Officer[] officers = [.. problem.Officers.Where(o => atlas.BasesOf(o).Any(bases.Contains)).Select(o => Left(o, atlas, bases, problem, [.. duties[o.Id]]))];
        return new Restriction(problem, atlas.Reach).To(bases, enterprises, officers, takesStrays: false);
    }

    /// <summary>An officer without the bases outside and the sessions that duties outside take.</summary>
    private static Officer Left(Officer officer, Atlas atlas, IReadOnlySet<int> bases, Problem problem, string[] duties) => officer with
    {
        Bases = [.. officer.Bases.Where(b => bases.Contains(atlas.Base(b)))],
        Sessions = duties.Length == 0 ? officer.Sessions : [.. (officer.Sessions ?? problem.Sessions.Select(s => s.Id)).Except(duties, StringComparer.Ordinal)],
        MaxSessions = officer.MaxSessions - duties.Length,
    };
}
