using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.AnnualPlans;

/// <summary>What became of a line: requests planned, drawn, carried out, and left.</summary>
/// <param name="Drawn">Requests that stand in the pools or in plans, or are carried out.</param>
/// <param name="Used">Of the drawn: carried out.</param>
/// <param name="Left">Planned less drawn, never below 0.</param>
/// <param name="Months">January to December.</param>
internal sealed record LineUse(string Line, int Planned, int Drawn, int Used, int Left, IReadOnlyList<MonthUse> Months);

internal sealed record MonthUse(int Month, int Drawn, int Used);

/// <summary>The yearly view of a plan. Pure; its sums add up because every figure counts the same draws.</summary>
internal static class LineUses
{
    /// <param name="done">Ids of draws (week and request) whose visit was carried out.</param>
    public static IReadOnlyList<LineUse> Of(AnnualPlan plan, DrawTally drawn, IReadOnlySet<string> done)
    {
        var months = plan.Lines.ToDictionary(line => line.Id, _ => new (int Drawn, int Used)[12], StringComparer.Ordinal);
        foreach (var draw in drawn.Draws.Entries.Values)
        {
            if (months.TryGetValue(draw.Value.Line, out var year))
            {
                ref var month = ref year[draw.Value.Month - 1];
                month = (month.Drawn + 1, month.Used + (done.Contains(draw.Id) ? 1 : 0));
            }
        }

        return [.. plan.Lines.Select(line => Of(line, plan.SizeOf(line.Id)?.Requests ?? 0, months[line.Id]))];
    }

    private static LineUse Of(PlanLine line, int planned, (int Drawn, int Used)[] months)
    {
        var drawn = months.Sum(month => month.Drawn);
        return new LineUse(line.Id, planned, drawn, months.Sum(month => month.Used), Math.Max(0, planned - drawn),
            [.. months.Select((month, place) => new MonthUse(place + 1, month.Drawn, month.Used))]);
    }
}
