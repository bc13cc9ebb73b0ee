namespace Inspection.Functions.Jurisdictions;

/// <summary>How strictly "no plan, no inspection" (无计划不检查) is taken.</summary>
internal enum LineNeed
{
    /// <summary>A request draws on a line where it names one.</summary>
    Off,

    /// <summary>Every planned or campaign request of a department that has an approved plan for the year.</summary>
    WithPlan,

    /// <summary>Every planned or campaign request.</summary>
    Always,
}

/// <summary>On which line of the annual plan a request draws, or why on none.</summary>
internal abstract record LineChoice
{
    private LineChoice()
    {
    }

    /// <summary>It draws on no line and need not.</summary>
    internal sealed record None : LineChoice;

    internal sealed record Chosen(PlanLine Line) : LineChoice;

    /// <summary>Several fit: the clerk has to say which.</summary>
    internal sealed record Several(IReadOnlyList<PlanLine> Lines) : LineChoice;

    /// <summary>The line that was named does not take such a request.</summary>
    internal sealed record Unfit(string Line) : LineChoice;

    /// <summary>No line of the plan takes it; <paramref name="HasPlan"/> tells whether there is a plan at all.</summary>
    internal sealed record Missing(bool HasPlan) : LineChoice;

    /// <summary>Lines fit, but all that they allow is drawn.</summary>
    internal sealed record UsedUp(IReadOnlyList<PlanLine> Lines) : LineChoice;

    /// <summary>Lines fit, but this enterprise has been drawn as often as they allow.</summary>
    internal sealed record TooOften(IReadOnlyList<PlanLine> Lines) : LineChoice;

    /// <param name="book">The year of the request's week.</param>
    /// <param name="kind">Null for kinds that need no plan, such as a complaint.</param>
    /// <param name="asked">The line that the request names, by its id or its title.</param>
    /// <param name="pending">Requests that are to draw on a line at the same time; null where this is the only one.</param>
    public static LineChoice For(
        YearBook book, LineNeed need, LineKind? kind, string department, string matter, EnterpriseEntry enterprise, Week week, string? asked,
        IReadOnlyDictionary<string, int>? pending = null)
    {
        if (kind is null)
        {
            return asked is null ? new None() : new Unfit(asked);
        }

        if (book.InForce(department)?.Value is not { } plan)
        {
            return asked is not null ? new Unfit(asked) : need is LineNeed.Always ? new Missing(HasPlan: false) : new None();
        }

        if (asked is null && need is LineNeed.Off)
        {
            return new None();
        }

        IReadOnlyList<PlanLine> fitting = [.. plan.Lines.Where(line => (asked is null || line.IsCalled(asked)) && line.Fits(kind.Value, matter, enterprise, week))];
        if (fitting.Count == 0)
        {
            return asked is null ? new Missing(HasPlan: true) : new Unfit(asked);
        }

        IReadOnlyList<PlanLine> seldom = [.. fitting.Where(line => book.Drawn.Of(line.Id, matter, enterprise.CreditCode) < line.Frequency)];
        IReadOnlyList<PlanLine> open = [.. seldom.Where(line => book.Left(plan, line.Id) > (pending?.GetValueOrDefault(line.Id) ?? 0))];
        return open.Count switch
        {
            0 when seldom.Count == 0 => new TooOften(fitting),
            0 => new UsedUp(seldom),
            1 => new Chosen(open[0]),
            _ => new Several(open),
        };
    }
}
