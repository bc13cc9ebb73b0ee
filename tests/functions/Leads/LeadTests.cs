using System.Net;
using System.Text;
using System.Text.Json;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Tests.Leads;

[Collection(TimerSuite.Name)]
public sealed class LeadTests(AppFixture app)
{
    private const string Phone = "13911112222";
    private const string Name = "李不愿透露";

    [Fact]
    public async Task A_complaint_is_followed_by_its_number_to_the_answer_and_says_nothing_of_visits()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync();
        var (open, planner, clerk) = (new Api(app.App.Address), await jurisdiction.AsAsync("planner"), await jurisdiction.AsAsync("clerk"));
        var number = await TellAsync(open, jurisdiction);
        Assert.Equal("received", (await FollowAsync(open, jurisdiction, number)).Text("state"));

        var listed = (await planner.GetAsync("/api/leads?open=true")).Is(HttpStatusCode.OK);
        Assert.Equal(1, listed.Number("total"));
        var id = listed.Json.GetProperty("items")[0].GetProperty("id").GetString()!;
        Assert.Equal(0, (await clerk.GetAsync("/api/leads")).Is(HttpStatusCode.OK).Number("total"));
        (await clerk.GetAsync($"/api/leads/{id}")).Is(HttpStatusCode.NotFound, "not-found");

        var lead = (await planner.GetAsync($"/api/leads/{id}")).Is(HttpStatusCode.OK);
        Assert.Equal("""["assign","close","identity"]""", lead.Json.GetProperty("can").GetRawText());
        var assigned = (await planner.PostAsync($"/api/leads/{id}/assign", new { department = "market", matter = "SJ-01" }, ("If-Match", lead.ETag))).Is(HttpStatusCode.OK);
        Assert.Equal(("assigned", "market"), (assigned.Text("state"), assigned.Text("department")));
        (await planner.PostAsync($"/api/leads/{id}/assign", new { department = "fire" }, ("If-Match", lead.ETag))).Is(HttpStatusCode.PreconditionFailed, "stale");
        var shown = (await clerk.GetAsync($"/api/leads/{id}")).Is(HttpStatusCode.OK);
        Assert.Equal("""["handBack","answer","request","close","identity"]""", shown.Json.GetProperty("can").GetRawText());
        (await (await jurisdiction.AsAsync("clerk-fire")).GetAsync($"/api/leads/{id}")).Is(HttpStatusCode.NotFound, "not-found");
        var inHand = await FollowAsync(open, jurisdiction, number);
        Assert.Equal(("inHand", "市场监督管理局"), (inHand.Text("state"), inHand.Text("department")));

