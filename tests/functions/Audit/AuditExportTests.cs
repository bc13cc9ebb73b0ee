using System.Globalization;
using System.Net;
using Inspection.Audit;
using Inspection.Functions.Storage;
using Inspection.Functions.Tests.Hosting;
using Inspection.Functions.Tests.Visits;

namespace Inspection.Functions.Tests.Audit;

/// <summary>The trail of a real week, verified by the page, by an exported file, and by the separate program on the storage account itself.</summary>
public sealed class AuditExportTests(AppFixture app)
{
    private static readonly Jurisdictions.Week Week = TestJurisdiction.NextWeek;

    private static string Path => $"/api/weeks/{Week}/audit";

    [Fact]
    public async Task A_whole_trail_is_found_whole_by_everybody_and_its_export_is_in_it()
    {
        var (home, auditor) = await OpenAsync();
        Reply verdict = (await auditor.GetAsync($"{Path}/verdict")).Is(HttpStatusCode.OK);
        Assert.True(verdict.Json.GetProperty("sound").GetBoolean());
        using var folder = new Folder();
        string file = await ExportAsync(auditor, folder, "audit.json");
        Trail trail = TrailFile.Read(file);
        Assert.Equal((verdict.Number("records") + 1, "audit.export"), (trail.Records.Count, trail.Records[^1].Action));
        Assert.Equal((0, $"W|{home.Id}|{Week}: {trail.Records.Count} records, 1 of them sealed, sound. Head: {trail.Hash}."), await VerifyAsync("--file", file, "--key", app.SigningKey));
        Assert.Equal(0, (await VerifyAsync("--storage", app.ConnectionString, "--jurisdiction", home.Id, "--week", $"{Week}", "--earlier", file, "--key", app.SigningKey)).Code);
        Assert.Equal(0, (await VerifyAsync("--storage", app.ConnectionString, "--partition", $"C|{home.Id}|{Week.Monday.Year}")).Code);
    }

