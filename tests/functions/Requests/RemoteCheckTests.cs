using System.Net;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;
using Inspection.Functions.Tests.Jobs;

namespace Inspection.Functions.Tests.Requests;

/// <summary>A check from papers and data needs no visit, and its department records what it has shown.</summary>
[Collection(KillSuite.Name)]
public sealed class RemoteCheckTests(AppFixture app)
{
    private static readonly string Path = $"{TestJurisdiction.NextWeekPath}/requests";

    [Fact]
    public async Task Its_clerk_records_the_result_once_and_may_correct_it_and_no_cap_is_used_up()
    {
        var (jurisdiction, clerk, request) = await AskedAsync();
        Assert.Equal("remote", (await clerk.GetAsync($"{Path}/{request.Text("id")}")).Text("status"));
        string address = $"{Path}/{request.Text("id")}/remote-result";
        var result = new { result = "rectify", date = Today(), rectifyBy = Today(30), note = "台账不全。" };

        string before = await jurisdiction.StoredAsync();
        (await (await jurisdiction.AsAsync("clerk-fire")).PostAsync(address, result, ("If-Match", request.ETag))).Is(HttpStatusCode.NotFound, "not-found");
        (await (await jurisdiction.AsAsync("approver")).PostAsync(address, result, ("If-Match", request.ETag))).Is(HttpStatusCode.Forbidden, "forbidden-role");
        (await clerk.PostAsync(address, result)).Is((HttpStatusCode)428, "if-match-needed");
        (await clerk.PostAsync(address, result, ("If-Match", "\"99\""))).Is(HttpStatusCode.PreconditionFailed, "stale");
        Assert.Equal(["date-in-future $.date", "out-of-range $.rectifyBy"],
            (await clerk.PostAsync(address, new { result = "pass", date = Today(1), rectifyBy = Today(30) }, ("If-Match", request.ETag))).Is(HttpStatusCode.BadRequest).Issues);
        Assert.Equal(["out-of-range $.date", "missing-member $.rectifyBy", "out-of-range $.note"],
            (await clerk.PostAsync(address, new { result = "rectify", date = Today(-1), note = new string('长', 501) }, ("If-Match", request.ETag))).Is(HttpStatusCode.BadRequest).Issues);
        Assert.Equal(before, await jurisdiction.StoredAsync());

        var done = (await clerk.PostAsync(address, result, ("If-Match", request.ETag), ("Idempotency-Key", "done-1"))).Is(HttpStatusCode.OK);
        var outcome = done.Json.GetProperty("outcome");
        Assert.Equal(("done", "rectify", Today(), Today(30), true), (
            done.Text("status"), outcome.GetProperty("result").GetString(), outcome.GetProperty("date").GetString(), outcome.GetProperty("rectifyBy").GetString(), outcome.GetProperty("remote").GetBoolean()));
        Assert.Equal(done.ETag, (await clerk.PostAsync(address, result, ("If-Match", request.ETag), ("Idempotency-Key", "done-1"))).Is(HttpStatusCode.OK).ETag);
        (await clerk.PostAsync(address, result, ("If-Match", request.ETag))).Is(HttpStatusCode.PreconditionFailed, "stale");

        var corrected = (await clerk.PostAsync(address, new { result = "pass", date = Today() }, ("If-Match", done.ETag))).Is(HttpStatusCode.OK);
        Assert.Equal(("done", "pass"), (corrected.Text("status"), corrected.Json.GetProperty("outcome").GetProperty("result").GetString()));
        var steps = (await clerk.GetAsync($"{Path}/{request.Text("id")}/history")).Json.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(["submitted", "recorded rectify", "recorded pass"], steps.Select(step => step.TryGetProperty("outcome", out var said) ? $"{step.GetProperty("step").GetString()} {said.GetProperty("result").GetString()}" : step.GetProperty("step").GetString()));

        var ledger = (await clerk.GetAsync($"/api/ledger?enterprise={GivenFiles.Code(0)}&year={TestJurisdiction.NextWeek.Monday.Year}")).Is(HttpStatusCode.OK);
        Assert.DoesNotContain(request.Text("id"), System.Text.Encoding.UTF8.GetString(ledger.Bytes), StringComparison.Ordinal);
        Assert.DoesNotContain((await clerk.GetAsync("/api/notices")).Json.GetProperty("items").EnumerateArray(), notice => notice.GetProperty("kind").GetString() == "requestRecorded");
    }

    [Fact]
    public async Task The_office_records_it_too_and_tells_the_department_but_what_needs_a_visit_or_is_withdrawn_takes_none()
    {
        var (jurisdiction, clerk, request) = await AskedAsync();
        var planner = await jurisdiction.AsAsync("planner");
        var result = new { result = "pass", date = Today() };
        var visited = (await clerk.PostAsync(Path, new { enterprise = GivenFiles.Code(0), matter = "SJ-01" })).Is(HttpStatusCode.Created);
        (await planner.PostAsync($"{Path}/{visited.Text("id")}/remote-result", result, ("If-Match", visited.ETag))).Is(HttpStatusCode.Conflict, "not-remote");
        var withdrawn = (await clerk.PostAsync($"{Path}/{visited.Text("id")}/withdraw", new { }, ("If-Match", visited.ETag))).Is(HttpStatusCode.OK);
        (await planner.PostAsync($"{Path}/{visited.Text("id")}/remote-result", result, ("If-Match", withdrawn.ETag))).Is(HttpStatusCode.Conflict, "state-conflict");

        Assert.Equal("done", (await planner.PostAsync($"{Path}/{request.Text("id")}/remote-result", result, ("If-Match", request.ETag))).Is(HttpStatusCode.OK).Text("status"));
        var told = (await clerk.GetAsync("/api/notices", ("Accept-Language", "zh"))).Json.GetProperty("items").EnumerateArray().First();
        Assert.Equal(("requestRecorded", "执法办登记了非现场检查结果：企业0（虚构） · 台账核查。"), (told.GetProperty("kind").GetString(), told.GetProperty("text").GetString()));
        Assert.Equal(0, (await clerk.GetAsync($"{Path}?status=remote")).Number("total"));
    }

