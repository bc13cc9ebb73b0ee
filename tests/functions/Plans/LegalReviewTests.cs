using System.Net;
using System.Text.Json;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Tests.Plans;

/// <summary>The legal review between submission and approval, where the jurisdiction's rule asks for one.</summary>
public sealed class LegalReviewTests(AppFixture app)
{
    [Fact]
    public async Task Without_the_rule_nothing_is_reviewed_and_approval_goes_as_ever()
    {
        Office office = await Office.OpenAsync(app);
        string draft = await office.SolvedAsync();
        (await office.ActAsync("planner", draft, "submit")).Is(HttpStatusCode.OK);
        Reply seen = await office.GetAsync(draft, "approver");
        Assert.Equal(["approve", "return"], Can(seen));
        Assert.False(seen.Json.TryGetProperty("review", out _));
        string before = await office.StoredAsync();
        (await office.ActAsync("both", draft, "review")).Is(HttpStatusCode.Conflict, "no-review");
        Assert.Equal(before, await office.StoredAsync());
        (await office.ActAsync("approver", draft, "approve")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_plan_is_approved_only_after_a_third_person_has_passed_it_and_everybody_sees_who()
    {
        Office office = await OpenAsync();
        string draft = await office.SolvedAsync();
        (await office.ActAsync("planner", draft, "submit")).Is(HttpStatusCode.OK);
        Reply seen = await office.GetAsync(draft, "approver");
        Assert.Equal(["review", "return"], Can(seen));
        Assert.True(seen.Json.GetProperty("review").GetProperty("needed").GetBoolean());
        Assert.False(seen.Json.GetProperty("review").TryGetProperty("by", out _));
        string before = await office.StoredAsync();
        (await office.ActAsync("approver", draft, "approve")).Is(HttpStatusCode.Conflict, "not-reviewed");
        (await office.ActAsync("planner", draft, "review")).Is(HttpStatusCode.Forbidden, "forbidden-role");
        Assert.Equal(before, await office.StoredAsync());

        Reply passed = (await office.ActAsync("both", draft, "review", " 事项与人员资格已核对 ")).Is(HttpStatusCode.OK);
        Assert.Equal("submitted", passed.Text("state"));
        Assert.Equal(["return"], Can(passed));
        Assert.True(passed.Json.GetProperty("review").GetProperty("own").GetBoolean());
        (await office.ActAsync("both", draft, "approve")).Is(HttpStatusCode.Forbidden, "own-review");
        (await office.ActAsync("approver", draft, "review")).Is(HttpStatusCode.Conflict, "reviewed");

        Reply approver = await office.GetAsync(draft, "approver");
        Assert.Equal(["approve", "return"], Can(approver));
        JsonElement review = approver.Json.GetProperty("review");
        Assert.Equal(("人员 both", "事项与人员资格已核对", false), (review.GetProperty("by").GetString(), review.GetProperty("remark").GetString(), review.GetProperty("own").GetBoolean()));
        Assert.False((await office.GetAsync(draft, "auditor")).Json.GetProperty("review").TryGetProperty("remark", out _));
        Assert.Equal("人员 both", (await office.ActAsync("approver", draft, "approve")).Is(HttpStatusCode.OK).Json.GetProperty("review").GetProperty("by").GetString());
        Assert.Equal("published", (await office.ActAsync("both", draft, "publish")).Is(HttpStatusCode.OK).Text("state"));

        Reply audit = (await (await office.AsAsync("auditor")).GetAsync($"{TestJurisdiction.NextWeekPath}/audit")).Is(HttpStatusCode.OK);
        Assert.Equal(
            [("draft.submit", "人员 planner"), ("draft.review", "人员 both"), ("draft.approve", "人员 approver")],
            audit.Json.GetProperty("items").EnumerateArray().Reverse()
                .Select(e => (e.GetProperty("action").GetString(), e.GetProperty("by").GetString()))
                .Where(e => e.Item1 is "draft.submit" or "draft.review" or "draft.approve"));
        Reply notices = (await (await office.AsAsync("approver")).GetAsync("/api/notices")).Is(HttpStatusCode.OK);
        Assert.Equal(
            ["draftApproved", "draftReviewed", "draftToReview"],
            notices.Json.GetProperty("items").EnumerateArray().Select(n => n.GetProperty("kind").GetString()!).Where(kind => kind.StartsWith("draft", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Nobody_passes_a_draft_of_their_own_or_about_a_check_that_they_asked_for()
    {
        Office office = await OpenAsync();
        string draft = await office.SolvedAsync();
        (await office.ActAsync("both", draft, "submit")).Is(HttpStatusCode.OK);
        (await office.ActAsync("both", draft, "review")).Is(HttpStatusCode.Forbidden, "own-draft");

        Office other = await OpenAsync();
        (await (await other.AsAsync("both")).PostAsync($"{TestJurisdiction.NextWeekPath}/requests", new { enterprise = GivenFiles.Code(0), matter = "XF-01" })).Is(HttpStatusCode.Created);
        string asked = await other.SolvedAsync();
        (await other.ActAsync("planner", asked, "submit")).Is(HttpStatusCode.OK);
        (await other.ActAsync("both", asked, "review")).Is(HttpStatusCode.Forbidden, "own-request");
    }

    [Fact]
    public async Task An_opinion_ends_when_the_draft_is_returned_and_the_plan_that_is_submitted_again_needs_another()
    {
        Office office = await OpenAsync();
        string draft = await office.SolvedAsync();
        (await office.ActAsync("planner", draft, "submit")).Is(HttpStatusCode.OK);
        (await office.ActAsync("both", draft, "review")).Is(HttpStatusCode.OK);
        Reply returned = (await office.ActAsync("both", draft, "return", "一户缺少依据")).Is(HttpStatusCode.OK);
        Assert.Equal("returned", returned.Text("state"));
        Assert.False(returned.Json.GetProperty("review").TryGetProperty("by", out _));
        Reply seen = await office.GetAsync(draft);
        (await (await office.AsAsync("planner")).PostAsync($"{Office.Drafts}/{draft}/edits", new { kind = "remove", enterprise = GivenFiles.Code(1) }, ("If-Match", seen.ETag))).Is(HttpStatusCode.OK);
        (await office.ActAsync("planner", draft, "submit")).Is(HttpStatusCode.OK);
        (await office.ActAsync("approver", draft, "approve")).Is(HttpStatusCode.Conflict, "not-reviewed");
        (await office.ActAsync("approver", draft, "review")).Is(HttpStatusCode.OK);
        (await office.ActAsync("both", draft, "approve")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Passing_names_the_plan_and_the_version_that_were_seen_and_repeated_is_done_once()
    {
        Office office = await OpenAsync();
        string draft = await office.SolvedAsync();
        string old = (await office.GetAsync(draft)).ETag;
        (await office.ActAsync("planner", draft, "submit")).Is(HttpStatusCode.OK);
        Reply now = await office.GetAsync(draft);
        Api lawyer = await office.AsAsync("both");
        string path = $"{Office.Drafts}/{draft}/review";
        object body = new { fingerprint = now.Text("fingerprint"), comment = "已核对" };
        (await lawyer.PostAsync(path, new { fingerprint = new string('0', 64) }, ("If-Match", now.ETag))).Is(HttpStatusCode.Conflict, "wrong-fingerprint");
        (await lawyer.PostAsync(path, body)).Is(HttpStatusCode.PreconditionRequired, "if-match-needed");
        (await lawyer.PostAsync(path, body, ("If-Match", old))).Is(HttpStatusCode.PreconditionFailed, "stale");
        Reply first = (await lawyer.PostAsync(path, body, ("If-Match", now.ETag))).Is(HttpStatusCode.OK);
        string after = await office.StoredAsync();
        Assert.Equal(first.Bytes, (await lawyer.PostAsync(path, body, ("If-Match", now.ETag))).Is(HttpStatusCode.OK).Bytes);
        Assert.Equal(after, await office.StoredAsync());
    }

    [Fact]
    public async Task A_draft_whose_inputs_have_changed_is_not_passed()
    {
        Office office = await OpenAsync();
        string draft = await office.SolvedAsync();
        (await office.ActAsync("planner", draft, "submit")).Is(HttpStatusCode.OK);
        await office.RequestAsync(1, "SJ-09");
        (await office.ActAsync("both", draft, "review")).Is(HttpStatusCode.Conflict, "stale-plan");
    }

    /// <summary>An office whose jurisdiction asks for the review from today on.</summary>
    private async Task<Office> OpenAsync()
    {
        Office office = await Office.OpenAsync(app);
        var today = DateOnly.FromDateTime(Week.Now(TimeProvider.System));
        Reply proposed = (await (await office.AsAsync("planner")).PostAsync("/api/rules/legal-review/values", new { validFrom = today, value = true, source = "县司法局〔2026〕3号" })).Is(HttpStatusCode.Created);
        (await (await office.AsAsync("approver")).PostAsync($"/api/rules/legal-review/values/{today:yyyy-MM-dd}/activate", new { }, ("If-Match", proposed.ETag))).Is(HttpStatusCode.OK);
        return office;
    }

    private static string[] Can(Reply draft) => [.. draft.Json.GetProperty("can").EnumerateArray().Select(a => a.GetString()!)];
}
