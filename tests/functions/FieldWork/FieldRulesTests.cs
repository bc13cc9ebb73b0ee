using Inspection.Functions.FieldWork;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Ledger;
using Inspection.Functions.Tests.Ledger;

namespace Inspection.Functions.Tests.FieldWork;

/// <summary>What officers on site make of a visit, step by step.</summary>
public sealed class FieldRulesTests
{
    private static readonly DateTimeOffset Morning = new(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(8));

    private static readonly LedgerVisit Visit = GivenLedger.Visit("e1", "2026-W48", items: [GivenLedger.Item("market", "M1"), GivenLedger.Item("fire", "F1")]) with
    {
        Date = new DateOnly(2026, 11, 23),
    };

    [Fact]
    public void A_visit_is_complete_once_the_last_who_came_has_left_and_every_matter_has_its_result()
    {
        var visit = Changed(FieldRules.Arrive(Visit, Check("o1", 0), true));
        visit = Changed(FieldRules.Arrive(visit, Check("o2", 5), true));
        visit = Changed(FieldRules.Find(visit, Found(visit, 0, ItemResult.Pass), null));
        visit = Changed(FieldRules.Leave(visit, Check("o1", 40)));
        Assert.Null(visit.CheckOut);
        visit = Changed(FieldRules.Leave(visit, Check("o2", 45)));
        Assert.Equal(Morning.AddMinutes(45), visit.CheckOut!.At);
        Assert.False(FieldRules.IsComplete(visit));
        visit = Changed(FieldRules.Find(visit, Found(visit, 1, ItemResult.Rectify), null));
        Assert.True(FieldRules.IsComplete(visit));

        var closed = FieldRules.Close(visit, "朱庚", Morning.AddHours(1));
        Assert.Equal((LedgerState.Posted, Visit.Date, 2), (closed.State, closed.Date, closed.Outcome!.Results.Count));
        Assert.Equal(FieldRules.Closed, Assert.IsType<FieldStep.Refused>(FieldRules.Find(closed, Found(closed, 0, ItemResult.Finding), null)).Code);
        Assert.IsType<FieldStep.AsItIs>(FieldRules.Find(closed, Found(closed, 0, ItemResult.Pass), null));
    }

    [Fact]
    public void A_visit_that_cannot_take_place_is_never_complete_and_what_was_said_survives_another_plan()
    {
        var hindrance = new VisitHindrance(HindranceCause.Moved, "已搬离", "朱庚", Check("o1", 5));
        var step = Assert.IsType<FieldStep.Changed>(FieldRules.Hinder(Visit, hindrance));
        Assert.Equal((hindrance, NoticeKind.VisitHindered), (step.Visit.Hindrance, step.Told!.Kind));
        Assert.False(FieldRules.IsComplete(step.Visit));
        Assert.IsType<FieldStep.AsItIs>(FieldRules.Hinder(step.Visit, hindrance with { Check = Check("o2", 9) }));
        Assert.Equal(hindrance, (Visit with { Draft = "d2" }).After(step.Visit).Hindrance);
        Assert.Null(Changed(FieldRules.Arrive(step.Visit, Check("o2", 20), true)).Hindrance);
        Assert.Equal(FieldRules.Cancelled, Assert.IsType<FieldStep.Refused>(FieldRules.Hinder(Visit with { State = LedgerState.Released }, hindrance)).Code);
    }

    [Fact]
    public void The_first_arrival_is_the_visits_even_if_it_is_told_last()
    {
        var visit = Changed(FieldRules.Arrive(Visit, Check("o2", 20), true));
        visit = Changed(FieldRules.Arrive(visit, Check("o1", 5), true));
        Assert.Equal(("o1", Morning.AddMinutes(5)), (visit.CheckIn!.Officer, visit.CheckIn.At));
        Assert.IsType<FieldStep.AsItIs>(FieldRules.Arrive(visit, Check("o1", 30), false));
    }

    [Fact]
    public void After_five_wrong_codes_on_a_day_the_right_one_is_refused_too_and_a_reason_still_helps()
    {
        var visit = Visit;
        for (int left = FieldRules.MostTries - 1; left >= 0; left--)
        {
            var wrong = Assert.IsType<FieldStep.WrongCode>(FieldRules.Arrive(visit, Check("o1", 0), false));
            Assert.Equal(left, wrong.Left);
            visit = wrong.Visit;
        }

        Assert.Equal(FieldRules.TooManyTries, Assert.IsType<FieldStep.Refused>(FieldRules.Arrive(visit, Check("o1", 0), true)).Code);
        Assert.IsType<FieldStep.Changed>(FieldRules.Arrive(visit, Check("o2", 0), true));
        Assert.IsType<FieldStep.Changed>(FieldRules.Arrive(visit, Check("o1", 24 * 60), true));
        Assert.True(Changed(FieldRules.Arrive(visit, Check("o1", 0) with { Reason = "告知书破损" }, null)).Attendance![0].WithoutCode);
    }

