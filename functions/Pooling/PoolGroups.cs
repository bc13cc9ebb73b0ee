using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Rules;
using Inspection.Scheduler.Domain;

namespace Inspection.Functions.Pooling;

/// <summary>What is pooled for one enterprise: one visit, if the plan has room for it.</summary>
/// <param name="Enterprise">As registered.</param>
/// <param name="Open">Requests that reach the planner.</param>
/// <param name="Held">Requests that a rule holds back.</param>
/// <param name="Remote">Requests that need no visit.</param>
internal sealed record PoolGroup(EnterpriseEntry Enterprise, IReadOnlyList<InspectionRequest> Open, IReadOnlyList<Held> Held, IReadOnlyList<InspectionRequest> Remote)
{
    /// <summary>Every request of the enterprise.</summary>
    public IEnumerable<InspectionRequest> All => Open.Concat(Held.Select(one => one.Request)).Concat(Remote);

    /// <summary>Number of requests of the enterprise.</summary>
    public int Count => Open.Count + Held.Count + Remote.Count;

    /// <summary>Departments that would come in the one visit.</summary>
    public IReadOnlyList<string> Departments { get; } = Open.Count switch
    {
        0 => [],
        1 => [Open[0].Department],
        _ => [.. Open.Select(request => request.Department).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
    };

    /// <summary>Visits that the enterprise is spared: each department would have come once.</summary>
    public int Saved => Math.Max(0, Departments.Count - 1);
}

/// <summary>The pool of a week by the enterprise, because the visit is what is planned.</summary>
internal static class PoolGroups
{
    /// <summary>
    /// What was made of a ruling, by department; the office under the empty name. A department's own groups are at most as many as its requests, so all of them
    /// together are no more than the office's twice.
    /// </summary>
    private static readonly ConditionalWeakTable<Ruling, ConcurrentDictionary<string, IReadOnlyList<PoolGroup>>> Known = [];

    /// <summary>
    /// All groups, most spared visits first, then by the number of requests, then by credit code; a clerk's are those in which the own department asks for something.
    /// </summary>
    /// <param name="own">A clerk's department, to whom other departments' unannounced checks do not exist; null for the office.</param>
    public static IReadOnlyList<PoolGroup> Of(WeekRuling week, string? own) => Known.GetOrCreateValue(week.Ruling).GetOrAdd(own ?? "", _ => Made(week, own));

    private static IReadOnlyList<PoolGroup> Made(WeekRuling week, string? own)
    {
        var among = own is null ? null : week.Facts.Requests.Where(request => request.Department == own).Select(request => request.Enterprise).ToHashSet(StringComparer.Ordinal);
        bool Shown(InspectionRequest request) => among is null || (among.Contains(request.Enterprise) && RequestSight.Knows(own, request, week.Registers, week.Facts.Week.Monday));
        var held = week.ToldTo(own).Held.Where(one => Shown(one.Request)).ToLookup(one => one.Request.Enterprise, StringComparer.Ordinal);
        var remote = week.Ruling.Remote.Where(Shown).ToLookup(request => request.Enterprise, StringComparer.Ordinal);
        var open = week.Ruling.Passed.Select(one => one.Request).Where(Shown).ToLookup(request => request.Enterprise, StringComparer.Ordinal);
        return
        [
            .. held.Concat<IGrouping<string, object>>(open).Concat(remote).Select(group => group.Key).Distinct(StringComparer.Ordinal)
                .Select(code => new PoolGroup(EnterpriseOf(week.Registers, code), [.. open[code]], [.. held[code]], [.. remote[code]]))
                .Where(group => own is null || group.All.Any(request => request.Department == own))
                .OrderByDescending(group => group.Saved)
                .ThenByDescending(group => group.Count)
                .ThenBy(group => group.Enterprise.CreditCode, StringComparer.Ordinal),
        ];
    }

    /// <summary>The enterprise, also one that is archived: its requests are held back, and shown.</summary>
    private static EnterpriseEntry EnterpriseOf(Registers registers, string code) =>
        registers.Collections.Enterprises.Find(code)?.Value ?? new EnterpriseEntry(code, code, "", "", 0, 0);
}

/// <summary>Which groups of the pool are wanted, as in the address.</summary>
/// <param name="Department">Groups in which this department asks for something.</param>
/// <param name="Search">Part of the enterprise's name or credit code.</param>
/// <param name="Rule">Groups of which this rule holds something back.</param>
/// <param name="Merging">Only groups in which several departments would come together.</param>
internal sealed record PoolQuery(string? Department, string? Town, Tier? Tier, string? Search, string? Rule, bool Merging)
{
    public bool Takes(PoolGroup group) =>
        (Department is null || group.All.Any(request => request.Department == Department))
        && (Town is null || group.Enterprise.Town == Town)
        && (Tier is null || group.Enterprise.Tier == Tier)
        && (Rule is null || group.Held.Any(one => one.Code == Rule))
        && (!Merging || group.Saved > 0)
        && (string.IsNullOrWhiteSpace(Search)
            || group.Enterprise.Name.Contains(Search.Trim(), StringComparison.OrdinalIgnoreCase)
            || (CreditCode.Normalise(Search) is { Length: > 0 } code && group.Enterprise.CreditCode.Contains(code, StringComparison.Ordinal)));
}
