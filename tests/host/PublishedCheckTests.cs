using System.Text.Json;
using Inspection.Local;
using Inspection.Scheduler.Domain;

namespace Inspection.Host.Tests;

/// <summary>The headless run trusts no summary: what was published is counted against the plan.</summary>
public sealed class PublishedCheckTests
{
    private static readonly DateTime Morning = new(2026, 11, 23, 8, 30, 0, DateTimeKind.Unspecified);

    private static readonly Plan TwoVisits = new(
        "p", PlanStatus.Feasible, 0, 0, 1, 1, "test", default!,
        [new Team("t", "mon-am", "diankou", ["o1", "o2"], Morning, Morning, 0, [new Visit("e1", Morning, Morning, ["open", "quiet"]), new Visit("e2", Morning, Morning, ["secret"])])],
        []);

    private static readonly JsonElement View = JsonElement.Parse("""
        {"teams":[{"visits":[
          {"requests":[{"id":"open","matter":{"code":"A"}},{"id":"quiet","matter":{"code":"B"}}]},
          {"requests":[{"id":"secret","matter":{"code":"C"}}]}]}]}
        """);

    private static readonly JsonElement Registry = JsonElement.Parse("""
        {"matters":[{"code":"A","visibility":"date"},{"code":"B","visibility":"week"},{"code":"C","visibility":"hidden"}]}
        """);

    [Fact]
    public void A_calendar_with_exactly_the_public_visits_is_accepted() =>
        PublishedCheck.Calendar(Calendar(dated: 1, weekly: 1), TwoVisits, View, Registry);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(2, 1)]
    [InlineData(1, 0)]
    [InlineData(1, 2)]
    public void A_calendar_that_hides_or_adds_a_visit_is_refused(int dated, int weekly) =>
        Assert.Throws<SetUpException>(() => PublishedCheck.Calendar(Calendar(dated, weekly), TwoVisits, View, Registry));

    [Fact]
    public void Files_that_are_no_problem_and_no_plan_are_refused() =>
        Assert.Throws<SetUpException>(() => PublishedCheck.Rules("{}"u8.ToArray(), "{}"u8.ToArray()));

    private static JsonElement Calendar(int dated, int weekly) => JsonElement.Parse($$"""
        {"days":[{"sessions":[{"id":"mon-am","visits":[{{Visits(dated)}}]},{"id":"mon-pm","visits":[]}]}],"weekOnly":[{{Visits(weekly)}}]}
        """);

    private static string Visits(int count) => string.Join(',', Enumerable.Repeat("{}", count));
}
