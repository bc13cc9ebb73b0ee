using System.Net;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Tests.Enterprises;
using Inspection.Functions.Tests.Hosting;
using Inspection.Functions.Tests.Visits;

namespace Inspection.Functions.Tests.Trust;

/// <summary>
/// A jurisdiction in which two departments have planned two weeks and the market department, if it has a secret, besides checks some enterprises unannounced: asked for,
/// planned, published, and not begun. Everything else is done in the same order, so whoever may not know of the secret finds two such worlds alike.
/// </summary>
internal sealed class SecretWorld
{
    private static readonly (string, string, string[])[] ThisWeek = [(GivenFiles.Code(1), "mon-am", ["SJ-01", "XF-01"]), (GivenFiles.Code(2), "wed-pm", ["XF-01"])];
    private static readonly (string, string, string[])[] NextWeek = [(GivenFiles.Code(0), "tue-am", ["XF-01"]), (GivenFiles.Code(1), "mon-am", ["SJ-01"]), (GivenFiles.Code(2), "wed-pm", ["SJ-01", "XF-01"])];

    private readonly GivenEnterprise _given;
    private readonly Api _anybody;

    private SecretWorld(GivenEnterprise given, Api anybody, AccessWorld calls, string fireRequest, string link) =>
        (_given, _anybody, Calls, FireRequest, Link) = (given, anybody, calls, fireRequest, link);

    public static Week This { get; } = Week.Current(TimeProvider.System);

    public static Week Next => TestJurisdiction.NextWeek;

    public TestJurisdiction Home => _given.Home;

    /// <summary>Every endpoint, to be called sensibly.</summary>
    public AccessWorld Calls { get; }

    /// <summary>A request of the fire department.</summary>
    public string FireRequest { get; }

    /// <summary>The first enterprise's link to its page.</summary>
    public string Link { get; }

    /// <summary>The codes of all visits that there are in the world with the secret.</summary>
    public IEnumerable<string> Codes => Enumerable.Range(0, 4).Select(n => _given.CodeOf(GivenFiles.Code(n)));

    /// <summary>Whom the secret is about: on its own, beside what is announced, and in a week without anything announced.</summary>
    public static IReadOnlyList<string> Inspected { get; } = [GivenFiles.Code(3), GivenFiles.Code(1), GivenFiles.Code(0)];

    public static async Task<SecretWorld> OpenAsync(AppFixture app, bool secret)
    {
        TestJurisdiction home = await app.NewJurisdiction().WithRegistryAsync(4);
        Api market = await home.AsAsync("clerk");
        Api fire = await home.AsAsync("clerk-fire");
        await AskAsync(market, 1, "SJ-01");
        await AskAsync(market, 2, "SJ-01");
        if (secret)
        {
            await AskAsync(market, 3, "SJ-09");
            await AskAsync(market, 0, "SJ-09");
        }

        string fireRequest = await AskAsync(fire, 2, "XF-01");
        await AskAsync(fire, 0, "XF-01");
        (await fire.PutAsync($"/api/annual-plans/{PlanAndThemeBodies.Year}/fire", FirePlan, ("If-None-Match", "*"))).Is(HttpStatusCode.OK);
        var given = new GivenEnterprise(app, home);
        GivenPublication office = given.Publication;
        office.OfficersFor = enterprise => enterprise == GivenFiles.Code(2) ? ["o3"] : ["o1", "o2"];
        AccessWorld calls = await AccessWorld.OpenAsync(app, home, async () =>
        {
            await office.PublishAsync(This, [.. ThisWeek, .. secret ? [(GivenFiles.Code(0), "fri-pm", ["SJ-09"]), (GivenFiles.Code(3), "mon-am", ["SJ-09"])] : Array.Empty<(string, string, string[])>()]);
            return (await office.PublishAsync(Next, secret ? [(GivenFiles.Code(3), "thu-am", ["SJ-09"]), .. NextWeek.Select(WithSecret)] : NextWeek)).Id;
        });
        return new SecretWorld(given, new Api(app.App.Address), calls, fireRequest, await given.LinkAsync());
    }

    public Task<Reply> ByLinkAsync() => _given.ByLinkAsync(Link);

    public Task<Reply> FeedAsync(Reply home) => _given.FeedAsync(home);

    public Task<Reply> VerifyAsync(string code) => _anybody.PostAsync($"/api/public/{Home.Id}/verify", new { code });

    private static object FirePlan => new
    {
        lines = new[] { new { title = "消防", kind = "planned", matters = new[] { "XF-01" }, frequency = 1, months = Enumerable.Range(1, 12), ratio = 50 } },
    };

    private static (string Enterprise, string Session, string[] Matters) WithSecret((string Enterprise, string Session, string[] Matters) visit) =>
        visit.Enterprise == GivenFiles.Code(1) ? visit with { Matters = ["SJ-01", "SJ-09"] } : visit;

    private static async Task<string> AskAsync(Api clerk, int enterprise, string matter) =>
        (await clerk.PostAsync($"{TestJurisdiction.NextWeekPath}/requests", new { enterprise = GivenFiles.Code(enterprise), matter })).Is(HttpStatusCode.Created).Text("id");
}
