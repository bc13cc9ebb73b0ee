using Google.OrTools.Sat;
using Inspection.Scheduler.Search.Bounding;

namespace Inspection.Scheduler.Search.Mastering;

/// <summary>The set-packing master as a CP-SAT model: which routes are driven.</summary>
internal static class MasterModel
{
    /// <param name="rows">The shared rows of the columns.</param>
    /// <param name="columns">What may be chosen.</param>
    /// <param name="hinted">Positions of the columns of the plan at hand.</param>
    /// <param name="kept">Visits that pins ask for and that the plan at hand makes.</param>
    public static CpModelProto Build(MasterRows rows, IReadOnlyList<Column> columns, IReadOnlySet<int> hinted, IReadOnlySet<int> kept)
    {
        var model = new CpModelProto { Objective = new CpObjectiveProto { ScalingFactor = -1 }, SolutionHint = new PartialVariableAssignment() };
        var byRow = new SortedDictionary<int, LinearConstraintProto>();
        var byVisit = new Dictionary<int, BoolArgumentProto>();
        for (var j = 0; j < columns.Count; j++)
        {
            model.Variables.Add(new IntegerVariableProto { Domain = { 0, 1 } });
            model.Objective.Vars.Add(j);
            model.Objective.Coeffs.Add(-columns[j].Value);
            model.SolutionHint.Vars.Add(j);
            model.SolutionHint.Values.Add(hinted.Contains(j) ? 1 : 0);
            foreach (var v in columns[j].Visits.Where(kept.Contains))
            {
                Get(byVisit, v).Literals.Add(j);
            }

            var (on, values) = rows.Of(columns[j]);
            for (var i = 0; i < on.Length; i++)
            {
                if (!byRow.TryGetValue(on[i], out var row))
                {
                    byRow.Add(on[i], row = new LinearConstraintProto { Domain = { 0, rows.Limits[on[i]] } });
                }

                row.Vars.Add(j);
                row.Coeffs.Add((long)values[i]);
            }
        }

        foreach (var row in byRow.Values.Where(r => r.Vars.Count > 1))
        {
            model.Constraints.Add(Constraint(row));
        }

        foreach (var visit in byVisit.OrderBy(v => v.Key))
        {
            model.Constraints.Add(new ConstraintProto { BoolOr = visit.Value });
        }

        return model;
    }

    /// <summary>These columns together could not be manned: not all of them again.</summary>
    public static ConstraintProto NotTogether(IReadOnlyList<int> columns) =>
        new() { BoolOr = new BoolArgumentProto { Literals = { columns.Select(j => -j - 1) } } };

    private static ConstraintProto Constraint(LinearConstraintProto row) =>
        row.Domain[1] == 1 && row.Coeffs.All(c => c == 1)
            ? new ConstraintProto { AtMostOne = new BoolArgumentProto { Literals = { row.Vars } } }
            : new ConstraintProto { Linear = row };

    private static BoolArgumentProto Get(Dictionary<int, BoolArgumentProto> map, int key)
    {
        if (!map.TryGetValue(key, out var value))
        {
            map.Add(key, value = new BoolArgumentProto());
        }

        return value;
    }
}
