using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Requests;
using Inspection.Scheduler.Domain;

namespace Inspection.Functions.Tests.Requests;

public sealed class RequestRulesTests
{
    private static readonly Week W48 = Week.Parse("2026-W48", null);

    private static readonly Registers Known = new("zhuji", "诸暨市", 1, "v", [new("market", "市监局", "市监")], [],
        [new("SJ-01", "market", [new(DateOnly.MinValue, "食品", new("法", ""), "市场监管", 60, 40, Visibility.Date)])], [],
        [new(GivenFiles.Code(0), "企业", "路", "镇", 29, 120, Tier.Green, null, [])]);

    [Theory]
    [InlineData("2026-W46", "week-in-past")]
    [InlineData("2026-W47", null)]
    [InlineData("2026-W53", null)]
    [InlineData("2027-W02", null)]
    [InlineData("2027-W03", "week-too-far")]
    public void Requests_are_taken_for_this_week_and_eight_more(string week, string? code) =>
        Assert.Equal(code, RequestRules.Refuse(Week.Parse(week, null), WorkCalendar.Weekdays, new FixedTime("2026-11-18T02:00:00Z"))?.Code);

    [Fact]
    public void A_week_whose_last_session_has_begun_is_over() =>
        Assert.Equal("week-in-past", RequestRules.Refuse(W48, WorkCalendar.Weekdays, new FixedTime("2026-11-27T05:30:00Z"))?.Code);

    [Theory]
    [InlineData("2026-11-24T00:29:59Z", "")]
    [InlineData("2026-11-24T00:30:00Z", "session-in-past $.sessions[1]")]
    public void A_session_that_has_begun_is_past(string now, string expected)
    {
        var body = new SubmitBody(GivenFiles.Code(0), "SJ-01", Sessions: ["fri-pm", "tue-am"]);
        var findings = RequestRules.Check(body, Known, W48, RequestRules.Begun(W48, WorkCalendar.Weekdays, new FixedTime(now)));
        Assert.Equal(expected, string.Join(' ', findings.Select(finding => $"{finding.Code} {finding.Place}")));
    }

    [Fact]
    public void A_session_on_a_day_that_nobody_works_is_refused_and_one_on_a_make_up_day_is_taken()
    {
        var known = Known with { Calendar = new WorkCalendar([new(new(2026, 11, 24), CalendarDayKind.Holiday, "演示"), new(new(2026, 11, 28), CalendarDayKind.Workday, "演示")]) };
        var findings = RequestRules.Check(new SubmitBody(GivenFiles.Code(0), "SJ-01", Sessions: ["tue-am", "sat-pm", "sun-am"]), known, W48, []);
        Assert.Equal(["session-not-worked $.sessions[0]", "session-not-worked $.sessions[2]"], findings.Select(finding => $"{finding.Code} {finding.Place}"));
    }

    [Fact]
    public void A_week_without_a_working_day_says_so()
    {
        var calendar = new WorkCalendar(Enumerable.Range(0, 5).Select(day => new CalendarDay(W48.Monday.AddDays(day), CalendarDayKind.Holiday, "长假")));
        Assert.Equal("no-working-day", RequestRules.Refuse(W48, calendar, new FixedTime("2026-11-18T02:00:00Z"))?.Code);
    }

    [Fact]
    public void A_request_is_for_the_matter_as_it_is_on_the_monday_of_its_week()
    {
        Assert.Equal("unknown-matter", Assert.Single(RequestRules.Check(new SubmitBody(GivenFiles.Code(0), "SJ-01"), Given(W48.Monday.AddDays(1)), W48, [])).Code);
        Assert.Empty(RequestRules.Check(new SubmitBody(GivenFiles.Code(0), "SJ-01"), Given(W48.Monday), W48, []));

        static Registers Given(DateOnly from) => new("zhuji", "诸暨市", 1, "v", [], [], [new("SJ-01", "market", [new(from, "食品", new("法", ""), "市场监管", 60, 40, Visibility.Date)])], [], Known.Enterprises);
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once()
    {
        var body = new SubmitBody(GivenFiles.Code(5), "XX", -1, null, ["mon-xx", "day-am"], new string('x', 501));
        var findings = RequestRules.Check(body, Known, W48, []);
        Assert.Equal(
            ["unknown-enterprise", "unknown-matter", "out-of-range", "out-of-range", "unknown-session", "unknown-session"],
            findings.Select(finding => finding.Code));
    }
}