    [Fact]
    public void Another_result_for_a_matter_needs_the_version_that_was_seen()
    {
        var visit = Changed(FieldRules.Arrive(Visit, Check("o1", 0), true));
        visit = Changed(FieldRules.Find(visit, Found(visit, 0, ItemResult.Pass) with { Version = 7 }, null));
        var mine = Found(visit, 0, ItemResult.Finding) with { Version = 8 };
        var refused = Assert.IsType<FieldStep.Refused>(FieldRules.Find(visit, mine, null));
        Assert.Equal((FieldRules.Differs, ItemResult.Pass), (refused.Code, refused.Current!.Outcome.Result));
        Assert.Equal(ItemResult.Finding, Assert.Single(Changed(FieldRules.Find(visit, mine, 7)).Found!).Outcome.Result);
    }

    [Fact]
    public void Nobody_finds_anything_or_leaves_before_coming_and_nobody_comes_to_a_cancelled_visit()
    {
        Assert.Equal(FieldRules.NotArrived, Assert.IsType<FieldStep.Refused>(FieldRules.Find(Visit, Found(Visit, 0, ItemResult.Pass), null)).Code);
        Assert.Equal(FieldRules.NotArrived, Assert.IsType<FieldStep.Refused>(FieldRules.Leave(Visit, Check("o1", 0))).Code);
        var cancelled = Visit with { State = LedgerState.Released };
        Assert.Equal(FieldRules.Cancelled, Assert.IsType<FieldStep.Refused>(FieldRules.Arrive(cancelled, Check("o1", 0), true)).Code);
        var visit = Changed(FieldRules.Arrive(Visit, Check("o1", 10), true));
        Assert.Equal(FieldRules.LeftBeforeArrival, Assert.IsType<FieldStep.Refused>(FieldRules.Leave(visit, Check("o1", 5))).Code);
    }

    [Fact]
    public void A_day_is_that_of_the_jurisdiction_wherever_the_phone_says_it_is()
    {
        var late = new DateTimeOffset(2026, 11, 22, 16, 30, 0, TimeSpan.Zero);
        Assert.Equal(new DateOnly(2026, 11, 23), Week.DayOf(late));
        Assert.Equal("too-early", Assert.Single(FieldInput.Check(new DepartureBody(late.AddHours(-1)), Visit, late)).Code);
        Assert.Empty(FieldInput.Check(new DepartureBody(late), Visit, late));
    }

    [Theory]
    [InlineData(0, null, null)]
    [InlineData(1, null, "reason-needed")]
    [InlineData(1, "山里没有信号", null)]
    [InlineData(10, "山里没有信号", null)]
    [InlineData(11, "山里没有信号", "too-late")]
    [InlineData(-1, null, "date-in-future")]
    public void What_is_told_on_a_later_day_needs_a_reason_and_after_ten_days_it_is_too_late(int daysLater, string? reason, string? refused) =>
        Assert.Equal(refused, FieldInput.Check(new DepartureBody(Morning, reason), Visit, Morning.AddDays(daysLater)).Select(finding => finding.Code).SingleOrDefault());

    [Fact]
    public void Who_comes_on_another_day_than_the_planned_one_says_why_and_the_rest_of_that_day_needs_no_reason()
    {
        var dayAfter = Morning.AddDays(1);
        Assert.Equal("reason-needed", Assert.Single(FieldInput.Check(new ArrivalBody(dayAfter, "8F3K2Q7M"), Visit, dayAfter)).Code);
        Assert.Empty(FieldInput.Check(new ArrivalBody(dayAfter, "8F3K2Q7M", "车辆故障，与企业约定改在今天"), Visit, dayAfter));
        var arrived = Visit with { CheckIn = new VisitCheck(dayAfter, "o1", dayAfter) };
        Assert.Empty(FieldInput.Check(new DepartureBody(dayAfter.AddHours(1)), arrived, dayAfter.AddHours(1)));
        Assert.Equal("reason-needed", Assert.Single(FieldInput.Check(new DepartureBody(dayAfter.AddDays(1)), arrived, dayAfter.AddDays(1))).Code);
    }

    [Fact]
    public void The_office_sees_who_is_late_on_the_day_and_missing_after_it()
    {
        DateTime start = new(2026, 11, 23, 9, 0, 0);
        VisitProgressState At(LedgerVisit visit, double hours) => ProgressReading.StateOf(visit, start, start.AddHours(hours));
        Assert.Equal([VisitProgressState.Ahead, VisitProgressState.Ahead, VisitProgressState.Late, VisitProgressState.Missing], new[] { -1, 0.5, 0.6, 24 }.Select(hours => At(Visit, hours)));
        var arrived = Changed(FieldRules.Arrive(Visit, Check("o1", 0), true));
        Assert.Equal((VisitProgressState.OnSite, VisitProgressState.Open), (At(arrived, 2), At(arrived, 24)));
        Assert.Equal(VisitProgressState.Open, At(Changed(FieldRules.Leave(arrived, Check("o1", 30))), 2));
    }

    private static LedgerVisit Changed(FieldStep step) => Assert.IsType<FieldStep.Changed>(step).Visit;

    private static VisitCheck Check(string officer, int minutes) => new(Morning.AddMinutes(minutes), officer, Morning.AddMinutes(minutes));

    private static FoundItem Found(LedgerVisit visit, int item, ItemResult result) => new(
        new ItemOutcome(visit.Items[item].Request, result, result is ItemResult.Rectify ? new DateOnly(2026, 12, 7) : null, result is ItemResult.Pass ? null : "灭火器过期"),
        "朱庚", Morning, Morning, 1);
}
