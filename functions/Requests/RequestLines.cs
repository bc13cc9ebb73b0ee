using Inspection.Functions.Hosting;
using Inspection.Functions.Intake;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Rules;

namespace Inspection.Functions.Requests;

/// <summary>Finds the line of the annual plan on which a request draws.</summary>
internal sealed class RequestLines(AnnualPlanStore plans, RuleStore rules)
{
    /// <summary>The plans of a week's year, and what stands in the pool, for one decision or many.</summary>
    public async Task<LineFinder> ForAsync(string jurisdiction, Week week, Registers registers, CancellationToken cancellationToken) =>
        new(
            await plans.ReadAsync(jurisdiction, week.PlanYear(), cancellationToken),
            NoPlanNoInspection.NeedOn(await rules.ReadAsync(jurisdiction, cancellationToken), week.Monday),
            week,
            registers);
}

/// <summary>Chooses lines for requests that are made together: what one takes is not left for the next.</summary>
internal sealed class LineFinder(YearBook book, LineNeed need, Week week, Registers registers)
{
    private readonly Dictionary<string, int> pending = new(StringComparer.Ordinal);

    /// <summary>The request with its line, or what keeps it from being made.</summary>
    /// <param name="asked">The line that was named.</param>
    /// <param name="place">Of that name in the input.</param>
    public (InspectionRequest Request, Finding? Problem) Choose(InspectionRequest request, string? asked, string place)
    {
        var choice = LineChoice.For(
            book, need, PlanKinds.LineOf(request.Kind), request.Department, request.Matter, registers.Enterprise(request.Enterprise)!, week, Tidy(asked), pending);
        var problem = PlanLineWords.Finding(choice, place, out var line);
        Take(line, 1);
        return (request with { PlanLine = line }, problem);
    }

    /// <summary>What was chosen is left for others after all, or taken again.</summary>
    public void Take(string? line, int count)
    {
        if (line is not null)
        {
            pending[line] = pending.GetValueOrDefault(line) + count;
        }
    }

    /// <summary>The line of which the request has a share although it is not in the pool: one whose storing broke off, or that was withdrawn just now.</summary>
    public string? HeldBy(InspectionRequest request, string? asked) =>
        PlanKinds.LineOf(request.Kind) is { } kind
        && book.Drawn.Draws.Find(LineDraw.IdOf(week, request.Id))?.Value is { Next: null } draw
        && book.LineInForce(draw.Line).Line is { } line && line.Kind == kind && (Tidy(asked) is not { } text || line.IsCalled(text))
            ? draw.Line
            : null;

    public string TitleOf(string line) => book.TitleOf(line);

    private static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
