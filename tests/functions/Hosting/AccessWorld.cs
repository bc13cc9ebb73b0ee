using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Tests.Leads;
using Inspection.Functions.Tests.Plans;

namespace Inspection.Functions.Tests.Hosting;

/// <summary>A jurisdiction in which everything that has an address exists, another one beside it, and a sensible call of each endpoint.</summary>
internal sealed class AccessWorld
{
    private const string File = "creditCode,matter\n";
    private const string Foreign = "foreign-";
    private const string Older = "\"an older version\"";
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>An entry of each register, and a form for it.</summary>
    private static readonly Dictionary<string, (string Id, object Body)> Entries = new()
    {
        ["departments"] = ("market", new { id = "market", name = "市监局", @short = "市监" }),
        ["bases"] = ("diankou", new { id = "diankou", name = "店口镇", lat = 29.9, lon = 120.2, vehicles = 3 }),
        ["matters"] = ("SJ-01", new { code = "SJ-01", department = "market", versions = Array.Empty<object>() }),
        ["{kind}"] = ("SJ-01", new { }),
        ["officers"] = ("o1", new { id = "o1", name = "朱庚", bases = new[] { "diankou" }, certificates = Array.Empty<object>() }),
        ["enterprises"] = (GivenFiles.Code(0), new { creditCode = GivenFiles.Code(0), name = "企业", address = "路", town = "镇", lat = 29.9, lon = 120.2 }),
        ["calendar"] = ("2026-10-01", new { date = "2026-10-01", kind = "holiday", name = "国庆节" }),
    };

    private readonly AppFixture _app;
    private readonly TestJurisdiction _home;
    private readonly TestJurisdiction _foreign;
    private readonly string _draft;
    private readonly string _request;
    private readonly string _import;
    private readonly GivenComplaint _complaint;

    private readonly string _theme;
    private readonly string _letter;

    private AccessWorld(AppFixture app, TestJurisdiction home, string draft, string request, string import, GivenComplaint complaint, string theme, string letter) =>
        (_app, _home, _foreign, _draft, _request, _import, _complaint, _theme, _letter) = (app, home, app.NewJurisdiction(), draft, request, import, complaint, theme, letter);

    /// <summary>Ids of what there is, other than those of the registry.</summary>
    public IReadOnlyList<string> Ids => [_draft, _request, _import, _complaint.Lead, _complaint.Dispute, _theme, _letter];

    public static async Task<AccessWorld> OpenAsync(AppFixture app)
    {
        Office office = await Office.OpenAsync(app);
        return await OpenAsync(app, office.Home, office.PublishedAsync);
    }

    /// <param name="home">A jurisdiction with requests.</param>
    /// <param name="publish">Publishes a plan of next week and returns the draft's id.</param>
    public static async Task<AccessWorld> OpenAsync(AppFixture app, TestJurisdiction home, Func<Task<string>> publish)
    {
        TestJurisdiction office = home;
        Api clerk = await office.AsAsync("clerk");
        Reply import = (await clerk.UploadAsync($"{TestJurisdiction.NextWeekPath}/requests/import?take=all", "r.csv", $"{File}{GivenFiles.Code(1)},SJ-09\n")).Is(HttpStatusCode.OK);
        Reply requests = (await clerk.GetAsync($"{TestJurisdiction.NextWeekPath}/requests")).Is(HttpStatusCode.OK);
        string request = requests.Json.GetProperty("items")[0].GetProperty("id").GetString()!;
        (await (await office.AsAsync("planner")).PostAsync("/api/rules/quiet-days/values", new { validFrom = "2028-01-03", value = new { days = new[] { 2 } }, source = "县府〔2026〕8号" }))
            .Is(HttpStatusCode.Created);
        string theme = (await (await office.AsAsync("planner")).PostAsync("/api/themes", PlanAndThemeBodies.Theme)).Is(HttpStatusCode.Created).Text("id");
        (await clerk.PutAsync($"/api/annual-plans/{PlanAndThemeBodies.Year}/market", PlanAndThemeBodies.Plan, ("If-None-Match", "*"))).Is(HttpStatusCode.OK);
        GivenComplaint complaint = await GivenComplaint.MakeAsync(new Api(app.App.Address), office.Id, clerk, await office.AsAsync("planner"));
        string letter = (await (await office.AsAsync("planner")).PostAsync("/api/letters", LetterBodies.Of("/api/letters"))).Is(HttpStatusCode.Created).Text("id");
        return new AccessWorld(app, home, await publish(), request, import.Text("importId"), complaint, theme, letter);
    }

    /// <summary>True where anyone is shown the same.</summary>
    public static bool IsPublic(string endpoint) => endpoint.Contains("/public/", StringComparison.Ordinal);

