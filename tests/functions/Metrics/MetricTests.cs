using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Ledger;
using Inspection.Functions.Metrics;
using Inspection.Functions.Rules;

namespace Inspection.Functions.Tests.Metrics;

/// <summary>Every figure, held against the records.</summary>
public sealed class MetricTests
{
    private static readonly string[] Periods = ["2026", "2026-Q1", "2026-Q3", "2026-02", "2026-08", "2026-10", "2026-W07", "2026-W33", "2026-W34", "2026-W40"];

    public static TheoryData<int> Seeds => [1, 2, 3, Environment.ProcessId];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_figure_is_what_one_gets_by_hand_from_the_records(int seed)
    {
        TestContext.Current.TestOutputHelper?.WriteLine($"Seed {seed}");
        var records = GivenRecords.Of(seed);
        foreach (var scope in (MetricScope[])[MetricScope.All, new("market", null), new("fire", "店口镇"), new(null, "枫桥镇"), new("nobody", null)])
        {
            foreach (string name in Periods)
            {
                var period = MetricPeriod.Parse(name)!;
                var measured = records.Measured(scope, period);
                var byHand = records.ByHand(scope, period);
                Assert.Equal(
                    AllMetrics.List.Select(metric => $"{name} {scope} {metric.Id} {Said(byHand[metric.Id])}"),
                    AllMetrics.List.Select((metric, n) => $"{name} {scope} {metric.Id} {Said(measured[n].Value)}"));
            }
        }
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("market", null)]
    [InlineData(null, "枫桥镇")]
    public void Every_row_of_the_page_has_the_figures_of_its_own_visits(string? department, string? town)
    {
        var records = GivenRecords.Of(13);
        var source = new MetricSource(
            new Registers("zhuji", "诸暨市", 1, "1", [new DepartmentEntry("urban", "综合执法", "城管")], [], [], [], []), new RuleBook(0, []), [VisitsOfYear.Of(records.Ledger())], GivenRecords.Today, "1");
        var query = new MetricQuery(MetricPeriod.Parse("2026-07")!, new MetricScope(department, town));
        var page = MetricTable.Of(source, query, Language.En);
        foreach (var (row, scope) in page.Departments.Select(row => (row, query.Scope with { Department = row.Id })).Concat(page.Towns.Select(row => (row, query.Scope with { Town = row.Id }))).Append((page.Total, query.Scope)))
        {
            var byHand = records.ByHand(scope, query.Period);
            var before = records.ByHand(scope, query.Period.Back(1));
            Assert.Equal(
                AllMetrics.List.Select(metric => $"{scope} {metric.Id} {Shown(byHand[metric.Id])} {Shown(before[metric.Id])}"),
                row.Figures.Select(figure => $"{scope} {figure.Metric} {Shown(figure.Value)} {Shown(figure.Before)}"));
            Assert.All(row.Trends ?? [], trend => Assert.Equal(Shown(byHand[trend.Metric]), Shown(trend.Values[^1])));
        }

        Assert.Equal(department is null, page.Departments.Any(row => row.Id == "urban" && row.Trends is null));
    }

    [Fact]
    public void What_departments_saved_adds_up_to_what_the_office_saved()
    {
        var records = GivenRecords.Of(5);
        var year = MetricPeriod.Parse("2026")!;
        int saved = AllMetrics.List.ToList().FindIndex(metric => metric.Id == "visits-saved");
        decimal ofDepartments = new[] { "market", "fire", "health", "ecology" }.Sum(department => records.Measured(new MetricScope(department, null), year)[saved].Top);
        Assert.Equal(records.Measured(MetricScope.All, year)[saved].Top, Math.Round(ofDepartments, 6));
    }

