using System.Diagnostics;
using System.Globalization;
using System.Text;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Tests.Identity;
using Inspection.Local;

namespace Inspection.Sizes;

/// <summary>
/// Measures the platform with a city in storage, see README.md here. <c>--promised</c> takes the city of the promised page time, <c>--small</c> one to try this
/// program with, <c>--pages 20</c> so many pages of each kind, <c>--runs 3</c> so many imports, <c>--figures</c> measures only figures, reports and letters, <c>--calendar</c> measures the public calendar instead, <c>-o FILE</c> writes the report.
/// </summary>
internal static class Program
{
    public static async Task<int> Main(string[] arguments)
    {
        if (arguments.Contains("--app"))
        {
            await MeteredApp.RunAsync([]);
            return 0;
        }

        var city = arguments.Contains("--promised") ? City.Promised : arguments.Contains("--small") ? City.Small : City.Large;
        var pages = int.Parse(Option(arguments, "--pages") ?? "20", CultureInfo.InvariantCulture);
        var runs = int.Parse(Option(arguments, "--runs") ?? "3", CultureInfo.InvariantCulture);
        var report = new StringBuilder();
        void Say(string line)
        {
            Console.WriteLine(line);
            report.Append(line).Append('\n');
        }

        if (arguments.Contains("--calendar"))
        {
            Say("# The public calendar\n");
            Say($"`{CommandLine.Typed()}`, commit {await CommitAsync()}, {Environment.ProcessorCount} processors, load {Load()} at the start. How it is measured is in README.md here.\n");
            await CalendarSpeed.MeasureAsync(Say);
            await WriteAsync(arguments, report);
            return 0;
        }

        Say($"# Sizes: {city.Enterprises:N0} enterprises\n");
        Say($"`{CommandLine.Typed()}`, commit {await CommitAsync()}, {Environment.ProcessorCount} processors, load {Load()} at the start.\n");
        Say($"{city.Departments:N0} departments, {city.Towns:N0} towns, {city.Officers:N0} officers, {city.Enterprises:N0} enterprises, {city.Matters:N0} matters, {city.Requests:N0} requests in the week, {city.Visits:N0} visits in the ledger of the year.\n");
        Say($"One caller asks for {pages} pages of each kind over HTTP, one after the other; the app is a process of its own, storage the emulator in memory, all on this machine. *ms* is what the caller waits, *CPU ms* the app's processor time. What is measured, and how, is in README.md here.\n");
        await using var storage = await AzuriteServer.StartAsync();
        await using var issuer = await TestIssuer.StartAsync();
        var imports = new Imports(storage, issuer, city, Say);
        var ledger = new LedgerFill(storage.ConnectionString, Week.Current(TimeProvider.System).Monday.Year);
        await using (var app = await AppUnderTest.StartAsync(storage, issuer))
        {
            Say("## Loading\n");
            await imports.RegistersAsync(app);
            await imports.WeekAsync(app);
            await ledger.FillAsync(city);
        }

        await ReportsAsync(storage, issuer);
        if (arguments.Contains("--figures"))
        {
            await using var app = await AppUnderTest.StartAsync(storage, issuer);
            Say($"\n## Figures, reports and letters\n\nLoad {Load()} at the start, {pages} pages of each kind.\n\n{Series.Header}");
            var lists = new Lists(app, city, ledger, pages, Say);
            await lists.FiguresAsync();
            Say($"\n{Promises.Pages(lists.Measured)}");
            await WriteAsync(arguments, report);
            return 0;
        }

        Say($"\n## {city.Requests:N0} requests from a file\n\nLoad {Load()} at the start.\n");
        var import = await imports.BesideInsertsAsync(runs);
        IReadOnlyList<Series> series;
        await using (var app = await AppUnderTest.StartAsync(storage, issuer))
        {
            Say("\n## A process that has read nothing yet\n");
            await ColdAsync(app, ledger, Say);
            Say($"\n## Pages\n\nLoad {Load()} at the start, {pages} pages of each kind.\n\n{Series.Header}");
            var lists = new Lists(app, city, ledger, pages, Say);
            await lists.MeasureAsync();
            series = lists.Measured;
            await MemoryAsync(app, "after all of these pages", Say);
        }

        Say($"## Beside what is promised\n\n{Promises.Pages(series)}\n{Promises.Import(import, city)}");
        await WriteAsync(arguments, report);
        return 0;
    }

    /// <summary>Lets the timer's sweep make reports in a process of its own; it would go on to letters, and is stopped then.</summary>
    private static async Task ReportsAsync(AzuriteServer storage, TestIssuer issuer)
    {
        const int Reports = 16;
        await using var app = await AppUnderTest.StartAsync(storage, issuer);
        var sweeping = app.SweepAsync();
        while (!sweeping.IsCompleted && (await app.GetAsync("/api/reports")).Json.GetProperty("items").GetArrayLength() < Reports)
        {
            await Task.Delay(500);
        }
    }

    private static async Task WriteAsync(string[] arguments, StringBuilder report)
    {
        if (Option(arguments, "-o") is { } file)
        {
            await File.WriteAllTextAsync(file, report.ToString());
        }
    }

    private static async Task ColdAsync(AppUnderTest app, LedgerFill ledger, Action<string> say)
    {
        await MemoryAsync(app, "before the first page", say);
        say($"\n{Series.Header}");
        foreach (var (what, path) in (IEnumerable<(string, string)>)
        [
            ("first page of the enterprises", "/api/registry/enterprises"),
            ("first page by name", "/api/registry/enterprises?sort=name"),
            ("first search", $"/api/registry/enterprises?search={Uri.EscapeDataString("五金1")}"),
            ("first page of the week's requests", $"{Lists.WeekPath}/requests"),
            ("first page of the pool (all requests ruled)", $"{Lists.WeekPath}/pool"),
            ("first page of the year's caps", $"/api/ledger/overview?year={ledger.Year}"),
        ])
        {
            say((await Series.MeasureAsync(app, what, 1, (_, _) => app.GetAsync(path))).ToString());
        }

        say("");
        await MemoryAsync(app, "with all of it in memory", say);
    }

    private static async Task MemoryAsync(AppUnderTest app, string when, Action<string> say)
    {
        var peak = (await app.UsedAsync()).Peak;
        var used = await app.UsedAsync(collect: true);
        say(string.Create(CultureInfo.InvariantCulture, $"Memory {when}: objects {used.Heap / 1e6:F0} MB, process {used.Resident / 1e6:F0} MB, at most {peak / 1e6:F0} MB.\n"));
    }

    private static string? Option(string[] arguments, string name) => Array.IndexOf(arguments, name) is >= 0 and var place && place + 1 < arguments.Length ? arguments[place + 1] : null;

    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    private static async Task<string> CommitAsync()
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["describe", "--always", "--dirty"]) { WorkingDirectory = Toolchain.Find().Root, RedirectStandardOutput = true })!;
        return (await git.StandardOutput.ReadToEndAsync()).Trim();
    }
}
