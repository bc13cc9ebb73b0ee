using System.Numerics;
using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Search;

/// <summary>Whether a team that a pin prescribes can make a visit.</summary>
internal static class FixedTeam
{
    public static bool Suffices(Rules rules, Cell cell, ulong team, ulong certificates, ulong recused)
    {
        var counted = team & ~recused;
        if (BitOperations.PopCount(team) > rules.Seats || BitOperations.PopCount(counted) < rules.OfficersPerVisit)
        {
            return false;
        }

        for (var rest = certificates; rest != 0; rest &= rest - 1)
        {
            if (BitOperations.PopCount(cell.Holders[BitOperations.TrailingZeroCount(rest)] & counted) < rules.OfficersPerDepartment)
            {
                return false;
            }
        }

        return true;
    }
}
