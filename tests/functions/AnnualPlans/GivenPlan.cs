using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Tests.AnnualPlans;

/// <summary>Plans, lines and draws for tests of what is pure.</summary>
internal static class GivenPlan
{
    public const string Department = "market";

    /// <summary>A week of November 2026.</summary>
    public static readonly Week Week = Week.Parse("2026-W48", null);

    public static PlanLine Line(string id = "market-2026-01", string title = "食品经营单位", int number = 2, LineKind kind = LineKind.Planned, int frequency = 1) => new(
        id, title, kind, ["SJ-01"], EnterpriseClass.Every, null, number, frequency, [10, 11, 12], null);

    public static AnnualPlan Plan(params PlanLine[] lines) => new(
        Department, 2026, 1, PlanState.Approved, lines, null, [.. lines.Select(line => line.SizeOf(100))], new PlanSignature("writer", "陈晓", default), ["writer"], lines.Length);

    public static Collection<LineDraw> Draws(params (string Id, LineDraw Draw)[] draws) =>
        Collection<LineDraw>.Of(draws.Length, draws.Select(draw => new Entry<LineDraw>(draw.Id, draw.Draw, 1, default, "")));

    public static YearBook Book(AnnualPlan? plan, params (string Id, LineDraw Draw)[] draws) => new(
        2026,
        new Head(Partition.AnnualPlan("zhuji", 2026), 1, "", null),
        plan is null
            ? Collection<AnnualPlan>.Empty
            : Collection<AnnualPlan>.Of(1, [new Entry<AnnualPlan>("market|0001", plan, 1, default, "")]),
        new DrawTally(Draws(draws)));

    public static (string Id, LineDraw Draw) Draw(string enterprise, string line = "market-2026-01", int month = 11, string matter = "SJ-01", string week = "2026-W48") =>
        ($"{week}|{InspectionRequest.IdOf(enterprise, matter)}", new LineDraw(line, enterprise, matter, month, "op"));

    /// <summary>Requests that draw on the first line.</summary>
    public static IReadOnlyList<InspectionRequest> Requests(int count, int from = 0) =>
    [
        .. Enumerable.Range(from, count).Select(n => new InspectionRequest(
            InspectionRequest.IdOf(GivenFiles.Code(n), "SJ-01"), GivenFiles.Code(n), $"企业{n}", "market", "SJ-01", "食品生产检查", "市场监管", 60, 40, false, null, null, default, "陈晓", "form", false, "")
            { PlanLine = "market-2026-01" }),
    ];
}
