using System.Net;

namespace Inspection.Functions.Tests.Plans;

/// <summary>What is refused around approval, and that nothing changes by it.</summary>
public sealed class DraftRefusalTests(AppFixture app)
{
    [Fact]
    public async Task A_draft_whose_inputs_have_changed_is_neither_submitted_nor_approved()
    {
        Office office = await Office.OpenAsync(app);
        string submitted = await office.SolvedAsync();
        string solved = await office.SolvedAsync();
        (await office.ActAsync("planner", submitted, "submit")).Is(HttpStatusCode.OK);
        await office.RequestAsync(1, "SJ-09");

        Reply stale = (await office.ActAsync("planner", solved, "submit")).Is(HttpStatusCode.Conflict, "stale-plan");
        Assert.Contains("新增需求 1 条", stale.Text("detail"), StringComparison.Ordinal);
        (await office.ActAsync("approver", submitted, "approve")).Is(HttpStatusCode.Conflict, "stale-plan");
        Assert.True((await office.GetAsync(solved)).Json.GetProperty("stale").GetBoolean());
        Assert.Equal("submitted", await office.StateAsync(submitted));
    }

    [Fact]
    public async Task Nobody_approves_a_draft_of_their_own_whatever_their_roles()
    {
        Office office = await Office.OpenAsync(app);
        string own = await office.SolvedAsync(account: "both");
        (await office.ActAsync("planner", own, "submit")).Is(HttpStatusCode.OK);
        string before = await office.StoredAsync();
        (await office.ActAsync("both", own, "approve")).Is(HttpStatusCode.Forbidden, "own-draft");
        (await office.ActAsync("planner", own, "approve")).Is(HttpStatusCode.Forbidden, "forbidden-role");
        Assert.Equal(before, await office.StoredAsync());
        Assert.DoesNotContain("approve", (await office.GetAsync(own, "both")).Json.GetProperty("can").ToString(), StringComparison.Ordinal);
        (await office.ActAsync("approver", own, "approve")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Submitting_makes_a_contributor_who_may_not_approve()
    {
        Office office = await Office.OpenAsync(app);
        string draft = await office.SolvedAsync();
        (await office.ActAsync("both", draft, "submit")).Is(HttpStatusCode.OK);
        (await office.ActAsync("both", draft, "approve")).Is(HttpStatusCode.Forbidden, "own-draft");
    }

    [Fact]
    public async Task Whoever_asked_for_a_check_may_not_approve_the_draft_about_it()
    {
        Office office = await Office.OpenAsync(app);
        (await (await office.AsAsync("both")).PostAsync($"{TestJurisdiction.NextWeekPath}/requests", new { enterprise = GivenFiles.Code(0), matter = "XF-01" })).Is(HttpStatusCode.Created);
        string draft = await office.SolvedAsync();
        (await office.ActAsync("planner", draft, "submit")).Is(HttpStatusCode.OK);
        (await office.ActAsync("both", draft, "approve")).Is(HttpStatusCode.Forbidden, "own-request");
        (await office.ActAsync("approver", draft, "approve")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_was_not_approved_is_not_published()
    {
        Office office = await Office.OpenAsync(app);
        string draft = await office.SolvedAsync();
        string before = await office.StoredAsync();
        (await office.ActAsync("approver", draft, "publish")).Is(HttpStatusCode.Conflict, "not-approved");
        Assert.Equal(before, await office.StoredAsync());
        (await office.ActAsync("planner", draft, "submit")).Is(HttpStatusCode.OK);
        (await office.ActAsync("approver", draft, "publish")).Is(HttpStatusCode.Conflict, "not-approved");
        (await office.ActAsync("planner", draft, "publish")).Is(HttpStatusCode.Forbidden, "forbidden-role");
        (await office.CalendarAsync()).Is(HttpStatusCode.NotFound, "not-published");
    }

    [Fact]
    public async Task Approval_names_the_plan_and_the_version_that_were_seen()
    {
        Office office = await Office.OpenAsync(app);
        string draft = await office.SolvedAsync();
        string old = (await office.GetAsync(draft)).ETag;
        (await office.ActAsync("planner", draft, "submit")).Is(HttpStatusCode.OK);
        Reply now = await office.GetAsync(draft);
        string fingerprint = now.Text("fingerprint");
        Api approver = await office.AsAsync("approver");
        string before = await office.StoredAsync();
        string path = $"{Office.Drafts}/{draft}/approve";
        (await approver.PostAsync(path, new { fingerprint = new string('0', 64) }, ("If-Match", now.ETag))).Is(HttpStatusCode.Conflict, "wrong-fingerprint");
        (await approver.PostAsync(path, new { fingerprint })).Is(HttpStatusCode.PreconditionRequired, "if-match-needed");
        (await approver.PostAsync(path, new { }, ("If-Match", now.ETag))).Is(HttpStatusCode.BadRequest, "missing-member");
        Reply stale = (await approver.PostAsync(path, new { fingerprint }, ("If-Match", old))).Is(HttpStatusCode.PreconditionFailed, "stale");
        Assert.Equal(now.ETag, stale.Text("current"));
        Assert.Equal(before, await office.StoredAsync());
    }

    [Fact]
    public async Task An_action_repeated_after_a_lost_answer_is_done_once()
    {
        Office office = await Office.OpenAsync(app);
        string draft = await office.SolvedAsync();
        Reply seen = await office.GetAsync(draft);
        Api planner = await office.AsAsync("planner");
        object body = new { fingerprint = seen.Text("fingerprint") };
        Reply first = (await planner.PostAsync($"{Office.Drafts}/{draft}/submit", body, ("If-Match", seen.ETag))).Is(HttpStatusCode.OK);
        string after = await office.StoredAsync();
        Reply again = (await planner.PostAsync($"{Office.Drafts}/{draft}/submit", body, ("If-Match", seen.ETag))).Is(HttpStatusCode.OK);
        Assert.Equal(first.Bytes, again.Bytes);
        Assert.Equal(after, await office.StoredAsync());
    }

    [Fact]
    public async Task A_returned_draft_says_why_and_can_be_submitted_again()
    {
        Office office = await Office.OpenAsync(app);
        string draft = await office.SolvedAsync();
        (await office.ActAsync("planner", draft, "submit")).Is(HttpStatusCode.OK);
        (await office.ActAsync("approver", draft, "return", "  ")).Is(HttpStatusCode.BadRequest, "out-of-range");
        Reply returned = (await office.ActAsync("approver", draft, "return", "周三人手不足")).Is(HttpStatusCode.OK);
        Assert.Equal(("returned", "周三人手不足"), (returned.Text("state"), returned.Text("comment")));
        Assert.False((await office.GetAsync(draft, "auditor")).Json.TryGetProperty("comment", out _));
        Assert.Equal("submitted", (await office.ActAsync("planner", draft, "submit", "已核实")).Is(HttpStatusCode.OK).Text("state"));
    }

    [Fact]
    public async Task The_trail_names_every_step_and_who_took_it()
    {
        Office office = await Office.OpenAsync(app);
        string draft = await office.PublishedAsync();
        Reply audit = (await (await office.AsAsync("auditor")).GetAsync($"{TestJurisdiction.NextWeekPath}/audit")).Is(HttpStatusCode.OK);
        var mine = audit.Json.GetProperty("items").EnumerateArray().Where(e => e.GetProperty("subject").GetString() == draft).Reverse().ToList();
        Assert.Equal(
            ["draft.order", "draft.claim", "draft.solve", "draft.submit", "draft.approve", "draft.publish", "draft.published"],
            mine.Select(e => e.GetProperty("action").GetString()));
        Assert.Equal(["人员 planner", "platform", "platform", "人员 planner", "人员 approver", "人员 approver", "人员 approver"], mine.Select(e => e.GetProperty("by").GetString()));
        Assert.All(audit.Json.GetProperty("items").EnumerateArray(), e => Assert.Equal(64, e.GetProperty("hash").GetString()!.Length));
        (await (await office.AsAsync("clerk")).GetAsync($"{TestJurisdiction.NextWeekPath}/audit")).Is(HttpStatusCode.Forbidden, "forbidden-role");
    }
}
