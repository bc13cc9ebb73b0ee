using System.Net;
using System.Text.Json;
using Inspection.Functions.Tests.Plans;

namespace Inspection.Functions.Tests.Requests;

/// <summary>A request from its submission on: edited, followed, frozen, withdrawn.</summary>
public sealed class RequestLifeTests(AppFixture app)
{
    private static readonly string Path = $"{TestJurisdiction.NextWeekPath}/requests";

    [Fact]
    public async Task An_edit_needs_the_version_that_was_seen_and_says_in_the_history_what_it_changed()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync();
        var clerk = await jurisdiction.AsAsync("clerk");
        var request = (await clerk.PostAsync(Path, new { enterprise = GivenFiles.Code(0), matter = "SJ-01", note = "旧" })).Is(HttpStatusCode.Created);
        var address = $"{Path}/{request.Text("id")}";
        (await clerk.PutAsync(address, new { weight = 90 })).Is((HttpStatusCode)428, "if-match-needed");
        var edited = (await clerk.PutAsync(address, new { weight = 90, mandatory = true, sessions = new[] { "wed-am" }, kind = "complaint", evidence = "12315-7" }, ("If-Match", request.ETag))).Is(HttpStatusCode.OK);
        Assert.Equal(("complaint", "12315-7", 90, false), (edited.Text("kind"), edited.Text("evidence"), edited.Number("weight"), edited.Json.GetProperty("countsTowardCap").GetBoolean()));
        Assert.NotEqual(request.ETag, edited.ETag);
        Assert.Equal(edited.Bytes, (await clerk.GetAsync(address)).Bytes);
        var before = await jurisdiction.StoredAsync();

        var planner = await jurisdiction.AsAsync("planner");
        var stale = (await planner.PutAsync(address, new { weight = 10 }, ("If-Match", request.ETag))).Is(HttpStatusCode.PreconditionFailed, "stale");
        Assert.Equal((edited.ETag, "人员 clerk"), (stale.Text("current"), stale.Text("changedBy")));
        Assert.Equal(["evidence-missing $.evidence"], (await clerk.PutAsync(address, new { kind = "transfer" }, ("If-Match", edited.ETag))).Is(HttpStatusCode.BadRequest).Issues);
        Assert.Equal(["wrong-type $.kind"], (await clerk.PutAsync(address, new { kind = "lunch" }, ("If-Match", edited.ETag))).Is(HttpStatusCode.BadRequest).Issues);
        (await (await jurisdiction.AsAsync("clerk-fire")).PutAsync(address, new { weight = 1 }, ("If-Match", edited.ETag))).Is(HttpStatusCode.NotFound, "not-found");
        Assert.Equal(before, await jurisdiction.StoredAsync());

        var same = new { weight = 90, mandatory = true, sessions = new[] { "wed-am" }, kind = "complaint", evidence = "12315-7" };
        Assert.Equal(edited.ETag, (await clerk.PutAsync(address, same, ("If-Match", edited.ETag))).Is(HttpStatusCode.OK).ETag);
        Assert.Equal(before, await jurisdiction.StoredAsync());

