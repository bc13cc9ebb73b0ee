namespace Inspection.Scheduler.Search.Bounding;

/// <summary>
/// For each cell, an average of what it did over the rounds, as plans with weights: near what the linear program would
/// choose. Plans of little weight are forgotten.
/// </summary>
internal sealed class PlanMixture
{
    private const double Least = 0.004;

    private readonly List<Part>[] _parts;

    public PlanMixture(int cells) => _parts = [.. Enumerable.Range(0, cells).Select(_ => new List<Part>())];

    private PlanMixture(PlanMixture other) => _parts = [.. other._parts.Select(p => p.ToList())];

    public IReadOnlyList<Part> this[int cell] => _parts[cell];

    public PlanMixture Copy() => new(this);

    /// <summary>The present plan of a cell gets this share, the others keep the rest.</summary>
    public void Mix(int cell, CellPlan plan, double share)
    {
        var parts = _parts[cell];
        var name = plan.Name;
        var found = false;
        for (var i = parts.Count - 1; i >= 0; i--)
        {
            var weight = parts[i].Weight * (1 - share);
            if (parts[i].Name == name && !found)
            {
                found = true;
                weight += share;
            }

            if (weight < Least)
            {
                parts.RemoveAt(i);
            }
            else
            {
                parts[i] = parts[i] with { Weight = weight };
            }
        }

        if (!found)
        {
            parts.Add(new Part(plan, name, share));
        }
    }

    /// <summary>Forgets the plans of a cell that are no longer possible.</summary>
    public void Drop(int cell, Predicate<CellPlan> isImpossible) => _parts[cell].RemoveAll(p => isImpossible(p.Plan));

    /// <param name="Plan">What the cell did.</param>
    /// <param name="Name">Tells plans apart.</param>
    /// <param name="Weight">Share of the rounds in which it did that; recent ones count more.</param>
    public readonly record struct Part(CellPlan Plan, ulong Name, double Weight);
}
