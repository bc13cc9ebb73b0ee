namespace Inspection.Scheduler.Search;

/// <summary>Finds which visits are near one another, so that ruins take out what could be exchanged.</summary>
internal static class Neighbourhood
{
    private const int Size = 40;

    public static void Link(Instance instance)
    {
        var plannable = Enumerable.Range(0, instance.Visits.Length).Where(v => instance.Visits[v].Places.Length > 0).ToArray();
        var byBase = plannable
            .SelectMany(v => instance.Visits[v].Places.Select(p => (Base: instance.Cells[p.Cell].Base, Visit: v)).Distinct())
            .ToLookup(x => x.Base, x => x.Visit);
        foreach (var v in plannable)
        {
            var visit = instance.Visits[v];
            visit.Near = [.. visit.Places
                .Select(p => instance.Cells[p.Cell].Base)
                .Distinct()
                .SelectMany(b => byBase[b])
                .Where(w => w != v)
                .Distinct()
                .OrderBy(w => instance.Travel.Between(visit.Location, instance.Visits[w].Location))
                .ThenBy(w => w)
                .Take(Size)];
        }
    }
}
