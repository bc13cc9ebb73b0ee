using System.Numerics;

namespace Inspection.Scheduler.Search.Mastering;

/// <summary>The officers that a region may use while everything outside it stays as it is.</summary>
internal sealed class RegionStaff
{
    private readonly ulong[] _allowed;
    private readonly int[] _sessions;

    public RegionStaff(Instance instance, Region region, Solution solution)
    {
        var isOut = new bool[instance.MaxSessions.Length * instance.SessionCount];
        _sessions = (int[])instance.MaxSessions.Clone();
        foreach (var cell in instance.Cells.Where(c => !region.Cells[c.Index]))
        {
            for (var rest = solution[cell.Index].Busy; rest != 0; rest &= rest - 1)
            {
                var officer = cell.Officers[BitOperations.TrailingZeroCount(rest)];
                isOut[(officer * instance.SessionCount) + cell.Session] = true;
                _sessions[officer]--;
            }
        }

        _allowed = new ulong[instance.Cells.Length];
        foreach (var cell in instance.Cells)
        {
            for (var i = 0; i < cell.Officers.Length; i++)
            {
                var officer = cell.Officers[i];
                var free = _sessions[officer] > 0 && !isOut[(officer * instance.SessionCount) + cell.Session];
                _allowed[cell.Index] |= free ? 1UL << i : 0;
            }
        }
    }

    /// <summary>Officers whom a cell of the region may use, as a local mask.</summary>
    public ulong Allowed(int cell) => _allowed[cell];

    /// <summary>Sessions of the horizon that an officer has left for the region.</summary>
    public int Sessions(int officer) => _sessions[officer];
}
