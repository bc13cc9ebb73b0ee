using System.Globalization;
using System.Net;
using System.Text;
using Inspection.Functions.Enterprises;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;
using Inspection.Functions.Tests.Visits;

namespace Inspection.Functions.Tests.Enterprises;

/// <summary>Ratings are told in sums that are nobody's.</summary>
public sealed class RatingTests(AppFixture app)
{
    private static readonly Registers Known = new("zhuji", "诸暨市", 1, "1", [new("market", "市场监督管理局", "市监"), new("fire", "消防救援大队", "消防")], [], [], [], []);

    [Theory]
    [InlineData(4, 0)]
    [InlineData(5, 5)]
    [InlineData(9, 5)]
    [InlineData(10, 10)]
    public void Only_full_fives_are_told_in_the_order_in_which_they_came(int given, int told)
    {
        var all = Collection<Rating>.Of(given, Enumerable.Range(1, given).Select(n => new Entry<Rating>($"{(n * 7) % 11:D2}", new Rating("2026-11", ["market"], n <= 5 ? 5 : 1, $"意见{n}"), n, default, "")));
        var sums = RatingSums.Of(all, 2026, Known, null, withTexts: false);
        Assert.Equal([("fire", 0), ("market", told)], sums.Select(sum => (sum.Department, sum.Ratings)));
        Assert.Equal(told switch { 0 => null, 5 => 5.0, _ => 3.0 }, sums[1].Average);
        Assert.Null(sums[1].Texts);
        Assert.Equal(told == 0 ? null : told, RatingSums.Of(all, 2026, Known, "market", withTexts: true).Single().Texts?.Count);
        Assert.All(RatingSums.Of(all, 2025, Known, null, withTexts: true), sum => Assert.Equal(0, sum.Ratings));
    }

    [Fact]
    public async Task A_visit_is_rated_once_after_it_was_carried_out_and_no_department_sees_a_single_rating()
    {
        var given = await GivenEnterprise.OpenAsync(app);
        var last = GivenPublication.LastWeek;
        await given.Publication.PublishAsync(last, (GivenEnterprise.Pipes, "mon-am", ["SJ-01"]));
        var (enterprise, planner) = (await given.Home.AsAsync("enterprise"), await given.Home.AsAsync("planner"));
        string path = $"/api/enterprise/visits/{last}/rating";
        (await enterprise.PostAsync(path, new { stars = 2, text = "等了一上午" })).Is(HttpStatusCode.Conflict, "state-conflict");
        string record = $"/api/weeks/{last}/visits/{GivenEnterprise.Pipes}";
        (await planner.PostAsync($"{record}/outcome", new
        {
            carriedOut = true,
            date = last.Monday.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            results = new[] { new { request = GivenPublication.RequestOf(GivenEnterprise.Pipes, "SJ-01"), result = "pass" } },
        }, ("If-Match", (await planner.GetAsync(record)).ETag))).Is(HttpStatusCode.OK);

        (await enterprise.PostAsync(path, new { stars = 6 })).Is(HttpStatusCode.BadRequest, "out-of-range");
        var rated = (await enterprise.PostAsync(path, new { stars = 2, text = "等了一上午" })).Is(HttpStatusCode.OK);
        Assert.True(rated.Json.GetProperty("rated").GetBoolean());
        (await enterprise.PostAsync(path, new { stars = 5 })).Is(HttpStatusCode.Conflict, "rated");

        foreach (string account in (string[])["clerk", "planner", "approver", "auditor"])
        {
            var sums = (await (await given.Home.AsAsync(account)).GetAsync("/api/enterprise-ratings")).Is(HttpStatusCode.OK);
            Assert.DoesNotContain("等了一上午", Encoding.UTF8.GetString(sums.Bytes), StringComparison.Ordinal);
            Assert.All(sums.Json.GetProperty("items").EnumerateArray(), sum => Assert.Equal(0, sum.GetProperty("ratings").GetInt32()));
        }

        var home = (await enterprise.GetAsync("/api/enterprise")).Is(HttpStatusCode.OK);
        Assert.Equal((1, 1), (home.Json.GetProperty("year").GetProperty("visits").GetInt32(), home.Json.GetProperty("past").GetArrayLength()));
        Assert.Equal("pass", home.Json.GetProperty("past")[0].GetProperty("notice").GetProperty("matters")[0].GetProperty("result").GetString());
    }
}
