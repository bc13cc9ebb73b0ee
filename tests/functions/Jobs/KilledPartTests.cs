using System.Net;
using Inspection.Functions.Storage;
using Inspection.Functions.Tests.Plans;

namespace Inspection.Functions.Tests.Jobs;

/// <summary>The app is killed at the awkward moments of a draft that is solved in parts; another one finishes it, and nothing happens twice.</summary>
[Collection(SearchKillSuite.Name)]
public sealed class KilledPartTests(AppFixture app)
{
    /// <summary>Another three bases, and an enterprise and an officer of theirs, out of everybody else's reach.</summary>
    private const string MoreBases = "id,name,lat,lon,vehicles,central\nnear,近镇,29.90,120.30,1,否\nfar1,远一镇,26.00,112.00,2,否\nfar2,远二镇,26.05,112.05,1,否\nfar3,远三镇,26.10,112.00,1,否\n";

    private static readonly string FarEnterprise = "统一社会信用代码,企业名称,地址,乡镇,纬度,经度,等级,可检时段,回避人员\n" + GivenFiles.Code(77) + ",远方企业（虚构）,远路1号,远一镇,26.01,112.01,绿,,\n";

    [Theory]
    [InlineData(Crash.SolveBeforeDivision)]
    [InlineData(Crash.SolveAfterDivision)]
    [InlineData(Crash.PartAfterClaim)]
    [InlineData(Crash.PartAfterResultBlob)]
    [InlineData(Crash.PartAfterResult)]
    [InlineData(Crash.PartAfterResult + ":2")]
    [InlineData(Crash.SolveBeforeMerge)]
    [InlineData(Crash.SolveAfterResultBlob)]
    public async Task Killed_at_any_moment_the_parts_are_solved_and_put_together_once(string point)
    {
        Office office = await TwoIslandsAsync();
        string draft = (await office.OrderAsync()).Text("id");
        var host = new Host(office.Mail, draft);
        await using (AppProcess doomed = await StartAsync(point))
        {
            await Assert.ThrowsAnyAsync<HttpRequestException>(() => host.PlayUntilAsync(doomed.Address, () => Task.FromResult(false)));
            await doomed.ExitedAsync();
        }

        Assert.Equal("solving", await office.StateAsync(draft));
        await using AppProcess heir = await StartAsync();
        await host.PlayUntilAsync(heir.Address, async () => await office.StateAsync(draft) is "solved" or "failed");

        Assert.Equal("solved", await office.StateAsync(draft));
        string[] actions = await ActionsAsync(office, draft);
        Assert.Single(actions, "draft.divide");
        Assert.Equal(2, actions.Count(a => a == "draft.part"));
        Assert.Single(actions, "draft.solve");
        Reply progress = (await (await office.AsAsync("planner")).GetAsync($"{Office.Drafts}/{draft}/progress")).Is(HttpStatusCode.OK);
        Assert.Equal("done", progress.Text("phase"));
    }

    private async Task<Office> TwoIslandsAsync()
    {
        Office office = await Office.OpenAsync(app);
        Api planner = await office.AsAsync("planner");
        foreach (var (kind, content) in (IEnumerable<(string, string)>)[("bases", MoreBases), ("enterprises", FarEnterprise)])
        {
            Assert.Equal("stored", (await planner.UploadAsync($"/api/registry/{kind}/import", $"{kind}.csv", content)).Is(HttpStatusCode.OK).Text("state"));
        }

        await office.RequestAsync(77, "SJ-01");
        return office;
    }

    private Task<AppProcess> StartAsync(string point = "") => app.StartAppAsync(
        app.Authority, ("DOTNET_ENVIRONMENT", "Test"), ("INSPECTION_CRASH_AT", point), ("Jobs__LeaseSeconds", "5"), ("Planner__LargestWhole", "1"));

    private static async Task<string[]> ActionsAsync(Office office, string draft)
    {
        Reply audit = (await (await office.AsAsync("auditor")).GetAsync($"{TestJurisdiction.NextWeekPath}/audit")).Is(HttpStatusCode.OK);
        return [.. audit.Json.GetProperty("items").EnumerateArray().Where(e => e.GetProperty("subject").GetString() == draft).Select(e => e.GetProperty("action").GetString()!)];
    }

    /// <summary>The Functions host with one draft's messages: what was not answered with success comes back.</summary>
    private sealed class Host(SolveMail mail, string draft)
    {
        private readonly List<(string Text, int Deliveries)> _open = [];

        public async Task PlayUntilAsync(Uri address, Func<Task<bool>> isOver)
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(90));
            while (!await isOver())
            {
                limit.Token.ThrowIfCancellationRequested();
                foreach (string job in (string[])[draft, $"{draft}.0", $"{draft}.1"])
                {
                    while (await mail.TakeAsync(job) is { } text)
                    {
                        _open.Add((text, 0));
                    }
                }

                for (int i = 0; i < _open.Count; i++)
                {
                    _open[i] = (_open[i].Text, Math.Min(_open[i].Deliveries + 1, 3));
                    if ((await SolveMail.DeliverAsync(address, _open[i].Text, _open[i].Deliveries)).Status == HttpStatusCode.OK)
                    {
                        _open.RemoveAt(i--);
                    }
                }

                await SolveMail.SweepAsync(address);
                await Task.Delay(200, limit.Token);
            }
        }
    }
}
