using System.Net;
using System.Text.Json;
using Inspection.Functions.Rules;
using Inspection.Functions.Tests.Plans;

namespace Inspection.Functions.Tests.Rules;

/// <summary>Values of rules through the API: proposed by one person, put in force by another, and what they do to a week.</summary>
public sealed class RuleEndpointTests(AppFixture app)
{
    private static string Today => $"{DateOnly.FromDateTime(DateTime.SpecifyKind(TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(8), DateTimeKind.Unspecified)):yyyy-MM-dd}";

    [Fact]
    public async Task The_page_of_rules_shows_every_rule_with_its_value_and_its_sources()
    {
        Api clerk = await app.NewJurisdiction().AsAsync("clerk");
        JsonElement[] rules = [.. (await clerk.GetAsync("/api/rules", ("Accept-Language", "en"))).Is(HttpStatusCode.OK).Json.GetProperty("items").EnumerateArray()];
        Assert.Equal(AllRules.List.Select(r => r.Id), rules.Select(r => r.GetProperty("id").GetString()));
        JsonElement cap = rules.Single(r => r.GetProperty("id").GetString() == "cap-per-department");
        Assert.Equal("A department visits an enterprise at most twice in a calendar year.", cap.GetProperty("current").GetProperty("sentence").GetString());
        Assert.Equal(2, cap.GetProperty("default").GetInt32());
        Assert.Equal("integer", cap.GetProperty("shape").GetProperty("kind").GetString());
        Assert.True(cap.GetProperty("sources")[0].GetProperty("verified").GetBoolean());
        Assert.Equal("holds", cap.GetProperty("effect").GetString());
        Assert.Equal(0, cap.GetProperty("values").GetArrayLength());
    }

    [Fact]
    public async Task A_value_is_proposed_by_one_person_and_put_in_force_by_another_and_then_holds_from_its_day()
    {
        TestJurisdiction county = app.NewJurisdiction();
        Api both = await county.AsAsync("both");
        Reply proposed = (await both.PostAsync("/api/rules/minimum-gap/values", Proposal(Today, 30))).Is(HttpStatusCode.Created);
        Assert.Equal("proposed", proposed.Text("state"));
        Assert.Equal(["withdraw"], Can(proposed.Json));
        string activate = $"/api/rules/minimum-gap/values/{Today}/activate";
        (await both.PostAsync(activate, new { }, ("If-Match", proposed.ETag))).Is(HttpStatusCode.Forbidden, "own-proposal");
        Assert.Equal(0, (await both.GetAsync("/api/rules/minimum-gap")).Json.GetProperty("current").GetProperty("value").GetInt32());

        Api approver = await county.AsAsync("approver");
        (await approver.PostAsync(activate, new { })).Is(HttpStatusCode.PreconditionRequired, "if-match-needed");
        Assert.Equal(proposed.ETag, (await approver.PostAsync(activate, new { }, ("If-Match", "\"99\""))).Is(HttpStatusCode.PreconditionFailed, "stale").Text("current"));
        JsonElement rule = (await approver.PostAsync(activate, new { }, ("If-Match", proposed.ETag))).Is(HttpStatusCode.OK).Json;
        Assert.Equal(30, rule.GetProperty("current").GetProperty("value").GetInt32());
        Assert.Equal("县府〔2026〕8号", rule.GetProperty("current").GetProperty("source").GetString());
        Assert.Equal("人员 approver", rule.GetProperty("values")[0].GetProperty("activatedBy").GetString());
        (await approver.PostAsync($"/api/rules/minimum-gap/values/{Today}/withdraw", new { }, ("If-Match", rule.GetProperty("values")[0].GetProperty("etag").GetString()!)))
            .Is(HttpStatusCode.Conflict, "in-force");
        (await both.PostAsync("/api/rules/minimum-gap/values", Proposal(Today, 10))).Is(HttpStatusCode.Conflict, "value-exists");
    }

