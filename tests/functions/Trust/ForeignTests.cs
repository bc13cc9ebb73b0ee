using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Inspection.Functions.Tests.Enterprises;
using Inspection.Functions.Tests.Hosting;

namespace Inspection.Functions.Tests.Trust;

/// <summary>
/// What belongs to another jurisdiction, enterprise or officer is to everybody as if it were not there: the same answer as for a name that nobody has, to every endpoint
/// that takes a name, whatever it does.
/// </summary>
public sealed partial class ForeignTests(AppFixture app)
{
    private static readonly string[] Accounts = ["clerk", "clerk-fire", "planner", "approver", "auditor", "officer", "enterprise", "enterprise-1"];

    [Fact]
    public async Task Names_of_another_jurisdiction_are_answered_like_names_that_nobody_has_in_every_role_at_every_endpoint()
    {
        SecretWorld world = await SecretWorld.OpenAsync(app, secret: true);
        var (differences, asked) = (new List<string>(), 0);
        foreach (AccessRow row in AccessTable.Read().Where(row => !AccessWorld.IsPublic(row.Endpoint) && row.Endpoint.Contains(" /api/", StringComparison.Ordinal)))
        {
            foreach (string account in Accounts.Where(account => !IsRefused(row.Cells[account is "enterprise-1" ? "enterprise" : account])))
            {
                bool named = false;
                Reply unknown = await world.Calls.CallAsync(row.Endpoint, $"foreign-{account}", retell: text =>
                {
                    string told = MadeUp(world, text, account);
                    named |= told != text;
                    return told;
                });
                if (!named)
                {
                    continue;
                }

                asked++;
                string there = Said(world, await world.Calls.CallAsync(row.Endpoint, $"foreign-{account}"));
                if (there != Said(world, unknown))
                {
                    differences.Add($"{row.Endpoint} as {account} of another jurisdiction:\n{there}\n{Said(world, unknown)}");
                }
            }
        }

        Assert.True(differences.Count == 0, string.Join("\n\n", differences));
        Assert.InRange(asked, 150, int.MaxValue);
    }

    [Fact]
    public async Task Links_codes_numbers_and_files_open_nothing_in_another_jurisdiction_or_of_another_enterprise()
    {
        var given = await GivenEnterprise.OpenAsync(app, (GivenEnterprise.Pipes, "tue-am", ["SJ-01"]), (GivenFiles.Code(1), "mon-am", ["XF-01"]));
        TestJurisdiction other = await app.NewJurisdiction().WithRegistryAsync();
        var anybody = new Api(app.App.Address);
        string link = await given.LinkAsync();
        Reply home = (await given.ByLinkAsync(link)).Is(HttpStatusCode.OK);
        string feed = home.Json.GetProperty("calendar").GetProperty("path").GetString()!;
        (await anybody.GetAsync($"/api{feed.Replace(given.Home.Id, other.Id, StringComparison.Ordinal)}.ics")).Is(HttpStatusCode.NotFound);
        (await anybody.GetAsync($"/api{feed.Replace($"/public/{given.Home.Id}/", $"/public/{other.Id}/", StringComparison.Ordinal)}.ics")).Is(HttpStatusCode.NotFound);
        (await anybody.GetAsync($"/api{feed.Replace(GivenEnterprise.Pipes, GivenFiles.Code(1), StringComparison.Ordinal)}.ics")).Is(HttpStatusCode.NotFound);
        foreach (string wrong in (string[])[link.Replace(given.Home.Id, other.Id, StringComparison.Ordinal), link.Replace(GivenEnterprise.Pipes, GivenFiles.Code(1), StringComparison.Ordinal), feed.Split('/')[^1]])
        {
            (await given.ByLinkAsync(wrong)).Is(HttpStatusCode.Unauthorized);
        }

        foreach (string path in (string[])["/api/weeks", "/api/me", "/api/my/days", "/api/registry", "/api/notices"])
        {
            (await given.ByLinkAsync(link, path)).Is(HttpStatusCode.Unauthorized);
        }

        string code = given.CodeOf(GivenEnterprise.Pipes);
        (await anybody.PostAsync($"/api/public/{given.Home.Id}/verify", new { code })).Is(HttpStatusCode.OK);
        (await anybody.PostAsync($"/api/public/{other.Id}/verify", new { code })).Is(HttpStatusCode.NotFound, "code-unknown");

        // A wish of one enterprise is to another like one that there is not.
        Reply asked = (await given.PostByLinkAsync(link, $"{GivenEnterprise.VisitPath}/recusals", new { officer = "o1", reason = "有亲属关系" })).Is(HttpStatusCode.Created);
        string wish = asked.Json.GetProperty("wishes")[0].GetProperty("id").GetString()!;
        Api neighbour = await given.Home.AsAsync("enterprise-1");
        Reply theirs = await neighbour.PostAsync($"/api/enterprise/wishes/{wish}/withdraw", new { });
        Reply nobodys = await neighbour.PostAsync($"/api/enterprise/wishes/{wish.Replace(GivenEnterprise.Pipes, GivenFiles.Code(77), StringComparison.Ordinal)}/withdraw", new { });
        Assert.Equal((HttpStatusCode.NotFound, theirs.Code), (nobodys.Status, nobodys.Code));
        Assert.Equal(nobodys.Status, theirs.Status);

        // The day of its last use is noted for the office, and for nobody else.
        Reply notice = (await (await given.Home.AsAsync("planner")).GetAsync($"/api/weeks/{GivenEnterprise.Next}/visit-notices/{GivenEnterprise.Pipes}")).Is(HttpStatusCode.OK);
        var used = notice.Json.GetProperty("page").GetProperty("used");
        Assert.Equal($"{Jurisdictions.Week.Now(TimeProvider.System):yyyy-MM-dd}", used.GetProperty("page").GetString());
        Assert.False(used.TryGetProperty("calendar", out _));
        Assert.False((await (await given.Home.AsAsync("auditor")).GetAsync($"/api/weeks/{GivenEnterprise.Next}/visit-notices/{GivenEnterprise.Pipes}")).Json.TryGetProperty("page", out _));
    }

