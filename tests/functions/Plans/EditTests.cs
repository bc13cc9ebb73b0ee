using System.Net;
using System.Text.Json;

namespace Inspection.Functions.Tests.Plans;

/// <summary>What planners do to a plan by hand.</summary>
public sealed class EditTests(AppFixture app)
{
    [Fact]
    public async Task A_visit_moves_is_shown_with_who_moved_it_and_moves_back()
    {
        Office office = await Office.OpenAsync(app);
        string draft = await office.SolvedAsync();
        Reply before = await office.GetAsync(draft);
        JsonElement team = (await PlanAsync(office, draft)).GetProperty("teams")[0];
        string enterprise = EnterpriseOf(team);
        JsonElement place = (await ChoicesAsync(office, draft, enterprise)).GetProperty("places").EnumerateArray().First(p => !p.GetProperty("here").GetBoolean() && Of(p, "verdict") == "valid");
        var wish = new { kind = "place", enterprise, session = Of(place, "session"), @base = Of(place, "base"), @lock = true };

        Reply dry = await EditAsync(office, draft, wish, dryRun: true);
        Assert.Equal("valid", dry.Is(HttpStatusCode.OK).Text("verdict"));
        Assert.Equal(before.ETag, (await office.GetAsync(draft)).ETag);
        Reply moved = (await EditAsync(office, draft, wish)).Is(HttpStatusCode.OK);

        JsonElement plan = await PlanAsync(office, draft);
        Assert.Equal(Of(place, "session"), Of(TeamOf(plan, enterprise), "session"));
        Assert.NotEqual(before.Text("fingerprint"), moved.Json.GetProperty("draft").GetProperty("fingerprint").GetString());
        Assert.Equal(("place", "人员 planner"), (Of(plan.GetProperty("edits")[0], "kind"), Of(plan.GetProperty("edits")[0], "by")));
        Assert.Equal(("time", enterprise), (Of(plan.GetProperty("locks")[0], "kind"), Of(plan.GetProperty("locks")[0], "enterprise")));

        Reply undone = await ActAsync(office, draft, "undo", new { });
        Assert.Equal(before.Text("fingerprint"), undone.Is(HttpStatusCode.OK).Text("fingerprint"));
        Assert.Equal(0, (await PlanAsync(office, draft)).GetProperty("locks").GetArrayLength());
        (await ActAsync(office, draft, "undo", new { })).Is(HttpStatusCode.Conflict, "nothing-to-undo");

        Assert.True(undone.Json.GetProperty("hand").GetProperty("redo").GetBoolean());
        Reply redone = await ActAsync(office, draft, "redo", new { });
        Assert.Equal(moved.Json.GetProperty("draft").GetProperty("fingerprint").GetString(), redone.Is(HttpStatusCode.OK).Text("fingerprint"));
        Assert.Equal("time", Of((await PlanAsync(office, draft)).GetProperty("locks")[0], "kind"));
        (await ActAsync(office, draft, "redo", new { })).Is(HttpStatusCode.Conflict, "nothing-to-redo");
        (await ActAsync(office, draft, "undo", new { })).Is(HttpStatusCode.OK);
        (await EditAsync(office, draft, new { kind = "exclude", enterprise })).Is(HttpStatusCode.OK);
        (await ActAsync(office, draft, "redo", new { })).Is(HttpStatusCode.Conflict, "nothing-to-redo");
    }

