using System.Net;
using Inspection.Functions.Enterprises;
using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Ledger;
using Inspection.Functions.Tests.Visits;
using Microsoft.Extensions.Options;

namespace Inspection.Functions.Tests.Enterprises;

/// <summary>A jurisdiction with a published week, and an enterprise (that of the account <c>enterprise</c>) which comes by its link.</summary>
internal sealed class GivenEnterprise(AppFixture app, TestJurisdiction home)
{
    public static Week Next => TestJurisdiction.NextWeek;

    /// <summary>Of the account <c>enterprise</c>.</summary>
    public static string Pipes => GivenFiles.Code(0);

    public TestJurisdiction Home => home;

    public GivenPublication Publication { get; } = new(app, home);

    public GivenVisits Visits { get; } = new(app, home);

    public LinkSigner Signer { get; } = new(Options.Create(new SigningOptions { SigningKey = app.SigningKey }));

    public static string VisitPath => $"/api/enterprise/visits/{Next}";

    public static async Task<GivenEnterprise> OpenAsync(AppFixture app, params (string Enterprise, string Session, string[] Matters)[] visits)
    {
        var given = new GivenEnterprise(app, await app.NewJurisdiction().WithRegistryAsync());
        if (visits.Length > 0)
        {
            await given.Publication.PublishAsync(Next, visits);
        }

        return given;
    }

    /// <summary>What stands behind the sign # of the link that the office prints on the enterprise's notice.</summary>
    public async Task<string> LinkAsync(string? enterprise = null)
    {
        var notice = (await (await home.AsAsync("planner")).GetAsync($"/api/weeks/{Next}/visit-notices/{enterprise ?? Pipes}")).Is(HttpStatusCode.OK);
        return notice.Json.GetProperty("page").GetProperty("address").GetProperty("text").GetString()!.Split('#')[1];
    }

    public Task<Reply> ByLinkAsync(string link, string path = "/api/enterprise") => new Api(app.App.Address).GetAsync(path, ("Authorization", $"Link {link}"));

    public Task<Reply> PostByLinkAsync(string link, string path, object body) => new Api(app.App.Address).PostAsync(path, body, ("Authorization", $"Link {link}"));

    public string CodeOf(string enterprise) => new VisitCodes(Options.Create(new SigningOptions { SigningKey = app.SigningKey })).Of(home.Id, Next.ToString(), enterprise);

    public Task<Reply> FeedAsync(Reply enterprise) => new Api(app.App.Address).GetAsync($"/api{enterprise.Json.GetProperty("calendar").GetProperty("path").GetString()}.ics");
}
