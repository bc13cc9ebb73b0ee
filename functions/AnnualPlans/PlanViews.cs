using System.Text.Json.Serialization;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;
using Inspection.Scheduler.Domain;

namespace Inspection.Functions.AnnualPlans;

internal sealed record PlanNamed(string Id, string Name);

/// <summary>The departments' plans of a year.</summary>
internal sealed record PlanYearView(int Year, IReadOnlyList<PlanYearItem> Items);

/// <param name="State">Of the newest version; absent where the department has no plan.</param>
/// <param name="InForce">Number of the version that requests draw on.</param>
/// <param name="Planned">Requests that the plan in force allows; the other figures count those drawn on it.</param>
internal sealed record PlanYearItem(PlanNamed Department, PlanState? State, int? Number, int? InForce, bool Published, int Lines, int Planned, int Drawn, int Used, int Left);

/// <summary>A department's plan for a year: the newest version, and how the one in force is used.</summary>
/// <param name="Number">Of the newest version; absent where nothing is written yet.</param>
/// <param name="Lines">Of the newest version.</param>
/// <param name="Changes">Between the version before it and this one.</param>
/// <param name="Use">Of the lines of the version in force; empty where none is.</param>
/// <param name="Can">What this caller may do now: save, submit, takeBack, return, approve, publish.</param>
internal sealed record AnnualPlanView(
    PlanNamed Department,
    int Year,
    int? Number,
    PlanState? State,
    int? InForce,
    IReadOnlyList<LineView> Lines,
    string? Reason,
    string? Comment,
    SignatureView? Submitted,
    SignatureView? Approved,
    SignatureView? Published,
    IReadOnlyList<PlanChange> Changes,
    IReadOnlyList<LineUse> Use,
    IReadOnlyList<PlanAction> Can,
    SignatureView? Edited,
    [property: JsonPropertyName("etag")] string? ETag);

internal sealed record SignatureView(string By, DateTimeOffset At)
{
    public static SignatureView? Of(PlanSignature? signature) => signature is null ? null : new(signature.Name, signature.At);
}

/// <param name="Size">What it allows; before the plan is submitted, what it would.</param>
internal sealed record LineView(
    string Id,
    string Title,
    LineKind Kind,
    IReadOnlyList<PlanMatter> Matters,
    IReadOnlyList<string> Towns,
    IReadOnlyList<string> Industries,
    IReadOnlyList<Tier> Tiers,
    int? Ratio,
    int? Number,
    int Frequency,
    IReadOnlyList<int> Months,
    string? Reason,
    LineSize? Size)
{
    public static LineView Of(PlanLine line, LineSize? size, Registers registers) => new(
        line.Id, line.Title, line.Kind, [.. line.Matters.Select(code => new PlanMatter(code, NameOf(registers, code)))],
        line.Class.Towns, line.Class.Industries, line.Class.Tiers, line.Ratio, line.Number, line.Frequency, line.Months, line.Reason, size);

    internal static string NameOf(Registers registers, string matter) => registers.Matter(matter)?.Name ?? matter;
}

internal sealed record PlanMatter(string Code, string Name);

/// <summary>All versions of a department's plan, the newest first.</summary>
internal sealed record PlanVersions(IReadOnlyList<PlanVersion> Items);

/// <param name="Changes">From the version before it.</param>
internal sealed record PlanVersion(
    int Number,
    PlanState State,
    string? Reason,
    string? Comment,
    SignatureView? Submitted,
    SignatureView? Approved,
    SignatureView? Published,
    SignatureView Edited,
    IReadOnlyList<LineView> Lines,
    IReadOnlyList<PlanChange> Changes)
{
    public static PlanVersions Of(IReadOnlyList<Entry<AnnualPlan>> versions, Registers registers) => new(
    [
        .. versions.Select((entry, place) => new PlanVersion(
            entry.Value.Number, entry.Value.State, entry.Value.Reason, entry.Value.Comment,
            SignatureView.Of(entry.Value.Submitted), SignatureView.Of(entry.Value.Approved), SignatureView.Of(entry.Value.Published), SignatureView.Of(entry.Value.Edited)!,
            [.. entry.Value.Lines.Select(line => LineView.Of(line, entry.Value.SizeOf(line.Id), registers))],
            PlanChanges.Between(place == 0 ? null : versions[place - 1].Value, entry.Value))).Reverse(),
    ]);
}

/// <summary>Lines of the plan in force that a request of a matter may draw on.</summary>
/// <param name="Needed">A request has to draw on one of them.</param>
internal sealed record FittingLines(IReadOnlyList<FittingLine> Items, bool Needed);

/// <summary>Why a line does not take one more request of the enterprise in the week.</summary>
internal enum LineObstacle
{
    /// <summary>The week is in none of its months.</summary>
    Month,

    /// <summary>The enterprise is not of its class.</summary>
    Class,

    /// <summary>The enterprise was drawn as often as it allows.</summary>
    Frequency,

    UsedUp,
}

/// <param name="Planned">Requests that it allows in the year, and of them drawn and left.</param>
/// <param name="Obstacle">Absent where it takes the request.</param>
internal sealed record FittingLine(string Id, string Title, IReadOnlyList<int> Months, int Planned, int Drawn, int Left, LineObstacle? Obstacle)
{
    /// <param name="enterprise">Null as long as it is not chosen.</param>
    public static FittingLine Of(PlanLine line, AnnualPlan plan, YearBook book, string matter, EnterpriseEntry? enterprise, Week week)
    {
        var left = book.Left(plan, line.Id);
        LineObstacle? obstacle = !line.Months.Contains(week.PlanMonth()) ? LineObstacle.Month
            : enterprise is not null && !line.Class.Holds(enterprise) ? LineObstacle.Class
            : enterprise is not null && book.Drawn.Of(line.Id, matter, enterprise.CreditCode) >= line.Frequency ? LineObstacle.Frequency
            : left == 0 ? LineObstacle.UsedUp
            : null;
        return new(line.Id, line.Title, line.Months, plan.SizeOf(line.Id)?.Requests ?? 0, book.Drawn.Of(line.Id), left, obstacle);
    }
}

[JsonSerializable(typeof(PlanBody))]
[JsonSerializable(typeof(PlanCommentBody))]
[JsonSerializable(typeof(PlanYearView))]
[JsonSerializable(typeof(AnnualPlanView))]
[JsonSerializable(typeof(PlanVersions))]
[JsonSerializable(typeof(FittingLines))]
[JsonSerializable(typeof(PublicPlan))]
[JsonSerializable(typeof(DrawBody))]
[JsonSerializable(typeof(DrawView))]
[JsonSerializable(typeof(DrawList))]
internal sealed partial class PlansOfYearJson : JsonSerializerContext;
