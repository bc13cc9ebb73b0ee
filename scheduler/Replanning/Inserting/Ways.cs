namespace Inspection.Scheduler.Replanning.Inserting;

/// <summary>The ways to make a visit that serves certain requests: which others of the enterprise it serves as well.</summary>
internal static class Ways
{
    private const int MostListed = 10;

    /// <summary>All that the rules allow where the enterprise has up to ten others; else as few as allowed. Most valuable first.</summary>
    public static Stop[] Of(WeekTables week, int enterprise, int[] urgent)
    {
        int[] all = [.. week.RequestsOf[enterprise]];
        int[] needed = [.. all.Where(r => urgent.Contains(r) || week.Problem.Requests[r].Mandatory)];
        int[] others = [.. all.Except(needed)];
        var subsets = others.Length <= MostListed
            ? Enumerable.Range(0, 1 << others.Length).Select(bits => others.Where((_, i) => (bits >> i & 1) != 0))
            : [others.OrderBy(r => week.Problem.Requests[r].Minutes).Take(Math.Max(0, week.Problem.Rules.LeastKept(all.Length) - needed.Length))];
        return [.. subsets.Select(s => needed.Concat(s).Order().ToArray())
            .Where(set => set.Length >= week.Problem.Rules.LeastKept(all.Length)
                && set.Select(r => week.Problem.Requests[r].Department).Distinct(StringComparer.Ordinal).Count() <= (week.Problem.Rules.MaxDepartmentsPerVisit ?? int.MaxValue))
            .OrderByDescending(set => set.Sum(r => (long)week.Problem.Requests[r].Weight))
            .ThenBy(set => set.Length)
            .Select(set => week.StopOf(enterprise, set))];
    }
}
