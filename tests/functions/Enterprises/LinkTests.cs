using System.Net;
using System.Text;
using Inspection.Functions.Enterprises;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Tests.Enterprises;

/// <summary>Who comes in by a link, and who does not.</summary>
public sealed class LinkTests(AppFixture app)
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(Week.Now(TimeProvider.System));

    [Fact]
    public async Task The_link_on_its_notice_shows_an_enterprise_the_same_as_signing_in_and_lets_it_nowhere_else()
    {
        var given = await GivenEnterprise.OpenAsync(app, (GivenEnterprise.Pipes, "tue-am", ["SJ-01", "XF-01"]), (GivenFiles.Code(1), "tue-pm", ["SJ-01"]));
        string link = await given.LinkAsync();

        var home = (await given.ByLinkAsync(link)).Is(HttpStatusCode.OK);

        Assert.Equal((await (await given.Home.AsAsync("enterprise")).GetAsync("/api/enterprise")).Is(HttpStatusCode.OK).Bytes, home.Bytes);
        var visit = Assert.Single(home.Json.GetProperty("coming").EnumerateArray());
        Assert.Equal("""["accept","move","recusal"]""", visit.GetProperty("can").GetRawText());
        Assert.DoesNotContain(GivenFiles.Code(1), Encoding.UTF8.GetString(home.Bytes), StringComparison.Ordinal);
        Assert.DoesNotContain("page", visit.GetProperty("notice").EnumerateObject().Select(member => member.Name));
        foreach (string path in (string[])["/api/me", "/api/registry", $"/api/weeks/{GivenEnterprise.Next}/visit-notices", "/api/enterprise-wishes"])
        {
            (await given.ByLinkAsync(link, path)).Is(HttpStatusCode.Unauthorized, "token-invalid");
        }

        (await (await given.Home.AsAsync("enterprise-nobody")).GetAsync("/api/enterprise")).Is(HttpStatusCode.Forbidden, "no-enterprise");
        (await (await given.Home.AsAsync("planner")).GetAsync("/api/enterprise")).Is(HttpStatusCode.Forbidden, "forbidden-role");
    }

    [Fact]
    public async Task A_link_opens_until_the_end_of_its_last_day_and_never_once_a_character_of_it_is_another()
    {
        var given = await GivenEnterprise.OpenAsync(app);
        string Sign(DateOnly lastDay, LinkScope scope = LinkScope.Page, int generation = 1, string? jurisdiction = null, string? enterprise = null) =>
            given.Signer.Sign(scope, jurisdiction ?? given.Home.Id, enterprise ?? GivenEnterprise.Pipes, lastDay, generation);
        string good = Sign(Today);
        (await given.ByLinkAsync(good)).Is(HttpStatusCode.OK);

        var other = await app.NewJurisdiction().WithRegistryAsync();
        int at = good.LastIndexOf('.') + 5;
        string[] bad =
        [
            Sign(Today.AddDays(-1)), Sign(Today, LinkScope.Calendar), Sign(Today, generation: 2), good[..at] + (good[at] == 'A' ? 'B' : 'A') + good[(at + 1)..],
            good.Replace(given.Home.Id, other.Id, StringComparison.Ordinal), good.Replace(GivenEnterprise.Pipes, GivenFiles.Code(1), StringComparison.Ordinal),
            Sign(Today).Replace($"{Today:yyyyMMdd}", $"{Today.AddDays(1):yyyyMMdd}", StringComparison.Ordinal), "", "a.b.c.d", new string('.', 200), good + "A", good[..^1],
        ];
        var answers = new HashSet<string>();
        foreach (string link in bad)
        {
            answers.Add(Said((await given.ByLinkAsync(link)).Is(HttpStatusCode.Unauthorized, "token-invalid")));
        }

        Assert.Single(answers);
    }

    [Fact]
    public async Task Whoever_renews_the_links_or_the_office_that_revokes_them_makes_all_earlier_ones_void_at_once_and_nobody_elses()
    {
        var given = await GivenEnterprise.OpenAsync(app, (GivenEnterprise.Pipes, "tue-am", ["SJ-01"]), (GivenFiles.Code(1), "tue-pm", ["SJ-01"]));
        string first = await given.LinkAsync();
        string others = await given.LinkAsync(GivenFiles.Code(1));
        var home = (await given.ByLinkAsync(first)).Is(HttpStatusCode.OK);
        (await given.FeedAsync(home)).Is(HttpStatusCode.OK);

        string second = (await given.PostByLinkAsync(first, "/api/enterprise/links", new { })).Is(HttpStatusCode.OK).Text("page");

        (await given.ByLinkAsync(first)).Is(HttpStatusCode.Unauthorized, "token-invalid");
        (await given.FeedAsync(home)).Is(HttpStatusCode.NotFound, "not-found");
        (await given.ByLinkAsync(second)).Is(HttpStatusCode.OK);
        Assert.Equal(HttpStatusCode.NoContent, (await (await given.Home.AsAsync("planner")).PostAsync($"/api/enterprises/{GivenEnterprise.Pipes}/links/revoke", new { })).Status);
        (await given.ByLinkAsync(second)).Is(HttpStatusCode.Unauthorized, "token-invalid");
        (await given.ByLinkAsync(others)).Is(HttpStatusCode.OK);
    }

    /// <summary>An answer without what differs from call to call.</summary>
    private static string Said(Reply reply) => string.Join('\n', reply.Json.EnumerateObject().Where(member => member.Name is not "traceId").Select(member => $"{member.Name} {member.Value}"));
}
