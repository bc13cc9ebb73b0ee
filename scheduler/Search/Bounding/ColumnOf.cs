namespace Inspection.Scheduler.Search.Bounding;

/// <summary>The column that a team of a plan corresponds to.</summary>
internal static class ColumnOf
{
    public static Column Team(Instance instance, LeastOfficers least, Cell cell, TeamState team)
    {
        long value = -instance.TravelCost * team.TravelMinutes;
        ulong certificates = 0;
        for (var i = 0; i < team.Count; i++)
        {
            var visit = instance.Visits[team.Visits[i]];
            var option = visit.Options[team.Options[i]];
            value += option.Value + visit.Places[team.Places[i]].Bonus;
            certificates |= option.Certificates;
        }

        var officers = least.Of(cell, certificates);
        return new Column(
            cell.Index,
            team.Visits[..team.Count],
            team.Options[..team.Count],
            value - (officers * cell.OfficerCost),
            certificates,
            officers);
    }
}