    /// <summary>Everything stored of both jurisdictions.</summary>
    public async Task<string> StoredAsync() => await _home.StoredAsync() + await _foreign.StoredAsync();

    /// <summary>True where the text holds anything that belongs to the jurisdiction.</summary>
    public bool Shows(string text) => new[] { _home.Id, _draft, _request, _import, _complaint.Lead, _complaint.Dispute, GivenFiles.Code(1) }.Any(own => text.Contains(own, StringComparison.Ordinal));

    /// <summary>Calls an endpoint as one of the table's callers.</summary>
    /// <param name="endpoint">Method and route.</param>
    /// <param name="caller">A column of the table, or <c>foreign-</c> and an account of the other jurisdiction.</param>
    /// <param name="id">What to put in the place of an id; null takes one that exists.</param>
    /// <param name="retell">Changes what is asked, address and body.</param>
    public async Task<Reply> CallAsync(string endpoint, string caller, string? id = null, Func<string, string>? retell = null)
    {
        Api api = caller switch
        {
            "anonymous" => new Api(_app.App.Address),
            "foreign" => await _foreign.AsAsync("both"),
            _ when caller.StartsWith(Foreign, StringComparison.Ordinal) => await _foreign.AsAsync(caller[Foreign.Length..]),
            _ => await _home.AsAsync(caller),
        };
        string[] parts = endpoint.Split(' ');
        string path = parts[1]
            .Replace("{week:week}", Office.Week, StringComparison.Ordinal)
            .Replace("{jurisdiction}", _home.Id, StringComparison.Ordinal)
            .Replace("{kind}", "matters", StringComparison.Ordinal)
            .Replace("{year:int:min(2020):max(2100)}", PlanAndThemeBodies.Year, StringComparison.Ordinal)
            .Replace("{department}", "market", StringComparison.Ordinal)
            .Replace("{line}", $"market-{PlanAndThemeBodies.Year}-01", StringComparison.Ordinal)
            .Replace("{request}", _request, StringComparison.Ordinal)
            .Replace("{platform}", "hotline", StringComparison.Ordinal)
            .Replace("{enterprise}", parts[1].Contains("/my/", StringComparison.Ordinal) ? GivenFiles.Code(99) : GivenFiles.Code(1), StringComparison.Ordinal)
            .Replace("{trail}", "letters", StringComparison.Ordinal)
            .Replace("{file}", "requests.csv", StringComparison.Ordinal)
            .Replace("{rule}/impact", $"{{rule}}/impact?value={{}}&week={Office.Week}", StringComparison.Ordinal)
            .Replace("{rule}", "quiet-days", StringComparison.Ordinal)
            .Replace("{validFrom}", "2028-01-03", StringComparison.Ordinal)
            .Replace("{period}", id ?? "2026-W01", StringComparison.Ordinal)
            .Replace("{format}", "csv", StringComparison.Ordinal)
            .Replace("{id}", id ?? parts[1] switch
            {
                var p when p.Contains("/registry/", StringComparison.Ordinal) && p.Contains("{id}", StringComparison.Ordinal) => Entries[p.Split('/')[3]].Id,
                var p when p.Contains("/drafts/", StringComparison.Ordinal) => _draft,
                var p when p.Contains("/imports/", StringComparison.Ordinal) => _import,
                var p when p.Contains("/leads/", StringComparison.Ordinal) => _complaint.Lead,
                var p when p.Contains("/letters/", StringComparison.Ordinal) => _letter,
                var p when p.Contains("/disputes/", StringComparison.Ordinal) => _complaint.Dispute,
                var p when p.Contains("/themes/", StringComparison.Ordinal) => _theme,
                _ => _request,
            }, StringComparison.Ordinal);
        string action = parts[1][(parts[1].LastIndexOf('/') + 1)..];
        return (parts[0], action) switch
        {
            ("GET", "in-charge") => await GetAsync($"{path}?matter=SJ-01"),
            ("GET", "ledger") => await GetAsync($"{path}?enterprise={GivenFiles.Code(1)}"),
            ("GET", "choices") => await GetAsync($"{path}?enterprise={GivenFiles.Code(1)}"),
            ("GET", "moves") => await GetAsync($"{path}?enterprise={GivenFiles.Code(1)}&session=wed-pm"),
            ("GET", "compare") => await GetAsync($"{path}?left={_draft}&right={_draft}"),
            ("GET", _) => await GetAsync(path),
            ("PUT", _) when parts[1].Contains("/registry/", StringComparison.Ordinal) => await PutAsync(path, Entries[parts[1].Split('/')[3]].Body),
            (_, "decide") when parts[1].Contains("/enterprise-wishes/", StringComparison.Ordinal) => await PostAsync(path, new { accept = true }),
            (_, "follow") => await PostAsync(path, new { number = _complaint.Number }),
            (_, "import") => await UploadAsync(parts[1].Contains("registry", StringComparison.Ordinal) ? $"{path}?dryRun=true" : $"{path}?take=none",
                parts[1].Contains("registry", StringComparison.Ordinal) ? GivenFiles.Matters : $"{File}{GivenFiles.Code(0)},SJ-01\n"),
            ("POST", "errors.{format}") => await UploadAsync(path, $"{File}{GivenFiles.Code(0)},SJ-01\n"),
            ("POST", _) when parts[1].StartsWith("/api/letters", StringComparison.Ordinal) => await PostAsync(path, LetterBodies.Of(parts[1])),
            _ when PlanAndThemeBodies.Of(parts[0], parts[1]) is { } body => await (parts[0] == "PUT" ? PutAsync(path, body) : PostAsync(path, body)),
            ("PUT", _) => await PutAsync(path, Body(action)),
            _ => await PostAsync(path, Body(action)),
        };

        string Told(string text) => retell is null ? text : retell(text);
        string Written(object body) => Told(JsonSerializer.Serialize(body, Plain));
        Task<Reply> GetAsync(string address) => api.GetAsync(Told(address));
        Task<Reply> PutAsync(string address, object body) => api.PutAsync(Told(address), Written(body), ("If-Match", Older));
        Task<Reply> PostAsync(string address, object body) => api.PostAsync(Told(address), Written(body), ("If-Match", Older));
        Task<Reply> UploadAsync(string address, string content) => api.UploadAsync(Told(address), "r.csv", Told(content));
    }

