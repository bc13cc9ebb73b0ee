using Inspection.Functions.Storage;

namespace Inspection.Functions.Ledger;

/// <summary>A cap that leaves no room for a visit.</summary>
/// <param name="Enterprise">Credit code.</param>
/// <param name="EnterpriseName">For people.</param>
/// <param name="Scope">Which cap.</param>
/// <param name="Key">Id of the department, code of the matter, or name of the field.</param>
/// <param name="Cap">Its value.</param>
/// <param name="Visits">What has used it up.</param>
internal sealed record SpentCap(string Enterprise, string EnterpriseName, CapScope Scope, string Key, int Cap, IReadOnlyList<SpendingVisit> Visits);

/// <summary>A visit that counts toward a cap.</summary>
internal sealed record SpendingVisit(string Week, string Session, DateOnly Date, LedgerState State);

/// <summary>Whether the caps leave room for a plan.</summary>
internal static class CapCheck
{
    /// <summary>
    /// The caps that stand in the way of a plan's visits of this year; none where all of them fit. What the plan takes the place of does not count,
    /// and what is public already is not refused anew: a cap that was lowered meanwhile must not keep a published visit from being moved.
    /// </summary>
    public static IReadOnlyList<SpentCap> Spent(LedgerYear year, LedgerPlan plan, CapLimits limits) =>
        [.. plan.Visits.Where(visit => visit.Date.Year == year.Year).SelectMany(visit => Spent(year, plan, visit, limits))];

    private static IEnumerable<SpentCap> Spent(LedgerYear year, LedgerPlan plan, LedgerVisit visit, CapLimits limits)
    {
        var claims = year.ClaimsOn(visit.Enterprise);
        var others = StandingVisits.Of(claims.Where(claim => !IsOwn(claim.Value) && !plan.Replaces(claim.Value)));
        var before = visit with { Items = [.. claims.Where(claim => plan.Replaces(claim.Value)).SelectMany(claim => claim.Value.Items).DistinctBy(item => item.Request)] };
        foreach (var (scope, key) in visit.Items.Where(item => item.Blocked).SelectMany(item => limits.TouchedBy(item).Where(cap => item.Excepted?.Contains(cap.Scope) != true)).Distinct())
        {
            var budget = CapBudget.Of(scope, key, others, limits);
            int units = Math.Max(1, limits.UnitsOf(visit, scope, key));
            if (budget.Cap is { } cap && budget.Taken + units > cap && units > limits.UnitsOf(before, scope, key))
            {
                yield return new SpentCap(visit.Enterprise, visit.EnterpriseName, scope, key, cap, [.. budget.Visits.Select(Brief)]);
            }
        }

        bool IsOwn(LedgerVisit claim) => claim.Draft == plan.Draft && claim.Week == visit.Week && claim.State is LedgerState.Reserved;
    }

    private static SpendingVisit Brief(LedgerVisit visit) => new(visit.Week, visit.Session, visit.Date, visit.State);
}
