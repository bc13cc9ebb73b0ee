using Google.OrTools.Sat;

namespace Inspection.Bench.Monolith;

/// <summary>Writes variables, rows, objective and hint of a model that is maximised.</summary>
internal sealed class ModelWriter
{
    private readonly Dictionary<int, long> _gain = [];
    private readonly Dictionary<int, long> _hint = [];

    public CpModelProto Model { get; } = new();

    /// <summary>A new variable; its bounds decide whether it is a Boolean.</summary>
    public int Variable(long least, long most)
    {
        var variable = new IntegerVariableProto();
        variable.Domain.AddRange([least, most]);
        Model.Variables.Add(variable);
        return Model.Variables.Count - 1;
    }

    public void Row(long least, IEnumerable<(int Variable, long Factor)> terms, long most)
    {
        var row = new LinearConstraintProto();
        foreach ((int variable, long factor) in terms)
        {
            row.Vars.Add(variable);
            row.Coeffs.Add(factor);
        }

        row.Domain.AddRange([least, most]);
        Model.Constraints.Add(new ConstraintProto { Linear = row });
    }

    public void AtLeast(long least, IEnumerable<(int Variable, long Factor)> terms) => Row(least, terms, long.MaxValue);

    public void AtMost(long most, IEnumerable<(int Variable, long Factor)> terms) => Row(long.MinValue, terms, most);

    public void AtMostOne(IEnumerable<int> literals)
    {
        var row = new BoolArgumentProto();
        row.Literals.AddRange(literals);
        if (row.Literals.Count > 1)
        {
            Model.Constraints.Add(new ConstraintProto { AtMostOne = row });
        }
    }

    public void Circuit(IReadOnlyList<(int From, int To, int Literal)> arcs)
    {
        var circuit = new CircuitConstraintProto();
        foreach ((int from, int to, int literal) in arcs)
        {
            circuit.Tails.Add(from);
            circuit.Heads.Add(to);
            circuit.Literals.Add(literal);
        }

        Model.Constraints.Add(new ConstraintProto { Circuit = circuit });
    }

    public static int Not(int literal) => -literal - 1;

    /// <summary>What one unit of the variable adds to the score.</summary>
    public void Gain(int variable, long gain) => _gain[variable] = gain;

    /// <summary>Variables that are not hinted are hinted with 0.</summary>
    public void Hint(int variable, long value) => _hint[variable] = value;

    public CpModelProto Finish()
    {
        Model.Objective = new CpObjectiveProto { ScalingFactor = -1 };
        foreach ((int variable, long gain) in _gain.Where(g => g.Value != 0))
        {
            Model.Objective.Vars.Add(variable);
            Model.Objective.Coeffs.Add(-gain);
        }

        Model.SolutionHint = new PartialVariableAssignment();
        Model.SolutionHint.Vars.AddRange(Enumerable.Range(0, Model.Variables.Count));
        Model.SolutionHint.Values.AddRange(Enumerable.Range(0, Model.Variables.Count).Select(v => _hint.GetValueOrDefault(v)));
        return Model;
    }
}
