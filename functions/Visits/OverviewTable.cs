using System.Globalization;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Ledger;

namespace Inspection.Functions.Visits;

/// <summary>The rows of the yearly view for one scope and one sight, worked out once for each state of the ledger and kept in the order in which they are shown.</summary>
internal sealed class OverviewTable
{
    private readonly Row[] rows;
    private readonly IReadOnlyList<string> departments;

    /// <param name="department">Whose visits count; null for all of them.</param>
    public OverviewTable(LedgerYear year, CapLimits limits, string? department, LedgerSight sight)
    {
        var scope = department is null ? CapScope.Levels : CapScope.Department;
        rows =
        [
            .. year.Enterprises
                .Select(enterprise => (Enterprise: enterprise, Visits: sight.Of(year.VisitsTo(enterprise))))
                .Where(entry => entry.Visits.Count > 0)
                .Select(entry => Row.Of(entry.Enterprise, entry.Visits, CapBudget.Of(scope, department ?? "", entry.Visits, limits), limits))
                .OrderByDescending(row => row.Used + row.Reserved).ThenBy(row => row.Enterprise.Id, StringComparer.Ordinal),
        ];
        departments = [.. rows.SelectMany(row => row.Departments.Keys).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>One page, with the sums over all pages.</summary>
    public LedgerOverview Page(int year, string? department, string? town, string? search, string? after, int limit, Registers known)
    {
        var place = rows.Where(row => (town is null || row.Enterprise.Town == town) && Matches(row, search)).ToList();
        var listed = place.Where(row => row.Used + row.Reserved > 0).ToList();
        var page = listed.Where(row => after is null || IsAfter(row, after)).Take(limit + 1).ToList();
        return new LedgerOverview(
            year,
            department,
            town,
            Sum(listed.Select(row => (row.Cap, row.Used, row.Reserved))),
            [
                .. departments.Select(id => new DepartmentTotals(
                    id,
                    known.Department(id)?.Name ?? id,
                    known.Department(id)?.Short ?? id,
                    Sum(place.Where(row => row.Departments.ContainsKey(id)).Select(row => row.Departments[id])))),
            ],
            [.. page.Take(limit).Select(row => new LedgerRow(row.Enterprise, row.Cap, row.Used, row.Reserved, LeftOf(row.Cap, row.Used + row.Reserved)))],
            page.Count > limit ? CursorOf(page[limit - 1]) : null,
            listed.Count);
    }

    private static LedgerTotals Sum(IEnumerable<(int? Cap, int Used, int Reserved)> budgets)
    {
        var all = budgets.ToList();
        return new LedgerTotals(
            all.Count,
            all.Sum(budget => budget.Used),
            all.Sum(budget => budget.Reserved),
            all.Exists(budget => budget.Cap is null) ? null : all.Sum(budget => LeftOf(budget.Cap, budget.Used + budget.Reserved)),
            all.Count(budget => LeftOf(budget.Cap, budget.Used + budget.Reserved) == 0));
    }

    private static int? LeftOf(int? cap, int taken) => cap is { } most ? Math.Max(0, most - taken) : null;

    private static bool Matches(Row row, string? search) =>
        search is null || row.Enterprise.Name.Contains(search, StringComparison.OrdinalIgnoreCase) || row.Enterprise.Id.Contains(search, StringComparison.OrdinalIgnoreCase);

    private static string CursorOf(Row row) => string.Create(CultureInfo.InvariantCulture, $"{row.Used + row.Reserved}.{row.Enterprise.Id}");

    private static bool IsAfter(Row row, string cursor)
    {
        var dot = cursor.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0 || !int.TryParse(cursor.AsSpan(0, dot), NumberStyles.None, CultureInfo.InvariantCulture, out var taken))
        {
            return false;
        }

        return row.Used + row.Reserved < taken || (row.Used + row.Reserved == taken && string.CompareOrdinal(row.Enterprise.Id, cursor[(dot + 1)..]) > 0);
    }

    /// <param name="Departments">What each department has of the enterprise.</param>
    private sealed record Row(LedgerEnterprise Enterprise, int? Cap, int Used, int Reserved, IReadOnlyDictionary<string, (int? Cap, int Used, int Reserved)> Departments)
    {
        public static Row Of(string enterprise, IReadOnlyList<LedgerVisit> visits, CapBudget budget, CapLimits limits) => new(
            new LedgerEnterprise(enterprise, visits[^1].EnterpriseName, visits[^1].Town),
            budget.Cap,
            budget.Used,
            budget.Reserved,
            visits.SelectMany(visit => visit.Items).Where(item => item.Counts).Select(item => item.Department).Distinct()
                .ToDictionary(id => id, id => Of(CapBudget.Of(CapScope.Department, id, visits, limits)), StringComparer.Ordinal));

        private static (int? Cap, int Used, int Reserved) Of(CapBudget budget) => (budget.Cap, budget.Used, budget.Reserved);
    }
}
