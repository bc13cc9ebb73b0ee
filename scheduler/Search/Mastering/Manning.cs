using System.Numerics;

namespace Inspection.Scheduler.Search.Mastering;

/// <summary>Gives the teams that a master chose their officers: the cores first, then whoever is free and can do least else.</summary>
internal sealed class Manning
{
    private readonly Instance _instance;
    private readonly bool[] _isOut;
    private readonly int[] _left;

    public Manning(Instance instance)
    {
        _instance = instance;
        _isOut = new bool[instance.MaxSessions.Length * instance.SessionCount];
        _left = (int[])instance.MaxSessions.Clone();
    }

    /// <summary>Officers of each team as local masks; 0 where a team lacks somebody.</summary>
    public ulong[] Man(IReadOnlyList<TeamColumn> teams)
    {
        foreach (var team in teams)
        {
            Send(team.Cell, team.Core);
        }

        return [.. teams.Select(Complete)];
    }

    private ulong Complete(TeamColumn team)
    {
        var cell = _instance.Cells[team.Cell];
        var officers = team.Core;
        ulong barred = 0;
        foreach (var v in team.Visits)
        {
            barred |= _instance.Visits[v].Places.First(p => p.Cell == team.Cell).Recused;
        }

        var others = Enumerable.Range(0, cell.Officers.Length)
            .Where(i => (barred >> i & 1) == 0 && IsFree(cell, i))
            .OrderBy(i => _left[cell.Officers[i]] < _instance.SessionCount)
            .ThenBy(i => BitOperations.PopCount(cell.Certificates[i]));
        foreach (var i in others.Take(team.Size - BitOperations.PopCount(officers)).ToArray())
        {
            officers |= 1UL << i;
            Send(team.Cell, 1UL << i);
        }

        return BitOperations.PopCount(officers) == team.Size ? officers : 0;
    }

    private bool IsFree(Cell cell, int local)
    {
        var officer = cell.Officers[local];
        return _left[officer] > 0 && !_isOut[(officer * _instance.SessionCount) + cell.Session];
    }

    private void Send(int c, ulong officers)
    {
        var cell = _instance.Cells[c];
        for (var rest = officers; rest != 0; rest &= rest - 1)
        {
            var officer = cell.Officers[BitOperations.TrailingZeroCount(rest)];
            _isOut[(officer * _instance.SessionCount) + cell.Session] = true;
            _left[officer]--;
        }
    }
}