    [Fact]
    public async Task A_broken_rule_is_stored_only_with_a_reason_and_certificates_never()
    {
        Office office = await Office.OpenAsync(app);
        string draft = await office.SolvedAsync();
        JsonElement plan = await PlanAsync(office, draft);
        string enterprise = EnterpriseOf(plan.GetProperty("teams")[0]);
        string officer = Of(plan.GetProperty("teams")[0].GetProperty("officers")[0], "id");
        string before = await office.StoredAsync();

        Reply never = (await EditAsync(office, draft, new { kind = "swap", enterprise, @out = officer, reason = "电话约定如此" })).Is(HttpStatusCode.Conflict, "rule-broken");
        Assert.NotEmpty(never.Issues);
        Assert.Equal(before, await office.StoredAsync());

        // The requests of the first enterprise cannot all be dropped but one without breaking the share that a visit has to serve.
        await office.RequestAsync(1, "SJ-09", mandatory: true);
        string other = await office.SolvedAsync();
        JsonElement visit = (await PlanAsync(office, other)).GetProperty("teams").EnumerateArray().SelectMany(t => t.GetProperty("visits").EnumerateArray())
            .First(v => v.GetProperty("requests").EnumerateArray().Any(r => r.GetProperty("mandatory").GetBoolean()));
        string at = Of(visit.GetProperty("enterprise"), "id");
        string[] rest = [.. visit.GetProperty("requests").EnumerateArray().Where(r => !r.GetProperty("mandatory").GetBoolean()).Select(r => Of(r, "id"))];
        Reply needs = (await EditAsync(office, other, new { kind = "serve", enterprise = at, requests = rest })).Is(HttpStatusCode.Conflict, "exception-needed");
        Assert.Equal([$"mandatory-kept {at}"], needs.Issues);
        Reply done = (await EditAsync(office, other, new { kind = "serve", enterprise = at, requests = rest, reason = "企业该设备停用，已电话核实" })).Is(HttpStatusCode.OK);
        Assert.Equal(1, done.Json.GetProperty("draft").GetProperty("hand").GetProperty("exceptions").GetInt32());

        JsonElement shown = await PlanAsync(office, other, "approver");
        JsonElement broken = Assert.Single(shown.GetProperty("broken").EnumerateArray());
        Assert.Equal(("mandatory-kept", "企业该设备停用，已电话核实", "人员 planner"), (Of(broken, "code"), Of(broken, "reason"), Of(broken, "by")));
        (await office.ActAsync("planner", other, "submit")).Is(HttpStatusCode.OK);
        (await EditAsync(office, other, new { kind = "remove", enterprise = at })).Is(HttpStatusCode.Conflict, "state-conflict");
    }

    [Fact]
    public async Task Two_planners_at_once_and_a_lost_answer_change_the_plan_once()
    {
        Office office = await Office.OpenAsync(app);
        string draft = await office.SolvedAsync();
        string enterprise = EnterpriseOf((await PlanAsync(office, draft)).GetProperty("teams")[0]);
        Reply seen = await office.GetAsync(draft);
        Api planner = await office.AsAsync("planner");
        object wish = new { kind = "exclude", enterprise };

        Reply first = (await planner.PostAsync($"{Office.Drafts}/{draft}/edits", wish, ("If-Match", seen.ETag))).Is(HttpStatusCode.OK);
        (await (await office.AsAsync("both")).PostAsync($"{Office.Drafts}/{draft}/edits", new { kind = "remove", enterprise }, ("If-Match", seen.ETag)))
            .Is(HttpStatusCode.PreconditionFailed, "stale");
        Reply repeated = (await planner.PostAsync($"{Office.Drafts}/{draft}/edits", wish, ("If-Match", seen.ETag))).Is(HttpStatusCode.OK);
        Assert.Equal(first.ETag, repeated.ETag);
        (await (await office.AsAsync("both")).PutAsync($"{Office.Drafts}/{draft}/locks", new { locks = new[] { new { enterprise, kind = "none" } } }, ("If-Match", seen.ETag)))
            .Is(HttpStatusCode.PreconditionFailed, "stale");

        Assert.Equal(1, first.Json.GetProperty("draft").GetProperty("hand").GetProperty("edits").GetInt32());
        JsonElement plan = await PlanAsync(office, draft);
        Assert.Equal("out", Of(plan.GetProperty("locks")[0], "kind"));
        Assert.All(plan.GetProperty("waiting").EnumerateArray().Where(w => Of(w.GetProperty("enterprise"), "id") == enterprise), w => Assert.Equal("by-hand", Of(w, "code")));
    }

