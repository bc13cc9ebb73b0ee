using Inspection.Functions.Drafts;

namespace Inspection.Functions.Tests.Drafts;

public sealed class DraftRulesTests
{
    private static readonly DraftActor Planner = new("iss|planner", Planner: true, Approver: false);
    private static readonly DraftActor Approver = new("iss|approver", Planner: false, Approver: true);
    private static readonly DraftActor Both = new("iss|both", Planner: true, Approver: true);
    private static readonly string[] Contributors = [Planner.Person];

    [Fact]
    public void Every_state_and_action_leads_where_the_table_says_and_nowhere_else()
    {
        var allowed = new Dictionary<(DraftState, DraftAction), DraftState>
        {
            [(DraftState.Queued, DraftAction.Stop)] = DraftState.Queued,
            [(DraftState.Solving, DraftAction.Stop)] = DraftState.Solving,
            [(DraftState.Failed, DraftAction.Retry)] = DraftState.Queued,
            [(DraftState.Solved, DraftAction.Edit)] = DraftState.Solved,
            [(DraftState.Returned, DraftAction.Edit)] = DraftState.Returned,
            [(DraftState.Solved, DraftAction.Submit)] = DraftState.Submitted,
            [(DraftState.Returned, DraftAction.Submit)] = DraftState.Submitted,
            [(DraftState.Submitted, DraftAction.Review)] = DraftState.Submitted,
            [(DraftState.Submitted, DraftAction.Approve)] = DraftState.Approved,
            [(DraftState.Submitted, DraftAction.Return)] = DraftState.Returned,
            [(DraftState.Approved, DraftAction.Return)] = DraftState.Returned,
            [(DraftState.Approved, DraftAction.Publish)] = DraftState.Publishing,
            [(DraftState.Approved, DraftAction.Schedule)] = DraftState.Approved,
            [(DraftState.Approved, DraftAction.Unschedule)] = DraftState.Approved,
            [(DraftState.Published, DraftAction.Withdraw)] = DraftState.Published,
            [(DraftState.Published, DraftAction.Unpublish)] = DraftState.Published,
            [(DraftState.Published, DraftAction.Keep)] = DraftState.Published,
        };
        foreach (DraftState state in Enum.GetValues<DraftState>())
        {
            foreach (DraftAction action in Enum.GetValues<DraftAction>())
            {
                DraftStep step = DraftRules.Decide(state, action, Both, Contributors, review: new ReviewOfDraft(Needed: action is DraftAction.Review, PassedBy: null));
                bool expected = allowed.TryGetValue((state, action), out DraftState next);
                Assert.True(expected == (step.Refusal is null), $"{action} in {state} gave {step.Refusal ?? "no refusal"}");
                Assert.Equal(expected ? next : state, step.State);
            }
        }
    }

    [Fact]
    public void A_planner_never_approves_returns_publishes_or_withdraws()
    {
        Assert.Equal("forbidden-role", DraftRules.Decide(DraftState.Approved, DraftAction.Schedule, Planner, []).Refusal);
        Assert.Equal("forbidden-role", DraftRules.Decide(DraftState.Published, DraftAction.Unpublish, Planner, []).Refusal);
        Assert.Null(DraftRules.Decide(DraftState.Published, DraftAction.Withdraw, Planner, []).Refusal);
        Assert.Equal("forbidden-role", DraftRules.Decide(DraftState.Submitted, DraftAction.Approve, Planner, []).Refusal);
        Assert.Equal("forbidden-role", DraftRules.Decide(DraftState.Submitted, DraftAction.Return, Planner, []).Refusal);
        Assert.Equal("forbidden-role", DraftRules.Decide(DraftState.Approved, DraftAction.Publish, Planner, []).Refusal);
    }

    [Fact]
    public void An_approver_never_makes_stops_or_submits()
    {
        Assert.Equal("forbidden-role", DraftRules.Decide(DraftState.Solving, DraftAction.Stop, Approver, []).Refusal);
        Assert.Equal("forbidden-role", DraftRules.Decide(DraftState.Failed, DraftAction.Retry, Approver, []).Refusal);
        Assert.Equal("forbidden-role", DraftRules.Decide(DraftState.Solved, DraftAction.Submit, Approver, []).Refusal);
    }

    [Fact]
    public void Whoever_had_a_hand_in_a_draft_may_not_approve_it_in_any_role()
    {
        Assert.Equal("own-draft", DraftRules.Decide(DraftState.Submitted, DraftAction.Approve, Both, [Planner.Person, Both.Person]).Refusal);
        Assert.Null(DraftRules.Decide(DraftState.Submitted, DraftAction.Approve, Both, Contributors).Refusal);
    }