        var answered = (await clerk.PostAsync($"/api/leads/{id}/answer", new { text = "已责令停业整改。" }, ("If-Match", shown.ETag))).Is(HttpStatusCode.OK);
        Assert.Equal("answered", answered.Text("state"));
        var told = await FollowAsync(open, jurisdiction, number);
        Assert.Equal(("answered", "已责令停业整改。"), (told.Text("state"), told.Text("answer")));
        Assert.Equal(["answer", "answeredAt", "department", "due", "receivedAt", "state"], told.Json.EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal));
        (await clerk.PostAsync($"/api/leads/{id}/answer", new { text = "再答复一次。" }, ("If-Match", answered.ETag))).Is(HttpStatusCode.Conflict, "state-conflict");
    }

    [Fact]
    public async Task Who_told_it_is_shown_to_those_who_handle_it_each_reading_is_in_the_trail_and_it_is_nowhere_else()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync();
        var (open, planner, clerk, auditor) = (new Api(app.App.Address), await jurisdiction.AsAsync("planner"), await jurisdiction.AsAsync("clerk"), await jurisdiction.AsAsync("auditor"));
        var number = await TellAsync(open, jurisdiction);
        var id = (await planner.GetAsync("/api/leads")).Json.GetProperty("items")[0].GetProperty("id").GetString()!;
        (await planner.PostAsync($"/api/leads/{id}/identity", new { purpose = "" })).Is(HttpStatusCode.BadRequest, "out-of-range");
        var known = (await planner.PostAsync($"/api/leads/{id}/identity", new { purpose = "核实地址" })).Is(HttpStatusCode.OK);
        Assert.Equal((Name, Phone), (known.Text("name"), known.Text("phone")));
        var lead = await planner.GetAsync($"/api/leads/{id}");
        (await planner.PostAsync($"/api/leads/{id}/assign", new { department = "market" }, ("If-Match", lead.ETag))).Is(HttpStatusCode.OK);
        (await planner.PostAsync($"/api/leads/{id}/identity", new { purpose = "再看一次" })).Is(HttpStatusCode.Conflict, "not-in-charge");
        (await clerk.PostAsync($"/api/leads/{id}/identity", new { purpose = "电话回访" })).Is(HttpStatusCode.OK);

        var trail = (await auditor.GetAsync("/api/lead-trail")).Is(HttpStatusCode.OK);
        var readings = trail.Json.GetProperty("items").EnumerateArray().Where(item => item.GetProperty("action").GetString() == "lead.identity-read").ToList();
        Assert.Equal(["电话回访", "核实地址"], readings.Select(item => item.GetProperty("detail").GetString()!));
        Assert.Equal(["人员 clerk", "人员 planner"], readings.Select(item => item.GetProperty("by").GetString()!));

        foreach (var reply in new[]
        {
            trail, await auditor.GetAsync($"/api/leads/{id}"), await auditor.GetAsync("/api/leads"), await planner.GetAsync($"/api/leads/{id}"),
            await clerk.GetAsync($"/api/leads/{id}"), await FollowAsync(open, jurisdiction, number),
        })
        {
            var text = Encoding.UTF8.GetString(reply.Is(HttpStatusCode.OK).Bytes);
            Assert.DoesNotContain(Phone, text, StringComparison.Ordinal);
            Assert.DoesNotContain(Name, text, StringComparison.Ordinal);
            Assert.DoesNotContain(number, text, StringComparison.Ordinal);
        }

        var stored = await EverythingAsync(jurisdiction);
        Assert.Contains("后厨", stored, StringComparison.Ordinal);
        foreach (var secret in new[] { Phone, Name, number, number.Replace("-", "", StringComparison.Ordinal) })
        {
            Assert.DoesNotContain(secret, stored, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_form_sent_twice_under_one_key_is_one_lead_with_one_number()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync();
        var open = new Api(app.App.Address);
        var first = (await open.PostAsync(Path(jurisdiction), Complaint(), ("Idempotency-Key", "k1"))).Is(HttpStatusCode.Created);
        var second = (await open.PostAsync(Path(jurisdiction), Complaint(), ("Idempotency-Key", "k1"))).Is(HttpStatusCode.Created);
        Assert.Equal(first.Text("number"), second.Text("number"));
        (await open.PostAsync(Path(jurisdiction), new { target = "别处", text = "别的事情。" }, ("Idempotency-Key", "k1"))).Is(HttpStatusCode.UnprocessableEntity, "idempotency-key-reused");
        Assert.Equal(1, (await (await jurisdiction.AsAsync("planner")).GetAsync("/api/leads")).Number("total"));
    }

    [Fact]
    public async Task Whatever_is_wrong_with_a_form_is_said_at_once_and_nothing_is_stored()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync();
        var open = new Api(app.App.Address);
        var before = await jurisdiction.StoredAsync();
        var reply = (await open.PostAsync(Path(jurisdiction), new
        {
            target = " ", text = new string('字', 10_000), town = "不存在镇", place = new string('p', 201), name = new string('n', 51), phone = "打我电话",
        })).Is(HttpStatusCode.BadRequest, "invalid-input");
        Assert.Equal(["invalid-phone $.phone", "out-of-range $.name", "out-of-range $.place", "out-of-range $.target", "out-of-range $.text", "unknown-town $.town"], reply.Issues.Order(StringComparer.Ordinal));
        (await open.PostAsync("/api/public/nowhere/leads", Complaint())).Is(HttpStatusCode.NotFound, "not-found");
        (await open.PostAsync($"{Path(jurisdiction)}/follow", new { number = "ABCD-EFGH-JKMN" })).Is(HttpStatusCode.NotFound, "not-found");
        (await open.PostAsync($"{Path(jurisdiction)}/follow", new { number = new string('A', 10_000) })).Is(HttpStatusCode.NotFound, "not-found");
        Assert.Equal(before, await jurisdiction.StoredAsync());
    }

    [Fact]
    public async Task A_script_in_every_field_is_kept_as_the_text_that_it_is()
    {
        const string Script = "<script>alert(1)</script>'\"\u0000\u0007=cmd|' /C calc'!A0";
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync();
        var planner = await jurisdiction.AsAsync("planner");
        (await new Api(app.App.Address).PostAsync(Path(jurisdiction), new { target = Script, text = Script, place = Script, name = Script })).Is(HttpStatusCode.Created);
        var id = (await planner.GetAsync("/api/leads")).Json.GetProperty("items")[0].GetProperty("id").GetString()!;
        var lead = (await planner.GetAsync($"/api/leads/{id}")).Is(HttpStatusCode.OK);
        Assert.Equal("<script>alert(1)</script>'\"=cmd|' /C calc'!A0", lead.Text("text"));
        Assert.Equal("application/json", lead.ContentType);
    }

    [Fact]
    public async Task One_address_may_not_flood_the_form()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync();
        var open = new Api(app.App.Address);
        for (var n = 0; n < 20; n++)
        {
            (await open.PostAsync(Path(jurisdiction), Complaint(), ("X-Forwarded-For", $"10.0.0.{n}, 203.0.113.7:{50000 + n}"))).Is(HttpStatusCode.Created);
        }

        var refused = (await open.PostAsync(Path(jurisdiction), Complaint(), ("X-Forwarded-For", "10.9.9.9, 203.0.113.7:1"))).Is((HttpStatusCode)429, "too-often");
        Assert.NotEmpty(refused.Headers["Retry-After"]);
        (await open.PostAsync(Path(jurisdiction), Complaint(), ("X-Forwarded-For", "203.0.113.8"))).Is(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Who_has_a_network_of_addresses_may_not_flood_the_form_either()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync();
        var open = new Api(app.App.Address);
        for (var n = 0; n < 20; n++)
        {
            (await open.PostAsync(Path(jurisdiction), Complaint(), ("X-Forwarded-For", $"[2001:db8:5:6:{n:x}::1]:{50000 + n}"))).Is(HttpStatusCode.Created);
        }

        (await open.PostAsync(Path(jurisdiction), Complaint(), ("X-Forwarded-For", "2001:db8:5:6:ffff::2"))).Is((HttpStatusCode)429, "too-often");
        (await open.PostAsync(Path(jurisdiction), Complaint(), ("X-Forwarded-For", "2001:db8:5:7::1"))).Is(HttpStatusCode.Created);
    }

    [Fact]
    public async Task An_officer_reports_a_finding_and_lists_are_cut_into_pages_newest_first()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync();
        var (officer, planner) = (await jurisdiction.AsAsync("officer"), await jurisdiction.AsAsync("planner"));
        for (var n = 1; n <= 5; n++)
        {
            (await officer.PostAsync("/api/leads", new { target = $"第{n}家", text = "门口堆放杂物。", town = "店口镇", grid = "第三网格", enterprise = GivenFiles.Code(1), matter = "XF-01" })).Is(HttpStatusCode.Created);
        }

        (await officer.GetAsync("/api/leads")).Is(HttpStatusCode.Forbidden, "forbidden-role");
        var first = (await planner.GetAsync("/api/leads?source=patrol&limit=2")).Is(HttpStatusCode.OK);
        Assert.Equal((5, "第5家,第4家"), (first.Number("total"), Targets(first)));
        var second = (await planner.GetAsync($"/api/leads?source=patrol&limit=2&after={first.Text("next")}")).Is(HttpStatusCode.OK);
        Assert.Equal("第3家,第2家", Targets(second));
        Assert.Equal(0, (await planner.GetAsync("/api/leads?overdue=true")).Number("total"));
        (await planner.GetAsync("/api/leads?state=3")).Is(HttpStatusCode.BadRequest, "out-of-range");
        (await planner.GetAsync("/api/leads?limit=0")).Is(HttpStatusCode.BadRequest, "out-of-range");
        (await planner.GetAsync("/api/leads?year=1")).Is(HttpStatusCode.BadRequest, "out-of-range");

        static string Targets(Reply reply) => string.Join(',', reply.Json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("target").GetString()));
    }

    [Fact]
    public async Task A_request_that_follows_a_lead_and_the_lead_name_each_other_and_its_author_learns_nothing_of_it()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync();
        var (open, planner, clerk) = (new Api(app.App.Address), await jurisdiction.AsAsync("planner"), await jurisdiction.AsAsync("clerk"));
        var number = await TellAsync(open, jurisdiction);
        var id = (await planner.GetAsync("/api/leads")).Json.GetProperty("items")[0].GetProperty("id").GetString()!;
        object Asked(string matter, string kind = "complaint") => new { enterprise = GivenFiles.Code(1), matter, kind, evidence = "线索 1", lead = id };
        var requests = $"{TestJurisdiction.NextWeekPath}/requests";
        (await clerk.PostAsync(requests, Asked("SJ-01"))).Is(HttpStatusCode.BadRequest, "unknown-lead"); // not assigned yet
        var received = await planner.GetAsync($"/api/leads/{id}");
        (await planner.PostAsync($"/api/leads/{id}/assign", new { department = "market" }, ("If-Match", received.ETag))).Is(HttpStatusCode.OK);
        (await planner.PostAsync(requests, Asked("XF-01"))).Is(HttpStatusCode.BadRequest, "unknown-lead"); // another department's matter
        (await clerk.PostAsync(requests, Asked("SJ-01", "planned"))).Is(HttpStatusCode.BadRequest, "out-of-range");
        var before = await FollowAsync(open, jurisdiction, number);

        var request = (await clerk.PostAsync(requests, Asked("SJ-01"))).Is(HttpStatusCode.Created);
        Assert.Equal(id, request.Text("lead"));
        var lead = (await clerk.GetAsync($"/api/leads/{id}")).Is(HttpStatusCode.OK);
        for (var tries = 0; lead.Text("state") != "requested" && tries < 100; tries++)
        {
            // The effect runs with the request where time allows; the sweep is what guarantees it.
            (await open.PostAsync("/Sweep", new { })).Is(HttpStatusCode.OK);
            lead = (await clerk.GetAsync($"/api/leads/{id}")).Is(HttpStatusCode.OK);
        }

        Assert.Equal("requested", lead.Text("state"));
        Assert.Equal((TestJurisdiction.NextWeek.ToString(), request.Text("id")), (lead.Json.GetProperty("requests")[0].GetProperty("week").GetString(), lead.Json.GetProperty("requests")[0].GetProperty("id").GetString()));
        Assert.Equal(before.Bytes, (await FollowAsync(open, jurisdiction, number)).Bytes);
    }

    private static object Complaint() => new { target = "某小吃店", text = "后厨很脏，用了过期的油。", town = "店口镇", place = "菜场东门", name = Name, phone = Phone };

    private static string Path(TestJurisdiction jurisdiction) => $"/api/public/{jurisdiction.Id}/leads";

    private static async Task<string> TellAsync(Api open, TestJurisdiction jurisdiction) =>
        (await open.PostAsync(Path(jurisdiction), Complaint())).Is(HttpStatusCode.Created).Text("number");

    private static async Task<Reply> FollowAsync(Api open, TestJurisdiction jurisdiction, string number) =>
        (await open.PostAsync($"{Path(jurisdiction)}/follow", new { number })).Is(HttpStatusCode.OK);

    /// <summary>Every property of every row of this year's leads.</summary>
    private async Task<string> EverythingAsync(TestJurisdiction jurisdiction)
    {
        var table = new TableClient(StoragePipeline.ForTables(StorageConnection.Parse(app.ConnectionString)), StorageNames.Table);
        var text = new StringBuilder();
        await foreach (var row in table.QueryAsync(TableFilter.Ge("PartitionKey", $"L|{jurisdiction.Id}|").And(TableFilter.Lt("PartitionKey", $"L|{jurisdiction.Id}}}")), cancellationToken: TestContext.Current.CancellationToken))
        {
            text.Append(row.RowKey).Append('\n');
            foreach (var (name, value) in row)
            {
                text.Append(name).Append(' ').Append(value is byte[] bytes ? Unpacked(bytes) : JsonSerializer.Serialize(value, Plain)).Append('\n');
            }
        }

        return text.ToString();
    }

    private static JsonSerializerOptions Plain { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The lines of a list's log are packed.</summary>
    private static string Unpacked(byte[] bytes)
    {
        if (bytes is not [0x1f, 0x8b, ..])
        {
            return Encoding.UTF8.GetString(bytes);
        }

        using var text = new StreamReader(new System.IO.Compression.GZipStream(new MemoryStream(bytes), System.IO.Compression.CompressionMode.Decompress));
        return text.ReadToEnd();
    }
}
