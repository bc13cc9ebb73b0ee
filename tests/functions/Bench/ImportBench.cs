using System.Diagnostics;
using System.Globalization;
using System.Net;
using Inspection.Functions.Hosting;
using Inspection.Functions.Intake;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;
using Inspection.Functions.Tests.Jobs;

namespace Inspection.Functions.Tests.Bench;

/// <summary>
/// How long a file of 20,000 requests takes from its upload to the last stored row, beside the raw speed of inserting the same rows one hundred a
/// transaction into the same storage. Run by hand, see README.md here.
/// </summary>
[Collection(AppSuite.Name)]
public sealed class ImportBench(AppFixture app)
{
    private const int Rows = 20_000;
    private const int Enterprises = 10_000;
    private const int Runs = 3;
    private static readonly string[] Matters = ["SJ-01", "SJ-09"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact(Explicit = true)]
    public async Task Import_beside_batched_inserts()
    {
        var columns = new Column[] { new("creditCode", "统一社会信用代码"), new("matter", "事项编码"), new("note", "备注") };
        var rows = Enumerable.Range(0, Rows).Select(n => (IReadOnlyList<string>)[GivenFiles.Code(n / 2), Matters[n % 2], $"年度计划第{n}项"]).ToList();
        var xlsx = Template.Xlsx(columns, Language.Zh, rows);
        var csv = Template.Csv(columns, Language.Zh, rows);
        var (raw, ratios) = (new List<double>(), new List<double>());
        for (var run = 0; run < Runs; run++)
        {
            var inserted = await InsertAsync(run, parallel: 1);
            var together = await InsertAsync(run, parallel: 4);
            var fromXlsx = await ImportAsync("需求.xlsx", xlsx);
            var fromCsv = await ImportAsync("需求.csv", csv);
            raw.Add(inserted);
            ratios.Add(inserted / fromXlsx);
            Say($"run {run + 1}: inserts {inserted:F1} s, four at a time {together:F1} s; import of .xlsx {fromXlsx:F1} s, of .csv {fromCsv:F1} s; inserts / import {inserted / fromXlsx:F2}, four at a time {together / fromXlsx:F2}");
        }

        Say($"{Rows} rows, median of {Runs}: inserts {Rows / Median(raw):F0} rows/s, import of .xlsx {Rows / Median(raw) * Median(ratios):F0} rows/s, ratio {Median(ratios):F2}");
    }

    /// <summary>From the upload to the last row, the rest of the storing done on the queue's message as the host would have it.</summary>
    private async Task<double> ImportAsync(string name, byte[] file)
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync(Enterprises);
        var clerk = await jurisdiction.AsAsync("clerk");
        var watch = Stopwatch.StartNew();
        var accepted = (await clerk.UploadAsync($"{TestJurisdiction.NextWeekPath}/requests/import?take=all&wait=false", name, file)).Is(HttpStatusCode.OK);
        var id = accepted.Text("importId");
        var answered = watch.Elapsed.TotalSeconds;
        await SolveMail.DeliverAsync(app.App.Address, (await new SolveMail(app.ConnectionString).TakeAsync(id))!);
        var report = (await clerk.GetAsync($"{TestJurisdiction.NextWeekPath}/imports/{id}")).Is(HttpStatusCode.OK);
        var seconds = watch.Elapsed.TotalSeconds;
        Assert.Equal(("stored", Rows), (report.Text("state"), report.Number("stored")));
        Say($"  {name}: accepted after {answered:F1} s, stored after {seconds:F1} s");
        return seconds;
    }

    private async Task<double> InsertAsync(int run, int parallel)
    {
        var table = new TableClient(StoragePipeline.ForTables(StorageConnection.Parse(app.ConnectionString)), StorageNames.Table);
        var partition = Partition.Week($"bench{run}x{parallel}", "2026-W48");
        var batches = Enumerable.Range(0, Rows).Select(n => TableTransactionAction.Add(Entity(partition, n))).Chunk(TableLimits.TransactionOperations).ToList();
        var watch = Stopwatch.StartNew();
        await Parallel.ForEachAsync(batches, new ParallelOptions { MaxDegreeOfParallelism = parallel, CancellationToken = Cancel },
            async (batch, token) => await table.SubmitTransactionAsync(batch, token));
        return watch.Elapsed.TotalSeconds;
    }

    private static TableEntity Entity(Partition partition, int n) =>
        new(partition, Key.Of("req", InspectionRequest.IdOf(GivenFiles.Code(n / 2), Matters[n % 2])))
        {
            ["Enterprise"] = GivenFiles.Code(n / 2),
            ["EnterpriseName"] = $"企业{n / 2}（虚构）",
            ["Department"] = "market",
            ["Matter"] = Matters[n % 2],
            ["MatterName"] = "食品生产检查",
            ["Certificate"] = "市场监管",
            ["Minutes"] = 60,
            ["Weight"] = 40,
            ["Mandatory"] = false,
            ["Note"] = $"年度计划第{n}项",
            ["SubmittedAt"] = DateTimeOffset.UnixEpoch,
            ["SubmittedBy"] = "人员 clerk",
            ["Source"] = "import:0123456789abcdef0123",
            ["Withdrawn"] = false,
            ["Kind"] = "Planned",
            ["CountsTowardCap"] = true,
            ["BlockedByCap"] = true,
            ["Version"] = 1L,
        };

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Runs / 2);

    private static void Say(FormattableString line)
    {
        var text = line.ToString(CultureInfo.InvariantCulture);
        TestContext.Current.TestOutputHelper?.WriteLine(text);
        TestContext.Current.SendDiagnosticMessage(text);
    }
}