        (await planner.PostAsync($"{address}/withdraw", new { reason = "企业停产" }, ("If-Match", edited.ETag))).Is(HttpStatusCode.OK);
        (await clerk.PostAsync(Path, new { enterprise = GivenFiles.Code(0), matter = "SJ-01" })).Is(HttpStatusCode.Created);
        var history = (await clerk.GetAsync($"{address}/history")).Is(HttpStatusCode.OK).Json.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(["submitted 人员 clerk", "edited 人员 clerk", "withdrawn 人员 planner", "submitted 人员 clerk"], history.Select(item => $"{item.GetProperty("step").GetString()} {item.GetProperty("by").GetString()}"));
        Assert.Equal(
            ["kind planned→complaint", "evidence →12315-7", "weight 40→90", "mandatory false→true", "sessions →wed-am", "note 旧→"],
            history[1].GetProperty("changes").EnumerateArray().Select(change => $"{change.GetProperty("field").GetString()} {Text(change, "before")}→{Text(change, "after")}"));
        Assert.Equal("企业停产", history[2].GetProperty("reason").GetString());
    }

    [Fact]
    public async Task What_an_approved_plan_serves_is_frozen_and_only_the_office_takes_it_out_with_a_reason()
    {
        Office office = await Office.OpenAsync(app);
        var clerk = await office.AsAsync("clerk");
        var planner = await office.AsAsync("planner");
        string draft = await office.ApprovedAsync();
        var planned = (await clerk.GetAsync($"{Path}?status=planned")).Is(HttpStatusCode.OK).Json.GetProperty("items")[0];
        Assert.True(planned.GetProperty("frozen").GetBoolean());
        Assert.True(planned.TryGetProperty("visit", out _));
        var (address, etag) = ($"{Path}/{planned.GetProperty("id").GetString()}", planned.GetProperty("etag").GetString()!);
        (await clerk.PutAsync(address, new { weight = 1 }, ("If-Match", etag))).Is(HttpStatusCode.Conflict, "request-frozen");
        (await clerk.PostAsync($"{address}/withdraw", new { reason = "不查了" }, ("If-Match", etag))).Is(HttpStatusCode.Conflict, "request-frozen");
        (await planner.PostAsync($"{address}/withdraw", new { }, ("If-Match", etag))).Is(HttpStatusCode.Conflict, "request-frozen");
        Assert.Equal(["submitted", "planned"], await StepsAsync(clerk, address));

        Assert.Equal("published", (await office.ActAsync("approver", draft, "publish")).Is(HttpStatusCode.OK).Text("state"));
        Assert.Equal(["submitted", "planned", "published"], await StepsAsync(clerk, address));
        (await clerk.PutAsync(address, new { weight = 1 }, ("If-Match", etag))).Is(HttpStatusCode.Conflict, "request-frozen");
        Assert.Equal("withdrawn", (await planner.PostAsync($"{address}/withdraw", new { reason = "企业停产" }, ("If-Match", etag))).Is(HttpStatusCode.OK).Text("status"));
    }

    [Fact]
    public async Task A_draft_sent_back_thaws_what_it_served()
    {
        Office office = await Office.OpenAsync(app);
        string draft = await office.ApprovedAsync();
        (await office.ActAsync("approver", draft, "return", "人手不足")).Is(HttpStatusCode.OK);
        var clerk = await office.AsAsync("clerk");
        var request = (await clerk.GetAsync($"{Path}?status=pooled")).Is(HttpStatusCode.OK).Json.GetProperty("items")[0];
        Assert.False(request.GetProperty("frozen").GetBoolean());
        (await clerk.PutAsync($"{Path}/{request.GetProperty("id").GetString()}", new { weight = 1 }, ("If-Match", request.GetProperty("etag").GetString()!))).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_list_is_filtered_searched_and_sorted_and_its_pages_follow_the_order()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync(enterprises: 6);
        var planner = await jurisdiction.AsAsync("planner");
        for (var n = 0; n < 6; n++)
        {
            (await planner.PostAsync(Path, new { enterprise = GivenFiles.Code(n), matter = n % 2 == 0 ? "SJ-01" : "XF-01", weight = n * 10 % 40, kind = n == 5 ? "transfer" : "planned", evidence = n == 5 ? "移1" : null })).Is(HttpStatusCode.Created);
        }

        Assert.Equal(1, await TotalAsync("kind=transfer"));
        Assert.Equal(3, await TotalAsync("matter=XF-01"));
        Assert.Equal(1, await TotalAsync($"enterprise={GivenFiles.Code(3)}"));
        Assert.Equal(1, await TotalAsync($"search={Uri.EscapeDataString("企业4")}"));
        Assert.Equal(1, await TotalAsync($"search={GivenFiles.Code(2).ToLowerInvariant()}"));
        Assert.Equal(3, await TotalAsync($"search={Uri.EscapeDataString("消防监督")}"));
        Assert.Equal(6, await TotalAsync($"town={Uri.EscapeDataString("店口镇")}"));
        Assert.Equal(0, await TotalAsync($"town={Uri.EscapeDataString("枫桥镇")}"));
        Assert.Equal(6, await TotalAsync("source=form"));
        (await planner.GetAsync($"{Path}?kind=lunch")).Is(HttpStatusCode.BadRequest, "out-of-range");
        (await planner.GetAsync($"{Path}?sort=colour")).Is(HttpStatusCode.BadRequest, "out-of-range");
        var weights = new List<int>();
        string? after = null;
        do
        {
            var page = (await planner.GetAsync($"{Path}?sort=-weight&limit=2{(after is null ? "" : $"&after={after}")}")).Is(HttpStatusCode.OK).Json;
            weights.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("weight").GetInt32()));
            after = page.TryGetProperty("next", out var next) ? next.GetString() : null;
        }
        while (after is not null);
        Assert.Equal([30, 20, 10, 10, 0, 0], weights);

        async Task<int> TotalAsync(string query) => (await planner.GetAsync($"{Path}?{query}")).Is(HttpStatusCode.OK).Number("total");
    }

    private static async Task<List<string?>> StepsAsync(Api api, string address) =>
        [.. (await api.GetAsync($"{address}/history")).Is(HttpStatusCode.OK).Json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("step").GetString())];

    private static string Text(JsonElement change, string member) => change.TryGetProperty(member, out var value) ? value.GetString()! : "";
}
