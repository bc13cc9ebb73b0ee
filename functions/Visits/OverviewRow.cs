using Inspection.Functions.Ledger;

namespace Inspection.Functions.Visits;

/// <summary>What has been taken of a cap.</summary>
internal readonly record struct Taken(int Used, int Reserved)
{
    public int All => Used + Reserved;

    public int? LeftOf(int? cap) => cap is { } most ? Math.Max(0, most - All) : null;
}

/// <summary>What a department has of an enterprise.</summary>
/// <param name="Known">The part of it of which other departments may know.</param>
internal readonly record struct OverviewShare(string Department, Taken All, Taken Known);

/// <summary>One enterprise that has had visits which count, or is to have one.</summary>
/// <param name="Levels">Over all departments.</param>
internal sealed record OverviewRow(LedgerEnterprise Enterprise, Taken Levels, OverviewShare[] Shares)
{
    private static readonly LedgerSight Others = new("");

    /// <summary>Null where no visit counts.</summary>
    /// <param name="visits">Those that stand, in time order.</param>
    public static OverviewRow? Of(string enterprise, IReadOnlyList<LedgerVisit> visits, CapLimits limits)
    {
        string[] departments = [.. visits.SelectMany(visit => visit.Items).Where(item => item.Counts).Select(item => item.Department).Distinct()];
        if (departments.Length == 0)
        {
            return null;
        }

        var known = Others.Of(visits);
        return new OverviewRow(
            new LedgerEnterprise(enterprise, visits[^1].EnterpriseName, visits[^1].Town),
            TakenOf(CapScope.Levels, "", visits, limits),
            [.. departments.Select(department => new OverviewShare(department, TakenOf(CapScope.Department, department, visits, limits), TakenOf(CapScope.Department, department, known, limits)))]);
    }

    private static Taken TakenOf(CapScope scope, string key, IReadOnlyList<LedgerVisit> visits, CapLimits limits)
    {
        var budget = CapBudget.Of(scope, key, visits, limits);
        return new Taken(budget.Used, budget.Reserved);
    }
}
