using System.Globalization;
using System.Text.Json.Nodes;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Sizes;

/// <summary>Every list of the departments' side, as people page, filter, sort and search it.</summary>
internal sealed class Lists(AppUnderTest app, City city, LedgerFill ledger, int pages, Action<string> say)
{
    private static readonly (string Kind, string[] Sorts)[] Registers =
    [
        ("enterprises", ["id", "name", "town", "industry", "tier"]),
        ("officers", ["id", "name", "department", "expiry"]),
        ("matters", ["id", "name", "department"]),
        ("departments", ["id", "name"]),
        ("bases", ["id", "name"]),
    ];

    private static readonly string[] RequestSorts = ["id", "enterprise", "matter", "department", "kind", "weight", "submitted"];

    private readonly List<Series> measured = [];

    public IReadOnlyList<Series> Measured => measured;

    public static string WeekPath => $"/api/weeks/{Week.Current(TimeProvider.System).Add(1)}";

    public async Task MeasureAsync()
    {
        await RegistersAsync();
        await RequestsAsync();
        await PoolAsync();
        await LedgerAsync();
        await FiguresAsync();
    }

    public async Task RegistersAsync()
    {
        await AsAsync("who I am", _ => "/api/me");
        await AsAsync("registry at a glance", _ => "/api/registry");
        foreach (var (kind, sorts) in Registers)
        {
            foreach (var sort in sorts.SelectMany(name => (string[])[name, $"-{name}"]))
            {
                await AsAsync($"{kind} by {sort}, page after page", _ => $"/api/registry/{kind}?limit=50&sort={sort}", follow: true);
            }
        }

        await AsAsync("enterprises, another town with each page", n => $"/api/registry/enterprises?sort=name&town={Uri.EscapeDataString(city.NameOfTown(n))}");
        await AsAsync("enterprises, another trade and tier with each page", n => $"/api/registry/enterprises?sort=-name&industry={Uri.EscapeDataString(City.Trade(n))}&tier={(n < 12 ? "green" : n < 24 ? "yellow" : "red")}");
        await AsAsync("enterprises, put away or not", n => $"/api/registry/enterprises?sort=town&archived=all&tier={(n % 2 == 0 ? "green" : "yellow")}");
        await AsAsync("enterprises, another search with each page", n => $"/api/registry/enterprises?sort=name&search={Uri.EscapeDataString($"{City.Trade(n)}{n}")}");
        await AsAsync("enterprises, search of what nearly all hold", n => $"/api/registry/enterprises?sort=name&search={Uri.EscapeDataString($"有限公司 路{n % 10}")}");
        await AsAsync("enterprises, search while somebody types", n => $"/api/enterprises?limit=20&search={Uri.EscapeDataString($"{n + 100}号")}");
        await DeepAsync("enterprises", city.Enterprises * 8 / 10);
        await AsAsync("one enterprise", n => $"/api/registry/enterprises/{City.Code(n * 997 % city.Enterprises)}");
        await AsAsync("history of an enterprise", n => $"/api/registry/enterprises/{City.Code(n * 997 % city.Enterprises)}/history");
        await TellAsync("an enterprise is edited", EditAsync);
        await AsAsync("enterprises by name, after each edit of one", _ => "/api/registry/enterprises?sort=name", before: async n => await EditAsync(n, null));
        await AsAsync("enterprises, another search after each edit of one", n => $"/api/registry/enterprises?sort=name&search={Uri.EscapeDataString($"{City.Trade(n)}{n + 50}")}", before: async n => await EditAsync(n, null));
        await AsAsync("officers, another department with each page", n => $"/api/registry/officers?sort=name&department={City.Department(n)}");
        await AsAsync("officers, another certificate with each page", n => $"/api/registry/officers?sort=expiry&certificate={Uri.EscapeDataString(City.Certificate(n))}");
        await AsAsync("officers, another base with each page", n => $"/api/registry/officers?base=b{n:D3}");
        await AsAsync("officers whose certificate runs out", n => $"/api/registry/officers?sort=expiry&expiring={60 + n}");
        await AsAsync("officers, another search with each page", n => $"/api/registry/officers?search={Uri.EscapeDataString($"{n}")}");
        await AsAsync("matters, another department with each page", n => $"/api/registry/matters?sort=name&department={City.Department(n)}");
        await AsAsync("matters by certificate and visibility", n => $"/api/registry/matters?certificate={Uri.EscapeDataString(City.Certificate(n))}&visibility=date");
        await AsAsync("matters, another search with each page", n => $"/api/registry/matters?search={Uri.EscapeDataString($"第{n}")}");
    }