    [Fact]
    public async Task What_is_locked_stays_when_the_rest_is_planned_anew_and_a_trial_is_never_submitted()
    {
        Office office = await Office.OpenAsync(app, enterprises: 4);
        string draft = await office.SolvedAsync();
        JsonElement team = (await PlanAsync(office, draft)).GetProperty("teams")[0];
        string enterprise = EnterpriseOf(team);
        JsonElement place = (await ChoicesAsync(office, draft, enterprise)).GetProperty("places").EnumerateArray().Last(p => !p.GetProperty("here").GetBoolean() && Of(p, "verdict") == "valid");
        (await EditAsync(office, draft, new { kind = "place", enterprise, session = Of(place, "session"), @base = Of(place, "base"), @lock = true })).Is(HttpStatusCode.OK);

        Api planner = await office.AsAsync("planner");
        string again = (await planner.PostAsync(Office.Drafts, new { name = "重算", seconds = 5, from = draft })).Is(HttpStatusCode.Accepted).Text("id");
        await office.SolveAsync(again);
        Assert.Equal("solved", await office.StateAsync(again));
        Assert.Equal(Of(place, "session"), Of(TeamOf(await PlanAsync(office, again), enterprise), "session"));

        var trial = new { officers = new[] { new { @base = Of(place, "base"), sessions = new[] { Of(place, "session") }, count = 2 } }, vehicles = Array.Empty<object>(), without = new[] { "quiet-days" } };
        string whatIf = (await planner.PostAsync(Office.Drafts, new { name = "如果增援", seconds = 5, from = draft, trial })).Is(HttpStatusCode.Accepted).Text("id");
        await office.SolveAsync(whatIf);
        Assert.Equal("[]", (await office.GetAsync(whatIf)).Json.GetProperty("can").ToString());
        (await office.ActAsync("planner", whatIf, "submit")).Is(HttpStatusCode.Conflict, "only-trial");
        (await EditAsync(office, whatIf, new { kind = "remove", enterprise })).Is(HttpStatusCode.Conflict, "only-trial");
        (await planner.PostAsync(Office.Drafts, new { seconds = 5, trial = new { trial.officers, trial.vehicles, without = new[] { "recusal" } } })).Is(HttpStatusCode.BadRequest, "unknown-value");

        Reply compared = (await planner.GetAsync($"{Office.Drafts}/compare?left={draft}&right={whatIf}")).Is(HttpStatusCode.OK);
        Assert.True(compared.Json.GetProperty("sameInputs").GetBoolean());
        Assert.Equal(
            (await office.GetAsync(draft)).Json.GetProperty("summary").GetProperty("visits").GetInt32(),
            compared.Json.GetProperty("left").GetProperty("summary").GetProperty("visits").GetInt32());
        Assert.Equal(0, (await planner.GetAsync($"{Office.Drafts}/compare?left={draft}&right={draft}")).Json.GetProperty("visits").GetArrayLength());
    }

    [Fact]
    public async Task An_exception_that_is_locked_is_kept_and_still_named_when_the_rest_is_planned_anew()
    {
        Office office = await Office.OpenAsync(app, enterprises: 4);
        Api planner = await office.AsAsync("planner");
        (await planner.PostAsync($"{TestJurisdiction.NextWeekPath}/requests", new { enterprise = GivenFiles.Code(1), matter = "SJ-09", sessions = new[] { "mon-am" }, mandatory = true })).Is(HttpStatusCode.Created);
        string draft = await office.SolvedAsync();
        string enterprise = GivenFiles.Code(1);
        JsonElement place = (await ChoicesAsync(office, draft, enterprise)).GetProperty("places").EnumerateArray().First(p => Of(p, "verdict") == "exception");
        (await EditAsync(office, draft, new { kind = "place", enterprise, session = Of(place, "session"), @base = Of(place, "base"), @lock = true, reason = "与企业电话约定" })).Is(HttpStatusCode.OK);

        string again = (await planner.PostAsync(Office.Drafts, new { seconds = 5, from = draft })).Is(HttpStatusCode.Accepted).Text("id");
        await office.SolveAsync(again);

        Assert.Equal("solved", await office.StateAsync(again));
        JsonElement plan = await PlanAsync(office, again);
        Assert.Equal(Of(place, "session"), Of(TeamOf(plan, enterprise), "session"));
        Assert.Equal(("session-open", "与企业电话约定"), (Of(plan.GetProperty("broken")[0], "code"), Of(plan.GetProperty("broken")[0], "reason")));
    }

    private static async Task<JsonElement> PlanAsync(Office office, string draft, string account = "planner") =>
        (await (await office.AsAsync(account)).GetAsync($"{Office.Drafts}/{draft}/plan")).Is(HttpStatusCode.OK).Json;

    private static async Task<JsonElement> ChoicesAsync(Office office, string draft, string enterprise) =>
        (await (await office.AsAsync("planner")).GetAsync($"{Office.Drafts}/{draft}/choices?enterprise={enterprise}")).Is(HttpStatusCode.OK).Json;

    private static Task<Reply> EditAsync(Office office, string draft, object wish, bool dryRun = false) => ActAsync(office, draft, dryRun ? "edits?dryRun=true" : "edits", wish);

    private static async Task<Reply> ActAsync(Office office, string draft, string action, object body) =>
        await (await office.AsAsync("planner")).PostAsync($"{Office.Drafts}/{draft}/{action}", body, ("If-Match", (await office.GetAsync(draft)).ETag));

    private static JsonElement TeamOf(JsonElement plan, string enterprise) => plan.GetProperty("teams").EnumerateArray()
        .Single(t => t.GetProperty("visits").EnumerateArray().Any(v => Of(v.GetProperty("enterprise"), "id") == enterprise));

    private static string EnterpriseOf(JsonElement team) => Of(team.GetProperty("visits")[0].GetProperty("enterprise"), "id");

    private static string Of(JsonElement json, string member) => json.GetProperty(member).GetString()!;
}
