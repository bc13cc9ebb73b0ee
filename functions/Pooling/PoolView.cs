using System.Text.Json.Serialization;
using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Rules;
using Inspection.Scheduler.Domain;

namespace Inspection.Functions.Pooling;

/// <summary>What is pooled for a week, as far as the caller may see it.</summary>
/// <param name="Totals">Of all groups that match the filters.</param>
/// <param name="ByDepartment">Most requests first.</param>
/// <param name="ByTown">Most requests first.</param>
/// <param name="ByRule">What holds requests back, most first.</param>
/// <param name="Costs">What the rules cost the week, in words.</param>
/// <param name="Alarms">What is pointed out about enterprises.</param>
/// <param name="Items">Most spared visits first.</param>
/// <param name="Next">What to give as <c>after</c>; null at the end.</param>
internal sealed record PoolPage(
    PoolTotals Totals,
    IReadOnlyList<PoolShare> ByDepartment,
    IReadOnlyList<PoolShare> ByTown,
    IReadOnlyList<PoolRule> ByRule,
    IReadOnlyList<PoolRemark> Costs,
    IReadOnlyList<PoolRemark> Alarms,
    IReadOnlyList<PoolEnterprise> Items,
    string? Next);

/// <param name="Requests">That reach the planner.</param>
/// <param name="Held">That a rule holds back.</param>
/// <param name="Remote">That need no visit, since their matter is checked from papers and data.</param>
/// <param name="Separate">Visits if every department came by itself: pairs of enterprise and department.</param>
/// <param name="Visits">Visits if everything is merged: enterprises.</param>
/// <param name="Saved">Separate − Visits.</param>
internal sealed record PoolTotals(int Requests, int Held, int Remote, int Mandatory, int Separate, int Visits, int Saved);

/// <param name="Id">Of the department, or the town's name.</param>
internal sealed record PoolShare(string Id, int Requests, int Held, int Enterprises);

/// <param name="Rule">Id of the rule.</param>
/// <param name="Name">In the caller's language.</param>
internal sealed record PoolRule(string Rule, string Name, int Requests);

/// <param name="Enterprise">Credit code; null where the week is meant.</param>
internal sealed record PoolRemark(string Rule, string? Enterprise, string Says);

/// <param name="Departments">That would come together.</param>
/// <param name="Others">Requests of departments that the caller may not look into.</param>
internal sealed record PoolEnterprise(
    string Id, string Name, string Town, Tier Tier, IReadOnlyList<string> Departments, int Saved, int Minutes, IReadOnlyList<PoolRequest> Requests, int Others);

/// <param name="Held">Why it is held back; null where it is not.</param>
/// <param name="Remote">It needs no visit and does not reach the planner.</param>
internal sealed record PoolRequest(string Id, string Department, string Matter, string MatterName, RequestKind Kind, bool Mandatory, int Weight, PoolHeld? Held, bool Remote);

/// <param name="FirstDate">First day on which it would pass as things stand.</param>
internal sealed record PoolHeld(string Rule, string Name, string Cause, string Remedy, DateOnly? FirstDate);

internal static class PoolViews
{
    /// <param name="own">The clerk's department: of the others only numbers are shown. Null for the office.</param>
    public static PoolPage Page(WeekRuling week, PoolQuery query, string? own, string? after, int limit, Language language)
    {
        List<PoolGroup> groups = [.. PoolGroups.Of(week, own).Where(query.Takes)];
        var start = after is null ? 0 : groups.FindIndex(group => group.Enterprise.CreditCode == after) + 1;
        var items = groups.Skip(start).Take(limit).ToList();
        bool Counts(InspectionRequest request) => own is null || request.Department == own;
        var (departments, towns) = (new PoolShares(), new PoolShares());
        var held = new List<Held>();
        var (open, mandatory, remote, visits, saved) = (0, 0, 0, 0, 0);
        foreach (var group in groups)
        {
            foreach (var request in group.Open.Where(Counts))
            {
                open++;
                mandatory += request.Mandatory ? 1 : 0;
                departments.Add(request.Department, group.Enterprise.CreditCode, held: false);
                towns.Add(group.Enterprise.Town, group.Enterprise.CreditCode, held: false);
            }

            foreach (var one in group.Held.Where(one => Counts(one.Request)))
            {
                held.Add(one);
                departments.Add(one.Request.Department, group.Enterprise.CreditCode, held: true);
                towns.Add(group.Enterprise.Town, group.Enterprise.CreditCode, held: true);
            }

            remote += group.Remote.Count(Counts);
            visits += group.Open.Count > 0 ? 1 : 0;
            saved += group.Saved;
        }

        return new PoolPage(
            new PoolTotals(open, held.Count, remote, mandatory, visits + saved, visits, saved),
            departments.MostFirst,
            towns.MostFirst,
            [.. held.GroupBy(one => one.Code, StringComparer.Ordinal).OrderByDescending(rule => rule.Count()).ThenBy(rule => rule.Key, StringComparer.Ordinal)
                .Select(rule => new PoolRule(rule.Key, rule.First().InForce.Rule.Name.In(language), rule.Count()))],
            own is null ? [.. week.Ruling.Costs.Select(cost => new PoolRemark(cost.Rule.Id, null, cost.Says.In(language)))] : [],
            own is null ? [.. week.Ruling.Alarms.Select(alarm => new PoolRemark(alarm.Rule.Id, alarm.Enterprise, alarm.Says.In(language)))] : [],
            [.. items.Select(group => ViewOf(group, own, language))],
            start + items.Count < groups.Count ? items[^1].Enterprise.CreditCode : null);
    }

    private static PoolEnterprise ViewOf(PoolGroup group, string? own, Language language)
    {
        bool Shown(InspectionRequest request) => own is null || request.Department == own;
        List<PoolRequest> requests =
        [
            .. group.Open.Where(Shown).Select(request => ViewOf(request, null)),
            .. group.Held.Where(one => Shown(one.Request)).Select(one => ViewOf(one.Request,
                new PoolHeld(one.Code, one.InForce.Rule.Name.In(language), one.Cause.In(language), one.Remedy.In(language), one.FirstDate))),
            .. group.Remote.Where(Shown).Select(request => ViewOf(request, null, remote: true)),
        ];
        return new PoolEnterprise(
            group.Enterprise.CreditCode, group.Enterprise.Name, group.Enterprise.Town, group.Enterprise.Tier, group.Departments, group.Saved,
            group.Open.Sum(request => request.Minutes), requests, group.Count - requests.Count);
    }

    private static PoolRequest ViewOf(InspectionRequest request, PoolHeld? held, bool remote = false) => new(
        request.Id, request.Department, request.Matter, request.MatterName, request.Kind, request.Mandatory, request.Weight, held, remote);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PoolPage))]
[JsonSerializable(typeof(Tier?))]
internal sealed partial class PoolJson : JsonSerializerContext;
