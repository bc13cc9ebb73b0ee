namespace Inspection.Local;

/// <summary>
/// Loads the demo jurisdiction's files through the API, as the people would who own them. What is there already is left
/// alone, which the API itself is asked, so an interrupted load continues.
/// </summary>
internal sealed class DemoData(ApiClient api, string folder, Action<string> say)
{
    private const string Planner = "planner";
    private const string JurisdictionName = "诸暨市（演示）";
    private static readonly string[] Kinds = ["departments", "bases", "matters", "officers", "enterprises", "calendar"];

    /// <summary>Departments whose clerk has a demo account; the planner uploads for the others.</summary>
    private static readonly Dictionary<string, string> Clerks = new(StringComparer.Ordinal) { ["market"] = "clerk", ["fire"] = "clerk-fire" };

    /// <summary>Loads what is missing and returns the demo week: the next one, or the current one where it was loaded before.</summary>
    public async Task<string> LoadAsync(CancellationToken cancel)
    {
        await NameAsync(cancel);
        foreach (var kind in Kinds)
        {
            if (!await IsRegisteredAsync(kind, cancel))
            {
                await ImportAsync(Planner, $"/registry/{kind}/import?dryRun=false", FileOf(kind), cancel);
            }
        }

        var weeks = await api.GetAsync(Planner, "/weeks", cancel);
        var current = weeks.Text("current")!;
        if ((await PooledAsync(current, cancel)).Count > 0)
        {
            return current;
        }

        var week = weeks.At("items").EnumerateArray().Select(item => item.Text("id")!).First(id => id != current);
        var pooled = await PooledAsync(week, cancel);
        foreach (var (department, file) in RequestFiles().Where(one => !pooled.Contains(one.Department)))
        {
            await ImportAsync(Clerks.GetValueOrDefault(department, Planner), $"/weeks/{week}/requests/import?take=all", file, cancel);
        }

        return week;
    }

    private async Task NameAsync(CancellationToken cancel)
    {
        var registry = await api.GetVersionedAsync(Planner, "/registry", cancel);
        if (registry.Body.At("jurisdiction").Text("name") != JurisdictionName)
        {
            await api.PostAsync(Planner, "/registry/name", new { name = JurisdictionName }, registry.ETag, cancel);
        }
    }

    private async Task<bool> IsRegisteredAsync(string kind, CancellationToken cancel) =>
        (await api.GetAsync(Planner, $"/registry/{kind}?archived=all&limit=1", cancel)).Number("total", 0) > 0;

    private async Task<HashSet<string>> PooledAsync(string week, CancellationToken cancel)
    {
        var view = await api.GetAsync(Planner, $"/weeks/{week}", cancel);
        return [.. view.At("pool").At("byDepartment").EnumerateArray().Where(one => one.Number("requests", 0) > 0).Select(one => one.Text("department")!)];
    }

    private async Task ImportAsync(string account, string path, string file, CancellationToken cancel)
    {
        var report = await api.PostFileAsync(account, path, file, cancel);
        var rows = report.Number("rows", 0);
        if (report.Number("bad", 0) > 0 || report.Text("state") == "checked" || rows == 0)
        {
            var first = report.At("issues").EnumerateArray().FirstOrDefault();
            throw new SetUpException($"{Path.GetFileName(file)} was not imported whole: {rows} rows, {report.Number("bad", 0)} bad, {report.Number("stored", 0)} stored. Row {first.Number("row", 0)}, {first.Text("column")}: {first.Text("cause")} {first.Text("action")}");
        }

        say($"  {Path.GetFileName(file)}: {rows} rows ({account})");
    }

    private IEnumerable<(string Department, string File)> RequestFiles() =>
        Directory.EnumerateFiles(folder, "requests-*").Order(StringComparer.Ordinal)
            .Select(file => (Path.GetFileNameWithoutExtension(file)["requests-".Length..], file));

    private string FileOf(string kind) => Directory.EnumerateFiles(folder, kind + ".*").Single();
}