    [Fact]
    public async Task What_has_to_be_put_right_is_asked_for_again_on_its_day_once_and_a_case_that_goes_elsewhere_is_told()
    {
        var (_, clerk, request) = await AskedAsync();
        string id = request.Text("id");
        string address = $"{Path}/{id}/remote-result";
        var week = Week.Of(DateOnly.Parse(Today(30), System.Globalization.CultureInfo.InvariantCulture));
        string there = $"/api/weeks/{week}/requests/{id}";
        (await clerk.GetAsync(there)).Is(HttpStatusCode.NotFound, "not-found");

        var rectify = (await clerk.PostAsync(address, new { result = "rectify", date = Today(), rectifyBy = Today(30), note = "台账不全。" }, ("If-Match", request.ETag))).Is(HttpStatusCode.OK);
        var again = (await clerk.GetAsync(there)).Is(HttpStatusCode.OK);
        Assert.Equal(("recheck", true), (again.Text("kind"), again.Json.GetProperty("mandatory").GetBoolean()));
        Assert.Contains(Today(30), again.Text("evidence"), StringComparison.Ordinal);

        var later = (await clerk.PostAsync(address, new { result = "rectify", date = Today(), rectifyBy = Today(37) }, ("If-Match", rectify.ETag))).Is(HttpStatusCode.OK);
        Assert.Equal("withdrawn", (await clerk.GetAsync(there)).Is(HttpStatusCode.OK).Text("status"));
        Assert.Equal("recheck", (await clerk.GetAsync($"/api/weeks/{week.Add(1)}/requests/{id}")).Is(HttpStatusCode.OK).Text("kind"));

        var transfer = (await clerk.PostAsync(address, new { result = "transfer", date = Today() }, ("If-Match", later.ETag))).Is(HttpStatusCode.OK);
        Assert.Equal("withdrawn", (await clerk.GetAsync($"/api/weeks/{week.Add(1)}/requests/{id}")).Is(HttpStatusCode.OK).Text("status"));
        (await clerk.PostAsync(address, new { result = "transfer", date = Today(), note = "已移送" }, ("If-Match", transfer.ETag))).Is(HttpStatusCode.OK);
        Assert.Single((await clerk.GetAsync("/api/notices")).Json.GetProperty("items").EnumerateArray(), notice => notice.GetProperty("kind").GetString() == "caseTransferred");
    }

    [Theory]
    [InlineData(Crash.JournalAfterBatch)]
    [InlineData(Crash.RecheckAfterRequest)]
    public async Task Killed_once_the_result_was_recorded_the_sweep_asks_for_it_again_once(string point)
    {
        var (jurisdiction, clerk, request) = await AskedAsync();
        string id = request.Text("id");
        await using (AppProcess doomed = await app.StartAppAsync(app.Authority, ("DOTNET_ENVIRONMENT", "Test"), ("INSPECTION_CRASH_AT", point)))
        {
            var there = await jurisdiction.AsAsync("clerk", doomed);
            await Assert.ThrowsAnyAsync<HttpRequestException>(() => there.PostAsync($"{Path}/{id}/remote-result", new { result = "rectify", date = Today(), rectifyBy = Today(30) }, ("If-Match", request.ETag)));
            await doomed.ExitedAsync();
        }

        await SolveMail.SweepAsync(app.App.Address);
        await SolveMail.SweepAsync(app.App.Address);
        var week = Week.Of(DateOnly.Parse(Today(30), System.Globalization.CultureInfo.InvariantCulture));
        var steps = (await clerk.GetAsync($"/api/weeks/{week}/requests/{id}/history")).Is(HttpStatusCode.OK).Json.GetProperty("items").EnumerateArray();
        Assert.Equal(["submitted"], steps.Select(step => step.GetProperty("step").GetString()));
    }

    private async Task<(TestJurisdiction Jurisdiction, Api Clerk, Reply Request)> AskedAsync()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync();
        var planner = await jurisdiction.AsAsync("planner");
        Assert.Equal("stored", (await planner.UploadAsync("/api/registry/matters/import", "m.csv", "事项编码,事项名称,部门编号,法律依据,证件类别,时长分钟,权重,公开方式,赋权乡镇,检查方式\n"
            + "SJ-20,台账核查,market,《食品安全法》第一百一十条,市场监管,30,20,公开到日,全部,非现场\n")).Is(HttpStatusCode.OK).Text("state"));
        var clerk = await jurisdiction.AsAsync("clerk");
        return (jurisdiction, clerk, (await clerk.PostAsync(Path, new { enterprise = GivenFiles.Code(0), matter = "SJ-20" })).Is(HttpStatusCode.Created));
    }

    private static string Today(int days = 0) => $"{DateOnly.FromDateTime(Week.Now(TimeProvider.System)).AddDays(days):yyyy-MM-dd}";
}
