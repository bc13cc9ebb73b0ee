namespace Inspection.Scheduler.Search;

/// <summary>The first plan: visits in order of worth, each where it costs least.</summary>
internal static class Construction
{
    public static void Fill(Solution solution, Func<bool> isOver)
    {
        var visits = solution.Instance.Visits;
        var order = Enumerable.Range(0, visits.Length)
            .Where(v => solution.CellOf[v] < 0 && visits[v].Places.Length > 0)
            .OrderByDescending(v => visits[v].Pinned)
            .ThenByDescending(v => visits[v].Pinned ? -visits[v].Places.Length : 0)
            .ThenByDescending(v => visits[v].BestValue)
            .ThenBy(v => v);
        foreach (var v in order)
        {
            if (isOver())
            {
                return;
            }

            solution.Begin();
            var best = solution.FindBest(v, null, 0);
            if (best.Exists)
            {
                solution.Insert(best);
            }
        }
    }
}
