using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Ledger;
using Inspection.Functions.Storage;
using Inspection.Functions.Tests.Storage;

namespace Inspection.Functions.Tests.Ledger;

/// <summary>Plans that are published at once cannot overspend a cap, whoever comes first.</summary>
public sealed class CapRaceTests(StorageEmulator emulator)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_many_plans_that_want_the_last_visit_exactly_one_gets_it()
    {
        const int Racers = 64;
        const int Rounds = 12;
        using var storage = await GivenStorage.NewAsync(emulator);
        GivenLedger[] processes = [.. Enumerable.Range(0, 4).Select(_ => new GivenLedger(storage.Elsewhere()))];
        for (int round = 0; round < Rounds; round++)
        {
            string enterprise = $"e{round}";
            var results = await Task.WhenAll(Enumerable.Range(0, Racers).Select(n => RaceAsync(processes[n % processes.Length], enterprise, n)));
            Assert.Single(results, result => result is Reservation.Held);
            Assert.All(results.OfType<Reservation.Refused>(), refused => Assert.Equal(enterprise, Assert.Single(refused.Caps).Enterprise));
            Assert.Equal(Racers - 1, results.Count(result => result is Reservation.Refused));
            Assert.Single(await new GivenLedger(storage.Elsewhere()).VisitsAsync(enterprise));
        }

        Assert.True((await new AuditLog(storage.Table).VerifyAsync(Partition.Ledger(GivenLedger.Jurisdiction, 2026), Cancel)).IsSound);
    }

    /// <summary>One plan of one half day in one of fifty weeks; a ledger that is too contended says so and is asked again, as the sweep does.</summary>
    private static async Task<Reservation> RaceAsync(GivenLedger process, string enterprise, int racer)
    {
        string week = $"2026-W{2 + (racer % 50):D2}";
        string session = SessionNames.Ids[racer / 50];
        var plan = GivenLedger.Plan(week, $"d{racer}", GivenLedger.Visit(enterprise, week, session)) with { Sessions = new HashSet<string> { session } };
        string publication = $"{enterprise}-{racer}";
        while (true)
        {
            try
            {
                return await process.PublishAsync(plan, GivenLedger.Limits(department: 1), publication, settle: false);
            }
            catch (StorageException e) when (e.Code == "LedgerUnavailable")
            {
                Cancel.ThrowIfCancellationRequested();
            }
        }
    }

    [Fact]
    public async Task Whatever_is_published_recorded_and_given_up_the_ledger_is_what_a_plain_model_says_and_no_cap_is_exceeded()
    {
        int seed = Environment.TickCount;
        var random = new Random(seed);
        using var storage = await GivenStorage.NewAsync(emulator);
        GivenLedger[] processes = [new(storage.Elsewhere()), new(storage.Elsewhere())];
        var limits = GivenLedger.Limits(department: 2, levels: 3, matters: ("M1", 1));
        var model = new LedgerModel(limits);
        for (int step = 0; step < 120; step++)
        {
            string did = await StepAsync(processes[random.Next(2)], model, limits, random, step);
            var read = await new GivenLedger(storage.Elsewhere()).ReadAsync();
            foreach (string enterprise in LedgerModel.Enterprises)
            {
                var visits = read.VisitsTo(enterprise);
                Assert.True(
                    model.Of(enterprise).SequenceEqual(visits.Select(visit => $"{visit.Week} {visit.Session} {visit.State} {string.Join(',', visit.Items.Select(item => item.Request))}")),
                    $"Seed {seed}, step {step} ({did}): {enterprise} is {string.Join("; ", visits.Select(visit => $"{visit.Week} {visit.Session} {visit.State}"))}, the model says {string.Join("; ", model.Of(enterprise))}");
                foreach (var budget in CapBudget.AllOf(visits, limits).Where(budget => budget.Cap is not null))
                {
                    Assert.True(budget.Used + budget.Reserved <= budget.Cap, $"Seed {seed}, step {step} ({did}): {enterprise} {budget.Scope} {budget.Key} {budget.Used}+{budget.Reserved} > {budget.Cap}");
                }
            }
        }
    }

    private static async Task<string> StepAsync(GivenLedger process, LedgerModel model, CapLimits limits, Random random, int step)
    {
        string week = $"2026-W{10 + random.Next(4):D2}";
        switch (random.Next(5))
        {
            case 0:
                return await RecordAsync(process, model, week, random);
            case 1:
                var given = Made(week, $"d{step}", random);
                await process.PublishAsync(given, limits, $"p{step}", settle: false);
                await process.Caps.VoidAsync(GivenLedger.Jurisdiction, given.Week, given.Draft, $"p{step}", Cancel);
                return $"give up {week}";
            default:
                var plan = Made(week, $"d{step}", random);
                bool held = await process.PublishAsync(plan, limits, $"p{step}") is Reservation.Held;
                Assert.Equal(model.Publish(plan), held);
                return $"publish {week}: {held}";
        }
    }

    private static LedgerPlan Made(string week, string draft, Random random) => GivenLedger.Plan(
        week, draft,
        [
            .. LedgerModel.Enterprises.Where(_ => random.Next(3) == 0).Select(enterprise => GivenLedger.Visit(
                enterprise, week, SessionNames.Ids[random.Next(10)],
                items: random.Next(3) switch { 0 => [GivenLedger.Item("market", "M1")], 1 => [GivenLedger.Item("fire", "F1")], _ => [GivenLedger.Item("fire", "F1"), GivenLedger.Item("market", "M2")] })),
        ]);

    /// <summary>Posts or cancels a visit of the week that is ahead.</summary>
    private static async Task<string> RecordAsync(GivenLedger process, LedgerModel model, string week, Random random)
    {
        string enterprise = LedgerModel.Enterprises[random.Next(LedgerModel.Enterprises.Count)];
        if (await process.Records.FindAsync(GivenLedger.Jurisdiction, Week.Parse(week, null), enterprise, null, Cancel) is not { Entry.Value: { State: LedgerState.Reserved } visit } found
            || !model.Plans(visit))
        {
            return "nothing";
        }

        bool carriedOut = random.Next(2) == 0;
        var closed = visit with
        {
            State = carriedOut ? LedgerState.Posted : LedgerState.Released,
            Outcome = new VisitOutcome([], carriedOut ? null : "停业", "周敏", DateTimeOffset.UnixEpoch),
        };
        Assert.IsType<Outcome.Done>(await process.Records.RecordAsync(GivenLedger.Jurisdiction, found, found.Entry.ETag, closed, GivenLedger.Office, null, Cancel));
        model.Record(visit, carriedOut);
        return $"record {enterprise} {week}: {carriedOut}";
    }
}