    [Fact]
    public void Where_a_legal_review_is_asked_for_three_persons_plan_pass_and_approve()
    {
        var open = new ReviewOfDraft(Needed: true, PassedBy: null);
        Assert.Null(Refusal(DraftAction.Review, Approver, open));
        Assert.Equal("not-reviewed", Refusal(DraftAction.Approve, Approver, open));
        Assert.Equal("forbidden-role", Refusal(DraftAction.Review, Planner, open));
        Assert.Equal("own-draft", DraftRules.Decide(DraftState.Submitted, DraftAction.Review, Both, [Planner.Person, Both.Person], review: open).Refusal);

        var passed = new ReviewOfDraft(Needed: true, PassedBy: Approver.Person);
        Assert.Equal("own-review", Refusal(DraftAction.Approve, Approver, passed));
        Assert.Null(Refusal(DraftAction.Approve, Both, passed));
        Assert.Equal("reviewed", Refusal(DraftAction.Review, Approver, passed));
        Assert.Equal("reviewed", Refusal(DraftAction.Review, Both, passed));
        Assert.Null(Refusal(DraftAction.Return, Approver, passed));

        Assert.Equal([DraftAction.Review, DraftAction.Return], DraftRules.Can(DraftState.Submitted, Approver, Contributors, review: open));
        Assert.Equal([DraftAction.Return], DraftRules.Can(DraftState.Submitted, Approver, Contributors, review: passed));
        Assert.Equal([DraftAction.Approve, DraftAction.Return], DraftRules.Can(DraftState.Submitted, Both, Contributors, review: passed));

        string? Refusal(DraftAction action, DraftActor actor, ReviewOfDraft review) => DraftRules.Decide(DraftState.Submitted, action, actor, Contributors, review: review).Refusal;
    }

    [Fact]
    public void Whoever_passed_a_draft_does_not_approve_it_even_where_the_review_is_no_longer_asked_for()
    {
        var passed = new ReviewOfDraft(Needed: false, PassedBy: Approver.Person);
        Assert.Equal("own-review", DraftRules.Decide(DraftState.Submitted, DraftAction.Approve, Approver, Contributors, review: passed).Refusal);
        Assert.Equal("no-review", DraftRules.Decide(DraftState.Submitted, DraftAction.Review, Both, Contributors).Refusal);
    }

    [Fact]
    public void A_legal_opinion_is_about_one_plan_and_ends_when_the_draft_is_returned_or_submitted_again()
    {
        var now = new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);
        var lawyer = new Person(Approver.Person, "何立");
        Draft passed = (GivenDraft.Solved() with { State = DraftState.Submitted }).After(DraftAction.Review, DraftState.Submitted, lawyer, "已核对", now);
        Assert.Equal(new LegalOpinion(lawyer, now, passed.Fingerprint!, "已核对"), passed.Opinion);
        Assert.Equal(lawyer.Key, passed.ReviewOf(needed: true).PassedBy);
        Assert.Null((passed with { Plan = "other" }).ReviewOf(needed: true).PassedBy);
        Assert.NotNull(passed.After(DraftAction.Approve, DraftState.Approved, new Person("iss|head", "head"), null, now).Opinion);
        Assert.Null(passed.After(DraftAction.Return, DraftState.Returned, lawyer, "said", now).Opinion);
        Assert.Null(passed.After(DraftAction.Submit, DraftState.Submitted, lawyer, null, now).Opinion);
    }

    [Theory]
    [InlineData(DraftState.Queued)]
    [InlineData(DraftState.Solved)]
    [InlineData(DraftState.Failed)]
    [InlineData(DraftState.Submitted)]
    [InlineData(DraftState.Returned)]
    internal void What_was_not_approved_is_not_published(DraftState state) =>
        Assert.Equal("not-approved", DraftRules.Decide(state, DraftAction.Publish, Approver, Contributors).Refusal);

    [Fact]
    public void What_is_offered_is_what_would_be_allowed()
    {
        Assert.Equal([DraftAction.Edit, DraftAction.Submit], DraftRules.Can(DraftState.Solved, Planner, Contributors));
        Assert.Equal([DraftAction.Approve, DraftAction.Return], DraftRules.Can(DraftState.Submitted, Approver, Contributors));
        Assert.Equal([DraftAction.Return], DraftRules.Can(DraftState.Submitted, Approver, [Approver.Person]));
        Assert.Equal([DraftAction.Withdraw, DraftAction.Unpublish, DraftAction.Keep], DraftRules.Can(DraftState.Published, Both, Contributors));
        Assert.Equal([DraftAction.Withdraw, DraftAction.Keep], DraftRules.Can(DraftState.Published, Planner, Contributors));
        Assert.Empty(DraftRules.Can(DraftState.Solved, Both, Contributors, trial: true));
    }

    [Fact]
    public void Stopping_retrying_and_submitting_make_a_contributor_and_approving_does_not()
    {
        var now = new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);
        var other = new Person("iss|other", "other");
        foreach (DraftAction action in Enum.GetValues<DraftAction>().Where(a => a is not DraftAction.Edit))
        {
            Draft before = GivenDraft.Solved() with { WithdrawalAsked = new WithdrawalWish(new Person("iss|asker", "asker"), now, "rain") };
            Draft after = before.After(action, DraftState.Solved, other, "said", now);
            bool contributes = action is DraftAction.Stop or DraftAction.Retry or DraftAction.Submit;
            Assert.Equal(contributes, after.Contributors.Contains(other.Key));
        }
    }

    [Fact]
    public void The_fingerprint_names_the_problem_and_the_plan()
    {
        Draft draft = GivenDraft.Solved();
        Assert.NotNull(draft.Fingerprint);
        Assert.NotEqual(draft.Fingerprint, (draft with { Plan = "other" }).Fingerprint);
        Assert.NotEqual(draft.Fingerprint, (draft with { Inputs = draft.Inputs with { Snapshot = "other" } }).Fingerprint);
        Assert.Null((draft with { Plan = null }).Fingerprint);
    }
}
