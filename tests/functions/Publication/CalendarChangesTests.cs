using Inspection.Functions.Drafts;
using Inspection.Functions.Publication;
using Inspection.Functions.Tests.Drafts;
using Inspection.Scheduler.Domain;

namespace Inspection.Functions.Tests.Publication;

/// <summary>What the public reads of a visit over the versions of a week.</summary>
public sealed class CalendarChangesTests
{
    private static readonly DateTimeOffset First = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Later = First.AddDays(3);
    private static readonly VisitIds Ids = new(new byte[32]);
    private static readonly HashSet<string> Nothing = [];

    [Fact]
    public void The_first_calendar_is_the_plan_and_each_visit_has_a_name_that_says_nothing()
    {
        PublicVisit[] visits = [.. Visits(CalendarChanges.After(null, Calendar(Both, First), Nothing, Ids)!).Values];
        Assert.Equal(["甲厂", "乙店"], visits.Select(v => v.Enterprise).Order(StringComparer.Ordinal).Reverse());
        Assert.All(visits, v => Assert.Equal((PublicStatus.Published, 0, First, 26), (v.Status, v.Sequence, v.Changed, v.Id.Length)));
        Assert.All(visits, v => Assert.DoesNotContain("e1", v.Id, StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_plan_again_is_no_change()
    {
        PublicCalendar first = CalendarChanges.After(null, Calendar(Both, First), Nothing, Ids)!;
        Assert.Null(CalendarChanges.After(first, Calendar(Both, Later), Nothing, Ids));
    }

    [Fact]
    public void A_visit_that_is_dropped_is_cancelled_under_its_name_with_the_next_number_and_stays_so()
    {
        PublicCalendar first = CalendarChanges.After(null, Calendar(Both, First), Nothing, Ids)!;
        PublicCalendar second = CalendarChanges.After(first, Calendar(OnlyFirst, Later), Nothing, Ids)!;
        PublicVisit dropped = Visits(second)["乙店"];
        Assert.Equal((Visits(first)["乙店"].Id, PublicStatus.Cancelled, 1, Later), (dropped.Id, dropped.Status, dropped.Sequence, dropped.Changed));
        Assert.Equal((PublicStatus.Published, 0, First), (Visits(second)["甲厂"].Status, Visits(second)["甲厂"].Sequence, Visits(second)["甲厂"].Changed));
        Assert.Null(CalendarChanges.After(second, Calendar(OnlyFirst, Later.AddDays(1)), Nothing, Ids));
    }

    [Fact]
    public void A_visit_that_comes_back_after_it_was_cancelled_is_amended_with_a_higher_number()
    {
        PublicCalendar first = CalendarChanges.After(null, Calendar(Both, First), Nothing, Ids)!;
        PublicCalendar second = CalendarChanges.After(first, Calendar(OnlyFirst, Later), Nothing, Ids)!;
        PublicVisit back = Visits(CalendarChanges.After(second, Calendar(Both, Later.AddDays(1)), Nothing, Ids)!)["乙店"];
        Assert.Equal((PublicStatus.Amended, 2), (back.Status, back.Sequence));
    }

    [Fact]
    public void A_visit_that_is_moved_says_when_it_was_announced_for()
    {
        PublicCalendar first = CalendarChanges.After(null, Calendar(Both, First), Nothing, Ids)!;
        Plan moved = Both with { Teams = [Both.Teams[0] with { Session = "tue-am" }] };
        PublicCalendar second = CalendarChanges.After(first, Calendar(moved, Later), Nothing, Ids)!;
        PublicVisit visit = second.Days[1].Sessions[0].Visits.Single(v => v.Enterprise == "甲厂");
        Assert.Equal((PublicStatus.Amended, 1, new PublicMoment(new DateOnly(2026, 11, 23), "mon-am")), (visit.Status, visit.Sequence, visit.Was));
        Assert.Empty(second.Days[0].Sessions.SelectMany(s => s.Visits));
    }

    [Fact]
    public void What_lies_in_half_days_that_are_not_planned_anew_stays_with_its_day()
    {
        PublicCalendar first = CalendarChanges.After(null, Calendar(Both, First), Nothing, Ids)!;
        PublicCalendar tuesday = Calendar(Both with { Teams = [] }, Later);
        tuesday = tuesday with { Days = [tuesday.Days[1]] };
        HashSet<string> standing = [.. Visits(first).Values.Select(v => v.Id)];
        Assert.Null(CalendarChanges.After(first, tuesday, standing, Ids));
        PublicCalendar one = CalendarChanges.After(first, tuesday, new HashSet<string> { Visits(first)["甲厂"].Id }, Ids)!;
        Assert.Equal([2, 1], one.Days.Select(d => d.Sessions.Count));
        Assert.Equal((PublicStatus.Published, PublicStatus.Cancelled), (Visits(one)["甲厂"].Status, Visits(one)["乙店"].Status));
    }

    [Fact]
    public void A_further_visit_does_not_move_the_one_that_stands()
    {
        PublicCalendar first = CalendarChanges.After(null, Calendar(Both, First), Nothing, Ids)!;
        PublicCalendar again = Calendar(OnlyFirst with { Teams = [OnlyFirst.Teams[0] with { Session = "tue-am" }] }, Later);
        again = again with { Days = [again.Days[1]] };
        HashSet<string> standing = [.. Visits(first).Values.Select(v => v.Id)];
        PublicCalendar both = CalendarChanges.After(first, again, standing, Ids)!;
        PublicVisit[] visits = [.. both.Days.SelectMany(d => d.Sessions).SelectMany(s => s.Visits).Where(v => v.Enterprise == "甲厂")];
        Assert.Equal(2, visits.DistinctBy(v => v.Id).Count());
        Assert.All(visits, v => Assert.Equal(PublicStatus.Published, v.Status));
        Assert.Null(CalendarChanges.After(both, again, standing, Ids));
    }

    [Fact]
    public void Any_order_of_plans_leaves_every_announced_visit_in_the_calendar_with_numbers_that_only_rise()
    {
        const int Seed = 48;
        var random = new Random(Seed);
        PublicCalendar? calendar = null;
        var highest = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int step = 0; step < 200; step++)
        {
            string session = random.GetItems(["mon-am", "mon-pm", "tue-am"], 1)[0];
            Visit[] some = [.. Both.Teams[0].Visits.Where(_ => random.Next(3) > 0)];
            calendar = CalendarChanges.After(calendar, Calendar(Both with { Teams = [Both.Teams[0] with { Session = session, Visits = some }] }, First.AddHours(step)), Nothing, Ids) ?? calendar;
            PublicVisit[] shown = [.. calendar!.Days.SelectMany(d => d.Sessions).SelectMany(s => s.Visits)];
            Assert.Superset(highest.Keys.ToHashSet(), shown.Select(v => v.Id).ToHashSet());
            Assert.Equal(some.Select(v => v.Enterprise == "e1" ? "甲厂" : "乙店").Order(StringComparer.Ordinal), shown.Where(v => v.Status != PublicStatus.Cancelled).Select(v => v.Enterprise).Order(StringComparer.Ordinal));
            foreach (PublicVisit visit in shown)
            {
                Assert.True(visit.Sequence >= highest.GetValueOrDefault(visit.Id), $"seed {Seed}, step {step}");
                highest[visit.Id] = visit.Sequence;
            }
        }
    }

    private static Plan Both => GivenWeek.Plan();

    private static Plan OnlyFirst => Both with { Teams = [Both.Teams[0] with { Visits = [Both.Teams[0].Visits[0]] }] };

    private static PublicCalendar Calendar(Plan plan, DateTimeOffset at) => PublicCalendar.From(GivenWeek.Problem(), plan, GivenWeek.Labels(), GivenWeek.Id, 1, at, Ids);

    private static Dictionary<string, PublicVisit> Visits(PublicCalendar calendar) => calendar.Days.SelectMany(d => d.Sessions).SelectMany(s => s.Visits).ToDictionary(v => v.Enterprise);
}
