using System.Text.Json;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Ledger;
using Inspection.Functions.Storage;
using Inspection.Functions.Tests.Ledger;
using Inspection.Functions.Visits;

namespace Inspection.Functions.Tests.Visits;

/// <summary>The table behind the yearly view: made from the one before it is the one made anew, and it adds up to what each enterprise's own budgets say.</summary>
public sealed class OverviewTableTests
{
    private static readonly Registers Known = new("zhuji", "诸暨市", 1, "1", [new("market", "市场监管局", "市监")], [], [], [], []);
    private static readonly CapLimits Limits = GivenLedger.Limits(department: 2, levels: 3);
    private static readonly string[] Departments = ["market", "fire", "ecology"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_table_made_from_the_one_before_is_the_one_made_anew_and_its_rows_are_the_budgets_of_the_enterprises(int seed)
    {
        var random = new Random(seed);
        var visits = Collection<LedgerVisit>.Empty;
        var table = OverviewTable.Of(new LedgerYear(2026, visits), Limits);
        for (var version = 1; version <= 60; version++)
        {
            var changes = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Draw(random)).DistinctBy(visit => visit.Id)
                .ToDictionary(visit => visit.Id, Entry<LedgerVisit>? (visit) => new(visit.Id, visit, version, default, ""), StringComparer.Ordinal);
            visits = new(version, visits.Entries.With(changes));
            var year = new LedgerYear(2026, visits);
            table = table.With(year, Limits);
            foreach (var sight in (LedgerSight[])[new(null), new("market"), new("fire")])
            {
                foreach (var department in (string?[])[null, .. Departments])
                {
                    var query = new OverviewQuery(department, null, null, null, 100);
                    var page = table.Page(query, Limits, sight, Known);
                    Assert.Equal(JsonSerializer.Serialize(OverviewTable.Of(year, Limits).Page(query, Limits, sight, Known)), JsonSerializer.Serialize(page));
                    if (sight.Department is null || sight.Department == department)
                    {
                        Assert.Equal(Rows(year, sight, department), page.Items.Select(row => (row.Enterprise.Id, row.Used, row.Reserved, row.Left)));
                    }

                    foreach (var own in page.Departments)
                    {
                        var rows = Rows(year, sight, own.Id);
                        Assert.Equal((rows.Count, rows.Sum(row => row.Used), rows.Sum(row => row.Reserved)), (own.Totals.Enterprises, own.Totals.Used, own.Totals.Reserved));
                    }
                }
            }
        }
    }

    /// <summary>What the budgets say, an enterprise at a time.</summary>
    private static List<(string Enterprise, int Used, int Reserved, int? Left)> Rows(LedgerYear year, LedgerSight sight, string? department) =>
    [
        .. year.Standing
            .Select(entry => (entry.Enterprise, Budget: CapBudget.Of(department is null ? CapScope.Levels : CapScope.Department, department ?? "", sight.Of(entry.Visits), Limits)))
            .Where(entry => entry.Budget.Taken > 0)
            .OrderByDescending(entry => entry.Budget.Taken).ThenBy(entry => entry.Enterprise, StringComparer.Ordinal)
            .Select(entry => (entry.Enterprise, entry.Budget.Used, entry.Budget.Reserved, entry.Budget.Left)),
    ];

    private static LedgerVisit Draw(Random random) => GivenLedger.Visit(
        $"e{random.Next(8)}",
        $"2026-W{random.Next(10, 14)}",
        draft: $"d{random.Next(2)}",
        state: (LedgerState)random.Next(3),
        items: [.. Departments.Where(_ => random.Next(2) == 0).Select(department => GivenLedger.Item(department, $"M{department}", counts: random.Next(4) > 0, hidden: random.Next(3) == 0))]);
}
