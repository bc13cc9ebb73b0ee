using System.Net;
using System.Text;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Tests.Requests;

public sealed class RequestTests(AppFixture app)
{
    private static readonly string Path = $"{TestJurisdiction.NextWeekPath}/requests";

    [Fact]
    public async Task A_request_takes_what_it_does_not_say_from_its_matter()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync();
        var clerk = await jurisdiction.AsAsync("clerk");
        var created = (await clerk.PostAsync(Path, new { enterprise = GivenFiles.Code(0).ToLowerInvariant(), matter = "SJ-01", sessions = new[] { "wed-pm", "mon-am" } })).Is(HttpStatusCode.Created);
        Assert.Equal(("market", "市场监管", "pooled", "form"), (created.Text("department"), created.Text("certificate"), created.Text("status"), created.Text("source")));
        Assert.Equal((60, 40), (created.Number("minutes"), created.Number("weight")));
        Assert.Equal("""["mon-am","wed-pm"]""", created.Json.GetProperty("sessions").GetRawText());
        var read = (await clerk.GetAsync(created.Headers["Location"])).Is(HttpStatusCode.OK);
        Assert.Equal(created.Bytes, read.Bytes);
        Assert.Equal(created.ETag, read.ETag);
        Assert.Equal(created.ETag, read.Text("etag"));
        var week = (await clerk.GetAsync(TestJurisdiction.NextWeekPath)).Json;
        Assert.Equal(1, week.GetProperty("pool").GetProperty("requests").GetInt32());
        Assert.Equal(10, week.GetProperty("sessions").GetArrayLength());
        var weeks = (await clerk.GetAsync("/api/weeks")).Json;
        Assert.Equal(9, weeks.GetProperty("items").GetArrayLength());
        Assert.Equal(1, weeks.GetProperty("items")[1].GetProperty("requests").GetInt32());
    }

    [Fact]
    public async Task The_same_request_twice_is_one()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync();
        var clerk = await jurisdiction.AsAsync("clerk");
        var body = new { enterprise = GivenFiles.Code(1), matter = "SJ-01" };
        var first = (await clerk.PostAsync(Path, body)).Is(HttpStatusCode.Created);
        var before = await jurisdiction.StoredAsync();
        var second = (await clerk.PostAsync(Path, body)).Is(HttpStatusCode.Conflict, "duplicate-request");
        Assert.Equal(first.Text("id"), second.Text("existing"));
        Assert.Equal(before, await jurisdiction.StoredAsync());
    }

    [Fact]
    public async Task Sixteen_at_once_make_one_request()
    {
        var clerk = await (await app.NewJurisdiction().WithRegistryAsync()).AsAsync("clerk");
        var replies = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => clerk.PostAsync(Path, new { enterprise = GivenFiles.Code(1), matter = "SJ-01" })));
        Assert.Equal(1, replies.Count(reply => reply.Status == HttpStatusCode.Created));
        Assert.Equal(15, replies.Count(reply => reply.Status == HttpStatusCode.Conflict && reply.Code == "duplicate-request"));
    }

    [Fact]
    public async Task A_repeated_key_gives_the_first_answer_and_another_body_is_refused()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync();
        var clerk = await jurisdiction.AsAsync("clerk");
        var body = new { enterprise = GivenFiles.Code(1), matter = "SJ-01" };
        var first = (await clerk.PostAsync(Path, body, ("Idempotency-Key", "k-1"))).Is(HttpStatusCode.Created);
        var before = await jurisdiction.StoredAsync();
        var again = (await clerk.PostAsync(Path, body, ("Idempotency-Key", "k-1"))).Is(HttpStatusCode.Created);
        Assert.Equal(first.Bytes, again.Bytes);
        (await clerk.PostAsync(Path, new { enterprise = GivenFiles.Code(2), matter = "SJ-01" }, ("Idempotency-Key", "k-1"))).Is(HttpStatusCode.UnprocessableEntity, "idempotency-key-reused");
        (await clerk.PostAsync(Path, body, ("Idempotency-Key", "no spaces"))).Is(HttpStatusCode.BadRequest, "idempotency-key-invalid");
        Assert.Equal(before, await jurisdiction.StoredAsync());
        (await (await jurisdiction.AsAsync("planner")).PostAsync(Path, body, ("Idempotency-Key", "k-1"))).Is(HttpStatusCode.Conflict, "duplicate-request");
    }

    [Fact]
    public async Task Withdrawing_needs_the_version_that_was_seen_and_frees_the_place()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync();
        var clerk = await jurisdiction.AsAsync("clerk");
        var body = new { enterprise = GivenFiles.Code(1), matter = "SJ-01" };
        var request = (await clerk.PostAsync(Path, body)).Is(HttpStatusCode.Created);
        var withdraw = $"{Path}/{request.Text("id")}/withdraw";
        var before = await jurisdiction.StoredAsync();
        (await clerk.PostAsync(withdraw, new { reason = "不再需要" })).Is((HttpStatusCode)428, "if-match-needed");
        (await clerk.PostAsync(withdraw, new { }, ("If-Match", "*"))).Is((HttpStatusCode)428, "if-match-needed");
        var stale = (await clerk.PostAsync(withdraw, new { }, ("If-Match", "\"999\""))).Is(HttpStatusCode.PreconditionFailed, "stale");
        Assert.Equal(request.ETag, stale.Text("current"));
        Assert.Equal(before, await jurisdiction.StoredAsync());
        var gone = (await clerk.PostAsync(withdraw, new { reason = "不再需要" }, ("If-Match", request.ETag))).Is(HttpStatusCode.OK);
        Assert.Equal("withdrawn", gone.Text("status"));
        (await clerk.PostAsync(withdraw, new { }, ("If-Match", request.ETag))).Is(HttpStatusCode.PreconditionFailed, "stale");
        (await clerk.PostAsync(withdraw, new { }, ("If-Match", gone.ETag))).Is(HttpStatusCode.Conflict, "state-conflict");
        var back = (await clerk.PostAsync(Path, body)).Is(HttpStatusCode.Created);
        Assert.Equal(request.Text("id"), back.Text("id"));
        Assert.Equal(1, (await clerk.GetAsync($"{Path}?status=pooled")).Number("total"));
    }

    [Fact]
    public async Task A_clerk_deals_with_the_own_department_only()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync();
        var clerk = await jurisdiction.AsAsync("clerk");
        var fire = await jurisdiction.AsAsync("clerk-fire");
        var request = (await clerk.PostAsync(Path, new { enterprise = GivenFiles.Code(0), matter = "SJ-01" })).Is(HttpStatusCode.Created);
        var before = await jurisdiction.StoredAsync();
        (await clerk.PostAsync(Path, new { enterprise = GivenFiles.Code(0), matter = "XF-01" })).Is(HttpStatusCode.Forbidden, "foreign-department");
        (await fire.GetAsync($"{Path}/{request.Text("id")}")).Is(HttpStatusCode.NotFound, "not-found");
        (await fire.PostAsync($"{Path}/{request.Text("id")}/withdraw", new { }, ("If-Match", request.ETag))).Is(HttpStatusCode.NotFound, "not-found");
        (await fire.GetAsync($"{Path}?department=market")).Is(HttpStatusCode.Forbidden, "foreign-department");
        Assert.Equal(0, (await fire.GetAsync(Path)).Number("total"));
        (await (await jurisdiction.AsAsync("homeless")).PostAsync(Path, new { enterprise = GivenFiles.Code(0), matter = "SJ-01" })).Is(HttpStatusCode.Forbidden, "no-department");
        foreach (var role in (string[])["approver", "auditor", "officer"])
        {
            (await (await jurisdiction.AsAsync(role)).PostAsync(Path, new { enterprise = GivenFiles.Code(0), matter = "SJ-01" })).Is(HttpStatusCode.Forbidden, "forbidden-role");
        }

        Assert.Equal(before, await jurisdiction.StoredAsync());
        Assert.Equal(1, (await (await jurisdiction.AsAsync("auditor")).GetAsync(Path)).Number("total"));
    }

    [Fact]
    public async Task Every_kind_of_bad_body_gets_a_code_that_says_where_and_stores_nothing()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync();
        var clerk = await jurisdiction.AsAsync("clerk");
        var before = await jurisdiction.StoredAsync();
        var code = GivenFiles.Code(0);
        var deep = string.Concat(Enumerable.Repeat("{\"a\":", 40)) + "1" + new string('}', 40);
        foreach (var (what, body, issues) in (IEnumerable<(string, string, string)>)
        [
            ("no JSON", "{\"enterprise\":", "malformed-json line 1, byte 15"),
            ("nothing", "", "malformed-json line 1, byte 1"),
            ("text after the end", "{}x", "malformed-json line 1, byte 3"),
            ("a comment", "{/* */}", "malformed-json line 1, byte 2"),
            ("too deep", deep, "malformed-json line 1, byte 81"),
            ("null", "null", "wrong-type $"),
            ("an array", "[]", "wrong-type $"),
            ("a number", "7", "wrong-type $"),
            ("all missing", "{}", "missing-member $.enterprise|missing-member $.matter"),
            ("unknown members", $$"""{"enterprise":"{{code}}","matter":"SJ-01","department":"fire","jurisdiction":"other"}""", "unknown-member $.department|unknown-member $.jurisdiction"),
            ("other case", $$"""{"Enterprise":"{{code}}","matter":"SJ-01"}""", "unknown-member $.Enterprise|missing-member $.enterprise"),
            ("duplicate members", $$"""{"enterprise":"{{code}}","matter":"SJ-01","matter":"XF-01"}""", "duplicate-member $.matter"),
            ("wrong types", $$"""{"enterprise":1,"matter":null,"weight":"5","mandatory":"yes","sessions":["mon-am",2,null],"note":[]}""",
                "wrong-type $.enterprise|wrong-type $.matter|wrong-type $.weight|wrong-type $.mandatory|wrong-type $.sessions[1]|wrong-type $.sessions[2]|wrong-type $.note"),
            ("sessions as text", $$"""{"enterprise":"{{code}}","matter":"SJ-01","sessions":"mon-am"}""", "wrong-type $.sessions"),
            ("negative weight", $$"""{"enterprise":"{{code}}","matter":"SJ-01","weight":-1}""", "out-of-range $.weight"),
            ("large weight", $$"""{"enterprise":"{{code}}","matter":"SJ-01","weight":1001}""", "out-of-range $.weight"),
            ("huge weight", $$"""{"enterprise":"{{code}}","matter":"SJ-01","weight":99999999999999999999}""", "wrong-type $.weight"),
            ("infinite weight", $$"""{"enterprise":"{{code}}","matter":"SJ-01","weight":1e999}""", "wrong-type $.weight"),
            ("half a weight", $$"""{"enterprise":"{{code}}","matter":"SJ-01","weight":0.5}""", "wrong-type $.weight"),
            ("unknown enterprise", $$"""{"enterprise":"{{GivenFiles.Code(77)}}","matter":"SJ-01"}""", "unknown-enterprise $.enterprise"),
            ("no credit code", """{"enterprise":"91330681DEM0000001","matter":"SJ-01"}""", "invalid-credit-code $.enterprise"),
            ("filter injection", """{"enterprise":"' or PartitionKey ge '","matter":"SJ-01"}""", "invalid-credit-code $.enterprise"),
            ("unknown matter", $$"""{"enterprise":"{{code}}","matter":"SJ-99"}""", "unknown-matter $.matter"),
            ("empty strings", """{"enterprise":"","matter":""}""", "invalid-credit-code $.enterprise|unknown-matter $.matter"),
            ("unknown session", $$"""{"enterprise":"{{code}}","matter":"SJ-01","sessions":["mon-am","day-am"]}""", "unknown-session $.sessions[1]"),
            ("session that nobody works", $$"""{"enterprise":"{{code}}","matter":"SJ-01","sessions":["mon-am","sat-am"]}""", "session-not-worked $.sessions[1]"),
            ("no session", $$"""{"enterprise":"{{code}}","matter":"SJ-01","sessions":[]}""", "out-of-range $.sessions"),
            ("long note", $$"""{"enterprise":"{{code}}","matter":"SJ-01","note":"{{new string('x', 501)}}"}""", "out-of-range $.note"),
        ])
        {
            var reply = await clerk.PostBytesAsync(Path, Encoding.UTF8.GetBytes(body));
            Assert.True(reply.Status == HttpStatusCode.BadRequest, $"{what}: {reply.Status} {Encoding.UTF8.GetString(reply.Bytes)}");
            Assert.True(issues == string.Join('|', reply.Issues), $"{what}: {string.Join('|', reply.Issues)}");
        }

        string members = $"{{{string.Join(',', Enumerable.Range(0, 20_000).Select(n => $"\"m{n}\":1"))}}}";
        Assert.Equal(100, (await clerk.PostBytesAsync(Path, Encoding.UTF8.GetBytes(members))).Is(HttpStatusCode.BadRequest).Issues.Count);
        Assert.Equal(before, await jurisdiction.StoredAsync());
    }

    [Fact]
    public async Task A_body_in_another_encoding_or_of_another_type_is_refused()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync();
        var clerk = await jurisdiction.AsAsync("clerk");
        var before = await jurisdiction.StoredAsync();
        var body = $$"""{"enterprise":"{{GivenFiles.Code(0)}}","matter":"SJ-01","note":"备注"}""";
        (await clerk.PostBytesAsync(Path, Encoding.GetEncoding("GB18030").GetBytes(body))).Is(HttpStatusCode.BadRequest, "wrong-encoding");
        (await clerk.PostBytesAsync(Path, Encoding.Unicode.GetBytes(body))).Is(HttpStatusCode.BadRequest, "malformed-json");
        (await clerk.PostBytesAsync(Path, Encoding.UTF8.GetBytes(body), "text/plain")).Is(HttpStatusCode.UnsupportedMediaType, "unsupported-media-type");
        Assert.Equal(before, await jurisdiction.StoredAsync());
    }

    [Fact]
    public async Task Weeks_that_are_over_or_too_far_take_no_requests()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync();
        var clerk = await jurisdiction.AsAsync("clerk");
        var before = await jurisdiction.StoredAsync();
        var body = new { enterprise = GivenFiles.Code(0), matter = "SJ-01" };
        var now = Week.Current(TimeProvider.System);
        (await clerk.PostAsync($"/api/weeks/{now.Add(-1)}/requests", body)).Is(HttpStatusCode.BadRequest, "week-in-past");
        (await clerk.PostAsync($"/api/weeks/{now.Add(9)}/requests", body)).Is(HttpStatusCode.BadRequest, "week-too-far");
        (await clerk.UploadAsync($"/api/weeks/{now.Add(-1)}/requests/import?take=all", "r.csv", "creditCode,matter\n")).Is(HttpStatusCode.BadRequest, "week-in-past");
        Assert.Equal(before, await jurisdiction.StoredAsync());
    }

    [Fact]
    public async Task The_list_comes_page_by_page_and_counts_all()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync(enterprises: 7);
        var planner = await jurisdiction.AsAsync("planner");
        foreach (var n in Enumerable.Range(0, 7))
        {
            (await planner.PostAsync(Path, new { enterprise = GivenFiles.Code(n), matter = n < 5 ? "SJ-01" : "XF-01" })).Is(HttpStatusCode.Created);
        }

        var seen = new List<string>();
        string? after = null;
        do
        {
            var page = (await planner.GetAsync($"{Path}?limit=3{(after is null ? "" : $"&after={after}")}")).Is(HttpStatusCode.OK).Json;
            Assert.Equal(7, page.GetProperty("total").GetInt32());
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!));
            after = page.TryGetProperty("next", out var next) ? next.GetString() : null;
        }
        while (after is not null);

        Assert.Equal(7, seen.Distinct().Count());
        Assert.Equal(7, seen.Count);
        Assert.Equal(2, (await planner.GetAsync($"{Path}?department=fire")).Number("total"));
        (await planner.GetAsync($"{Path}?limit=501")).Is(HttpStatusCode.BadRequest, "out-of-range");
        (await planner.GetAsync($"{Path}?status=lost")).Is(HttpStatusCode.BadRequest, "out-of-range");
        (await planner.GetAsync($"{Path}/nothing")).Is(HttpStatusCode.NotFound, "not-found");
        (await planner.GetAsync($"{Path}/{Uri.EscapeDataString("a|b")}")).Is(HttpStatusCode.NotFound, "not-found");
    }
}
