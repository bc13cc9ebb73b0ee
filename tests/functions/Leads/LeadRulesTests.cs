using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Leads;

namespace Inspection.Functions.Tests.Leads;

public sealed class LeadRulesTests
{
    private static readonly Hand Hand = new("周敏", new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(8)));

    [Fact]
    public void A_lead_goes_from_the_office_to_a_department_and_ends_with_an_answer()
    {
        var lead = LeadRules.Assign(Given(), "market", "SJ-01", "请尽快核实", Hand)!;
        Assert.Equal((LeadState.Assigned, "market", "SJ-01"), (lead.State, lead.Department, lead.Matter));
        lead = LeadRules.Request(lead, new LeadRequest("2026-W49", "r1"), Hand)!;
        Assert.Equal(LeadState.Requested, lead.State);
        lead = LeadRules.Answer(lead, "已责令改正。", closed: false, "market", Hand)!;
        Assert.Equal((LeadState.Answered, "已责令改正。"), (lead.State, lead.Answer!.Text));
        Assert.Equal(["received", "assigned", "requested", "answered"], lead.Steps.Select(step => step.Action));
        Assert.Null(LeadRules.Assign(lead, "fire", null, null, Hand));
        Assert.Null(LeadRules.Answer(lead, "再次答复。", closed: false, "market", Hand));
    }

    [Fact]
    public void A_request_that_moves_to_another_week_is_named_there_and_is_no_step_of_the_lead()
    {
        var linked = LeadRules.Request(LeadRules.Assign(Given(), "market", null, null, Hand)!, new LeadRequest("2026-W49", "r1"), Hand)!;
        var moved = LeadRules.Moved(linked, new LeadRequest("2026-W50", "r1"), "2026-W49")!;
        Assert.Equal([new LeadRequest("2026-W50", "r1")], moved.Requests);
        Assert.Equal(linked.Steps.Count, moved.Steps.Count);
        Assert.Null(LeadRules.Moved(moved, new LeadRequest("2026-W50", "r1"), "2026-W49"));
    }

    [Fact]
    public void The_office_may_close_but_not_answer_what_no_department_has_looked_into()
    {
        Assert.Null(LeadRules.Answer(Given(), "情况属实。", closed: false, "office", Hand));
        Assert.Equal(LeadState.Closed, LeadRules.Answer(Given(), "不属于检查事项。", closed: true, "office", Hand)!.State);
    }

    [Fact]
    public void A_lead_handed_back_is_with_the_office_again_and_keeps_the_reason()
    {
        var lead = LeadRules.HandBack(LeadRules.Assign(Given(), "market", null, null, Hand)!, "属于消防职责", Hand)!;
        Assert.Equal((LeadState.Received, (string?)null), (lead.State, lead.Department));
        Assert.Equal(("handed-back", "market", "属于消防职责"), (lead.Steps[^1].Action, lead.Steps[^1].Department, lead.Steps[^1].Note));
        Assert.Null(LeadRules.HandBack(lead, "再退", Hand));
    }

    [Fact]
    public void The_same_request_is_linked_once()
    {
        var assigned = LeadRules.Assign(Given(), "market", null, null, Hand)!;
        var linked = LeadRules.Request(assigned, new LeadRequest("2026-W49", "r1"), Hand)!;
        Assert.Null(LeadRules.Request(linked, new LeadRequest("2026-W49", "r1"), Hand));
        Assert.Equal(2, LeadRules.Request(linked, new LeadRequest("2026-W50", "r1"), Hand)!.Requests.Count);
    }

    [Fact]
    public void A_row_of_steps_has_an_end()
    {
        var lead = Given();
        for (var n = 1; n < LeadRules.MaxSteps; n++)
        {
            lead = LeadRules.Assign(lead, "market", null, null, Hand)!;
        }

        Assert.Null(LeadRules.Assign(lead, "market", null, null, Hand));
    }

    [Theory]
    [InlineData("2026-11-23", 0, "2026-11-23")]
    [InlineData("2026-11-23", 1, "2026-11-24")]
    [InlineData("2026-11-23", 7, "2026-12-02")] // over a weekend
    [InlineData("2026-11-21", 1, "2026-11-23")] // received on a Saturday
    [InlineData("2026-09-30", 1, "2026-10-08")] // the days of the national holiday do not count
    [InlineData("2026-10-08", 2, "2026-10-10")] // a Saturday that makes up for one does
    public void Only_working_days_count_toward_the_answer(string received, int days, string due)
    {
        var holidays = Enumerable.Range(1, 7).Select(day => new CalendarDay(new DateOnly(2026, 10, day), CalendarDayKind.Holiday, "国庆节"));
        var calendar = new WorkCalendar([.. holidays, new CalendarDay(new DateOnly(2026, 10, 10), CalendarDayKind.Workday, "调休")]);
        var day = System.Globalization.CultureInfo.InvariantCulture;
        Assert.Equal(DateOnly.Parse(due, day), LeadRules.Due(DateOnly.Parse(received, day), days, calendar));
    }

    [Fact]
    public void Who_told_a_lead_is_known_to_those_who_handle_it_now_and_to_nobody_else()
    {
        var received = Given();
        var assigned = LeadRules.Assign(received, "market", null, null, Hand)!;
        Assert.Equal([Role.Planner], Knowing(received));
        Assert.Equal([Role.Clerk], Knowing(assigned));
        Assert.False(LeadAccess.MayKnowAuthor(assigned, Caller(Role.Clerk, "fire")));
        Assert.False(LeadAccess.Sees(assigned, Caller(Role.Clerk, "fire")));
        Assert.False(LeadAccess.Sees(received, Caller(Role.Clerk, "market")));
        Assert.True(LeadAccess.Sees(received, Caller(Role.Auditor, null)));

        static IEnumerable<string> Knowing(Lead lead) => Role.All.Where(role => LeadAccess.MayKnowAuthor(lead, Caller(role, "market")));
    }

    private static Caller Caller(string role, string? department) => new("iss|1", "某人", new HashSet<string> { role }, "zhuji", department);

    private static Lead Given() => new(
        "2026-0123456789abcdef0123", 1, LeadSource.Public, "某小吃店", "后厨脏乱。", "店口镇", null, null, null, null,
        Hand.At, "public", new DateOnly(2026, 12, 2), true, LeadState.Received, null, null, [], [new LeadStep(Hand.At, "public", "received")]);
}
