using System.Numerics;

namespace Inspection.Scheduler.Search;

/// <summary>
/// Who mans the teams of a solution, and what that costs: asks the memo, and keeps account of officers that several
/// cells share.
/// </summary>
internal sealed class Crews(Instance instance, StaffingMemo memo)
{
    private readonly OfficerUse? _use = instance.SharesOfficers ? new OfficerUse(instance) : null;

    /// <summary>The officers whom a cell may use at present.</summary>
    public ulong Allowed(int c, CellState cell) => _use?.Allowed(c, cell.Busy) ?? instance.Cells[c].Everyone;

    /// <inheritdoc cref="StaffingMemo.Man"/>
    public StaffingResult? Man(int c, CellState cell, ulong allowed, int team, TeamNeed need, ulong hash) => memo.Man(c, cell, allowed, team, need, hash);

    /// <summary>Mans the teams of a cell anew; returns what its officers cost less than before.</summary>
    public long Adopt(int c, CellState cell, StaffingResult result)
    {
        Release(c, cell);
        memo.Assign(cell, result);
        Occupy(c, cell);
        var saved = cell.StaffCost - result.Cost;
        cell.StaffCost = result.Cost;
        return saved;
    }

    /// <summary>The last team of a cell goes out with these officers; returns what the officers cost less than before.</summary>
    public long Send(int c, CellState cell, ulong officers)
    {
        cell[cell.Count - 1].Officers = officers;
        _use?.Occupy(c, officers);
        var saved = cell.StaffCost - CostAsManned(c, cell);
        cell.StaffCost -= saved;
        return saved;
    }

    /// <summary>Finds the least officers again after removals; returns what they cost less than before.</summary>
    public long Restaff(int c, CellState cell)
    {
        var kept = CostAsManned(c, cell);
        var saved = cell.StaffCost - kept;
        cell.StaffCost = kept;
        return cell.Count > 0 && Man(c, cell, Allowed(c, cell), -1, default, 0) is { } result && result.Cost < kept
            ? saved + Adopt(c, cell, result)
            : saved;
    }

    /// <summary>The officers of a cell are out.</summary>
    public void Occupy(int c, CellState cell) => _use?.Occupy(c, cell.Busy);

    /// <summary>The officers of a cell are free.</summary>
    public void Release(int c, CellState cell) => _use?.Release(c, cell.Busy);

    /// <summary>Sends the officers of one team home.</summary>
    public void Dismiss(int c, TeamState team)
    {
        _use?.Release(c, team.Officers);
        team.Officers = 0;
    }

    /// <summary>Cost of the officers whom the teams have now: more than needed, after a removal, but never too few.</summary>
    private long CostAsManned(int c, CellState cell)
    {
        long cost = 0;
        for (var t = 0; t < cell.Count; t++)
        {
            cost += instance.Cells[c].OfficerCost * BitOperations.PopCount(cell[t].Officers);
            foreach (var known in cell[t].Need.Known)
            {
                cost += (known & cell[t].Officers) == 0 ? instance.ChangeCost : 0;
            }
        }

        return cost;
    }
}
