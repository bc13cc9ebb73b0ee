using System.Net;
using Inspection.Functions.Drafts;
using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Ledger;
using Inspection.Functions.Storage;
using Inspection.Functions.Tests.Visits;
using Microsoft.Extensions.Options;

namespace Inspection.Functions.Tests.Ledger;

public sealed class PublishedVisitsTests(AppFixture fixture)
{
    [Fact]
    public async Task A_visit_is_seen_once_its_plan_is_published_with_team_place_and_matters()
    {
        var home = await fixture.NewJurisdiction().WithRegistryAsync();
        var given = new GivenPublication(fixture, home);
        var week = GivenPublication.LastWeek;
        string draft = await given.ApproveAsync(week, (GivenFiles.Code(1), "mon-am", ["SJ-01", "XF-01"]), (GivenFiles.Code(2), "tue-pm", ["SJ-09"]));
        Assert.Empty(await Reader(fixture).OfWeekAsync(home.Id, week, Cancel));

        await given.PublishAsync(week, draft);

        var visits = await Reader(fixture).OfWeekAsync(home.Id, week, Cancel);
        Assert.Equal([GivenFiles.Code(1), GivenFiles.Code(2)], visits.Select(visit => visit.Record.Enterprise));
        Assert.Equal((LedgerState.Reserved, "mon-am", "示例路1号"), (visits[0].Record.State, visits[0].Session.Id, visits[0].Place.Address));
        Assert.Equal(visits[0].Record.Officers, visits[0].Team.Officers.Order(StringComparer.Ordinal));
        Assert.Equal(["食品生产检查", "消防监督检查"], visits[0].Stop.Requests.Select(request => visits[0].Plan.Names.Matter(request).Name));
        Assert.Null(await Reader(fixture).FindAsync(home.Id, week, GivenFiles.Code(0), Cancel));
    }

    [Fact]
    public async Task A_week_published_again_shows_each_visit_once_and_what_it_drops_as_given_up()
    {
        var home = await fixture.NewJurisdiction().WithRegistryAsync();
        var given = new GivenPublication(fixture, home);
        var week = GivenPublication.LastWeek;
        await given.PublishAsync(week, (GivenFiles.Code(1), "mon-am", ["SJ-01"]), (GivenFiles.Code(2), "tue-pm", ["SJ-01"]));
        var second = await given.PublishAsync(week, (GivenFiles.Code(1), "wed-am", ["SJ-01"]));

        var visits = await Reader(fixture).OfWeekAsync(home.Id, week, Cancel);

        Assert.Equal(
            [(GivenFiles.Code(1), "wed-am", LedgerState.Reserved, true), (GivenFiles.Code(2), "tue-pm", LedgerState.Released, false)],
            visits.Select(visit => (visit.Record.Enterprise, visit.Session.Id, visit.Record.State, visit.Plan.Draft.Id == second.Id)));
    }

    [Fact]
    public void A_code_is_the_same_for_a_visit_and_another_for_every_other_and_is_read_however_it_is_typed()
    {
        var codes = new VisitCodes(Options.Create(new SigningOptions { SigningKey = Convert.ToBase64String(new byte[32]) }));
        string code = codes.Of("zhuji", "2026-W48", GivenFiles.Code(0));

        Assert.Equal(code, codes.Of("zhuji", "2026-W48", GivenFiles.Code(0)));
        Assert.Equal(VisitCodes.Length, code.Length);
        Assert.Equal(4, new[] { code, codes.Of("other", "2026-W48", GivenFiles.Code(0)), codes.Of("zhuji", "2026-W49", GivenFiles.Code(0)), codes.Of("zhuji", "2026-W48", GivenFiles.Code(1)) }.Distinct().Count());
        Assert.Equal(code, VisitCodes.Read($" {code[..4].ToLowerInvariant()}-{code[4..]} "));
        Assert.All([null, "", "ABCDEFG", "ABCDEFGHJ", "ABCDEFG0", "ABCDEFG!", new string('A', 40)], wrong => Assert.Null(VisitCodes.Read(wrong)));
    }

    private static PublishedVisits Reader(AppFixture fixture)
    {
        var connection = StorageConnection.Parse(fixture.ConnectionString);
        var table = new TableClient(StoragePipeline.ForTables(connection), StorageNames.Table);
        var blobs = new BlobContainer(StoragePipeline.ForBlobs(connection), StorageNames.Snapshots);
        return new PublishedVisits(table, new LedgerStore(table, new CollectionStore(table, blobs, new CollectionCache(), new KeyedLock())), new DraftFiles(blobs));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
