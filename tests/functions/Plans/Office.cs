using System.Net;
using System.Text.Json;
using Inspection.Functions.Tests.Jobs;

namespace Inspection.Functions.Tests.Plans;

/// <summary>
/// The enforcement office of one jurisdiction, acting through the API of one app process: a small registry, a few requests, and what planners and
/// approvers do with drafts.
/// </summary>
internal sealed class Office(AppFixture fixture, TestJurisdiction jurisdiction, AppProcess app)
{
    private const int Seconds = 5;

    public static string Week => TestJurisdiction.NextWeek.ToString();

    public static string Drafts => $"{TestJurisdiction.NextWeekPath}/drafts";

    public string Id => jurisdiction.Id;

    public TestJurisdiction Home => jurisdiction;

    public string PublicPath => $"/api/public/{Id}";

    public SolveMail Mail { get; } = new(fixture.ConnectionString);

    public Uri App => app.Address;

    /// <summary>An office with requests of two departments at the first enterprises; a visit to the first is recused for want of officers.</summary>
    public static async Task<Office> OpenAsync(AppFixture fixture, int enterprises = 3, params string[] matters)
    {
        TestJurisdiction jurisdiction = await fixture.NewJurisdiction().WithRegistryAsync(enterprises);
        var office = new Office(fixture, jurisdiction, fixture.App);
        for (int n = 1; n < enterprises; n++)
        {
            foreach (string matter in matters.Length == 0 ? ["SJ-01", "XF-01"] : matters)
            {
                await office.RequestAsync(n, matter);
            }
        }

        return office;
    }

    /// <summary>The same office through another process.</summary>
    public Office Through(AppProcess other) => new(fixture, jurisdiction, other);

    public Task<Api> AsAsync(string account) => jurisdiction.AsAsync(account, app);

    public Task<string> StoredAsync() => jurisdiction.StoredAsync();

    public async Task<string> RequestAsync(int enterprise, string matter, bool mandatory = false) =>
        (await (await AsAsync("planner")).PostAsync($"{TestJurisdiction.NextWeekPath}/requests", new { enterprise = GivenFiles.Code(enterprise), matter, mandatory }))
        .Is(HttpStatusCode.Created).Text("id");

    public async Task<Reply> OrderAsync(string name = "周一方案", string account = "planner") =>
        (await (await AsAsync(account)).PostAsync(Drafts, new { name, seconds = Seconds, seed = 7 })).Is(HttpStatusCode.Accepted);

    public async Task<Reply> GetAsync(string draft, string account = "planner") =>
        (await (await AsAsync(account)).GetAsync($"{Drafts}/{draft}")).Is(HttpStatusCode.OK);

    public async Task<string> StateAsync(string draft) => (await GetAsync(draft)).Text("state");

    /// <summary>An action on the draft as it is now, with its fingerprint where the action takes one.</summary>
    public async Task<Reply> ActAsync(string account, string draft, string action, string? comment = null)
    {
        Reply now = await GetAsync(draft, account == "auditor" ? "auditor" : "planner");
        string fingerprint = now.Json.TryGetProperty("fingerprint", out JsonElement f) ? f.GetString()! : "";
        object body = action switch
        {
            "stop" or "retry" => new { },
            "return" => new { comment },
            "publish" => new { fingerprint },
            _ => comment is null ? new { fingerprint } : new { fingerprint, comment },
        };
        return await (await AsAsync(account)).PostAsync($"{Drafts}/{draft}/{action}", body, ("If-Match", now.ETag));
    }

    /// <summary>Takes the draft's message off the queue and delivers it.</summary>
    public async Task<Reply> SolveAsync(string draft)
    {
        string message = await Mail.TakeAsync(draft) ?? throw new InvalidOperationException($"The queue holds no message for draft {draft}.");
        return await SolveMail.DeliverAsync(App, message);
    }

    /// <summary>A draft that was ordered and solved.</summary>
    public async Task<string> SolvedAsync(string account = "planner")
    {
        string draft = (await OrderAsync(account: account)).Text("id");
        Assert.Equal(HttpStatusCode.OK, (await SolveAsync(draft)).Status);
        Assert.Equal("solved", await StateAsync(draft));
        return draft;
    }

    public async Task<string> ApprovedAsync()
    {
        string draft = await SolvedAsync();
        (await ActAsync("planner", draft, "submit")).Is(HttpStatusCode.OK);
        (await ActAsync("approver", draft, "approve")).Is(HttpStatusCode.OK);
        return draft;
    }

    public async Task<string> PublishedAsync()
    {
        string draft = await ApprovedAsync();
        Assert.Equal("published", (await ActAsync("approver", draft, "publish")).Is(HttpStatusCode.OK).Text("state"));
        return draft;
    }

    public Task<Reply> CalendarAsync(params (string Name, string Value)[] headers) => new Api(App).GetAsync($"{PublicPath}/calendar/{Week}", headers);

    /// <summary>Fires the timer and plays the host until the draft is in one of the states.</summary>
    public async Task UntilAsync(string draft, params string[] states)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        string state = await StateAsync(draft);
        while (!states.Contains(state))
        {
            limit.Token.ThrowIfCancellationRequested();
            await SolveMail.SweepAsync(App);
            if (await Mail.TakeAsync(draft) is { } message)
            {
                await SolveMail.DeliverAsync(App, message);
            }

            await Task.Delay(200, limit.Token);
            state = await StateAsync(draft);
        }
    }
}