    private static bool IsRefused(string cell) => cell.StartsWith("401", StringComparison.Ordinal) || cell.StartsWith("403 forbidden-role", StringComparison.Ordinal);

    /// <summary>The same call about what nobody has: names of the same form.</summary>
    private static string MadeUp(SecretWorld world, string text, string account)
    {
        // A clerk's own department is what the token says, wherever it is.
        foreach (var (own, nobodys) in Names(world).Where(name => name.Own != "market" || !account.StartsWith("clerk", StringComparison.Ordinal)))
        {
            text = text.Replace(own, nobodys, StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>An answer in which a made-up name stands for the one that it was made of, without what is another for every answer.</summary>
    private static string Said(SecretWorld world, Reply reply)
    {
        string text = $"{(int)reply.Status} {string.Join('\n', reply.Headers.Where(header => header.Key is not ("Date" or "Content-Length")).OrderBy(header => header.Key, StringComparer.Ordinal).Select(header => $"{header.Key}: {header.Value}"))}\n{Encoding.UTF8.GetString(reply.Bytes)}";
        foreach (var (own, nobodys) in Names(world))
        {
            text = text.Replace(nobodys, own, StringComparison.Ordinal);
        }

        return Volatile().Replace(text, "");
    }

    private static IEnumerable<(string Own, string Nobodys)> Names(SecretWorld world)
    {
        foreach (string id in world.Calls.Ids)
        {
            yield return (id, Turned(id));
        }

        yield return (GivenFiles.Code(0), GivenFiles.Code(70));
        yield return (GivenFiles.Code(1), GivenFiles.Code(71));
        yield return ("SJ-01", "SJ-71");
        yield return ("market", "markep");
        yield return ("diankou", "diankoz");
    }

    /// <summary>Another name of the same letters and digits.</summary>
    private static string Turned(string id) => Digit().Replace(id, match => match.Value == "9" ? "8" : $"{(char)(match.Value[0] + 1)}", 3, Math.Max(0, id.Length - 8));

    [GeneratedRegex("[0-9]")]
    private static partial Regex Digit();

    [GeneratedRegex("\"(?:traceId|at|createdAt)\":\"[^\"]*\"|\\d{4}-\\d\\d-\\d\\dT[0-9:.+Z-]*")]
    private static partial Regex Volatile();
}
