using System.Globalization;
using System.Net;
using Inspection.Functions.Jobs;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;
using Inspection.Functions.Tests.Enterprises;
using Inspection.Functions.Tests.Hosting;
using Inspection.Functions.Tests.Jobs;
using Inspection.Functions.Tests.Visits;

namespace Inspection.Functions.Tests.Trust;

/// <summary>The app is killed while letters are numbered, enterprises ask for something, a set time comes: nothing is lost, and nothing happens twice.</summary>
[Collection(KillSuite.Name)]
public sealed class KilledOfficeTests(AppFixture app)
{
    private static readonly Week Week = TestJurisdiction.NextWeek;

    [Fact]
    public async Task Letters_keep_their_numbers_without_a_gap_and_an_answer_that_was_lost_is_asked_for_again()
    {
        TestJurisdiction home = await app.NewJurisdiction().WithRegistryAsync();
        Api planner = await home.AsAsync("planner");
        object letter = LetterBodies.Of("/api/letters");
        await DieAsync(Crash.JournalBeforeBatch, async doomed => await (await home.AsAsync("planner", doomed)).PostAsync("/api/letters", letter, ("Idempotency-Key", "lost")));
        await DieAsync(Crash.JournalAfterBatch, async doomed => await (await home.AsAsync("planner", doomed)).PostAsync("/api/letters", letter, ("Idempotency-Key", "first")));
        Reply first = (await planner.PostAsync("/api/letters", letter, ("Idempotency-Key", "first"))).Is(HttpStatusCode.Created);
        Reply second = (await planner.PostAsync("/api/letters", letter, ("Idempotency-Key", "lost"))).Is(HttpStatusCode.Created);
        Assert.Equal(["1号", "2号"], ((Reply[])[first, second]).Select(raised => raised.Text("number").Split('〕')[1]));
        (await planner.PostAsync("/api/letters", new { kind = "demand", department = "fire", subject = "另一件事", text = "请补录上周的检查结果。", due = Soon }, ("Idempotency-Key", "first")))
            .Is(HttpStatusCode.UnprocessableEntity, "idempotency-key-reused");
        Assert.Equal(2, (await planner.GetAsync("/api/letters")).Is(HttpStatusCode.OK).Json.GetProperty("items").GetArrayLength());

        string path = $"/api/letters/{first.Text("id")}";
        Api clerk = await home.AsAsync("clerk");
        string etag = (await clerk.GetAsync(path)).Is(HttpStatusCode.OK).ETag;
        await DieAsync(Crash.JournalAfterBatch, async doomed => await (await home.AsAsync("clerk", doomed)).PostAsync($"{path}/answer", new { text = "已经补录结果。" }, ("If-Match", etag)));
        Reply answered = await clerk.PostAsync($"{path}/answer", new { text = "已经补录结果。" }, ("If-Match", etag));
        answered.Is(HttpStatusCode.OK);
        Reply now = (await planner.GetAsync(path)).Is(HttpStatusCode.OK);
        Assert.Equal(["raise", "answer"], now.Json.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("action").GetString()));
        await SolveMail.SweepAsync(app.App.Address);
        await SolveMail.SweepAsync(app.App.Address);
        Assert.Single(await KindsAsync(planner), "letterAnswered");
        Assert.Equal(2, (await KindsAsync(clerk)).Count(kind => kind == "letterRaised"));
    }

    [Fact]
    public async Task What_an_enterprise_asks_for_is_there_once_and_told_once()
    {
        var given = await GivenEnterprise.OpenAsync(app, (GivenEnterprise.Pipes, "thu-am", ["SJ-01"]));
        object wish = new { officer = "o1", reason = "有亲属关系" };
        string path = $"{GivenEnterprise.VisitPath}/recusals";
        await DieAsync(Crash.JournalAfterBatch, async doomed => await (await given.Home.AsAsync("enterprise", doomed)).PostAsync(path, wish, ("Idempotency-Key", "wish")));
        Api enterprise = await given.Home.AsAsync("enterprise");
        Reply again = (await enterprise.PostAsync(path, wish, ("Idempotency-Key", "wish"))).Is(HttpStatusCode.Created);
        Assert.Equal(1, again.Json.GetProperty("wishes").GetArrayLength());
        await SolveMail.SweepAsync(app.App.Address);
        await SolveMail.SweepAsync(app.App.Address);
        Assert.Single(await KindsAsync(await given.Home.AsAsync("planner")), "recusalAsked");

        string link = await given.LinkAsync();
        await DieAsync(Crash.JournalAfterBatch, async doomed => await (await given.Home.AsAsync("enterprise", doomed)).PostAsync("/api/enterprise/links", new { }, ("Idempotency-Key", "links")));
        (await given.ByLinkAsync(link)).Is(HttpStatusCode.Unauthorized);
        Reply renewed = (await enterprise.PostAsync("/api/enterprise/links", new { }, ("Idempotency-Key", "links"))).Is(HttpStatusCode.OK);
        Assert.Equal(renewed.Bytes, (await enterprise.PostAsync("/api/enterprise/links", new { }, ("Idempotency-Key", "links"))).Bytes);
    }

    [Fact]
    public async Task Killed_when_its_time_has_come_a_plan_is_published_once_by_the_message_that_comes_again()
    {
        TestJurisdiction home = await app.NewJurisdiction().WithRegistryAsync();
        string draft = await new GivenPublication(app, home).ApproveAsync(Week, (GivenFiles.Code(1), "mon-am", ["SJ-01"]));
        Api approver = await home.AsAsync("approver");
        string path = string.Create(CultureInfo.InvariantCulture, $"/api/weeks/{Week}/drafts/{draft}");
        Reply seen = (await approver.GetAsync(path)).Is(HttpStatusCode.OK);
        DateTimeOffset at = TimeProvider.System.GetUtcNow().AddSeconds(1);
        (await approver.PostAsync($"{path}/schedule", new { fingerprint = seen.Text("fingerprint"), at }, ("If-Match", seen.ETag))).Is(HttpStatusCode.OK);
        string message = app.Messages.Write(draft, home.Id, Week.ToString(), at.AddDays(1), JobMessage.Due);
        while (TimeProvider.System.GetUtcNow() <= at)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        await DieAsync(Crash.JournalAfterBatch, async doomed => await SolveMail.DeliverAsync(doomed.Address, message));
        foreach (int delivery in (int[])[2, 3])
        {
            Assert.Equal(HttpStatusCode.OK, (await SolveMail.DeliverAsync(app.App.Address, message, delivery)).Status);
        }

        await SolveMail.SweepAsync(app.App.Address);
        Reply trail = (await (await home.AsAsync("auditor")).GetAsync($"/api/weeks/{Week}/audit")).Is(HttpStatusCode.OK);
        string[] actions = [.. trail.Json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("action").GetString()!)];
        Assert.Equal(1, actions.Count(action => action is "draft.publish" or "draft.due-dropped"));
        Assert.True((await (await home.AsAsync("auditor")).GetAsync($"/api/weeks/{Week}/audit/verdict")).Json.GetProperty("sound").GetBoolean());
    }

    [Fact]
    public async Task Messages_of_every_kind_that_come_twice_or_late_change_nothing_when_all_is_done()
    {
        TestJurisdiction home = await app.NewJurisdiction().WithRegistryAsync();
        string draft = (await new GivenPublication(app, home).PublishAsync(Week, (GivenFiles.Code(1), "mon-am", ["SJ-01"]))).Id;
        await SolveMail.SweepAsync(app.App.Address);
        string before = await home.StoredAsync();
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        foreach (string kind in (string[])[JobMessage.Solve, JobMessage.SolvePart, JobMessage.Dispatch, JobMessage.Due])
        {
            string id = kind is JobMessage.SolvePart ? $"{draft}.1" : draft;
            foreach (string message in (string[])[app.Messages.Write(id, home.Id, Week.ToString(), now.AddDays(1), kind), app.Messages.Write(id, home.Id, Week.ToString(), now.AddDays(-1), kind)])
            {
                Assert.Equal(HttpStatusCode.OK, (await SolveMail.DeliverAsync(app.App.Address, message)).Status);
                Assert.Equal(HttpStatusCode.OK, (await SolveMail.DeliverAsync(app.App.Address, message, 2)).Status);
            }
        }

        Assert.Equal(before, await home.StoredAsync());
    }

    private static DateOnly Soon => DateOnly.FromDateTime(Week.Now(TimeProvider.System)).AddDays(10);

    /// <summary>Starts an app that dies at a point, and has it do what leads there.</summary>
    private async Task DieAsync(string point, Func<AppProcess, Task> act)
    {
        await using AppProcess doomed = await app.StartAppAsync(app.Authority, ("DOTNET_ENVIRONMENT", "Test"), ("INSPECTION_CRASH_AT", point));
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => act(doomed));
        await doomed.ExitedAsync();
    }

    private static async Task<IReadOnlyList<string>> KindsAsync(Api api) =>
        [.. (await api.GetAsync("/api/notices?limit=200")).Is(HttpStatusCode.OK).Json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("kind").GetString()!)];
}
