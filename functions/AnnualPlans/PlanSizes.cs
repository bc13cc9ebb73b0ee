using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.AnnualPlans;

/// <summary>How much the lines of a plan allow. Pure.</summary>
internal static class PlanSizes
{
    /// <summary>Counts each line's class in the register; a line that is as it is in the plan in force keeps its numbers.</summary>
    public static IReadOnlyList<LineSize> Of(IReadOnlyList<PlanLine> lines, AnnualPlan? inForce, Registers registers)
    {
        var counts = new int[lines.Count];
        foreach (var enterprise in registers.Enterprises)
        {
            for (var place = 0; place < counts.Length; place++)
            {
                if (lines[place].Class.Holds(enterprise))
                {
                    counts[place]++;
                }
            }
        }

        return [.. lines.Select((line, place) => inForce?.Line(line.Id) is { } before && inForce.SizeOf(line.Id) is { } size && PlanChanges.Same(before, line)
            ? size
            : line.SizeOf(counts[place]))];
    }

    /// <summary>What keeps a version from being submitted: classes with nobody in them, and lines smaller than what is drawn on them already.</summary>
    public static IReadOnlyList<Finding> Check(AnnualPlan plan, IReadOnlyList<LineSize> sizes, AnnualPlan? inForce, DrawTally drawn)
    {
        var findings = new List<Finding>();
        for (var place = 0; place < plan.Lines.Count; place++)
        {
            var (line, size) = (plan.Lines[place], sizes[place]);
            if (size.Enterprises == 0)
            {
                findings.Add(PlanWords.EmptyClass($"$.lines[{place}]", line.Title));
            }
            else if (size.Objects > size.Enterprises)
            {
                findings.Add(PlanWords.MoreThanClass($"$.lines[{place}].number", line.Title, size));
            }

            if (size.Requests < drawn.Of(line.Id))
            {
                findings.Add(PlanWords.BelowDrawn($"$.lines[{place}]", line.Title, size.Requests, drawn.Of(line.Id)));
            }
        }

        foreach (var gone in inForce?.Lines.Where(line => plan.Line(line.Id) is null && drawn.Of(line.Id) > 0) ?? [])
        {
            findings.Add(PlanWords.BelowDrawn("$.lines", gone.Title, 0, drawn.Of(gone.Id)));
        }

        return findings;
    }
}
