using System.Net;
using Inspection.Functions.Tests.Feeds;

namespace Inspection.Functions.Tests.Enterprises;

/// <summary>Two worlds that differ by an unannounced visit are the same to its enterprise, byte for byte, until the team is there.</summary>
[Collection(WorldSuite.Name)]
public sealed class HiddenVisitTests(AppFixture app)
{
    private static readonly (string, string, string[]) Other = (GivenFiles.Code(1), "mon-pm", ["SJ-01"]);

    [Theory]
    [InlineData("tue-am", "SJ-01")]
    [InlineData("tue-am", "XF-01")]
    [InlineData(null, null)]
    public async Task An_unannounced_matter_changes_no_byte_for_its_enterprise_before_the_check_in_and_is_there_after(string? session, string? announced)
    {
        (string, string, string[])[] without = announced is null ? [Other] : [(GivenEnterprise.Pipes, session!, [announced]), Other];
        (string, string, string[])[] with = announced is null ? [(GivenEnterprise.Pipes, "wed-am", ["SJ-09"]), Other] : [(GivenEnterprise.Pipes, session!, [announced, "SJ-09"]), Other];
        var given = await GivenEnterprise.OpenAsync(app, without);
        var before = await LookAsync(given);

        await given.Publication.PublishAsync(GivenEnterprise.Next, with);
        var after = await LookAsync(given);

        Assert.Equal(before, after);
        await given.Publication.PublishAsync(GivenEnterprise.Next, without);
        Assert.Equal(before, await LookAsync(given));
        await given.Publication.PublishAsync(GivenEnterprise.Next, with);
        await given.Visits.CheckInAsync(GivenEnterprise.Next, GivenEnterprise.Pipes, session ?? "wed-am", TimeProvider.System.GetUtcNow());
        var there = await LookAsync(given);
        Assert.NotEqual(before, there);
        Assert.Contains("突击检查", there, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_unannounced_visit_was_never_there()
    {
        var given = await GivenEnterprise.OpenAsync(app, Other);
        string before = await LookAsync(given);
        await given.Publication.PublishAsync(GivenEnterprise.Next, (GivenEnterprise.Pipes, "wed-am", ["SJ-09"]), Other);
        var planner = await given.Home.AsAsync("planner");
        string path = $"/api/weeks/{GivenEnterprise.Next}/visits/{GivenEnterprise.Pipes}";
        (await planner.PostAsync($"{path}/outcome", new { carriedOut = false, reason = "改日再查" }, ("If-Match", (await planner.GetAsync(path)).Is(HttpStatusCode.OK).ETag))).Is(HttpStatusCode.OK);
        Assert.Equal(before, await LookAsync(given));
    }

    [Fact]
    public async Task The_office_prints_what_the_team_hands_over_and_nobody_else_does()
    {
        var given = await GivenEnterprise.OpenAsync(app, (GivenEnterprise.Pipes, "wed-am", ["SJ-01", "SJ-09"]), Other);
        string path = $"/api/weeks/{GivenEnterprise.Next}/visit-notices";
        var planner = await given.Home.AsAsync("planner");
        var carried = (await planner.GetAsync($"{path}?carried=true")).Is(HttpStatusCode.OK);
        var notice = Assert.Single(carried.Json.GetProperty("items").EnumerateArray().ToList());
        Assert.Equal(["SJ-01", "SJ-09"], notice.GetProperty("matters").EnumerateArray().Select(matter => matter.GetProperty("code").GetString()).Order());
        Assert.Equal((true, given.CodeOf(GivenEnterprise.Pipes)), (notice.GetProperty("carried").GetBoolean(), notice.GetProperty("code").GetString()!.Replace("-", "", StringComparison.Ordinal)));
        Assert.DoesNotContain("SJ-09", System.Text.Encoding.UTF8.GetString((await planner.GetAsync(path)).Is(HttpStatusCode.OK).Bytes), StringComparison.Ordinal);
        (await (await given.Home.AsAsync("clerk")).GetAsync($"{path}?carried=true")).Is(HttpStatusCode.Forbidden, "forbidden-role");

        await given.Visits.CheckInAsync(GivenEnterprise.Next, GivenEnterprise.Pipes, "wed-am", TimeProvider.System.GetUtcNow());
        Assert.Empty((await planner.GetAsync($"{path}?carried=true")).Is(HttpStatusCode.OK).Json.GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task The_calendar_of_an_enterprise_keeps_a_visits_name_raises_its_number_and_says_that_it_is_off()
    {
        var given = await GivenEnterprise.OpenAsync(app, (GivenEnterprise.Pipes, "tue-am", ["SJ-01", "XF-01"]), Other);
        var enterprise = await given.Home.AsAsync("enterprise");
        var home = (await enterprise.GetAsync("/api/enterprise")).Is(HttpStatusCode.OK);
        var first = Assert.Single(IcsFile.Read((await given.FeedAsync(home)).Is(HttpStatusCode.OK).Bytes).Events);
        Assert.Equal(("0", "CONFIRMED"), (first["SEQUENCE"], first["STATUS"]));
        Assert.Contains("食品生产检查", first["DESCRIPTION"], StringComparison.Ordinal);
        Assert.Equal($"{GivenEnterprise.Next.Monday.AddDays(1):yyyyMMdd}T003000Z", first["DTSTART"]);

        await given.Publication.PublishAsync(GivenEnterprise.Next, (GivenEnterprise.Pipes, "thu-pm", ["SJ-01"]), Other);
        var moved = Assert.Single(IcsFile.Read((await given.FeedAsync(home)).Bytes).Events);
        Assert.Equal((first["UID"], "2", $"{GivenEnterprise.Next.Monday.AddDays(3):yyyyMMdd}T053000Z"), (moved["UID"], moved["SEQUENCE"], moved["DTSTART"]));

        await given.Publication.PublishAsync(GivenEnterprise.Next, Other);
        var off = Assert.Single(IcsFile.Read((await given.FeedAsync(home)).Bytes).Events);
        Assert.Equal((first["UID"], "3", "CANCELLED"), (off["UID"], off["SEQUENCE"], off["STATUS"]));
        Assert.Equal("text/calendar", (await given.FeedAsync(home)).ContentType);
    }

    /// <summary>Everything that the enterprise, and who holds its code, can look at, and what the office hands over: bodies, and headers but the time of the answer.</summary>
    private async Task<string> LookAsync(GivenEnterprise given)
    {
        var enterprise = await given.Home.AsAsync("enterprise");
        var home = (await enterprise.GetAsync("/api/enterprise")).Is(HttpStatusCode.OK);
        Reply[] replies =
        [
            home,
            await (await given.Home.AsAsync("planner")).GetAsync($"/api/weeks/{GivenEnterprise.Next}/visit-notices"),
            await given.FeedAsync(home),
            await enterprise.GetAsync($"{GivenEnterprise.VisitPath}/moves"),
            await enterprise.PostAsync($"{GivenEnterprise.VisitPath}/accept", new { version = 7 }),
            await enterprise.PostAsync($"{GivenEnterprise.VisitPath}/recusals", new { officer = "nobody", reason = "没有这个人" }),
            await enterprise.PostAsync($"{GivenEnterprise.VisitPath}/rating", new { stars = 5 }),
            await new Api(app.App.Address).PostAsync($"/api/public/{given.Home.Id}/verify", new { code = given.CodeOf(GivenEnterprise.Pipes) }),
        ];
        return string.Join("\n\n", replies.Select(reply => $"{reply.Status} {Headers(reply)}\n{Body(reply)}"));
    }

    private static string Headers(Reply reply) => string.Join(' ', reply.Headers.Where(header => header.Key is not ("Date" or "Content-Length")).OrderBy(header => header.Key, StringComparer.Ordinal).Select(header => $"{header.Key}={header.Value}"));

    private static string Body(Reply reply) => reply.ContentType.EndsWith("json", StringComparison.Ordinal)
        ? string.Join('\n', reply.Json.EnumerateObject().Where(member => member.Name is not ("traceId" or "answeredAt")).Select(member => $"{member.Name} {member.Value.GetRawText()}"))
        : System.Text.Encoding.UTF8.GetString(reply.Bytes);
}