    [Fact]
    public void Figures_of_a_later_state_are_those_that_reading_everything_anew_gives()
    {
        var records = GivenRecords.Of(7);
        var early = VisitsOfYear.Of(records.Ledger());
        var done = records.Claims.FindIndex(claim => claim.State is LedgerState.Reserved);
        records.Claims[done] = records.Claims[done] with { State = LedgerState.Posted, Outcome = new VisitOutcome([], null, "朱庚", default) };
        string changed = records.Claims[done].Id;
        var later = records.Ledger(2, claim => claim.Id == changed ? 2 : 1);
        Assert.Equal(VisitsOfYear.Of(later).ByDay.Select(visit => (visit.Id, visit.State)), early.With(later).ByDay.Select(visit => (visit.Id, visit.State)));
        Assert.Same(early, early.With(records.Ledger()));
    }

    [Fact]
    public void What_is_kept_over_changes_has_the_figures_that_making_all_anew_gives()
    {
        int seed = Environment.ProcessId;
        TestContext.Current.TestOutputHelper?.WriteLine($"Seed {seed}");
        var random = new Random(seed);
        var records = GivenRecords.Of(seed);
        var versions = records.Claims.ToDictionary(claim => claim.Id, _ => 1L);
        var kept = VisitsOfYear.Of(records.Ledger());
        Compare();
        for (int version = 2; version < 12; version++)
        {
            foreach (int n in Enumerable.Range(0, 1 + random.Next(3)).Select(_ => random.Next(records.Claims.Count)))
            {
                var claim = records.Claims[n];
                records.Claims[n] = claim with
                {
                    State = (LedgerState)random.Next(3),
                    Date = random.Next(3) == 0 ? claim.Date.AddDays(random.Next(-3, 4)) : claim.Date,
                    Items = random.Next(3) == 0 ? [claim.Items[0] with { Department = "labour" }] : claim.Items,
                    Town = random.Next(5) == 0 ? "大唐镇" : claim.Town,
                    Outcome = null,
                };
                versions[claim.Id] = version;
            }

            kept = kept.With(records.Ledger(version, claim => versions[claim.Id]));
            Compare();
        }

        void Compare()
        {
            var anew = VisitsOfYear.Of(records.Ledger());
            Assert.Equal(anew.ByDay.Select(visit => (visit.Id, visit.Date, visit.State)), kept.ByDay.Select(visit => (visit.Id, visit.Date, visit.State)));
            Assert.Equal(anew.Departments.Keys.Order(), kept.Departments.Keys.Order());
            Assert.Equal(anew.Towns.Keys.Order(), kept.Towns.Keys.Order());
            foreach (string name in Periods)
            {
                var period = MetricPeriod.Parse(name)!;
                Assert.Equal(Measured(anew.All), Measured(kept.All));
                Assert.All(anew.Departments, department => Assert.Equal(Measured(department.Value), Measured(kept.Departments[department.Key])));
                Assert.All(anew.Towns, town => Assert.Equal(Measured(town.Value), Measured(kept.Towns[town.Key])));

                IReadOnlyList<Measure> Measured(ScopeVisits visits) => visits.In(period, GivenRecords.Today, GivenRecords.Values);
            }
        }
    }

    [Fact]
    public void What_is_still_ahead_shows_in_no_figure()
    {
        var records = GivenRecords.Of(11);
        var before = Periods.SelectMany(period => records.Measured(MetricScope.All, MetricPeriod.Parse(period)!)).ToList();
        records.Claims.RemoveAll(claim => claim.State is LedgerState.Reserved && claim.Date >= GivenRecords.Today);
        Assert.Equal(before, Periods.SelectMany(period => records.Measured(MetricScope.All, MetricPeriod.Parse(period)!)));
    }

