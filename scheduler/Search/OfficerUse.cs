using System.Numerics;

namespace Inspection.Scheduler.Search;

/// <summary>
/// Who is already out: needed only where officers are shared between cells, by belonging to several bases or by a
/// limit of sessions in the horizon.
/// </summary>
internal sealed class OfficerUse(Instance instance)
{
    private readonly int[] _sessions = new int[instance.MaxSessions.Length];
    private readonly bool[] _out = new bool[instance.MaxSessions.Length * instance.SessionCount];
    private readonly ulong[] _shared = [.. instance.Cells.Select(instance.SharedOfficers)];

    public void Occupy(int cell, ulong officers) => Change(cell, officers, 1);

    public void Release(int cell, ulong officers) => Change(cell, officers, -1);

    /// <summary>The officers a cell may use: those it has now, and those who are free in the session and have sessions left.</summary>
    public ulong Allowed(int cell, ulong own)
    {
        var data = instance.Cells[cell];
        var shared = _shared[cell];
        var allowed = own | (data.Everyone & ~shared);
        for (var rest = shared & ~own; rest != 0; rest &= rest - 1)
        {
            var i = BitOperations.TrailingZeroCount(rest);
            var o = data.Officers[i];
            if (_sessions[o] < instance.MaxSessions[o] && !_out[(data.Session * _sessions.Length) + o])
            {
                allowed |= 1UL << i;
            }
        }

        return allowed;
    }

    private void Change(int cell, ulong officers, int by)
    {
        var data = instance.Cells[cell];
        for (var rest = officers & _shared[cell]; rest != 0; rest &= rest - 1)
        {
            var o = data.Officers[BitOperations.TrailingZeroCount(rest)];
            _sessions[o] += by;
            _out[(data.Session * _sessions.Length) + o] = by > 0;
        }
    }
}
