using System.Net;
using System.Text;
using Inspection.Audit;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Ledger;
using Inspection.Functions.Storage;
using Inspection.Functions.Tests.Visits;
using Microsoft.Extensions.Logging.Abstractions;

namespace Inspection.Functions.Tests.Metrics;

/// <summary>The figures that the API gives out, worked out again from the records that it gives out, by a program that shares no line with it.</summary>
public sealed class RecomputedFiguresTests(AppFixture app)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_figure_is_found_again_in_the_exported_records_by_a_program_of_its_own()
    {
        int seed = Environment.ProcessId;
        TestContext.Current.TestOutputHelper?.WriteLine($"Seed {seed}");
        TestJurisdiction home = await WorldAsync(seed);
        Api auditor = await home.AsAsync("auditor");
        using var folder = new Files();
        foreach (string question in (string[])
        [
            "period=2026", "period=2026-Q2", "period=2026-07", "period=2026-W20", "period=2026&department=market", "period=2026-06&town=枫桥镇", "period=2026&department=fire&town=店口镇",
            "period=2020", "period=2021", "period=2020-12", "period=2021-01", "period=2020-W53", "period=2021-W01", "period=2026-W02&department=nobody", "period=2019-W01",
        ])
        {
            if (question.Contains("2019", StringComparison.Ordinal))
            {
                (await auditor.GetAsync($"/api/metrics/records?{question}")).Is(HttpStatusCode.BadRequest, "out-of-range");
                continue;
            }

            var (code, said) = await CompareAsync(auditor, folder, question, question);
            Assert.True(code == 0, $"{question}: {said}");
            Assert.Contains("all the same", said, StringComparison.Ordinal);
        }

        var (differs, named) = await CompareAsync(auditor, folder, "period=2026&town=枫桥镇", "period=2026");
        Assert.Equal(1, differs);
        Assert.Contains("DIFFERENT visits-made of", named, StringComparison.Ordinal);
        Assert.Equal(2, (await CompareAsync(auditor, folder, "period=2026-07", "period=2026-08")).Code);
        Api clerk = await home.AsAsync("clerk-fire");
        Assert.Equal(0, (await CompareAsync(clerk, folder, "period=2026", "period=2026")).Code);
    }

    [Fact]
    public async Task Of_an_open_visit_a_department_reads_no_more_than_its_own_part_and_cancelled_ones_are_told()
    {
        TestJurisdiction home = await app.NewJurisdiction().WithRegistryAsync(enterprises: 5);
        Week last = GivenPublication.LastWeek;
        await new GivenPublication(app, home).PublishAsync(
            last, (GivenFiles.Code(1), "mon-am", ["SJ-01", "SJ-09", "XF-01"]), (GivenFiles.Code(2), "tue-am", ["XF-01"]));
        Api fire = await home.AsAsync("clerk-fire");
        string path = $"/api/weeks/{last}/visits/{GivenFiles.Code(2)}";
        Api planner = await home.AsAsync("planner");
        (await planner.PostAsync($"{path}/outcome", new { carriedOut = false, reason = "=企业停产" }, ("If-Match", (await planner.GetAsync(path)).ETag))).Is(HttpStatusCode.OK);

        string[][] rows = await CsvAsync(fire, $"period={last}&table=records");
        Assert.Equal([("open", "", "", "", "", "", "fire"), ("cancelled", "", "", "", "", "", "fire")], rows.Skip(1).Select(row => (row[6], row[7], row[8], row[9], row[10], row[11], row[13])));
        Assert.Single(await CsvAsync(fire, $"period={last}&table=caps"));
        Assert.Contains(await CsvAsync(fire, $"period={last}&table=guide"), row => row[0] == "metric.visits-saved");
        (await fire.GetAsync($"/api/metrics/records?period={last}&table=secrets")).Is(HttpStatusCode.BadRequest, "out-of-range");
    }

    private static async Task<string[][]> CsvAsync(Api api, string question)
    {
        Reply reply = (await api.GetAsync($"/api/metrics/records?{question}&format=csv", ("Accept-Language", "en"))).Is(HttpStatusCode.OK);
        return [.. Encoding.UTF8.GetString(reply.Bytes).TrimEnd().Split("\r\n").Select(line => line.Split(','))];
    }

    /// <summary>Figures and records as somebody would download them, in either language, given to the program.</summary>
    private static async Task<(int Code, string Said)> CompareAsync(Api api, Files folder, string figures, string records)
    {
        (string, string) language = ("Accept-Language", figures.Length % 2 == 0 ? "en" : "zh");
        string one = await folder.WriteAsync((await api.GetAsync($"/api/metrics/export?{figures}", language)).Is(HttpStatusCode.OK).Bytes);
        string other = await folder.WriteAsync((await api.GetAsync($"/api/metrics/records?{records}", language)).Is(HttpStatusCode.OK).Bytes);
        using var said = new StringWriter();
        return (await Command.RunAsync(["metrics", "--records", other, "--figures", one], said, said, Cancel), said.ToString());
    }

    /// <summary>Random ledgers of a year and of a turn of the year with a week 53: amended, cancelled, moved, checked again, and of the time before all was recorded.</summary>
    private async Task<TestJurisdiction> WorldAsync(int seed)
    {
        TestJurisdiction home = await app.NewJurisdiction().WithRegistryAsync();
        List<LedgerVisit> claims = [.. GivenRecords.Of(seed).Claims, .. GivenRecords.Of(seed + 1, visits: 160, first: new DateOnly(2020, 12, 1), days: 70).Claims];
        var amended = claims.Where((_, n) => n % 7 == 0).Select(claim => claim with { Draft = "d0", State = LedgerState.Released, Outcome = null, Officers = ["o90"] }).ToList();
        var both = claims.Where((claim, n) => n % 7 == 3 && claim.State is LedgerState.Reserved).Select(claim => claim with { Draft = "d0", Items = [.. claim.Items.Skip(1)] }).Where(claim => claim.Items.Count > 0).ToList();
        var cancelled = claims.Select((claim, n) => claim.State is LedgerState.Released && n % 2 == 0 ? claim with { Outcome = new VisitOutcome([], "企业停产", "朱庚", default) } : claim);
        foreach (var year in cancelled.Concat(amended).Concat(both).GroupBy(claim => claim.Date.Year).ToList())
        {
            await PutAsync(Partition.Ledger(home.Id, year.Key), [.. year]);
        }

        return home;
    }

    private async Task PutAsync(Partition partition, IReadOnlyList<LedgerVisit> claims)
    {
        var connection = StorageConnection.Parse(app.ConnectionString);
        var table = new TableClient(StoragePipeline.ForTables(connection), StorageNames.Table);
        var snapshots = new BlobContainer(StoragePipeline.ForBlobs(connection), StorageNames.Snapshots);
        var locks = new KeyedLock();
        var collections = new CollectionStore(table, snapshots, new CollectionCache(), locks);
        var journal = new Journal(table, new Markers(table, snapshots), new LivePartitions(table, TimeProvider.System), locks, TimeProvider.System, NullLogger<Journal>.Instance);
        Assert.IsType<Outcome.Done>(await journal.CommitAsync(Change.For(partition, new Actor("iss|planner", "王一", "office.planner"), "test", null, []), async (head, _, _) =>
        {
            var put = await collections.ReplaceAsync(
                LedgerStore.Visits, head,
                claims.Select(claim => new Entry<LedgerVisit>(claim.Id, claim, claim.Draft == "d0" ? 0 : head.NextSeq, DateTimeOffset.UnixEpoch, "王一")).OrderBy(entry => entry.Id, StringComparer.Ordinal), Cancel);
            return Decision.Commit("test", "visits", Answer.Empty, put.Rows, put.Facts, put.Head);
        }, Cancel));
    }

    /// <summary>Files that go away with the test.</summary>
    private sealed class Files : IDisposable
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("figures-");
        private int count;

        public async Task<string> WriteAsync(byte[] bytes)
        {
            string path = Path.Combine(folder.FullName, $"{++count}.xlsx");
            await File.WriteAllBytesAsync(path, bytes, Cancel);
            return path;
        }

        public void Dispose() => folder.Delete(recursive: true);
    }
}
