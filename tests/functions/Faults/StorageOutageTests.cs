using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;
using Inspection.Functions.Tests.Audit;
using Inspection.Functions.Tests.Enterprises;
using Inspection.Functions.Tests.FieldWork;
using Inspection.Functions.Tests.Hosting;
using Inspection.Functions.Tests.Jobs;
using Inspection.Functions.Tests.Plans;
using Inspection.Functions.Tests.Storage;
using Inspection.Functions.Tests.Visits;

namespace Inspection.Functions.Tests.Faults;

/// <summary>Storage is away, or loses answers, under an app at work. What was acknowledged is there, once; what was not is refused in words that say what to do.</summary>
[Collection(OutageSuite.Name)]
public sealed class StorageOutageTests(AppFixture app, ITestOutputHelper output)
{
    private const int Clerks = 6;
    private static readonly string Requests = $"{TestJurisdiction.NextWeekPath}/requests";

    [Fact]
    public async Task While_storage_is_busy_every_change_is_refused_for_later_and_afterwards_each_is_made_once()
    {
        const int Refusals = 2;
        Office office = await Office.OpenAsync(app, enterprises: Clerks + 1, matters: "XF-01");
        await using StorageProxy storage = await StorageProxy.StartAsync(app.ConnectionString);
        await using AppProcess process = await StartAsync(storage);
        Api clerk = await office.Through(process).AsAsync("clerk");
        (await clerk.GetAsync(Requests)).Is(HttpStatusCode.OK);

        storage.Plan = _ => Fault.Busy503;
        await Task.WhenAll(Enumerable.Range(1, Clerks).Select(async n =>
        {
            for (int refusal = 0; refusal < Refusals; refusal++)
            {
                Reply refused = (await AskAsync(clerk, n)).Is(HttpStatusCode.ServiceUnavailable, "storage-unavailable");
                Assert.Equal("5", refused.Headers["Retry-After"]);
            }
        }));
        (await clerk.GetAsync(Requests)).Is(HttpStatusCode.ServiceUnavailable, "storage-unavailable");

        storage.Plan = _ => Fault.None;
        Reply[] made = await Task.WhenAll(Enumerable.Range(1, Clerks).Select(n => AskAsync(clerk, n)));
        Assert.All(made, reply => reply.Is(HttpStatusCode.Created));
        await EachIsThereOnceAsync(office, made);
    }

    [Fact]
    public async Task Where_storage_loses_calls_and_answers_at_random_nothing_acknowledged_is_lost_or_doubled()
    {
        int seed = RandomNumberGenerator.GetInt32(int.MaxValue);
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        Office office = await Office.OpenAsync(app, enterprises: Clerks + 1, matters: "XF-01");
        await using StorageProxy storage = await StorageProxy.StartAsync(app.ConnectionString);
        await using AppProcess process = await StartAsync(storage);
        Api clerk = await office.Through(process).AsAsync("clerk");
        storage.Plan = _ =>
        {
            lock (random)
            {
                return random.Next(100) switch { < 10 => Fault.DropAfter, < 20 => Fault.DropBefore, < 30 => Fault.Busy503, _ => Fault.None };
            }
        };

        Reply[] made = await Task.WhenAll(Enumerable.Range(1, Clerks).Select(async n =>
        {
            Reply reply = await AskAsync(clerk, n);
            for (int repetition = 0; reply.Status is HttpStatusCode.ServiceUnavailable && repetition < 50; repetition++)
            {
                reply = await AskAsync(clerk, n);
            }

            return reply.Is(HttpStatusCode.Created);
        }));

        storage.Plan = _ => Fault.None;
        await SolveMail.SweepAsync(process.Address);
        await EachIsThereOnceAsync(office, made);
    }

    [Fact]
    public async Task A_week_whose_files_cannot_be_written_becomes_public_whole_once_storage_is_back()
    {
        Office office = await Office.OpenAsync(app);
        string draft = await office.ApprovedAsync();
        await using StorageProxy storage = await StorageProxy.StartAsync(app.ConnectionString);
        await using AppProcess process = await StartAsync(storage);
        Office again = office.Through(process);

        storage.Plan = request => request.Path.Value!.Contains("/published/", StringComparison.Ordinal) && request.Method == "PUT" ? Fault.Busy503 : Fault.None;
        Reply published = await again.ActAsync("approver", draft, "publish");
        Assert.Equal(("publishing", HttpStatusCode.Accepted), (published.Text("state"), published.Status));
        await SolveMail.SweepAsync(process.Address);
        Assert.Equal("publishing", await office.StateAsync(draft));
        (await office.CalendarAsync()).Is(HttpStatusCode.NotFound, "not-published");

        storage.Plan = _ => Fault.None;
        await SolveMail.SweepAsync(process.Address);
        Assert.Equal("published", await office.StateAsync(draft));
        Assert.Equal(1, (await office.CalendarAsync()).Is(HttpStatusCode.OK).Number("version"));
    }

