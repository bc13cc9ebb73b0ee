using System.Numerics;
using Google.OrTools.Sat;

namespace Inspection.Scheduler.Search.Mastering;

/// <summary>
/// The set-packing master as a CP-SAT model: which teams go out. A visit is made once, an officer of a core is in one
/// team per session and in no more sessions than allowed, a cell has so many vehicles and officers.
/// </summary>
internal sealed class MasterModel
{
    private readonly Instance _instance;
    private readonly ColumnPool _pool;
    private readonly SortedDictionary<(int Kind, int A, int B), LinearConstraintProto> _rows = [];

    private MasterModel(Instance instance, ColumnPool pool)
    {
        _instance = instance;
        _pool = pool;
    }

    public static CpModelProto Build(Instance instance, ColumnPool pool) => new MasterModel(instance, pool).Build();

    /// <summary>These teams together could not be manned: not all of them again.</summary>
    public static ConstraintProto NotTogether(IReadOnlyList<int> columns) =>
        new() { BoolOr = new BoolArgumentProto { Literals = { columns.Select(j => -j - 1) } } };

    private CpModelProto Build()
    {
        var model = new CpModelProto { Objective = new CpObjectiveProto { ScalingFactor = -1 }, SolutionHint = new PartialVariableAssignment() };
        var kept = _pool.Kept.ToDictionary(v => v, _ => new BoolArgumentProto());
        for (var j = 0; j < _pool.Columns.Count; j++)
        {
            var column = _pool.Columns[j];
            model.Variables.Add(new IntegerVariableProto { Domain = { 0, 1 } });
            model.Objective.Vars.Add(j);
            model.Objective.Coeffs.Add(-column.Value);
            model.SolutionHint.Vars.Add(j);
            model.SolutionHint.Values.Add(_pool.Present.Contains(j) ? 1 : 0);
            foreach (var v in column.Visits.Where(kept.ContainsKey))
            {
                kept[v].Literals.Add(j);
            }

            AddToRows(j, column);
        }

        foreach (var row in _rows.Values.Where(CanBind))
        {
            model.Constraints.Add(Constraint(row));
        }

        foreach (var visit in kept.OrderBy(k => k.Key))
        {
            model.Constraints.Add(new ConstraintProto { BoolOr = visit.Value });
        }

        return model;
    }

    private void AddToRows(int j, TeamColumn column)
    {
        var cell = _instance.Cells[column.Cell];
        foreach (var v in column.Visits)
        {
            Add((0, v, 0), j, 1, 1);
        }

        Add((1, column.Cell, 0), j, 1, cell.Vehicles);
        Add((2, column.Cell, 0), j, column.Size, cell.Officers.Length);
        for (var rest = column.Core; rest != 0; rest &= rest - 1)
        {
            var officer = cell.Officers[BitOperations.TrailingZeroCount(rest)];
            Add((3, officer, cell.Session), j, 1, 1);
            if (_instance.MaxSessions[officer] < _instance.SessionCount)
            {
                Add((4, officer, 0), j, 1, _instance.MaxSessions[officer]);
            }
        }
    }

    private void Add((int Kind, int A, int B) key, int column, long amount, long limit)
    {
        if (!_rows.TryGetValue(key, out var row))
        {
            _rows.Add(key, row = new LinearConstraintProto { Domain = { 0, limit } });
        }

        row.Vars.Add(column);
        row.Coeffs.Add(amount);
    }

    private static bool CanBind(LinearConstraintProto row) => row.Coeffs.Sum() > row.Domain[1];

    private static ConstraintProto Constraint(LinearConstraintProto row) =>
        row.Domain[1] == 1 && row.Coeffs.All(c => c == 1)
            ? new ConstraintProto { AtMostOne = new BoolArgumentProto { Literals = { row.Vars } } }
            : new ConstraintProto { Linear = row };
}