    [Theory]
    [InlineData("letters", "F", true)]
    [InlineData("reports", "M", false)]
    [InlineData("ledger", "C", true)]
    [InlineData("registry", "R", false)]
    public async Task A_trail_that_is_no_weeks_is_read_verified_and_exported_like_one(string trail, string prefix, bool yearly)
    {
        TestJurisdiction home = await WithLetterAsync();
        var (auditor, year) = (await home.AsAsync("auditor"), Jurisdictions.Week.Now(TimeProvider.System).Year);
        string path = $"/api/trails/{trail}";
        Reply page = (await auditor.GetAsync($"{path}?year={year}&limit=1000")).Is(HttpStatusCode.OK);
        int records = page.Json.GetProperty("items").GetArrayLength();
        Reply verdict = (await auditor.GetAsync($"{path}/verdict")).Is(HttpStatusCode.OK);
        Assert.Equal((true, records), (verdict.Json.GetProperty("sound").GetBoolean(), verdict.Number("records")));
        Assert.Equal(trail is "letters" or "registry", records > 0);
        using var folder = new Folder();
        Reply exported = (await auditor.PostAsync($"{path}/exports", new { })).Is(HttpStatusCode.OK);
        string file = await folder.WriteAsync("trail.json", System.Text.Encoding.UTF8.GetString(exported.Bytes));
        string name = yearly ? $"{prefix}|{home.Id}|{year}" : $"{prefix}|{home.Id}";
        Assert.Equal((0, $"{name}: {records + 1} records, sound. Head: {TrailFile.Read(file).Hash}."), await VerifyAsync("--file", file, "--key", app.SigningKey));
        Assert.Equal(0, (await VerifyAsync("--storage", app.ConnectionString, "--partition", name, "--earlier", file)).Code);
        (await auditor.GetAsync("/api/trails/leads")).Is(HttpStatusCode.NotFound, "not-found");
        (await auditor.GetAsync($"{path}?year=1999")).Is(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task A_record_that_somebody_with_the_storage_key_changed_is_named()
    {
        var (home, auditor) = await OpenAsync();
        var table = new TableClient(StoragePipeline.ForTables(StorageConnection.Parse(app.ConnectionString)), StorageNames.Table);
        var partition = Partition.Week(home.Id, $"{Week}");
        await table.UpsertEntityAsync(new TableEntity(partition, Key.Of("aud", "0000000002")) { ["ByName"] = "另一人" }, TableUpdateMode.Merge, TestContext.Current.CancellationToken);
        Reply verdict = (await auditor.GetAsync($"{Path}/verdict")).Is(HttpStatusCode.OK);
        Assert.Equal((false, 2), (verdict.Json.GetProperty("sound").GetBoolean(), verdict.Number("firstBad")));
        var (code, said) = await VerifyAsync("--storage", app.ConnectionString, "--jurisdiction", home.Id, "--week", $"{Week}");
        Assert.Equal(1, code);
        Assert.Contains("BROKEN at record 2 (", said, StringComparison.Ordinal);
        Assert.Contains("by 另一人", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_that_was_changed_or_signed_by_nobody_is_refused()
    {
        var (_, auditor) = await OpenAsync();
        using var folder = new Folder();
        string file = await ExportAsync(auditor, folder, "audit.json");
        string text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        string other = await folder.WriteAsync("other.json", text.Replace("\"action\":\"draft.approve\"", "\"action\":\"draft.return\"", StringComparison.Ordinal));
        Assert.Equal(1, (await VerifyAsync("--file", other)).Code);
        string signature = TrailFile.Read(file).Seal!.Signature;
        string forged = await folder.WriteAsync("forged.json", text.Replace(signature, new string('0', signature.Length), StringComparison.Ordinal));
        Assert.Equal(0, (await VerifyAsync("--file", forged)).Code);
        var (code, said) = await VerifyAsync("--file", forged, "--key", app.SigningKey);
        Assert.Equal(1, code);
        Assert.Contains("NOT SIGNED", said, StringComparison.Ordinal);
        Assert.Equal(2, (await VerifyAsync("--file", await folder.WriteAsync("none.json", "{}"))).Code);
        Assert.Equal(2, (await VerifyAsync("--week", "2026-W48")).Code);
        Assert.Equal(2, await Command.RunAsync(["check"], TextWriter.Null, TextWriter.Null, TestContext.Current.CancellationToken));
    }

    private static readonly SemaphoreSlim Made = new(1);
    private static TestJurisdiction? withLetter;

    /// <summary>One jurisdiction for all, with a letter.</summary>
    private async Task<TestJurisdiction> WithLetterAsync()
    {
        await Made.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            if (withLetter is null)
            {
                TestJurisdiction home = await app.NewJurisdiction().WithRegistryAsync();
                (await (await home.AsAsync("planner")).PostAsync("/api/letters", LetterBodies.Of("/api/letters"))).Is(HttpStatusCode.Created);
                withLetter = home;
            }

            return withLetter;
        }
        finally
        {
            Made.Release();
        }
    }

    private async Task<(TestJurisdiction Home, Api Auditor)> OpenAsync()
    {
        TestJurisdiction home = await app.NewJurisdiction().WithRegistryAsync();
        await new GivenPublication(app, home).PublishAsync(Week, (GivenFiles.Code(1), "mon-am", ["SJ-01"]));
        return (home, await home.AsAsync("auditor"));
    }

    private static async Task<string> ExportAsync(Api auditor, Folder folder, string name)
    {
        Reply file = (await auditor.PostAsync($"{Path}/exports", new { })).Is(HttpStatusCode.OK);
        Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"attachment; filename=\"audit-{Week}.json\""), file.Headers["Content-Disposition"]);
        return await folder.WriteAsync(name, System.Text.Encoding.UTF8.GetString(file.Bytes));
    }

    private static async Task<(int Code, string Said)> VerifyAsync(params string[] options)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        int code = await Command.RunAsync(["verify", .. options], output, TextWriter.Null, TestContext.Current.CancellationToken);
        return (code, output.ToString().Trim());
    }

    private sealed class Folder : IDisposable
    {
        private readonly string _path = Directory.CreateTempSubdirectory("inspection-audit-").FullName;

        public async Task<string> WriteAsync(string name, string text)
        {
            string path = System.IO.Path.Combine(_path, name);
            await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
            return path;
        }

        public void Dispose() => Directory.Delete(_path, recursive: true);
    }
}