    public async Task RequestsAsync()
    {
        var list = $"{WeekPath}/requests";
        foreach (var sort in RequestSorts.SelectMany(name => (string[])[name, $"-{name}"]))
        {
            await AsAsync($"requests of the week by {sort}, page after page", _ => $"{list}?sort={sort}", follow: true);
        }

        await AsAsync("requests, another department with each page", n => $"{list}?department={City.Department(n)}");
        await AsAsync("requests, another town with each page", n => $"{list}?town={Uri.EscapeDataString(city.NameOfTown(n))}");
        await AsAsync("requests of an enterprise", n => $"{list}?enterprise={City.Code(n * 17 % city.Enterprises)}");
        await AsAsync("requests by kind and matter", n => $"{list}?kind=planned&matter={City.Matter(n * 31 % city.Matters)}");
        await AsAsync("requests, another search with each page", n => $"{list}?sort=enterprise&search={Uri.EscapeDataString($"{n}号")}");
        await AsAsync("requests that are held", _ => $"{list}?status=held", follow: true);
        await AsAsync("requests, a clerk's own", n => list, clerk: true);
    }

    public async Task PoolAsync()
    {
        var pool = $"{WeekPath}/pool";
        await AsAsync("pool, page after page", _ => pool, follow: true);
        await AsAsync("pool, another department with each page", n => $"{pool}?department={City.Department(n)}");
        await AsAsync("pool, another town with each page", n => $"{pool}?town={Uri.EscapeDataString(city.NameOfTown(n))}");
        await AsAsync("pool, merging ones of a search", n => $"{pool}?merging=true&search={Uri.EscapeDataString($"{n}号")}");
        await AsAsync("pool, a clerk's own", _ => pool, clerk: true);
        await AsAsync("pool, after each edit of an enterprise", _ => pool, before: async n => await EditAsync(n, null));
        await AsAsync("pool, after each edit of an enterprise in it", _ => pool, before: async n => await EditAsync(City.Code(n * 17 % city.Enterprises), n));
        await AsAsync("a request, after each edit of an enterprise", n => $"{WeekPath}/requests?status=held&limit=1", before: async n => await EditAsync(n, null));
    }

    public async Task LedgerAsync()
    {
        var year = ledger.Year.ToString(CultureInfo.InvariantCulture);
        await AsAsync("caps of the year, page after page", _ => $"/api/ledger/overview?year={year}", follow: true);
        await AsAsync("caps of another department with each page", n => $"/api/ledger/overview?year={year}&department={City.Department(n)}");
        await AsAsync("caps in another town with each page", n => $"/api/ledger/overview?year={year}&town={Uri.EscapeDataString(city.NameOfTown(n))}");
        await AsAsync("caps, another search with each page", n => $"/api/ledger/overview?year={year}&search={Uri.EscapeDataString($"{n}号")}");
        await AsAsync("caps of a clerk's own department", _ => $"/api/ledger/overview?year={year}", clerk: true);
        await AsAsync("caps of the year, after each visit that is cancelled elsewhere", _ => $"/api/ledger/overview?year={year}", before: n => ledger.CancelAsync(city, n));
        await AsAsync("caps of one enterprise", n => $"/api/ledger?year={year}&enterprise={City.Code(n * 997 % city.Enterprises)}");
    }

