using System.Numerics;

namespace Inspection.Scheduler.Search.Mastering;

/// <summary>Makes columns from routes and from the teams of a plan.</summary>
internal static class TeamColumns
{
    public static TeamColumn Of(Instance instance, Cell cell, int[] visits, int[] options, int drive, ulong core, int size, long loss)
    {
        long value = -instance.TravelCost * drive;
        for (var i = 0; i < visits.Length; i++)
        {
            var visit = instance.Visits[visits[i]];
            value += visit.Options[options[i]].Value + visit.Places.First(p => p.Cell == cell.Index).Bonus;
        }

        return new TeamColumn(cell.Index, visits, options, core, size, value - (size * cell.OfficerCost), loss);
    }

    /// <summary>A team as it goes out now, with the officers it has.</summary>
    public static TeamColumn Of(Instance instance, Cell cell, TeamState team) =>
        Of(instance, cell, team.Visits[..team.Count], team.Options[..team.Count], team.TravelMinutes, team.Officers, BitOperations.PopCount(team.Officers), 0);
}