    [Theory]
    [InlineData("2026-W53", "2026-12-28", "2027-01-03", "2026-W52")]
    [InlineData("2026-01", "2026-01-01", "2026-01-31", "2025-12")]
    [InlineData("2026-Q1", "2026-01-01", "2026-03-31", "2025-Q4")]
    [InlineData("2028-02", "2028-02-01", "2028-02-29", "2028-01")]
    [InlineData("2026", "2026-01-01", "2026-12-31", "2025")]
    public void A_period_has_its_days_and_the_one_before_it(string name, string from, string to, string before)
    {
        var period = MetricPeriod.Parse(name)!;
        Assert.Equal((name, from, to, before), (period.ToString(), $"{period.From:yyyy-MM-dd}", $"{period.To:yyyy-MM-dd}", period.Back(1).ToString()));
    }

    [Theory]
    [InlineData("2025-W53")]
    [InlineData("2026-13")]
    [InlineData("2026-Q5")]
    [InlineData("26")]
    [InlineData("2026-11-03")]
    [InlineData("")]
    [InlineData("2026-Q1\n")]
    public void What_is_no_period_is_none(string name) => Assert.Null(MetricPeriod.Parse(name));

    [Fact]
    public void Metrics_have_different_names_and_say_how_they_are_worked_out_in_both_languages()
    {
        Assert.Equal(AllMetrics.List.Count, AllMetrics.List.DistinctBy(metric => metric.Id).DistinctBy(metric => metric.Name).Count());
        Assert.All(AllMetrics.List, metric => Assert.All((string[])[metric.Formula.Zh, metric.Formula.En, metric.Unit.En, metric.Source.Zh], text => Assert.NotEmpty(text)));
    }

    [Fact]
    public void The_board_goes_by_shares_and_leaves_out_who_made_few_visits()
    {
        var visits = Enumerable.Range(0, 20).Select(n => Visit(n, "market", joint: n < 12))
            .Concat(Enumerable.Range(20, 12).Select(n => Visit(n, "fire", joint: n < 26)))
            .Concat(Enumerable.Range(40, 10).Select(n => Visit(n, "ecology", joint: false)))
            .Concat(Enumerable.Range(60, 3).Select(n => Visit(n, "health", joint: true))).OrderBy(visit => visit.Date).ToList();
        var month = MetricPeriod.Parse("2026-06")!;
        var board = Board.Of(
            new[] { "ecology", "fire", "health", "market" }.Select(id => (Id: id, Visits: ScopeVisits.Of(new MetricScope(id, null), visits)))
                .Select(entry => (entry.Id, entry.Id, entry.Id, entry.Visits.FactsOf(month, GivenRecords.Today, GivenRecords.Values), entry.Visits.In(month, GivenRecords.Today, GivenRecords.Values))), GivenRecords.Values);
        Assert.Equal(
            [("market", BoardMark.Green), ("fire", BoardMark.Yellow), ("ecology", BoardMark.Red), ("health", BoardMark.Unranked)],
            board.Select(place => (place.Department, place.Mark)));
        Assert.Contains("60%", Board.Rule(GivenRecords.Values).En, StringComparison.Ordinal);
    }

    private static LedgerVisit Visit(int n, string department, bool joint)
    {
        var date = new DateOnly(2026, 6, 1).AddDays(n % 20);
        LedgerItem Item(string of) => new($"r{n}{of}", of, "M1", DepartmentLevel.County, true, true, false) { Asked = date.AddDays(-30) };
        LedgerItem[] items = joint ? [Item(department), Item("urban")] : [Item(department)];
        return new LedgerVisit($"e{n}", "企业", "店口镇", Week.Of(date).ToString(), "mon-am", date, "d1", ["o1", "o2"], items, LedgerState.Posted,
            new VisitOutcome([.. items.Select(item => new ItemOutcome(item.Request, ItemResult.Pass, null, null))], null, "朱庚", Week.Instant(date.ToDateTime(new TimeOnly(17, 0)))));
    }

    private static string Shown(decimal? value) => FigureView.Rounded(value) is { } some ? $"{some:0.####}" : "none";

    private static string Said(decimal? value) => value is { } some ? $"{Math.Round(some, 6):0.######}" : "none";
}
