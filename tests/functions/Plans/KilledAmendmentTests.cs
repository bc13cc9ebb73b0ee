using System.Net;
using System.Text.Json;
using Inspection.Functions.Storage;
using Inspection.Functions.Tests.Audit;
using Inspection.Functions.Tests.Faults;
using Inspection.Functions.Tests.Jobs;

namespace Inspection.Functions.Tests.Plans;

/// <summary>An officer falls ill, and the rest of the published week is searched anew, by processes that die.</summary>
[Collection(KillSuite.Name)]
public sealed class KilledAmendmentTests(AppFixture app)
{
    private const string Officers = "人员编号,姓名,驻地,证件,可用时段,每周最多半天,部门编号\n"
        + "o1,朱庚,diankou,市场监管:2034-07-28;消防:2034-01-01,,,market\no2,罗辛,diankou,市场监管:2034-05-28;消防:2034-01-01,,,market\no3,方壬,diankou,市场监管:2034-05-28;消防:2034-01-01,,,market\n";

    [Fact]
    public async Task A_week_without_a_sick_officer_is_ordered_searched_and_published_once_though_planner_and_worker_lose_their_process()
    {
        Office office = await Office.OpenAsync(app);
        Api planner = await office.AsAsync("planner");
        (await planner.UploadAsync("/api/registry/officers/import", "o.csv", Officers)).Is(HttpStatusCode.OK);
        string published = await office.PublishedAsync();
        string sick = TeamsOf(await PlanAsync(planner, published)).First()[0];
        string path = $"{TestJurisdiction.NextWeekPath}/amendments";
        string[] release = [.. (await planner.PostAsync(path, new { kind = "officer", officer = sick, reason = "突发疾病", seconds = 5 })).Is(HttpStatusCode.Conflict, "release-needed")
            .Json.GetProperty("issues").EnumerateArray().Select(issue => issue.GetProperty("place").GetString()!)];
        Task<Reply> AmendAsync(Api api) => api.PostAsync(path, new { kind = "officer", officer = sick, reason = "突发疾病", seconds = 5, release }, ("Idempotency-Key", "sick"));

        // Ordered, stored, and dead before anybody was told: the order is made again and is the same.
        await app.DieAtAsync(Crash.JournalAfterBatch, async doomed => await AmendAsync(await office.Through(doomed).AsAsync("planner")));
        string draft = (await AmendAsync(planner)).Is(HttpStatusCode.Accepted).Text("id");
        Assert.Equal(draft, (await AmendAsync(planner)).Is(HttpStatusCode.Accepted).Text("id"));
        Assert.Equal(2, (await planner.GetAsync(Office.Drafts)).Json.GetProperty("items").GetArrayLength());

        // Searched, kept as a file, and dead before the draft knew of it: another worker takes over when the lease has ended.
        string message = (await office.Mail.TakeAsync(draft))!;
        await app.DieAtAsync(Crash.SolveAfterResultBlob, doomed => SolveMail.DeliverAsync(doomed.Address, message), ("Jobs__LeaseSeconds", "5"));
        Assert.Equal("solving", await office.StateAsync(draft));
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        while (await office.StateAsync(draft) == "solving")
        {
            limit.Token.ThrowIfCancellationRequested();
            await SolveMail.DeliverAsync(office.App, message, 2);
            await Task.Delay(200, limit.Token);
        }

        Reply solved = await office.GetAsync(draft);
        Assert.True(solved.Text("state") == "solved", $"{solved.Json}");
        Assert.DoesNotContain(sick, TeamsOf(await PlanAsync(planner, draft)).SelectMany(officers => officers));

        // Late and twice it does nothing, before the publication and after.
        string stored = await office.StoredAsync();
        Assert.Equal(HttpStatusCode.OK, (await SolveMail.DeliverAsync(office.App, message, 3)).Status);
        Assert.Equal(stored, await office.StoredAsync());
        (await office.ActAsync("planner", draft, "submit")).Is(HttpStatusCode.OK);
        (await office.ActAsync("approver", draft, "approve")).Is(HttpStatusCode.OK);
        (await office.ActAsync("approver", draft, "publish")).Is(HttpStatusCode.OK);
        await office.UntilAsync(draft, "published");
        stored = await office.StoredAsync();
        Assert.Equal(HttpStatusCode.OK, (await SolveMail.DeliverAsync(office.App, message, 4)).Status);
        Assert.Equal(draft, (await AmendAsync(planner)).Is(HttpStatusCode.Accepted).Text("id"));
        Assert.Equal(stored, await office.StoredAsync());
        Assert.Equal(
            "draft.amend 1, draft.solve 2, draft.published 2",
            await StoredTrail.CountAsync(app, Partition.Week(office.Id, Office.Week), "draft.amend", "draft.solve", "draft.published"));
    }

    private static async Task<JsonElement> PlanAsync(Api api, string draft) => (await api.GetAsync($"{Office.Drafts}/{draft}/plan")).Is(HttpStatusCode.OK).Json;

    private static IEnumerable<IReadOnlyList<string>> TeamsOf(JsonElement plan) =>
        plan.GetProperty("teams").EnumerateArray().Select(team => team.GetProperty("officers").EnumerateArray().Select(officer => officer.GetProperty("id").GetString()!).ToList());
}
