using Inspection.Local;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Inspection.Browser.Tests.Stage))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Inspection.Browser.Tests;

/// <summary>
/// What all tests play on: the whole platform on free ports with the small jurisdiction, and one Chromium. Tests keep
/// out of each other's way by taking a week each.
/// </summary>
public sealed class Stage : IAsyncLifetime
{
    private static readonly string[] Flags =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly string folder = Directory.CreateTempSubdirectory("inspection-browser-").FullName;
    private IPlaywright? playwright;
    private IBrowser? browser;
    private string program = "";
    private int weeksTaken;
    private string? sharedWeek;
    private string[]? weeks;

    /// <summary>Who works in the jurisdiction, where it is not the usual twenty.</summary>
    internal string? Officers { get; init; }

    internal LocalPlatform Platform { get; private set; } = null!;

    internal ApiClient Api { get; private set; } = null!;

    /// <summary>Where screenshots go: <c>TestResults</c> beside the tests.</summary>
    internal string Shots => Directory.CreateDirectory(Path.Combine(Platform.Toolchain.Root, "tests", "browser", "TestResults")).FullName;

    /// <summary>The accessibility rules, run in every page.</summary>
    internal string Axe { get; private set; } = "";

    internal static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        program = await Chromium.OfThisMachine.FindOrInstallAsync(Console.WriteLine, Cancel);
        Platform = await LocalPlatform.StartAsync(new LocalPlatformOptions { DataFolder = Path.Combine(folder, "data") }.OnFreePorts(), Cancel);
        Api = new ApiClient(Platform.Api, Platform.SignIn.Authority, TimeProvider.System);
        await new SmallJurisdiction(Api, folder).LoadAsync(Officers, Cancel);
        Axe = await File.ReadAllTextAsync(Path.Combine(Platform.Toolchain.WebFolder, "node_modules", "axe-core", "axe.min.js"), Cancel);
        Environment.SetEnvironmentVariable("PLAYWRIGHT_NODEJS_PATH", Platform.Toolchain.Node);
        playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(20_000);
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = Flags });
    }

    public async ValueTask DisposeAsync()
    {
        await (browser?.DisposeAsync() ?? ValueTask.CompletedTask);
        playwright?.Dispose();
        Api?.Dispose();
        await (Platform?.DisposeAsync() ?? ValueTask.CompletedTask);
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>
    /// A week that no other test uses. Later weeks come first: what waits when a week is published moves on into a later one, where the tests are over.
    /// </summary>
    internal async Task<string> TakeWeekAsync() => (await WeeksAsync()).Skip(1).Reverse().ElementAt(weeksTaken++);

    /// <summary>The same with the small jurisdiction's requests in its pool; those of the crowd, too, where there should be much to do.</summary>
    internal async Task<string> TakeRequestedWeekAsync(bool crowded = false)
    {
        var week = await RequestedAsync(await TakeWeekAsync());
        await (crowded ? CrowdAsync(week) : Task.CompletedTask);
        return week;
    }

    /// <summary>A week with the small jurisdiction's requests that several tests share, because there are fewer weeks than tests: each touches other requests. It is the first, into which nothing moves on.</summary>
    internal async Task<string> ShareRequestedWeekAsync() => sharedWeek ??= await RequestedAsync((await WeeksAsync())[0]);

    /// <summary>The next week, in whose pool are these rows of a file of requests.</summary>
    internal async Task<string> RequestAsync(params string[] rows)
    {
        var week = (await WeeksAsync())[0];
        await new SmallJurisdiction(Api, folder).RequestAsync(week, rows, Cancel);
        return week;
    }

    /// <summary>Brings the crowd's requests into a week.</summary>
    internal Task CrowdAsync(string week) => new SmallJurisdiction(Api, folder).RequestForCrowdAsync(week, Cancel);

    /// <summary>A week with a calculated plan; the run takes it further.</summary>
    /// <param name="also">An enterprise and a matter that is asked for there in this week only.</param>
    internal async Task<(string Week, WeekRun Run, string Draft)> TakePlannedWeekAsync((string Enterprise, string Matter)? also = null)
    {
        var week = await TakeRequestedWeekAsync();
        if (also is var (enterprise, matter))
        {
            await Api.PostAsync("planner", $"/weeks/{week}/requests", new { enterprise, matter }, null, Cancel);
        }

        var run = new WeekRun(Api, week, _ => { });
        var draft = await run.DraftAsync(seconds: 5, Cancel);
        return (week, run, draft.Text("id")!);
    }

    private async Task<string> RequestedAsync(string week)
    {
        await new SmallJurisdiction(Api, folder).RequestAsync(week, Cancel);
        return week;
    }

    /// <summary>The weeks to come when the tests began, the next one first.</summary>
    private async Task<string[]> WeeksAsync() => weeks ??= await ReadWeeksAsync();

    private async Task<string[]> ReadWeeksAsync()
    {
        var known = await Api.GetAsync("planner", "/weeks", Cancel);
        var current = known.Text("current");
        return [.. known.At("items").EnumerateArray().Select(item => item.Text("id")!).Where(id => id != current)];
    }

    /// <summary>Somebody with a browser of their own, not signed in.</summary>
    internal Task<Visitor> VisitorAsync(Screen? screen = null, string language = "zh", bool scripts = true) =>
        Visitor.ArriveAsync(this, browser!, screen ?? Screen.Wide, language, scripts);

    /// <summary>A browser of its own whose camera sees one picture for ever.</summary>
    /// <param name="picture">JPEG; its name ends in <c>.mjpeg</c>.</param>
    internal Task<IBrowser> BrowserWithCameraAsync(string picture) => playwright!.Chromium.LaunchAsync(new()
    {
        ExecutablePath = program,
        Args = [.. Flags, "--use-fake-device-for-media-stream", $"--use-file-for-fake-video-capture={picture}"],
    });

    /// <summary>Somebody at such a browser, not signed in.</summary>
    internal Task<Visitor> VisitorAsync(IBrowser own, Screen screen, string language = "zh") => Visitor.ArriveAsync(this, own, screen, language);

    /// <summary>Where a file of this name may be written.</summary>
    internal string PathOf(string name) => Path.Combine(folder, name);

    /// <summary>Somebody who has signed in, at a page of the console.</summary>
    internal async Task<Visitor> SignedInAsync(string account, string path, Screen? screen = null, string language = "zh")
    {
        var visitor = await VisitorAsync(screen, language);
        await visitor.SignInAsync(account, path);
        return visitor;
    }

    /// <summary>A file for an upload.</summary>
    internal async Task<string> FileAsync(string name, string text)
    {
        var file = PathOf(name);
        await File.WriteAllTextAsync(file, text, Cancel);
        return file;
    }
}