    private static object Body(string action) => action switch
    {
        "moves" => new { to = "thu-am", reason = "设备检修" },
        "recusals" => new { officer = "o1", reason = "有亲属关系" },
        "accept" => new { version = 1 },
        "rating" => new { stars = 5 },
        "verify" => new { code = "2345-6789" },
        "requests" => new { enterprise = GivenFiles.Code(0), matter = "SJ-01" },
        "batch" => new { items = new[] { new { enterprise = GivenFiles.Code(7), matter = "SJ-01" } } },
        "drafts" => new { seconds = 5 },
        "remote-result" => new { result = "pass", date = DateOnly.FromDateTime(Week.Now(TimeProvider.System)) },
        "unlift" or "lift" => new { rule = "green-tier", reason = "上级要求必须检查" },
        "amendments" => new { kind = "urgent", requests = new[] { "nobody" }, reason = "群众举报" },
        "edits" => new { kind = "remove", enterprise = GivenFiles.Code(1) },
        "locks" => new { locks = new[] { new { enterprise = GivenFiles.Code(1), kind = "time" } } },
        "seen" => new { upTo = "0000000001-000" },
        "webhooks" => new { url = "https://example.org/hook" },
        "name" => new { name = "测试县" },
        "reasons" => new { enterprise = GivenFiles.Code(0), officer = "o1", reason = "只有该人员持有资格" },
        "values" => new { validFrom = "2028-07-01", value = new { days = new[] { 1 } }, source = "县府〔2026〕8号" },
        "leads" => new { target = "某店", text = "后厨很脏。", town = "店口镇" },
        "assign" => new { department = "market" },
        "hand-back" => new { reason = "不归我们" },
        "answer" => new { text = "已经核实处理。" },
        "identity" => new { purpose = "电话回访" },
        "secret" => new { name = "热线" },
        "disputes" => new { matter = "XF-01", parties = new[] { "market", "fire" }, statement = "应由消防负责。" },
        "statements" => new { text = "应由消防负责。" },
        "decide" => new { department = "market", from = DateOnly.FromDateTime(Week.Now(TimeProvider.System)), legalReason = "依据条例第五条。" },
        "hindrance" => new { at = DateTimeOffset.UnixEpoch, cause = "closed", note = "关门" },
        "arrival" or "departure" => new { at = DateTimeOffset.UnixEpoch, reason = "没有信号" },
        "results" => new { at = DateTimeOffset.UnixEpoch, request = "r", result = "pass" },
        "outcome" => new { carriedOut = false, reason = "企业停业" },
        "return" => new { comment = "周三人手不足" },
        "submit" or "review" or "approve" or "publish" => new { fingerprint = new string('0', 64) },
        "schedule" => new { fingerprint = new string('0', 64), at = TimeProvider.System.GetUtcNow().AddHours(1) },
        "withdraw" => new { reason = "暴雨" },
        _ => new { },
    };
}