    [Fact]
    public async Task While_storage_is_busy_officers_enterprises_and_the_office_are_told_to_come_back_and_then_each_step_is_taken_once()
    {
        var field = await GivenField.OpenAsync(app, "SJ-01");
        TestJurisdiction home = field.Home;
        await new GivenPublication(app, home).PublishAsync(TestJurisdiction.NextWeek, (GivenEnterprise.Pipes, "thu-am", ["SJ-01"]));
        await using StorageProxy storage = await StorageProxy.StartAsync(app.ConnectionString);
        await using AppProcess process = await StartAsync(storage);
        Api officer = await home.AsAsync("officer", process);
        Api enterprise = await home.AsAsync("enterprise", process);
        Api planner = await home.AsAsync("planner", process);
        (await officer.GetAsync("/api/my/days")).Is(HttpStatusCode.OK);
        (object arrival, object result, object departure) = (field.Arrival(), GivenField.Result("SJ-01"), new { at = GivenField.Ago(0) });
        Func<Task<Reply>>[] steps =
        [
            () => officer.PostAsync(GivenField.Path("arrival"), arrival, ("Idempotency-Key", "out-1")),
            () => officer.PostAsync(GivenField.Path("results"), result, ("Idempotency-Key", "out-2")),
            () => officer.PostAsync(GivenField.Path("departure"), departure, ("Idempotency-Key", "out-3")),
            () => enterprise.PostAsync($"{GivenEnterprise.VisitPath}/recusals", new { officer = "o1", reason = "有亲属关系" }, ("Idempotency-Key", "out-4")),
            () => planner.PostAsync("/api/letters", LetterBodies.Of("/api/letters"), ("Idempotency-Key", "out-5")),
        ];

        storage.Plan = _ => Fault.Busy503;
        Assert.All(await Task.WhenAll(steps.Select(step => step())), refused => Assert.Equal("5", refused.Is(HttpStatusCode.ServiceUnavailable, "storage-unavailable").Headers["Retry-After"]));

        // Back, but every second answer to a change is lost on its way: what was done is found done.
        int changes = 0;
        storage.Plan = request =>
            request.Method == "POST" && request.Path.Value!.Contains("$batch", StringComparison.Ordinal) && Interlocked.Increment(ref changes) % 2 == 0 ? Fault.DropAfter : Fault.None;
        foreach (Func<Task<Reply>> step in steps)
        {
            Reply reply = await step();
            for (int repetition = 0; reply.Status is HttpStatusCode.ServiceUnavailable && repetition < 50; repetition++)
            {
                reply = await step();
            }

            Assert.True(reply.Status is HttpStatusCode.OK or HttpStatusCode.Created, $"{reply.Status} {reply.Json}");
        }

        storage.Plan = _ => Fault.None;
        await SolveMail.SweepAsync(process.Address);
        int year = Week.Now(TimeProvider.System).Year;
        Assert.Equal(
            "visit.arrive 1, visit.find 1, visit.leave 1, visit.post 1",
            await StoredTrail.CountAsync(app, Partition.Ledger(home.Id, GivenField.ThisWeek.Monday.Year), "visit.arrive", "visit.find", "visit.leave", "visit.post"));
        Assert.Equal("wish.ask 1", await StoredTrail.CountAsync(app, Partition.Enterprises(home.Id), "wish.ask"));
        Assert.Equal("letter.raise 1", await StoredTrail.CountAsync(app, Partition.Letters(home.Id, year), "letter.raise"));
        string[] told = [.. (await planner.GetAsync("/api/notices?limit=200")).Is(HttpStatusCode.OK).Json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("kind").GetString()!)];
        Assert.Equal((1, 1), (told.Count(kind => kind == "recusalAsked"), told.Count(kind => kind == "letterRaised")));
    }

    private Task<AppProcess> StartAsync(StorageProxy storage) => app.StartAppAsync(app.Authority, ("AzureWebJobsStorage", storage.ConnectionString));

    /// <summary>One clerk's request, with the same key however often it is sent.</summary>
    private static Task<Reply> AskAsync(Api clerk, int n) =>
        clerk.PostAsync(Requests, new { enterprise = GivenFiles.Code(n), matter = "SJ-01" }, ("Idempotency-Key", string.Create(CultureInfo.InvariantCulture, $"outage-{n}")));

    /// <summary>In the pool, in the trail, and the trail unbroken.</summary>
    private async Task EachIsThereOnceAsync(Office office, Reply[] made)
    {
        string[] ids = [.. made.Select(reply => reply.Text("id")).Order(StringComparer.Ordinal)];
        Assert.Equal(Clerks, ids.Distinct(StringComparer.Ordinal).Count());
        Reply pool = (await (await office.AsAsync("clerk")).GetAsync($"{Requests}?limit=100")).Is(HttpStatusCode.OK);
        Assert.Equal(ids, pool.Json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!).Order(StringComparer.Ordinal));

        Reply trail = (await (await office.AsAsync("auditor")).GetAsync($"{TestJurisdiction.NextWeekPath}/audit?limit=200")).Is(HttpStatusCode.OK);
        Assert.All(ids, id => Assert.Single(trail.Json.GetProperty("items").EnumerateArray(), step => step.GetProperty("subject").GetString() == id));
        var table = new TableClient(StoragePipeline.ForTables(StorageConnection.Parse(app.ConnectionString)), StorageNames.Table);
        Assert.True((await new AuditLog(table).VerifyAsync(Partition.Week(office.Id, Office.Week), TestContext.Current.CancellationToken)).IsSound);
    }
}
