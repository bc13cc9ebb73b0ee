using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;

namespace Inspection.Functions.Tests.Bench;

/// <summary>
/// How long a page of the enterprises' list takes over HTTP where 100,000 are registered, and how long they take to import. Run by hand, see README.md here.
/// </summary>
[Collection(AppSuite.Name)]
public sealed class RegisterBench(AppFixture app)
{
    private const int Enterprises = 100_000;
    private const int Pages = 40;
    private const string Path = "/api/registry/enterprises";

    [Fact(Explicit = true)]
    public async Task Pages_of_100_000_enterprises()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync();
        var planner = await jurisdiction.AsAsync("planner");
        var rows = Enumerable.Range(0, Enterprises).Select(n => string.Create(CultureInfo.InvariantCulture,
            $"{GivenFiles.Code(n)},{Names[n % Names.Length]}{n * 7919 % Enterprises}号有限公司,示例路{n}号,镇{n % 23},29.{n % 90:D2},120.{n % 80:D2},{(n % 3 == 0 ? "黄" : "绿")},行业{n % 40}\n"));
        var file = Encoding.UTF8.GetBytes("creditCode,name,address,town,lat,lon,tier,industry\n" + string.Concat(rows));
        var watch = Stopwatch.StartNew();
        Assert.Equal(Enterprises, (await planner.UploadAsync($"{Path}/import", "e.csv", file)).Is(HttpStatusCode.OK).Number("rows"));
        Say($"import of {Enterprises} rows, {file.Length / 1024 / 1024} MiB: {watch.Elapsed.TotalSeconds:F1} s");
        await using var other = await app.StartAppAsync(app.Authority);
        watch.Restart();
        (await (await jurisdiction.AsAsync("planner", other)).GetAsync(Path)).Is(HttpStatusCode.OK);
        Say($"first page of a process that has read nothing: {watch.Elapsed.TotalMilliseconds:F0} ms");
        await MeasureAsync(planner, "no filter, page after page", n => $"{Path}?limit=50", follow: true);
        await MeasureAsync(planner, "sorted by name, page after page", n => $"{Path}?limit=50&sort=-name", follow: true);
        await MeasureAsync(planner, "another town each time, sorted by name", n => $"{Path}?limit=50&sort=name&town={Uri.EscapeDataString($"镇{n % 23}")}&tier={(n < 23 ? "green" : "yellow")}");
        await MeasureAsync(planner, "another search each time", n => $"{Path}?limit=50&sort=name&search={Uri.EscapeDataString($"{Names[n % Names.Length]}{n}")}");
        await MeasureAsync(planner, "search of the picker", n => $"/api/enterprises?limit=20&search={Uri.EscapeDataString($"{n + 100}号")}");
        await MeasureAsync(planner, "first page after an edit", n => $"{Path}?limit=50&sort=name", before: n => EditAsync(planner, n));
        var deep = $"{Path}?limit=200&sort=name";
        string? after = null;
        for (var page = 0; page < 400; page++)
        {
            after = (await planner.GetAsync(after is null ? deep : $"{deep}&after={after}")).Text("next");
        }

        await MeasureAsync(planner, "after 80,000 entries", _ => $"{deep}&after={after}");
    }

    private static string[] Names => ["店口五金", "枫桥香榧", "大唐袜业", "山下湖珍珠", "次坞打面", "牌头机械", "安华纺织", "暨阳餐饮"];

    private static async Task EditAsync(Api planner, int n)
    {
        var path = $"{Path}/{GivenFiles.Code(n * 997)}";
        var seen = (await planner.GetAsync(path)).Is(HttpStatusCode.OK);
        var form = seen.Json.GetProperty("entry").GetRawText().Replace("示例路", "新示例路", StringComparison.Ordinal);
        (await planner.PutAsync(path, form, ("If-Match", seen.ETag))).Is(HttpStatusCode.OK);
    }

    private static async Task MeasureAsync(Api api, string what, Func<int, string> path, bool follow = false, Func<int, Task>? before = null)
    {
        var times = new List<double>();
        string? after = null;
        for (var n = 0; n < Pages; n++)
        {
            await (before?.Invoke(n) ?? Task.CompletedTask);
            var address = path(n) + (after is null ? "" : $"&after={after}");
            var watch = Stopwatch.StartNew();
            var page = (await api.GetAsync(address)).Is(HttpStatusCode.OK);
            times.Add(watch.Elapsed.TotalMilliseconds);
            after = follow ? page.Text("next") : null;
        }

        times.Sort();
        Say($"{what}: p50 {times[Pages / 2]:F0} ms, p95 {times[Pages * 95 / 100]:F0} ms, most {times[^1]:F0} ms");
    }

    private static void Say(string line) => TestContext.Current.TestOutputHelper!.WriteLine(line);
}
