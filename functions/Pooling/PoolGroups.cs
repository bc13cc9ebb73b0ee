using System.Runtime.CompilerServices;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Rules;
using Inspection.Scheduler.Domain;

namespace Inspection.Functions.Pooling;

/// <summary>What is pooled for one enterprise: one visit, if the plan has room for it.</summary>
/// <param name="Enterprise">As registered.</param>
/// <param name="Open">Requests that reach the planner.</param>
/// <param name="Held">Requests that a rule holds back.</param>
internal sealed record PoolGroup(EnterpriseEntry Enterprise, IReadOnlyList<InspectionRequest> Open, IReadOnlyList<Held> Held)
{
    /// <summary>Departments that would come in the one visit.</summary>
    public IReadOnlyList<string> Departments { get; } = [.. Open.Select(request => request.Department).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Visits that the enterprise is spared: each department would have come once.</summary>
    public int Saved => Math.Max(0, Departments.Count - 1);
}

/// <summary>The pool of a week by the enterprise, because the visit is what is planned.</summary>
internal static class PoolGroups
{
    private static readonly ConditionalWeakTable<Ruling, IReadOnlyList<PoolGroup>> Offices = [];

    /// <summary>All groups, most spared visits first, then by the number of requests, then by credit code.</summary>
    /// <param name="own">A clerk's department, to whom other departments' unannounced checks do not exist; null for the office.</param>
    public static IReadOnlyList<PoolGroup> Of(WeekRuling week, string? own) => own is null ? Offices.GetValue(week.Ruling, _ => Made(week, null)) : Made(week, own);

    private static IReadOnlyList<PoolGroup> Made(WeekRuling week, string? own)
    {
        bool Known(InspectionRequest request) => own is null || request.Department == own
            || week.Registers.Matter(request.Matter, week.Facts.Week.Monday) is { Visibility: not Visibility.Hidden };
        var held = week.Ruling.Held.Where(one => Known(one.Request)).ToLookup(one => one.Request.Enterprise, StringComparer.Ordinal);
        var open = week.Ruling.Passed.Select(one => one.Request).Where(Known).ToLookup(request => request.Enterprise, StringComparer.Ordinal);
        return
        [
            .. held.Select(group => group.Key).Union(open.Select(group => group.Key), StringComparer.Ordinal)
                .Select(code => new PoolGroup(week.Registers.Enterprise(code)!, [.. open[code]], [.. held[code]]))
                .OrderByDescending(group => group.Saved)
                .ThenByDescending(group => group.Open.Count + group.Held.Count)
                .ThenBy(group => group.Enterprise.CreditCode, StringComparer.Ordinal),
        ];
    }
}

/// <summary>Which groups of the pool are wanted, as in the address.</summary>
/// <param name="Department">Groups in which this department asks for something.</param>
/// <param name="Search">Part of the enterprise's name or credit code.</param>
/// <param name="Rule">Groups of which this rule holds something back.</param>
/// <param name="Merging">Only groups in which several departments would come together.</param>
internal sealed record PoolQuery(string? Department, string? Town, Tier? Tier, string? Search, string? Rule, bool Merging)
{
    public bool Takes(PoolGroup group) =>
        (Department is null || group.Open.Any(request => request.Department == Department) || group.Held.Any(one => one.Request.Department == Department))
        && (Town is null || group.Enterprise.Town == Town)
        && (Tier is null || group.Enterprise.Tier == Tier)
        && (Rule is null || group.Held.Any(one => one.Code == Rule))
        && (!Merging || group.Saved > 0)
        && (string.IsNullOrWhiteSpace(Search)
            || group.Enterprise.Name.Contains(Search.Trim(), StringComparison.OrdinalIgnoreCase)
            || (CreditCode.Normalise(Search) is { Length: > 0 } code && group.Enterprise.CreditCode.Contains(code, StringComparison.Ordinal)));
}
