using System.Numerics;

namespace Inspection.Scheduler.Search.Bounding;

/// <summary>
/// What the cells of a plan share, as rows with a limit: a visit takes place at most once; an officer whom several
/// cells could use is in one of them per session, and in no more sessions than the limit allows. Officers of cells
/// whose crews are too many to list have rows as well: there, being in one team only is left to the prices.
/// </summary>
internal sealed class SharedRows
{
    private readonly int[] _visit;
    private readonly int[] _session;
    private readonly int[] _horizon;
    private readonly List<int> _limits = [];

    public SharedRows(Instance instance, IReadOnlyList<CrewTable> crews)
    {
        Instance = instance;
        var officers = instance.MaxSessions.Length;
        _visit = [.. instance.Visits.Select(v => v.Places.Length > 0 ? Row(1) : -1)];
        var cellsOf = new int[officers * instance.SessionCount];
        var unlisted = new bool[cellsOf.Length];
        foreach (var cell in instance.Cells.Where(c => c.Vehicles > 0))
        {
            foreach (var o in cell.Officers)
            {
                cellsOf[(o * instance.SessionCount) + cell.Session]++;
                unlisted[(o * instance.SessionCount) + cell.Session] |= !crews[cell.Index].IsListed;
            }
        }

        _session = [.. Enumerable.Range(0, cellsOf.Length).Select(i => cellsOf[i] > 1 || unlisted[i] ? Row(1) : -1)];
        _horizon = [.. Enumerable.Range(0, officers).Select(o =>
            instance.MaxSessions[o] < Enumerable.Range(0, instance.SessionCount).Count(s => cellsOf[(o * instance.SessionCount) + s] > 0)
                ? Row(instance.MaxSessions[o])
                : -1)];
    }

    public Instance Instance { get; }

    public int Count => _limits.Count;

    public IReadOnlyList<int> Limits => _limits;

    /// <summary>Row of a visit, or -1 when it can take place nowhere.</summary>
    public int VisitRow(int visit) => _visit[visit];

    /// <summary>Row of an officer in a session, or -1 when no two teams could claim the officer.</summary>
    public int SessionRow(int officer, int session) => _session[(officer * Instance.SessionCount) + session];

    /// <summary>Row of an officer's sessions in the horizon, or -1 when no limit can bind.</summary>
    public int HorizonRow(int officer) => _horizon[officer];

    /// <summary>What a session of an officer costs at the given prices of rows.</summary>
    public long PriceOf(int officer, int session, long[] rows)
    {
        var (one, all) = (SessionRow(officer, session), HorizonRow(officer));
        return (one < 0 ? 0 : rows[one]) + (all < 0 ? 0 : rows[all]);
    }

    /// <summary>Calls <paramref name="use"/> for every row that a team uses, once per use.</summary>
    public void ForEachUse(CellStops cell, CellTeam team, Action<int> use)
    {
        foreach (var v in team.Route.Visits)
        {
            use(_visit[cell.Visits[v]]);
        }

        for (var rest = team.Officers; rest != 0; rest &= rest - 1)
        {
            var officer = cell.Cell.Officers[BitOperations.TrailingZeroCount(rest)];
            if (SessionRow(officer, cell.Cell.Session) is >= 0 and var one)
            {
                use(one);
            }

            if (HorizonRow(officer) is >= 0 and var all)
            {
                use(all);
            }
        }
    }

    private int Row(int limit)
    {
        _limits.Add(limit);
        return _limits.Count - 1;
    }
}