    [Fact]
    public async Task A_proposal_can_be_taken_back_and_repeated_under_its_key_is_one()
    {
        Api planner = await app.NewJurisdiction().AsAsync("planner");
        Reply first = (await planner.PostAsync("/api/rules/quiet-days/values", Proposal("2027-06-01", new { days = new[] { 1, 2 } }), ("Idempotency-Key", "k1"))).Is(HttpStatusCode.Created);
        Assert.Equal(first.ETag, (await planner.PostAsync("/api/rules/quiet-days/values", Proposal("2027-06-01", new { days = new[] { 1, 2 } }), ("Idempotency-Key", "k1"))).Is(HttpStatusCode.Created).ETag);
        (await planner.PostAsync("/api/rules/quiet-days/values", Proposal("2027-06-01", new { days = new[] { 3 } }), ("Idempotency-Key", "k1"))).Is(HttpStatusCode.UnprocessableEntity, "idempotency-key-reused");
        Assert.Equal(0, (await planner.PostAsync("/api/rules/quiet-days/values/2027-06-01/withdraw", new { }, ("If-Match", first.ETag))).Is(HttpStatusCode.OK).Json.GetProperty("values").GetArrayLength());
        (await planner.PostAsync("/api/rules/quiet-days/values/2027-06-01/withdraw", new { }, ("If-Match", first.ETag))).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Everything_wrong_with_a_proposal_is_said_at_once()
    {
        Api planner = await app.NewJurisdiction().AsAsync("planner");
        Reply reply = (await planner.PostAsync("/api/rules/duplicate-alarm/values", new { validFrom = "2020-01-01", value = new { day = 0, week = 2 }, source = " " })).Is(HttpStatusCode.BadRequest);
        Assert.Equal(["out-of-range $.value.month", "out-of-range $.value.day", "out-of-range $.validFrom", "out-of-range $.source"], reply.Issues);
        (await planner.PostAsync("/api/rules/duplicate-alarm/values", new { validFrom = "soon", value = 1, source = "s" })).Is(HttpStatusCode.BadRequest, "wrong-type");
        (await planner.PostAsync("/api/rules/recusal/values", Proposal("2027-06-01", false))).Is(HttpStatusCode.Conflict, "rule-fixed");
        (await planner.PostAsync("/api/rules/no-such-rule/values", Proposal("2027-06-01", 1))).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_preview_says_what_a_value_would_hold_and_putting_it_in_force_makes_drafts_stale_and_the_requests_wait()
    {
        Office office = await Office.OpenAsync(app);
        string draft = await office.SolvedAsync();
        Api planner = await office.AsAsync("planner");
        Reply preview = (await planner.GetAsync($"/api/rules/green-tier/impact?value=true&week={Office.Week}")).Is(HttpStatusCode.OK);
        Assert.Equal((4, 0, 4, 4, 0), (preview.Number("requests"), preview.Number("before"), preview.Number("after"), preview.Number("newlyHeld"), preview.Number("newlyFreed")));
        (await planner.GetAsync($"/api/rules/green-tier/impact?value=maybe&week={Office.Week}")).Is(HttpStatusCode.BadRequest, "malformed-json");
        (await planner.GetAsync($"/api/rules/green-tier/impact?value=7&week={Office.Week}")).Is(HttpStatusCode.BadRequest, "out-of-range");

        string must = await office.RequestAsync(0, "SJ-01", mandatory: true);
        Reply proposed = (await planner.PostAsync("/api/rules/green-tier/values", Proposal(Today, true))).Is(HttpStatusCode.Created);
        (await (await office.AsAsync("approver")).PostAsync($"/api/rules/green-tier/values/{Today}/activate", new { }, ("If-Match", proposed.ETag))).Is(HttpStatusCode.OK);
        Assert.True((await office.GetAsync(draft)).Json.GetProperty("stale").GetBoolean());
        Reply week = (await planner.GetAsync($"{TestJurisdiction.NextWeekPath}/rules")).Is(HttpStatusCode.OK);
        Assert.Equal((5, 1, 4), (week.Number("requests"), week.Number("passed"), week.Json.GetProperty("held").GetArrayLength()));
        Assert.Equal("green-tier", week.Json.GetProperty("held")[0].GetProperty("rule").GetString());

        string next = await office.SolvedAsync();
        Assert.Equal(4, (await office.GetAsync(next)).Json.GetProperty("inputs").GetProperty("held").GetInt32());
        JsonElement plan = (await planner.GetAsync($"{Office.Drafts}/{next}/plan")).Is(HttpStatusCode.OK).Json;
        Assert.Equal("green-tier", Assert.Single(plan.GetProperty("rules").EnumerateArray()).GetProperty("code").GetString());
        JsonElement[] waiting = [.. plan.GetProperty("waiting").EnumerateArray()];
        Assert.Equal(4, waiting.Count(w => w.GetProperty("code").GetString() == "green-tier"));
        Assert.DoesNotContain(waiting, w => w.GetProperty("code").GetString() == "green-tier" && w.GetProperty("request").GetProperty("id").GetString() == must);
    }

    private static object Proposal(string validFrom, object value) => new { validFrom, value, source = "县府〔2026〕8号" };

    private static IEnumerable<string> Can(JsonElement value) => value.GetProperty("can").EnumerateArray().Select(c => c.GetString()!);
}
