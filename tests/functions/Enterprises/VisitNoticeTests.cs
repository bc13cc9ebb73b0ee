using System.Net;
using System.Text;
using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Ledger;
using Inspection.Functions.Tests.Feeds;
using Inspection.Functions.Tests.Visits;
using Microsoft.Extensions.Options;

namespace Inspection.Functions.Tests.Enterprises;

/// <summary>Notices of published visits, and whether they are genuine, through the API.</summary>
public sealed class VisitNoticeTests(AppFixture app)
{
    private static readonly Week Next = TestJurisdiction.NextWeek;
    private static readonly string Pipes = GivenFiles.Code(0);

    [Fact]
    public async Task A_published_visit_has_a_notice_with_matters_legal_bases_officers_and_a_code_that_anyone_can_check()
    {
        var (home, given) = await OpenAsync();
        await given.PublishAsync(Next, (Pipes, "tue-am", ["SJ-01", "XF-01", "SJ-09"]), (GivenFiles.Code(1), "tue-pm", ["SJ-01"]));
        var planner = await home.AsAsync("planner");

        var notice = (await planner.GetAsync(PathOf(Pipes))).Is(HttpStatusCode.OK);

        Assert.Equal(("ahead", 1, "tue-am"), (notice.Text("stage"), notice.Number("version"), notice.Json.GetProperty("when").GetProperty("session").GetString()));
        Assert.Equal(["XF-01 《消防法》第五十三条 True", "SJ-01 《食品安全法》第一百一十条 False"], Matters(notice).Order(StringComparer.Ordinal).Reverse());
        Assert.Equal(["o1", "o2"], Officers(notice));
        Assert.DoesNotContain("SJ-09", Encoding.UTF8.GetString(notice.Bytes), StringComparison.Ordinal);
        Assert.Contains($"/verify/?jurisdiction={home.Id}&c=", notice.Json.GetProperty("verify").GetProperty("text").GetString(), StringComparison.Ordinal);

        var verified = (await VerifyAsync(home.Id, notice.Text("code"))).Is(HttpStatusCode.OK);
        Assert.Equal(("valid", notice.Json.GetProperty("enterprise").GetProperty("name").GetString()), (verified.Text("verdict"), verified.Text("enterprise")));
        Assert.False(verified.Json.TryGetProperty("officers", out _));

        var page = (await planner.GetAsync($"/api/weeks/{Next}/visit-notices?town=店口镇&limit=1")).Is(HttpStatusCode.OK);
        Assert.Equal((2, 1), (page.Number("total"), page.Json.GetProperty("items").GetArrayLength()));
        var second = (await planner.GetAsync($"/api/weeks/{Next}/visit-notices?limit=1&after={Uri.EscapeDataString(page.Text("next"))}")).Is(HttpStatusCode.OK);
        Assert.NotEqual(page.Json.GetProperty("items")[0].GetProperty("code").GetString(), second.Json.GetProperty("items")[0].GetProperty("code").GetString());
        Assert.False(second.Json.TryGetProperty("next", out _));
    }

