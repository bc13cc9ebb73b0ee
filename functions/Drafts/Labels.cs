using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Drafts;

/// <summary>
/// The names that go with a problem: what people read where the planner sees ids. Kept as a blob beside the problem,
/// so that a plan reads the same for whoever looks at it later.
/// </summary>
internal sealed record Labels(
    Named Jurisdiction,
    IReadOnlyList<DepartmentLabel> Departments,
    IReadOnlyList<MatterLabel> Matters,
    IReadOnlyList<EnterpriseLabel> Enterprises,
    IReadOnlyList<RequestLabel> Requests)
{
    /// <summary>The requests that rules held back when the problem was made: they wait without the planner having seen them.</summary>
    public IReadOnlyList<HeldLabel> Held { get; init; } = [];

    /// <summary>The requests that needed no visit when the problem was made.</summary>
    public IReadOnlyList<RemoteLabel> Remote { get; init; } = [];

    /// <summary>What rules cost the week when the problem was made.</summary>
    public IReadOnlyList<RuleLabel> Rules { get; init; } = [];

    /// <summary>
    /// The same names with every matter at least as secret as it is by now: what was made unannounced after the
    /// draft was drawn up must not appear in the calendar.
    /// </summary>
    public Labels Tightened(IReadOnlyDictionary<string, Visibility> now) => this with
    {
        Matters = [.. Matters.Select(m => now.TryGetValue(m.Code, out Visibility current) && current > m.Visibility ? m with { Visibility = current } : m)],
    };

    /// <summary>The same names in one order, for the same facts the same blob.</summary>
    public Labels Ordered() => this with
    {
        Departments = [.. Departments.OrderBy(d => d.Id, StringComparer.Ordinal)],
        Matters = [.. Matters.OrderBy(m => m.Code, StringComparer.Ordinal)],
        Enterprises = [.. Enterprises.OrderBy(e => e.Id, StringComparer.Ordinal)],
        Requests = [.. Requests.OrderBy(r => r.Id, StringComparer.Ordinal)],
        Held = [.. Held.OrderBy(h => h.Request, StringComparer.Ordinal)],
        Remote = [.. Remote.OrderBy(r => r.Request, StringComparer.Ordinal)],
    };
}

/// <summary>An id with its name.</summary>
internal sealed record Named(string Id, string Name);

/// <summary>A department with the short name that calendars use.</summary>
internal sealed record DepartmentLabel(string Id, string Name, string Short);

/// <summary>A matter and how much of it may be known beforehand.</summary>
internal sealed record MatterLabel(string Code, string Name, Visibility Visibility);

/// <summary>An enterprise with where it is.</summary>
internal sealed record EnterpriseLabel(string Id, string Name, string Address, string Town);

/// <summary>Which matter a request is about.</summary>
internal sealed record RequestLabel(string Id, string Matter);

/// <summary>A request that a rule held back.</summary>
/// <param name="Tier">Of the enterprise: <c>green</c>, <c>yellow</c> or <c>red</c>.</param>
/// <param name="Code">Id of the rule.</param>
/// <param name="Cause">Both languages, as in a plan file.</param>
/// <param name="Remedy">Both languages.</param>
internal sealed record HeldLabel(
    string Request,
    Named Enterprise,
    string Tier,
    string Department,
    Named Matter,
    bool Mandatory,
    int Weight,
    string Code,
    string Cause,
    string Remedy)
{
    /// <summary>Id of the rule that the department is told of instead, since others' unannounced visits or requests are behind this one; null where it is told this.</summary>
    public string? ToldCode { get; init; }

    /// <summary>What it is told, in both languages.</summary>
    public string? ToldCause { get; init; }
}

/// <summary>A request whose matter is checked from papers and data, so that no visit was planned for it.</summary>
internal sealed record RemoteLabel(string Request, Named Enterprise, string Department, Named Matter);

/// <summary>What a rule costs a week.</summary>
/// <param name="Code">Id of the rule.</param>
/// <param name="Says">Both languages, as in a plan file.</param>
internal sealed record RuleLabel(string Code, string Says);
