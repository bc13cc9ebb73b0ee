using Inspection.Scheduler.Domain;

namespace Inspection.Functions.Jurisdictions;

/// <summary>What draws on a line: the ordinary work of the year, or a campaign (专项).</summary>
internal enum LineKind
{
    Planned,
    Campaign,
}

/// <summary>A class of enterprises: those that fit each list; an empty list lets all through.</summary>
/// <param name="Towns">Names of towns.</param>
/// <param name="Industries">Names of industries.</param>
/// <param name="Tiers">Risk tiers.</param>
internal sealed record EnterpriseClass(IReadOnlyList<string> Towns, IReadOnlyList<string> Industries, IReadOnlyList<Tier> Tiers)
{
    public static readonly EnterpriseClass Every = new([], [], []);

    /// <summary>True for an enterprise of the class.</summary>
    public bool Holds(EnterpriseEntry enterprise) =>
        (Towns.Count == 0 || Towns.Contains(enterprise.Town, StringComparer.Ordinal))
        && (Industries.Count == 0 || (enterprise.Industry is { } industry && Industries.Contains(industry, StringComparer.Ordinal)))
        && (Tiers.Count == 0 || Tiers.Contains(enterprise.Tier));
}

/// <summary>
/// A line of a department's annual plan (年度检查计划): which matters are inspected at which class of enterprises, at how many of
/// them, how often, in which months.
/// </summary>
/// <param name="Id">The same through all versions of the plan.</param>
/// <param name="Matters">Codes; an inspection of one enterprise is one request for each of them.</param>
/// <param name="Ratio">Enterprises of the class to inspect, in percent, 1 to 100; null where their number is given.</param>
/// <param name="Number">Enterprises to inspect; null where their share is given.</param>
/// <param name="Frequency">Most inspections of one enterprise in the year.</param>
/// <param name="Months">1 to 12, in order: those in which it is inspected.</param>
/// <param name="Reason">Why it is needed; a campaign that is added to an approved plan has one.</param>
internal sealed record PlanLine(
    string Id,
    string Title,
    LineKind Kind,
    IReadOnlyList<string> Matters,
    EnterpriseClass Class,
    int? Ratio,
    int? Number,
    int Frequency,
    IReadOnlyList<int> Months,
    string? Reason)
{
    /// <summary>How much the line allows, given the size of its class.</summary>
    public LineSize SizeOf(int enterprises)
    {
        var objects = Number ?? (int)(((long)enterprises * (Ratio ?? 0) + 99) / 100);
        return new LineSize(Id, enterprises, objects, checked(objects * Frequency * Matters.Count));
    }

    /// <summary>A line is named after its department and year, <c>market-2026-01</c>; empty for other text.</summary>
    public static string DepartmentOf(string id) =>
        id.LastIndexOf('-') is > 0 and var number && id.LastIndexOf('-', number - 1) is > 0 and var year ? id[..year] : "";

    /// <summary>True where people mean this line: they write its id, its title, or the title with the id in brackets as lists offer it.</summary>
    public bool IsCalled(string text) => Bare(text) is var bare && (Bare(Id) == bare || Bare(Title) == bare || Bare(Label) == bare);

    /// <summary>As lists offer it.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Label => $"{Title}（{Id}）";

    /// <summary>True where requests of the matter may draw on the line, at some enterprises in some weeks.</summary>
    public bool Covers(LineKind kind, string matter) => Kind == kind && Matters.Contains(matter, StringComparer.Ordinal);

    /// <summary>True where a request of this sort may draw on the line.</summary>
    public bool Fits(LineKind kind, string matter, EnterpriseEntry enterprise, Week week) =>
        Covers(kind, matter)
        && Class.Holds(enterprise)
        && Months.Contains(week.PlanMonth());

    private static string Bare(string text) => text.Replace('（', '(').Replace('）', ')').Replace(" ", "", StringComparison.Ordinal);
}

/// <summary>What a line allowed when its plan was submitted: the approver agrees to these numbers.</summary>
/// <param name="Enterprises">Registered in the class.</param>
/// <param name="Objects">Of them to inspect.</param>
/// <param name="Requests">Objects × frequency × matters.</param>
internal sealed record LineSize(string Line, int Enterprises, int Objects, int Requests);

internal static class PlanCalendar
{
    /// <summary>The year on whose plan a week draws: that of its Thursday, as ISO 8601 counts.</summary>
    public static int PlanYear(this Week week) => week.Monday.AddDays(3).Year;

    /// <summary>The month that a week belongs to: that of its Thursday.</summary>
    public static int PlanMonth(this Week week) => week.Monday.AddDays(3).Month;
}
