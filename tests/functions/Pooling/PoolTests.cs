using System.Net;
using System.Text;
using System.Text.Json;
using Inspection.Functions.Tests.Plans;

namespace Inspection.Functions.Tests.Pooling;

/// <summary>What the office sees of a week before it is planned, and how little of it a clerk sees.</summary>
public sealed class PoolTests(AppFixture app)
{
    private static string Path => $"{TestJurisdiction.NextWeekPath}/pool";

    [Fact]
    public async Task The_figures_add_up_to_the_groups_and_the_groups_to_what_was_submitted()
    {
        Office office = await Office.OpenAsync(app, 4);
        JsonElement pool = (await (await office.AsAsync("planner")).GetAsync(Path)).Is(HttpStatusCode.OK).Json;
        JsonElement totals = pool.GetProperty("totals");
        List<JsonElement> groups = [.. pool.GetProperty("items").EnumerateArray()];
        List<JsonElement> requests = [.. groups.SelectMany(group => group.GetProperty("requests").EnumerateArray())];
        Assert.Equal(6, requests.Count);
        Assert.Equal(6, totals.GetProperty("requests").GetInt32() + totals.GetProperty("held").GetInt32());
        Assert.Equal(requests.Count(one => one.TryGetProperty("held", out _)), totals.GetProperty("held").GetInt32());
        Assert.Equal(groups.Sum(group => group.GetProperty("saved").GetInt32()), totals.GetProperty("saved").GetInt32());
        Assert.Equal(totals.GetProperty("separate").GetInt32(), totals.GetProperty("visits").GetInt32() + totals.GetProperty("saved").GetInt32());
        foreach (string shares in (string[])["byDepartment", "byTown"])
        {
            Assert.Equal(6, pool.GetProperty(shares).EnumerateArray().Sum(share => share.GetProperty("requests").GetInt32() + share.GetProperty("held").GetInt32()));
        }

        Assert.Equal(totals.GetProperty("held").GetInt32(), pool.GetProperty("byRule").EnumerateArray().Sum(rule => rule.GetProperty("requests").GetInt32()));
    }

    [Fact]
    public async Task Pages_and_filters_show_each_group_once_and_only_what_was_asked_for()
    {
        Office office = await Office.OpenAsync(app, 6);
        Api planner = await office.AsAsync("planner");
        var seen = new List<string>();
        string? after = null;
        do
        {
            JsonElement page = (await planner.GetAsync($"{Path}?limit=2{(after is null ? "" : $"&after={after}")}")).Is(HttpStatusCode.OK).Json;
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(group => group.GetProperty("id").GetString()!));
            after = page.TryGetProperty("next", out JsonElement next) ? next.GetString() : null;
        }
        while (after is not null);
        Assert.Equal(Enumerable.Range(1, 5).Select(GivenFiles.Code).Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));
        JsonElement one = (await planner.GetAsync($"{Path}?search={Uri.EscapeDataString("企业3")}")).Json;
        Assert.Equal(GivenFiles.Code(3), Assert.Single(one.GetProperty("items").EnumerateArray().ToList()).GetProperty("id").GetString());
        Assert.Empty((await planner.GetAsync($"{Path}?town={Uri.EscapeDataString("枫桥镇")}")).Json.GetProperty("items").EnumerateArray());
        (await planner.GetAsync($"{Path}?limit=0")).Is(HttpStatusCode.BadRequest, "out-of-range");
    }

    [Fact]
    public async Task Lists_leave_as_files_whole_under_their_filters_and_a_clerks_hold_the_own_departments_rows_only()
    {
        Office office = await Office.OpenAsync(app, 4);
        Api planner = await office.AsAsync("planner");
        Api clerk = await office.AsAsync("clerk-fire");
        string week = TestJurisdiction.NextWeekPath;
        Assert.Equal(6, (await RowsAsync(planner, $"{week}/requests/export?format=csv")).Length);
        string[][] own = await RowsAsync(clerk, $"{week}/requests/export?format=csv");
        Assert.NotEmpty(own);
        Assert.All(own, row => Assert.StartsWith("XF-", row[3], StringComparison.Ordinal));
        Assert.Equal(own.Length, (await RowsAsync(planner, $"{week}/requests/export?format=csv&department=fire")).Length);
        foreach (string list in (string[])["requests", "pool"])
        {
            string[][] found = await RowsAsync(planner, $"{week}/{list}/export?format=csv&search={Uri.EscapeDataString("企业3")}");
            Assert.NotEmpty(found);
            Assert.All(found, row => Assert.Contains(GivenFiles.Code(3), row));
        }

        Assert.Equal(6, (await RowsAsync(planner, $"{Path}/export?format=csv")).Length);
        Assert.All(await RowsAsync(clerk, $"{Path}/export?format=csv"), row => Assert.StartsWith("XF-", row[9], StringComparison.Ordinal));
        Assert.Equal("PK"u8.ToArray(), (await planner.GetAsync($"{Path}/export")).Is(HttpStatusCode.OK).Bytes[..2]);
        (await planner.GetAsync($"{week}/requests/export?format=pdf")).Is(HttpStatusCode.BadRequest, "out-of-range");
        (await clerk.GetAsync($"{week}/requests/export?department=market")).Is(HttpStatusCode.Forbidden, "foreign-department");
    }

    [Fact]
    public async Task Another_departments_unannounced_check_changes_no_byte_of_what_a_clerk_sees()
    {
        Office office = await Office.OpenAsync(app, 3, "XF-01");
        Api clerk = await office.AsAsync("clerk-fire");
        string before = Encoding.UTF8.GetString((await clerk.GetAsync(Path)).Is(HttpStatusCode.OK).Bytes);
        await office.RequestAsync(1, "SJ-09");
        Assert.Equal(before, Encoding.UTF8.GetString((await clerk.GetAsync(Path)).Is(HttpStatusCode.OK).Bytes));
        await office.RequestAsync(1, "SJ-01");
        string after = Encoding.UTF8.GetString((await clerk.GetAsync(Path)).Is(HttpStatusCode.OK).Bytes);
        Assert.DoesNotContain("食品生产检查", after, StringComparison.Ordinal);
        Assert.DoesNotContain("SJ-0", after, StringComparison.Ordinal);
    }

    private static async Task<string[][]> RowsAsync(Api api, string path) =>
        [.. Encoding.UTF8.GetString((await api.GetAsync(path, ("Accept-Language", "en"))).Is(HttpStatusCode.OK).Bytes).TrimEnd().Split("\r\n").Skip(1).Select(line => line.Split(','))];
}
