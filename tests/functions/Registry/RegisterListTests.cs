using System.Net;
using System.Text.Json;

namespace Inspection.Functions.Tests.Registry;

public sealed class RegisterListTests(AppFixture app)
{
    private const string Path = "/api/registry/enterprises";

    [Theory]
    [InlineData("id")]
    [InlineData("-name")]
    public async Task Pages_follow_one_another_in_the_order_asked_for_and_hold_every_entry_once(string sort)
    {
        var clerk = await (await app.NewJurisdiction().WithRegistryAsync(enterprises: 7)).AsAsync("clerk");
        var names = new List<string>();
        string? after = null;
        do
        {
            var page = (await clerk.GetAsync($"{Path}?sort={sort}&limit=3{(after is null ? "" : $"&after={after}")}")).Is(HttpStatusCode.OK).Json;
            Assert.Equal(7, page.GetProperty("total").GetInt32());
            names.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("entry").GetProperty("name").GetString()!));
            after = page.TryGetProperty("next", out var next) ? next.GetString() : null;
        }
        while (after is not null);

        var expected = Enumerable.Range(0, 7).Select(n => $"企业{n}（虚构）");
        Assert.Equal(sort == "id" ? expected : expected.Reverse(), names);
    }

    [Fact]
    public async Task A_page_goes_on_where_the_last_one_ended_although_entries_came_and_went_between()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync(enterprises: 4);
        var planner = await jurisdiction.AsAsync("planner");
        var first = (await planner.GetAsync($"{Path}?limit=2&sort=id")).Is(HttpStatusCode.OK);
        var gone = (await planner.GetAsync($"{Path}/{GivenFiles.Code(1)}")).ETag;
        (await planner.PostAsync($"{Path}/{GivenFiles.Code(1)}/archive", new { }, ("If-Match", gone))).Is(HttpStatusCode.OK);
        var second = (await planner.GetAsync($"{Path}?limit=2&sort=id&after={first.Text("next")}")).Is(HttpStatusCode.OK);
        Assert.Equal([GivenFiles.Code(2), GivenFiles.Code(3)], Ids(second));
        Assert.Equal(3, second.Number("total"));
    }

    [Fact]
    public async Task Lists_are_searched_and_narrowed_and_what_cannot_be_asked_is_said()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync(enterprises: 3);
        var planner = await jurisdiction.AsAsync("planner");
        (await planner.UploadAsync($"{Path}/import", "e.csv",
            $"creditCode,name,address,town,lat,lon,tier,industry\n{GivenFiles.Code(9)},枫桥香榧店,枫桥路1号,枫桥镇,29.8,120.4,red,食品\n")).Is(HttpStatusCode.OK);
        Assert.Equal([GivenFiles.Code(9)], Ids(await planner.GetAsync($"{Path}?town={Uri.EscapeDataString("枫桥镇")}&tier=red&industry={Uri.EscapeDataString("食品")}")));
        Assert.Equal([GivenFiles.Code(2)], Ids(await planner.GetAsync($"{Path}?search={Uri.EscapeDataString("企业2 （虚构）")}")));
        Assert.Equal(3, (await planner.GetAsync($"{Path}?tier=green")).Number("total"));
        (await planner.GetAsync($"{Path}?tier=purple")).Is(HttpStatusCode.BadRequest, "out-of-range");
        (await planner.GetAsync($"{Path}?department=market")).Is(HttpStatusCode.BadRequest, "out-of-range");
        (await planner.GetAsync($"{Path}?sort=phone")).Is(HttpStatusCode.BadRequest, "out-of-range");
        (await planner.GetAsync($"{Path}?limit=201")).Is(HttpStatusCode.BadRequest, "out-of-range");
        var next = (await planner.GetAsync($"{Path}?limit=1&sort=name")).Text("next");
        (await planner.GetAsync($"{Path}?limit=1&sort=id&after={next}")).Is(HttpStatusCode.BadRequest, "out-of-range");
        (await planner.GetAsync($"{Path}?limit=1&after=%00")).Is(HttpStatusCode.BadRequest, "out-of-range");
    }

    [Fact]
    public async Task A_change_shows_in_every_list_at_once()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync(enterprises: 3);
        var planner = await jurisdiction.AsAsync("planner");
        Assert.Equal(3, (await planner.GetAsync($"{Path}?sort=-name")).Number("total"));
        var seen = (await planner.GetAsync($"{Path}/{GivenFiles.Code(0)}")).Is(HttpStatusCode.OK);
        var form = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(seen.Json.GetProperty("entry"))!;
        form["name"] = JsonSerializer.SerializeToElement("最后的企业");
        (await planner.PutAsync($"{Path}/{GivenFiles.Code(0)}", form, ("If-Match", seen.ETag))).Is(HttpStatusCode.OK);
        Assert.Equal(GivenFiles.Code(0), Ids(await planner.GetAsync($"{Path}?sort=-name"))[0]);
        Assert.Equal([GivenFiles.Code(0)], Ids(await planner.GetAsync($"{Path}?search={Uri.EscapeDataString("最后")}")));
    }

    private static List<string> Ids(Reply page) => [.. page.Is(HttpStatusCode.OK).Json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!)];
}
