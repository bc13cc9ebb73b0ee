using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Intake;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Registry;
using Inspection.Functions.Storage;
using Inspection.Functions.Tests.Storage;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Inspection.Functions.Tests.Registry;

/// <summary>What a page of a list asks of storage: a number of calls, however long the list is.</summary>
public sealed class RegisterCallsTests(StorageEmulator emulator)
{
    private static readonly Caller Planner = new("issuer|planner", "周敏", new HashSet<string> { Role.Planner }, "zhuji", null);
    private static readonly ListParameters[] Asked =
    [
        new(), new(Sort: "-name"), new(Sort: "name", Town: "店口镇"), new(Search: "企业2"), new(Tier: "green", Archived: "all"),
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_costs_one_call_and_one_more_where_something_has_changed_elsewhere()
    {
        using var here = await GivenStorage.NewAsync(emulator);
        using var there = here.Elsewhere();
        var (reader, writer) = (new Process(here), new Process(there));
        await writer.ImportAsync(0, 2_500);
        foreach (var asked in Asked)
        {
            await reader.PageAsync(asked);
        }

        foreach (var asked in Asked)
        {
            Assert.Equal(1, await reader.CallsAsync(asked));
            Assert.Equal(1, await reader.CallsAsync(asked, secondPage: true));
        }

        await writer.ImportAsync(2_500, 1);
        Assert.Equal(2, await reader.CallsAsync(Asked[1]));
        Assert.All(await Task.WhenAll(Asked.Select(asked => reader.PageAsync(asked))), page => Assert.NotEqual(0, page.Total));
        Assert.Equal(2_501, (await reader.PageAsync(Asked[0])).Total);
    }

    [Fact]
    public async Task A_process_that_has_seen_nothing_yet_reads_the_base_file_once()
    {
        using var here = await GivenStorage.NewAsync(emulator);
        await new Process(here).ImportAsync(0, 2_500);
        using var there = here.Elsewhere();
        var reader = new Process(there);
        Assert.Equal(2, await reader.CallsAsync(Asked[0]));
        Assert.Equal(1, await reader.CallsAsync(Asked[0]));
    }

    /// <summary>A process of the app with its own memory, on counted storage.</summary>
    private sealed class Process
    {
        private readonly GivenStorage _given;
        private readonly Register<EnterpriseEntry> _register;

        public Process(GivenStorage given)
        {
            _given = given;
            var collections = new CollectionStore(given.Table, given.Blobs, new CollectionCache(), new KeyedLock());
            var store = new RegisterStore(given.Table, collections, given.Time);
            var history = new RegisterHistory(given.Table, given.Blobs);
            var changes = new RegisterChanges(given.Journal, store, new RegisterUses(null!, given.Time), Options.Create(new JsonOptions()), given.Time);
            var import = new RegisterImport(given.Journal, given.Table, store, collections, history, given.Time);
            _register = new Register<EnterpriseEntry>(new EnterpriseRegister(), store, new RegisterIndexes(), changes, import, history);
        }

        public async Task ImportAsync(int first, int count)
        {
            var rows = Enumerable.Range(first, count).Select(n => $"{GivenFiles.Code(n)},企业{n},路{n}号,{(n % 2 == 0 ? "店口镇" : "枫桥镇")},29.9,120.2,green\n");
            var file = new UploadedFile("e.csv", System.Text.Encoding.UTF8.GetBytes("creditCode,name,address,town,lat,lon,tier\n" + string.Concat(rows)));
            var (report, _) = await _register.ImportAsync(Planner, file, dryRun: false, Language.Zh, Cancel);
            Assert.Equal(count, report?.Stored);
        }

        public async Task<RegisterPage<EnterpriseEntry>> PageAsync(ListParameters asked, string? after = null) =>
            (await _register.ListAsync(Planner, asked, after, 50, Cancel)).Page!;

        public async Task<int> CallsAsync(ListParameters asked, bool secondPage = false)
        {
            var after = secondPage ? (await PageAsync(asked)).Next : null;
            var before = _given.Network.Log.Count;
            await PageAsync(asked, after);
            return _given.Network.Log.Count - before;
        }
    }
}