    [Fact]
    public async Task A_moved_visit_keeps_its_code_which_then_says_amended_and_one_that_is_dropped_says_cancelled()
    {
        var (home, given) = await OpenAsync();
        await given.PublishAsync(Next, (Pipes, "tue-am", ["SJ-01"]), (GivenFiles.Code(1), "tue-pm", ["SJ-01"]));
        var planner = await home.AsAsync("planner");
        string pipes = (await planner.GetAsync(PathOf(Pipes))).Text("code");
        string other = (await planner.GetAsync(PathOf(GivenFiles.Code(1)))).Text("code");

        await given.PublishAsync(Next, (Pipes, "thu-am", ["SJ-01"]));

        var amended = (await VerifyAsync(home.Id, pipes)).Is(HttpStatusCode.OK);
        Assert.Equal(("amended", 2, "tue-am", "thu-am"), (amended.Text("verdict"), amended.Number("version"), amended.Json.GetProperty("before").GetProperty("session").GetString(), amended.Json.GetProperty("when").GetProperty("session").GetString()));
        Assert.Equal("cancelled", (await VerifyAsync(home.Id, other)).Is(HttpStatusCode.OK).Text("verdict"));
        Assert.Equal(pipes, (await planner.GetAsync(PathOf(Pipes))).Text("code"));

        // A print says its version: an older one is replaced, the newest holds, and what was never published is nobody's, whosever code it has.
        Assert.Equal(["replaced", "amended"], await Task.WhenAll(((int[])[1, 2]).Select(async version => (await VerifyAsync(home.Id, pipes, version)).Is(HttpStatusCode.OK).Text("verdict"))));
        foreach ((string code, int version) in ((string, int)[])[(pipes, 3), (pipes, 0), (pipes, -1), (other, 9)])
        {
            Reply forged = (await VerifyAsync(home.Id, code, version)).Is(HttpStatusCode.NotFound, "never-published");
            Assert.DoesNotContain("企业", forged.Text("detail"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_week_that_is_taken_back_is_cancelled_on_every_notice_and_in_the_calendar_with_a_higher_number()
    {
        var given = await GivenEnterprise.OpenAsync(app, (Pipes, "tue-am", ["SJ-01"]));
        var draft = await given.Publication.PublishAsync(Next, (Pipes, "thu-am", ["SJ-01"]));
        var home = (await (await given.Home.AsAsync("enterprise")).GetAsync("/api/enterprise")).Is(HttpStatusCode.OK);
        var moved = Assert.Single(IcsFile.Read((await given.FeedAsync(home)).Is(HttpStatusCode.OK).Bytes).Events);
        var approver = await given.Home.AsAsync("approver");
        string path = $"/api/weeks/{Next}/drafts/{draft.Id}";

        (await (await given.Home.AsAsync("planner")).PostAsync($"{path}/withdraw", new { reason = "台风停工" }, ("If-Match", (await approver.GetAsync(path)).ETag))).Is(HttpStatusCode.OK);
        (await approver.PostAsync($"{path}/unpublish", new { }, ("If-Match", (await approver.GetAsync(path)).ETag))).Is(HttpStatusCode.OK);

        var verified = (await VerifyAsync(given.Home.Id, given.CodeOf(Pipes))).Is(HttpStatusCode.OK);
        Assert.Equal(("cancelled", 2), (verified.Text("verdict"), verified.Number("version")));
        var off = Assert.Single(IcsFile.Read((await given.FeedAsync(home)).Bytes).Events);
        Assert.Equal(("2", "3", "CANCELLED", moved["UID"]), (moved["SEQUENCE"], off["SEQUENCE"], off["STATUS"], off["UID"]));
    }

    [Fact]
    public async Task A_code_says_who_is_at_the_door_from_the_check_in_and_is_over_when_the_visit_is()
    {
        var (home, given) = await OpenAsync();
        var last = GivenPublication.LastWeek;
        await given.PublishAsync(last, (Pipes, "fri-pm", ["SJ-01"]));
        var planner = await home.AsAsync("planner");
        string code = (await planner.GetAsync($"/api/weeks/{last}/visit-notices/{Pipes}")).Is(HttpStatusCode.OK).Text("code");
        Assert.Equal("over", (await VerifyAsync(home.Id, code)).Is(HttpStatusCode.OK).Text("verdict"));

        await new GivenVisits(app, home).CheckInAsync(last, Pipes, "fri-pm", TimeProvider.System.GetUtcNow());

        var here = (await VerifyAsync(home.Id, code.ToLowerInvariant())).Is(HttpStatusCode.OK);
        Assert.Equal("valid", here.Text("verdict"));
        Assert.Equal(["o1", "o2"], Officers(here));
        Assert.True(here.Json.TryGetProperty("checkedInAt", out _));
    }

    [Fact]
    public async Task A_code_that_was_made_up_or_is_of_another_jurisdiction_or_of_an_unannounced_visit_gets_one_and_the_same_answer()
    {
        var (home, given) = await OpenAsync();
        await given.PublishAsync(Next, (Pipes, "tue-am", ["SJ-09"]), (GivenFiles.Code(1), "tue-pm", ["SJ-01"]));
        var (other, others) = await OpenAsync();
        await others.PublishAsync(Next, (Pipes, "tue-am", ["SJ-01"]));
        string foreign = (await (await other.AsAsync("planner")).GetAsync(PathOf(Pipes))).Text("code");
        string hidden = new VisitCodes(Options.Create(new SigningOptions { SigningKey = app.SigningKey })).Of(home.Id, Next.ToString(), Pipes);

        string[] answers = [.. await Task.WhenAll(new[] { hidden, foreign, "23456789", "0000", "<script>", new string('A', 500) }.Select(async code => Said((await VerifyAsync(home.Id, code)).Is(HttpStatusCode.NotFound, "code-unknown"))))];

        Assert.Single(answers.Distinct());
        Assert.Equal(answers[0], Said((await VerifyAsync("nowhere", foreign)).Is(HttpStatusCode.NotFound, "code-unknown")).Replace("nowhere", home.Id, StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_address_may_not_try_codes_without_end()
    {
        var home = app.NewJurisdiction();
        var open = new Api(app.App.Address);
        (string, string)[] from = [("X-Forwarded-For", "203.0.113.77:1")];
        for (var n = 0; n < 120; n++)
        {
            (await open.PostAsync($"/api/public/{home.Id}/verify", new { code = "23456789" }, from)).Is(HttpStatusCode.NotFound);
        }

        Assert.NotEmpty((await open.PostAsync($"/api/public/{home.Id}/verify", new { code = "23456789" }, from)).Is((HttpStatusCode)429, "too-often").Headers["Retry-After"]);
    }

    private async Task<(TestJurisdiction Home, GivenPublication Given)> OpenAsync()
    {
        var home = await app.NewJurisdiction().WithRegistryAsync();
        return (home, new GivenPublication(app, home));
    }

    private Task<Reply> VerifyAsync(string jurisdiction, string code, int? version = null) => new Api(app.App.Address).PostAsync($"/api/public/{jurisdiction}/verify", new { code, version }, ("X-Forwarded-For", $"198.51.100.{jurisdiction.Length}"));

    private static string PathOf(string enterprise) => $"/api/weeks/{Next}/visit-notices/{enterprise}";

    private static IEnumerable<string> Matters(Reply notice) => notice.Json.GetProperty("matters").EnumerateArray()
        .Select(matter => $"{matter.GetProperty("code").GetString()} {matter.GetProperty("legalBasis").GetString()} {matter.GetProperty("weekOnly").GetBoolean()}");

    private static IEnumerable<string> Officers(Reply notice) => notice.Json.GetProperty("officers").EnumerateArray().Select(officer => officer.GetProperty("id").GetString()!);

    /// <summary>An answer without what differs from call to call.</summary>
    private static string Said(Reply reply) => string.Join('\n', reply.Json.EnumerateObject().Where(member => member.Name is not "traceId").Select(member => $"{member.Name} {member.Value}"));
}
