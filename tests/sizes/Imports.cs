using System.Diagnostics;
using System.Globalization;
using Inspection.Functions.Hosting;
using Inspection.Functions.Intake;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;
using Inspection.Functions.Tests.Identity;
using Inspection.Local;

namespace Inspection.Sizes;

/// <summary>What taking files takes: those of the registers, and a week's requests beside the raw speed of inserting the same rows.</summary>
internal sealed class Imports(AzuriteServer storage, TestIssuer issuer, City city, Action<string> say)
{
    private const int Week = 2;

    /// <summary>Imports the registers, in the order in which they refer to one another.</summary>
    public async Task RegistersAsync(AppUnderTest app)
    {
        say("| file | rows | MB | seconds | memory before, most, after (MB) |\n|---|---:|---:|---:|---|");
        foreach (var (kind, file) in city.Files)
        {
            await TakenAsync(app, kind, $"/api/registry/{kind}/import", $"{kind}.csv", file);
        }
    }

    /// <summary>Imports a week's requests, so that lists can be asked for.</summary>
    public Task WeekAsync(AppUnderTest app) => TakenAsync(app, "requests of the week", $"{Lists.WeekPath}/requests/import?take=all", "需求.csv", Csv);

    /// <summary>Imports beside inserts, several times in turn; each import into a week of its own, in a process that has the registers in memory.</summary>
    public async Task<ImportFigures> BesideInsertsAsync(int runs)
    {
        var xlsx = Template.Xlsx(Columns, Language.Zh, city.WeekOfRequests);
        var (ratios, seconds, inserts, grown) = (new List<double>(), new List<double>(), new List<double>(), 0L);
        say("| run | inserts, one transaction at a time | four at a time | import of .xlsx | of .csv | inserts / import of .xlsx |\n|---|---:|---:|---:|---:|---:|");
        for (var run = 0; run < runs; run++)
        {
            await using var app = await AppUnderTest.StartAsync(storage, issuer);
            await app.GetAsync("/api/registry/enterprises");
            var (one, four) = (await InsertAsync(run, 1), await InsertAsync(run, 4));
            var fromXlsx = await ImportAsync(app, Week + (2 * run), "需求.xlsx", xlsx);
            var fromCsv = await ImportAsync(app, Week + 1 + (2 * run), "需求.csv", Csv);
            ratios.Add(one / fromXlsx.Seconds);
            seconds.Add(fromXlsx.Seconds);
            inserts.Add(one);
            grown = Math.Max(grown, Math.Max(fromXlsx.Grown, fromCsv.Grown));
            say(string.Create(CultureInfo.InvariantCulture, $"| {run + 1} | {one:F1} s | {four:F1} s | {fromXlsx} | {fromCsv} | {one / fromXlsx.Seconds:F2} |"));
        }

        return new ImportFigures(Median(seconds), seconds.Max(), Median(inserts), Median(ratios), grown);
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static Column[] Columns => [new("creditCode", "统一社会信用代码"), new("matter", "事项编码"), new("note", "备注")];

    private byte[] Csv => Template.Csv(Columns, Language.Zh, city.WeekOfRequests);

    private async Task TakenAsync(AppUnderTest app, string what, string path, string name, byte[] file)
    {
        var before = await app.UsedAsync(collect: true);
        var answer = await app.UploadAsync(path, name, file);
        var peak = (await app.UsedAsync()).Peak;
        var after = await app.UsedAsync(collect: true);
        say(string.Create(CultureInfo.InvariantCulture,
            $"| {what} | {answer.Number("rows")} | {file.Length / 1e6:F1} | {answer.Milliseconds / 1000:F1} | {before.Resident / 1e6:F0}, {peak / 1e6:F0}, {after.Resident / 1e6:F0} |"));
        if (answer.Text("state") != "stored")
        {
            throw new InvalidOperationException(answer.Json.GetRawText()[..Math.Min(2_000, answer.Json.GetRawText().Length)]);
        }
    }

    private async Task<Imported> ImportAsync(AppUnderTest app, int week, string name, byte[] file)
    {
        var path = $"/api/weeks/{Functions.Jurisdictions.Week.Current(TimeProvider.System).Add(week)}";
        var before = await app.UsedAsync(collect: true);
        var answer = await app.UploadAsync($"{path}/requests/import?take=all", name, file);
        var after = await app.UsedAsync();
        return answer.Text("state") == "stored" && answer.Number("stored") == city.Requests
            ? new Imported(answer.Milliseconds / 1000, (after.CpuMilliseconds - before.CpuMilliseconds) / 1000, after.Peak - before.Resident)
            : throw new InvalidOperationException($"{answer.Text("state")}: {answer.Number("stored")} stored");
    }

    private async Task<double> InsertAsync(int run, int parallel)
    {
        var table = new TableClient(StoragePipeline.ForTables(StorageConnection.Parse(storage.ConnectionString)), StorageNames.Table);
        var partition = Partition.Week(string.Create(CultureInfo.InvariantCulture, $"inserts{run}x{parallel}"), "2026-W48");
        var batches = city.WeekOfRequests.Select(row => TableTransactionAction.Add(Row(partition, row))).Chunk(TableLimits.TransactionOperations).ToList();
        var watch = Stopwatch.StartNew();
        await Parallel.ForEachAsync(batches, new ParallelOptions { MaxDegreeOfParallelism = parallel }, async (batch, cancel) => await table.SubmitTransactionAsync(batch, cancel));
        return watch.Elapsed.TotalSeconds;
    }

    /// <summary>A request as one row, with what its entry in the pool holds.</summary>
    private static TableEntity Row(Partition partition, IReadOnlyList<string> row) => new(partition, Key.Of("req", InspectionRequest.IdOf(row[0], row[1])))
    {
        ["Enterprise"] = row[0],
        ["EnterpriseName"] = $"{row[0]}有限公司",
        ["Department"] = "d001",
        ["Matter"] = row[1],
        ["MatterName"] = "食品生产检查",
        ["Certificate"] = "证1",
        ["Minutes"] = 60,
        ["Weight"] = 40,
        ["Mandatory"] = false,
        ["Note"] = row[2],
        ["SubmittedAt"] = DateTimeOffset.UnixEpoch,
        ["SubmittedBy"] = "某人",
        ["Source"] = "import:0123456789abcdef0123",
        ["Withdrawn"] = false,
        ["Kind"] = "Planned",
        ["CountsTowardCap"] = true,
        ["BlockedByCap"] = true,
        ["Version"] = 1L,
    };

    private readonly record struct Imported(double Seconds, double Cpu, long Grown)
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Seconds:F1} s ({Cpu:F1} s CPU, +{Grown / 1e6:F0} MB at most)");
    }
}
