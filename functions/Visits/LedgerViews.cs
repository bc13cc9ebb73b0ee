using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Ledger;

namespace Inspection.Functions.Visits;

/// <summary>The annual caps of one enterprise and what has used them up.</summary>
/// <param name="Year">Calendar year of the visits.</param>
/// <param name="Budgets">Over all levels, then by department, then by matter.</param>
internal sealed record EnterpriseLedgerView(LedgerEnterprise Enterprise, int Year, IReadOnlyList<BudgetView> Budgets)
{
    /// <summary>Shows the ledger of an enterprise as far as the caller may see it.</summary>
    public static EnterpriseLedgerView Of(LedgerYear year, EnterpriseEntry enterprise, CapLimits limits, Registers known, LedgerSight sight)
    {
        var visits = sight.Of(year.VisitsTo(enterprise.CreditCode));
        return new EnterpriseLedgerView(
            new LedgerEnterprise(enterprise.CreditCode, enterprise.Name, enterprise.Town),
            year.Year,
            [.. CapBudget.AllOf(visits, limits).Where(sight.Shows).Select(budget => BudgetView.Of(budget, known, sight))]);
    }
}

internal sealed record LedgerEnterprise(string Id, string Name, string Town);

/// <summary>One cap.</summary>
/// <param name="Key">Id of the department, code of the matter, or name of the field over whose levels is counted; empty for all visits together.</param>
/// <param name="Name">For people; empty for all visits together.</param>
/// <param name="Cap">Most visits in the year; absent where there is no cap.</param>
/// <param name="Used">Visits carried out.</param>
/// <param name="Reserved">Visits that published plans hold.</param>
/// <param name="Left">Visits that may still be planned; absent where there is no cap.</param>
/// <param name="Visits">Those that count, in time order; absent where they are other departments' business.</param>
internal sealed record BudgetView(CapScope Scope, string Key, string Name, int? Cap, int Used, int Reserved, int? Left, IReadOnlyList<CountedVisit>? Visits)
{
    public static BudgetView Of(CapBudget budget, Registers known, LedgerSight sight) => new(
        budget.Scope,
        budget.Key,
        budget.Scope switch
        {
            CapScope.Department => known.Department(budget.Key)?.Name ?? budget.Key,
            CapScope.Matter => known.MatterEntry(budget.Key)?.Versions[^1].Name ?? budget.Key,
            _ => budget.Key,
        },
        budget.Cap,
        budget.Used,
        budget.Reserved,
        budget.Left,
        sight.Names(budget) || budget.Scope is not CapScope.Levels ? [.. budget.Visits.Select(visit => CountedVisit.Of(visit, sight))] : null);
}

/// <summary>A visit that counts toward a cap.</summary>
/// <param name="Departments">Ids of those that take part, as far as the caller may know.</param>
internal sealed record CountedVisit(string Week, string Session, DateOnly Date, LedgerState State, IReadOnlyList<string> Departments)
{
    public static CountedVisit Of(LedgerVisit visit, LedgerSight sight) => new(
        visit.Week,
        visit.Session,
        visit.Date,
        visit.State,
        [.. visit.Items.Select(item => item.Department).Where(department => sight.Department is null || sight.Department == department).Distinct().Order(StringComparer.Ordinal)]);
}

/// <summary>The year of a jurisdiction: how far its caps are used up.</summary>
/// <param name="Department">Whose caps the rows are; absent for those over all levels.</param>
/// <param name="Town">Of the enterprises in the rows; absent for all.</param>
/// <param name="Totals">Sums over all rows, those of other pages too.</param>
/// <param name="Departments">Sums of each department over the same enterprises.</param>
/// <param name="Items">Enterprises with visits, those with most of them first.</param>
/// <param name="Next">What to give as <c>after</c> for the next page; absent at the end.</param>
/// <param name="Total">Number of rows on all pages.</param>
internal sealed record LedgerOverview(
    int Year,
    string? Department,
    string? Town,
    LedgerTotals Totals,
    IReadOnlyList<DepartmentTotals> Departments,
    IReadOnlyList<LedgerRow> Items,
    string? Next,
    int Total);

/// <summary>Sums over enterprises.</summary>
/// <param name="Enterprises">Those with visits.</param>
/// <param name="Left">Sum of what is left; absent where there is no cap.</param>
/// <param name="Spent">Enterprises for which nothing is left.</param>
internal sealed record LedgerTotals(int Enterprises, int Used, int Reserved, int? Left, int Spent);

/// <summary>The sums of one department.</summary>
internal sealed record DepartmentTotals(string Id, string Name, string Short, LedgerTotals Totals);

/// <summary>One enterprise in the yearly view.</summary>
internal sealed record LedgerRow(LedgerEnterprise Enterprise, int? Cap, int Used, int Reserved, int? Left);
