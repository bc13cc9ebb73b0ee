using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Plans;
using Inspection.Functions.Tests.Drafts;
using Inspection.Scheduler.Domain;

namespace Inspection.Functions.Tests.Plans;

/// <summary>Which half days make a plan too late, by the plan that is public.</summary>
public sealed class LateHalfDaysTests
{
    private static readonly Week Week = Week.Parse(GivenWeek.Id, null);
    private static readonly DateTime Monday = Week.Monday.ToDateTime(new TimeOnly(8, 30));
    private static readonly IReadOnlySet<string> All = GivenWeek.Sessions.Select(session => session.Id).ToHashSet(StringComparer.Ordinal);
    private static readonly IReadOnlySet<string> FromTuesday = new HashSet<string>(StringComparer.Ordinal) { "tue-am" };

    [Fact]
    public void A_half_day_begins_on_the_minute()
    {
        Assert.Empty(Of(GivenWeek.Plan(), All, null, Monday.AddTicks(-1)));
        Assert.Equal(["mon-am"], Of(GivenWeek.Plan(), All, null, Monday));
    }

    [Fact]
    public void Half_days_in_which_nobody_is_visited_make_no_plan_too_late()
    {
        Plan tuesday = GivenWeek.Plan() with { Teams = [GivenWeek.Plan().Teams[0] with { Session = "tue-am" }] };
        Assert.Empty(Of(tuesday, All, null, Monday.AddHours(6)));
        Assert.Equal(["tue-am"], Of(tuesday, All, null, Monday.AddDays(1)));
    }

    [Fact]
    public void Visits_that_are_public_in_a_half_day_that_has_begun_are_not_planned_anew_be_it_to_the_same()
    {
        Plan nothing = GivenWeek.Plan() with { Teams = [] };
        Assert.Equal(["mon-am"], Of(nothing, All, GivenWeek.Plan(), Monday));
        Assert.Equal(["mon-am"], Of(GivenWeek.Plan(), All, GivenWeek.Plan(), Monday));
    }

    [Fact]
    public void What_was_kept_has_to_be_what_is_public_still()
    {
        Plan plan = GivenWeek.Plan();
        Team team = plan.Teams[0];
        Assert.Empty(Of(plan, FromTuesday, plan with { Teams = [team with { Id = "other", Officers = [.. team.Officers.Reverse()] }] }, Monday));
        Plan[] others =
        [
            plan with { Teams = [] },
            plan with { Teams = [team with { Officers = ["o1", "o3"] }] },
            plan with { Teams = [team with { Visits = [team.Visits[0]] }] },
            plan with { Teams = [team with { Visits = [team.Visits[0] with { Requests = ["r1"] }, team.Visits[1]] }] },
            plan with { Teams = [team with { Visits = [team.Visits[0] with { Start = Monday.AddHours(1) }, team.Visits[1]] }] },
        ];
        Assert.All(others, other => Assert.Equal(["mon-am"], Of(plan, FromTuesday, other, Monday)));
    }

    private static IEnumerable<string> Of(Plan plan, IReadOnlySet<string> anew, Plan? shown, DateTime then) => LateHalfDays.Of(Week, plan, anew, shown, then).Select(session => session.Id);
}
