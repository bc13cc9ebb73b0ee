using System.Net;
using System.Text.Json;
using Inspection.Functions.Storage;
using Inspection.Functions.Tests.Visits;

namespace Inspection.Functions.Tests.Trust;

/// <summary>Whoever reads of an unannounced check before it is over is written down, once a day for each check, and named to those who ask who could have known.</summary>
public sealed class SecretReadersTests(AppFixture app)
{
    private static readonly Jurisdictions.Week Week = TestJurisdiction.NextWeek;

    private static string Path => $"/api/weeks/{Week}";

    [Fact]
    public async Task Who_reads_of_an_unannounced_check_is_written_down_once_a_day_and_named_to_the_approver_and_afterwards_to_the_auditor()
    {
        var (home, request, draft) = await OpenAsync();
        var (planner, clerk, approver, auditor) = (await home.AsAsync("planner"), await home.AsAsync("clerk"), await home.AsAsync("approver"), await home.AsAsync("auditor"));
        (await new Api(app.App.Address).GetAsync($"/api/public/{home.Id}/calendar/{Week}")).Is(HttpStatusCode.OK);
        (await (await home.AsAsync("clerk-fire")).GetAsync($"{Path}/requests")).Is(HttpStatusCode.OK);
        (await planner.GetAsync($"{Path}/requests?matter=SJ-01")).Is(HttpStatusCode.OK);
        (await auditor.GetAsync($"{Path}/drafts/{draft}/plan")).Is(HttpStatusCode.OK);
        Assert.Equal(0, await WrittenAsync(home));

        (await planner.GetAsync($"{Path}/drafts/{draft}/plan")).Is(HttpStatusCode.OK);
        foreach (string page in (string[])[$"drafts/{draft}/plan", $"visits/{GivenFiles.Code(3)}", "requests", "pool", $"requests/{request}", "progress", "visit-notices?carried=true", $"drafts/{draft}/plan.json"])
        {
            (await planner.GetAsync($"{Path}/{page}")).Is(HttpStatusCode.OK);
        }

        Assert.Equal(1, await WrittenAsync(home));
        (await clerk.GetAsync($"{Path}/requests/{request}")).Is(HttpStatusCode.OK);
        Assert.Equal(2, await WrittenAsync(home));

        JsonElement check = Assert.Single((await ReadersAsync(approver)).EnumerateArray());
        Assert.Equal((GivenFiles.Code(3), false), (check.GetProperty("enterprise").GetProperty("id").GetString(), check.GetProperty("over").GetBoolean()));
        Assert.Equal([("人员 clerk", null, "asked"), ("人员 planner", "office.planner", "plan"), ("人员 clerk", "department.clerk", "request")], Named(check));
        Assert.Empty((await ReadersAsync(auditor)).EnumerateArray());

        string version = (await planner.GetAsync($"{Path}/requests/{request}")).ETag;
        (await planner.PostAsync($"{Path}/requests/{request}/withdraw", new { reason = "停业" }, ("If-Match", version))).Is(HttpStatusCode.OK);
        check = Assert.Single((await ReadersAsync(auditor)).EnumerateArray());
        Assert.True(check.GetProperty("over").GetBoolean());
        Assert.Contains(("人员 approver", "office.approver", "readers"), Named(check));
    }

    [Fact]
    public async Task An_officer_who_is_sent_is_written_down_from_the_day_before()
    {
        TestJurisdiction home = await app.NewJurisdiction().WithRegistryAsync(4);
        var today = Jurisdictions.Week.Of(Jurisdictions.Week.DayOf(TimeProvider.System.GetUtcNow()));
        await new GivenPublication(app, home).PublishAsync(today, [.. ((string[])["mon-am", "tue-am", "wed-am", "thu-am", "fri-am"]).Select((session, n) => (GivenFiles.Code(n % 4), session, (string[])["SJ-09"])).Take(4)]);
        Reply days = (await (await home.AsAsync("officer")).GetAsync("/api/my/days")).Is(HttpStatusCode.OK);
        (await (await home.AsAsync("officer-3")).GetAsync("/api/my/days")).Is(HttpStatusCode.OK);
        Reply list = (await (await home.AsAsync("approver")).GetAsync($"/api/weeks/{today}/secret-readers")).Is(HttpStatusCode.OK);
        Assert.Equal(
            days.Json.GetProperty("visits").EnumerateArray().Where(visit => visit.GetProperty("week").GetString() == today.ToString()).Select(visit => (visit.GetProperty("enterprise").GetProperty("id").GetString(), "officer")).Order(),
            list.Json.GetProperty("items").EnumerateArray().SelectMany(check => check.GetProperty("readers").EnumerateArray().Select(reader => (check.GetProperty("enterprise").GetProperty("id").GetString(), reader.GetProperty("role").GetString()!))).Order());
    }

    private async Task<(TestJurisdiction Home, string Request, string Draft)> OpenAsync()
    {
        TestJurisdiction home = await app.NewJurisdiction().WithRegistryAsync(4);
        Api clerk = await home.AsAsync("clerk");
        string request = (await clerk.PostAsync($"{Path}/requests", new { enterprise = GivenFiles.Code(3), matter = "SJ-09" })).Is(HttpStatusCode.Created).Text("id");
        (await clerk.PostAsync($"{Path}/requests", new { enterprise = GivenFiles.Code(2), matter = "SJ-01" })).Is(HttpStatusCode.Created);
        string draft = (await new GivenPublication(app, home).PublishAsync(Week, (GivenFiles.Code(2), "mon-am", ["SJ-01"]), (GivenFiles.Code(3), "mon-am", ["SJ-09"]))).Id;
        return (home, request, draft);
    }

    /// <summary>Records of the week's chain: each is one write.</summary>
    private async Task<int> WrittenAsync(TestJurisdiction home)
    {
        var table = new TableClient(StoragePipeline.ForTables(StorageConnection.Parse(app.ConnectionString)), StorageNames.Table);
        return await new AuditLog(table).ReadAsync(Partition.Readers(home.Id, $"{Week}"), TestContext.Current.CancellationToken).CountAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<JsonElement> ReadersAsync(Api api)
    {
        Reply list = (await api.GetAsync($"{Path}/secret-readers")).Is(HttpStatusCode.OK);
        Assert.True(list.Json.GetProperty("sound").GetBoolean());
        return list.Json.GetProperty("items");
    }

    private static IEnumerable<(string?, string?, string?)> Named(JsonElement check) => check.GetProperty("readers").EnumerateArray().Select(reader => (
        reader.GetProperty("name").GetString(), reader.TryGetProperty("role", out JsonElement role) ? role.GetString() : null, reader.GetProperty("views")[0].GetString()));
}