    public async Task FiguresAsync()
    {
        var year = ledger.Year.ToString(CultureInfo.InvariantCulture);
        string WeekOf(int n) => string.Create(CultureInfo.InvariantCulture, $"{year}-W{10 + (n % 30):D2}");
        await AsAsync("figures of another week with each page", n => $"/api/metrics?period={WeekOf(n)}");
        await AsAsync("figures of another month with each page", n => $"/api/metrics?period={year}-{1 + (n % 10):D2}", most: 10);
        await AsAsync("figures of the year, again", _ => $"/api/metrics?period={year}");
        await AsAsync("figures of another department with each page", n => $"/api/metrics?period={year}-Q2&department={City.Department(n)}");
        await AsAsync("figures of another town with each page", n => $"/api/metrics?period={year}-Q2&town={Uri.EscapeDataString(city.NameOfTown(n))}");
        await AsAsync("figures of a clerk's own department, another week with each page", n => $"/api/metrics?period={WeekOf(n)}", clerk: true);
        await AsAsync("figures of a week, after each visit that is cancelled elsewhere", n => $"/api/metrics?period={WeekOf(n)}", before: n => ledger.CancelAsync(city, 5000 + n));
        await AsAsync("public statistics", _ => $"/api/public/{AppUnderTest.City}/statistics?year={year}");
        await AsAsync("reports", _ => "/api/reports");
        string[] reports = [.. (await app.GetAsync("/api/reports")).Json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!)];
        await AsAsync("another report with each page", n => $"/api/reports/{reports[n % reports.Length]}");
        await AsAsync("letters", _ => $"/api/letters?year={year}");
        await TellAsync("figures of a month as xlsx", (n, _) => app.GetAsync($"/api/metrics/export?period={year}-{1 + (n % 10):D2}"), 3);
        await TellAsync("records of a week as xlsx", (n, _) => app.GetAsync($"/api/metrics/records?period={WeekOf(n)}"), 3);
        await TellAsync("records of the year as CSV", (_, _) => app.GetAsync($"/api/metrics/records?period={year}&format=csv"), 3);
        await TellAsync("requests of the week as xlsx", (_, _) => app.GetAsync($"{WeekPath}/requests/export"), 3);
        await TellAsync("pool of the week as xlsx", (_, _) => app.GetAsync($"{WeekPath}/pool/export"), 3);
    }

    private async Task DeepAsync(string kind, int after)
    {
        var path = $"/api/registry/{kind}?limit=200&sort=name";
        string? next = null;
        for (var seen = 0; seen < after; seen += 200)
        {
            next = (await app.GetAsync(next is null ? path : $"{path}&after={next}")).Next;
        }

        await AsAsync($"{kind}, 200 after {after}", _ => $"{path}&after={next}");
    }

    private Task<Answer> EditAsync(int n, Answer? _) => EditAsync(City.Code(n * 991 % city.Enterprises), n);

    private async Task<Answer> EditAsync(string enterprise, int n)
    {
        var path = $"/api/registry/enterprises/{enterprise}";
        var seen = await app.GetAsync(path);
        var form = JsonNode.Parse(seen.Json.GetProperty("entry").GetRawText())!.AsObject();
        form["address"] = $"{form["address"]}{n % 10}";
        return await app.PutAsync(path, form.ToJsonString(), seen.ETag);
    }

    private async Task TellAsync(string what, Func<int, Answer?, Task<Answer>> ask, int? times = null) => say((await Series.MeasureAsync(app, what, times ?? pages, ask)).ToString());

    private async Task AsAsync(string what, Func<int, string> path, bool follow = false, bool clerk = false, Func<int, Task>? before = null, int? most = null)
    {
        var series = await Series.MeasureAsync(
            app,
            what,
            Math.Min(pages, most ?? pages),
            (n, last) => app.GetAsync(path(n) + (follow && last?.Next is { } next ? $"{(path(n).Contains('?', StringComparison.Ordinal) ? '&' : '?')}after={Uri.EscapeDataString(next)}" : ""), clerk ? City.Department(7) : null),
            before);
        measured.Add(series);
        say(series.ToString());
    }
}
