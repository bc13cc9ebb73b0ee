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

    /// <summary>Whether a visit may join a team where one of them has its officers prescribed: they agree, or the prescribed ones can make all that the team does already.</summary>
    public static bool Joins(Instance instance, Cell cell, TeamState team, Place place)
    {
        if (team.Need.Fixed != 0)
        {
            return place.Fixed == 0 || place.Fixed == team.Need.Fixed;
        }

        for (var i = 0; i < team.Count; i++)
        {
            var other = instance.Visits[team.Visits[i]];
            if (!Suffices(instance.Problem.Rules, cell, place.Fixed, other.Options[team.Options[i]].Certificates, other.Places[team.Places[i]].Recused))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the prescribed officers can make every visit of a route, and no visit asks for others.</summary>
    public static bool MakesAll(Instance instance, Cell cell, ulong team, ReadOnlySpan<int> visits, ReadOnlySpan<int> options, ReadOnlySpan<int> places)
    {
        for (var i = 0; i < visits.Length; i++)
        {
            var visit = instance.Visits[visits[i]];
            var place = visit.Places[places[i]];
            if ((place.Fixed != 0 && place.Fixed != team)
                || !Suffices(instance.Problem.Rules, cell, team, visit.Options[options[i]].Certificates, place.Recused))
            {
                return false;
            }
        }

        return true;
    }
}
