using System.Numerics;

namespace Inspection.Scheduler.Search.Bounding;

/// <summary>Least officers of one team alone in a cell, by the certificates it needs; recusals are left aside, so it is never too many.</summary>
internal sealed class LeastOfficers(Instance instance)
{
    private readonly Staffing _staffing = InstanceBuilder.StaffingFor(instance.Problem, InstanceBuilder.ExactNodes);
    private readonly Dictionary<ulong, int>[] _known = [.. instance.Cells.Select(_ => new Dictionary<ulong, int>())];

    /// <summary>-1 when no team of the cell can hold them all.</summary>
    public int Of(Cell cell, ulong certificates)
    {
        if (!_known[cell.Index].TryGetValue(certificates, out var count))
        {
            count = Find(cell, certificates);
            _known[cell.Index].Add(certificates, count);
        }

        return count;
    }

    private int Find(Cell cell, ulong certificates)
    {
        var result = _staffing.Solve(cell, cell.Everyone, [new TeamNeed(certificates, 0, 0, [])]);
        if (_staffing.WasCutShort)
        {
            return instance.LeastOfficers;
        }

        return result is null ? -1 : BitOperations.PopCount(result.Teams[0]);
    }
}
