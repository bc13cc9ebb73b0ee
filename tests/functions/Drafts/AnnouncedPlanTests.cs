using System.Text.Json;
using Inspection.Functions.Drafts;
using Inspection.Functions.Hosting;
using Inspection.Functions.Plans;
using Inspection.Scheduler.Domain;

namespace Inspection.Functions.Tests.Drafts;

/// <summary>What an auditor sees of a plan before the unannounced part of it is over.</summary>
public sealed class AnnouncedPlanTests
{
    /// <summary>The fire check at e1 (beside an announced one), the visit to e2, and the waiting request at e3.</summary>
    private static readonly string[] Secret = ["r2", "r3", "r4"];

    [Fact]
    public void A_plan_without_what_is_unannounced_reads_as_if_that_had_never_been_asked_for()
    {
        KnownDraft secret = GivenDraft.Known() with { Hand = Touched("e1", "e2", "e3") };
        KnownDraft without = Without(GivenDraft.Known());
        Assert.Equal(Read(without, isOver: false), Read(secret, isOver: false));
        Assert.DoesNotContain("e2", Read(secret, isOver: false), StringComparison.Ordinal);
    }

    [Fact]
    public void Neither_hours_nor_drives_nor_the_numbers_of_teams_show_a_gap()
    {
        KnownDraft known = AnnouncedPlan.Of(GivenDraft.Known(), IsKnown, isOver: false);
        Team team = Assert.Single(known.Plan!.Teams);
        Session session = GivenWeek.Sessions[0];
        Assert.Equal(("t1", session.Start, session.End), (team.Id, team.Depart, team.Return));
        Assert.All(team.Visits, visit => Assert.Equal((session.Start, session.End), (visit.Start, visit.End)));
        Assert.Equal(["r1"], Assert.Single(team.Visits).Requests);
        Assert.Equal((1, 1, 1, null, null), (known.Summary!.Requests, known.Summary.Served, known.Summary.Visits, known.Summary.Bound, known.Summary.Gap));
    }

    [Fact]
    public void Why_announced_requests_wait_is_told_when_the_week_is_over()
    {
        static bool AllButOne(string request) => request != "r3";
        WaitingView early = Assert.Single(PlanView.Of(AnnouncedPlan.Of(GivenDraft.Known(), AllButOne, isOver: false), Language.En).Waiting);
        WaitingView late = Assert.Single(PlanView.Of(AnnouncedPlan.Of(GivenDraft.Known(), AllButOne, isOver: true), Language.En).Waiting);
        Assert.Equal(("Why it waits can be read once the week is over.", ""), (early.Cause, early.Remedy));
        Assert.Equal(("No officer is free.", "Add an officer."), (late.Cause, late.Remedy));
    }

    [Fact]
    public void A_rule_that_counts_visits_is_not_named_as_what_holds_a_request_back()
    {
        HeldLabel Held(string request, string code) => new(request, new Named("e9", "丁店"), "green", "market", new Named("M1", "食品经营检查"), false, 10, code, "已用 2 次。\nUsed twice.", "等。\nWait.");
        KnownDraft draft = GivenDraft.Known();
        draft = draft with { Labels = draft.Labels with { Held = [Held("h1", "cap-per-department"), Held("h2", "green-tier")] } };
        Assert.Equal(["capacity", "green-tier"], AnnouncedPlan.Of(draft, _ => true, isOver: false).Labels.Held.Select(held => held.Code));
        Assert.Equal(["cap-per-department", "green-tier"], AnnouncedPlan.Of(draft, request => request != "r3", isOver: true).Labels.Held.Select(held => held.Code));
    }

    [Fact]
    public void A_week_that_is_over_and_holds_no_secret_any_more_is_shown_whole()
    {
        KnownDraft draft = GivenDraft.Known();
        Assert.Same(draft, AnnouncedPlan.Of(draft, _ => true, isOver: true));
        Assert.False(AnnouncedPlan.Of(draft, _ => true, isOver: false).Whole);
    }

    private static bool IsKnown(string request) => !Secret.Contains(request);

    private static HandWork Touched(params string[] enterprises) => new()
    {
        Locks = [.. enterprises.Select(enterprise => new Pin(enterprise, "mon-am"))],
        Edits = [.. enterprises.Select(enterprise => new HandEdit("place", enterprise, "改\nMoved", "何立", default))],
        Exceptions = [.. enterprises.Select(enterprise => new RuleException($"recused|mon-am|diankou|{enterprise}||", "recused", "改\nMoved", "因故", new Person("p", "何立"), default))],
    };

    /// <summary>The same week in which those requests were never made.</summary>
    private static KnownDraft Without(KnownDraft draft) => draft with
    {
        Problem = draft.Problem with { Requests = [.. draft.Problem.Requests.Where(request => IsKnown(request.Id))] },
        Plan = draft.Plan! with
        {
            Teams = [.. draft.Plan!.Teams.Select(team => team with { Visits = [new Visit("e1", team.Visits[0].Start, team.Visits[0].End, ["r1"])] })],
            Deferred = [],
        },
    };

    private static string Read(KnownDraft draft, bool isOver)
    {
        KnownDraft known = AnnouncedPlan.Of(draft, IsKnown, isOver);
        return JsonSerializer.Serialize(PlanView.Of(known, Language.Zh)) + JsonSerializer.Serialize(known.Inputs) + JsonSerializer.Serialize(known.Counts);
    }
}
