using Google.OrTools.Sat;

namespace Inspection.Scheduler.Tests.CpSat;

/// <summary>Small CP-SAT models with known answers.</summary>
internal static class Models
{
    /// <summary>Values 10, 13, 7, 8 with weights 3, 4, 2, 3 in a sack of 7: the best is 13 + 10 = 23.</summary>
    public static CpModelProto Knapsack(int sack = 7)
    {
        var model = Booleans(4);
        model.Constraints.Add(Linear([3, 4, 2, 3], 0, sack));
        return Maximise(model, [10, 13, 7, 8]);
    }

    public static CpModelProto Infeasible()
    {
        var model = Booleans(2);
        model.Constraints.Add(Linear([1, 1], 3, 4));
        return model;
    }

    /// <summary>A constraint that names a variable which does not exist.</summary>
    public static CpModelProto Invalid()
    {
        var model = Booleans(1);
        model.Constraints.Add(Linear([1, 1], 0, 1));
        return model;
    }

    /// <summary>A market split: four equations over 40 Booleans, minimise the slack. Takes far longer than any limit here.</summary>
    public static CpModelProto Hard()
    {
        var (items, rows, random) = (40, 4, new Random(20260914));
        var model = Booleans(items);
        var slack = new List<long>();
        for (var row = 0; row < rows; row++)
        {
            var weights = Enumerable.Range(0, items).Select(_ => (long)random.Next(1, 1000)).ToArray();
            var equation = Linear(weights, weights.Sum() / 2, weights.Sum() / 2);
            foreach (var sign in new[] { 1, -1 })
            {
                equation.Linear.Vars.Add(model.Variables.Count);
                equation.Linear.Coeffs.Add(sign);
                model.Variables.Add(new IntegerVariableProto { Domain = { 0, weights.Sum() } });
                slack.Add(1);
            }
            model.Constraints.Add(equation);
        }
        model.Objective = new CpObjectiveProto { Vars = { Enumerable.Range(items, slack.Count) }, Coeffs = { slack } };
        return model;
    }

    public static SatParameters Seconds(double limit) => new() { MaxTimeInSeconds = limit };

    /// <summary>A limit that counts the solver's own work, enough for <see cref="Hard"/> to have a solution on any machine.</summary>
    public static SatParameters Repeatable() => new() { MaxDeterministicTime = 0.2, RandomSeed = 7 };

    private static CpModelProto Booleans(int count)
    {
        var model = new CpModelProto();
        for (var i = 0; i < count; i++)
        {
            model.Variables.Add(new IntegerVariableProto { Domain = { 0, 1 } });
        }
        return model;
    }

    private static ConstraintProto Linear(long[] coefficients, long least, long most) => new()
    {
        Linear = new LinearConstraintProto { Vars = { Enumerable.Range(0, coefficients.Length) }, Coeffs = { coefficients }, Domain = { least, most } },
    };

    private static CpModelProto Maximise(CpModelProto model, long[] values)
    {
        model.Objective = new CpObjectiveProto
        {
            Vars = { Enumerable.Range(0, values.Length) },
            Coeffs = { values.Select(value => -value) },
            ScalingFactor = -1,
        };
        return model;
    }
}
