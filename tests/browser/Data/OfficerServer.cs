using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Inspection.Browser.Tests;

/// <summary>
/// The officer's calls as the API answers them, for two visits of today: a plan for a day that has begun can be had from nobody. It can be out of reach, and it can
/// lose an answer after it has done what was asked.
/// </summary>
internal sealed class OfficerServer
{
    public const string First = "91330681DEM000014D";
    public const string Second = "91330681DEM0000228";
    public const string Code = "8F3K2Q7M";

    private const string Week = "2026-W48";
    private readonly Lock gate = new();
    private readonly Dictionary<string, JsonObject> visits;
    private readonly Dictionary<string, string> done = [];
    private readonly TimeProvider time;

    public OfficerServer(TimeProvider time)
    {
        this.time = time;
        visits = new[] { (First, "店口达兴管业有限公司（虚构）", "08:45"), (Second, "店口荣朗五金厂（虚构）", "10:10") }
            .Select((one, i) => Visit(one.Item1, one.Item2, one.Item3, i + 1)).ToDictionary(visit => (string)visit["enterprise"]!["id"]!);
    }

    /// <summary>Nobody gets through.</summary>
    public bool Away { get; set; }

    /// <summary>The next step is done, and its answer is lost.</summary>
    public bool LosesAnswer { get; set; }

    /// <summary>Steps in the order in which they took effect: visit and kind.</summary>
    public List<string> Effects { get; } = [];

    /// <summary>How many calls with a step came in, repetitions among them.</summary>
    public int Calls { get; private set; }

    private string Today => time.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public Task ServeAsync(IBrowserContext context) => context.RouteAsync("**/api/my/**", AnswerAsync);

    /// <summary>A result that a colleague records at the second visit, just before the officer's own arrives.</summary>
    public (string Request, string Result)? ColleagueFinds { get; set; }

    private string Now => time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);

    private async Task AnswerAsync(IRoute route)
    {
        if (Away)
        {
            await route.AbortAsync("internetdisconnected");
            return;
        }

        var cors = new Dictionary<string, string>
        {
            ["Access-Control-Allow-Origin"] = "*",
            ["Access-Control-Allow-Headers"] = "*, Authorization",
            ["Access-Control-Allow-Methods"] = "GET, POST",
        };
        if (route.Request.Method == "OPTIONS")
        {
            await route.FulfillAsync(new() { Status = 204, Headers = cors });
            return;
        }

        var (status, body, lost) = Answer(route.Request);
        await (lost
            ? route.AbortAsync("connectionreset")
            : route.FulfillAsync(new() { Status = status, Headers = cors, ContentType = status < 400 ? "application/json" : "application/problem+json", Body = body }));
    }

    private (int Status, string Body, bool Lost) Answer(IRequest request)
    {
        lock (gate)
        {
            if (request.Method == "GET")
            {
                return (200, new JsonObject
                {
                    ["now"] = Now,
                    ["officer"] = Mate("o1", "朱庚"),
                    ["today"] = Today,
                    ["visits"] = new JsonArray([.. visits.Values.Select(visit => visit.DeepClone())]),
                }.ToJsonString(), false);
            }

            Calls++;
            var parts = new Uri(request.Url).Segments.Select(part => part.Trim('/')).ToArray();
            var (visit, kind) = (visits[parts[^2]], parts[^1]);
            var key = request.Headers["idempotency-key"];
            if (!done.TryGetValue(key, out var said))
            {
                var step = JsonNode.Parse(request.PostData!)!.AsObject();
                if (kind == "results" && ColleagueFinds is { } theirs)
                {
                    Item(visits[Second], theirs.Request)["found"] = new JsonObject
                    {
                        ["result"] = theirs.Result, ["photos"] = new JsonArray(), ["by"] = "罗辛", ["at"] = Now, ["version"] = 41,
                    };
                    ColleagueFinds = null;
                }

                if (Refusal(visit, kind, step) is { } refused)
                {
                    return (refused.Status, refused.Body, false);
                }

                Take(visit, kind, step);
                Effects.Add($"{parts[^2][^2..]} {kind}");
                done[key] = said = visit.ToJsonString();
            }

            bool lost = LosesAnswer;
            LosesAnswer = false;
            return (200, said, lost);
        }
    }

    private static (int Status, string Body)? Refusal(JsonObject visit, string kind, JsonObject step)
    {
        if (kind == "arrival" && (string?)step["code"] is { } code && code != Code)
        {
            return Problem(422, "wrong-code", "这不是该检查的核验码。请核对告知书和企业，今天还可以再试 4 次。");
        }

        if (kind == "results" && Item(visit, (string)step["request"]!)["found"] is JsonObject found && (int)found["version"]! != ((int?)step["seen"] ?? 0))
        {
            return Problem(409, "result-differs", "罗辛已登记了不同的结果。请核对后保留其中一个。", found.DeepClone());
        }

        return null;
    }

    private static void Take(JsonObject visit, string kind, JsonObject step)
    {
        var attendance = visit["attendance"]!.AsArray();
        switch (kind)
        {
            case "arrival":
                attendance.Add(new JsonObject { ["officer"] = "o1", ["in"] = (string)step["at"]!, ["withoutCode"] = step["code"] is null });
                visit["state"] = "onSite";
                break;
            case "results":
                Item(visit, (string)step["request"]!)["found"] = new JsonObject
                {
                    ["result"] = (string)step["result"]!, ["rectifyBy"] = (string?)step["rectifyBy"], ["note"] = (string?)step["note"], ["photos"] = new JsonArray(),
                    ["by"] = "朱庚", ["at"] = (string)step["at"]!, ["version"] = 50,
                };
                break;
            case "hindrance":
                visit["hindrance"] = new JsonObject { ["cause"] = (string)step["cause"]!, ["note"] = (string)step["note"]!, ["by"] = "朱庚", ["at"] = (string)step["at"]! };
                visit["state"] = "hindered";
                break;
            default:
                attendance[0]!["out"] = (string)step["at"]!;
                visit["state"] = visit["items"]!.AsArray().All(item => item!["found"] is not null) ? "closed" : "open";
                break;
        }

        visit["version"] = (int)visit["version"]! + 1;
    }

    private static (int Status, string Body) Problem(int status, string code, string detail, JsonNode? entry = null) =>
        (status, new JsonObject { ["title"] = code, ["detail"] = detail, ["status"] = status, ["code"] = code, ["entry"] = entry }.ToJsonString());

    private static JsonObject Item(JsonObject visit, string request) => visit["items"]!.AsArray().Single(item => (string)item!["request"]! == request)!.AsObject();

    private JsonObject Visit(string enterprise, string name, string start, int order) => new()
    {
        ["week"] = Week,
        ["session"] = "mon-am",
        ["date"] = Today,
        ["version"] = 1,
        ["order"] = order,
        ["start"] = $"{Today}T{start}",
        ["end"] = $"{Today}T11:20",
        ["depart"] = order == 1 ? $"{Today}T08:30" : null,
        ["base"] = "店口镇",
        ["enterprise"] = new JsonObject
        {
            ["id"] = enterprise, ["name"] = name, ["address"] = $"店口镇示例路{order}号", ["town"] = "店口镇", ["lat"] = 29.93, ["lon"] = 120.28,
            ["contacts"] = new JsonArray(new JsonObject { ["name"] = "陈厂长", ["phone"] = "0575-00000001" }),
        },
        ["team"] = new JsonArray(Mate("o1", "朱庚"), Mate("o2", "罗辛")),
        ["items"] = new JsonArray(Matter("r1", "市监", "食品经营日常检查"), Matter("r2", "消防", "消防监督抽查")),
        ["documents"] = new JsonArray("营业执照", "消防设施检测报告"),
        ["attendance"] = new JsonArray(),
        ["state"] = "ahead",
    };

    private static JsonObject Mate(string id, string name) => new() { ["id"] = id, ["name"] = name, ["phone"] = "13900000001", ["leads"] = id == "o1" };

    private static JsonObject Matter(string request, string department, string name) => new()
    {
        ["request"] = request, ["matter"] = "SC-01", ["matterName"] = name, ["department"] = department, ["legalBasis"] = "《食品安全法》第一百一十条", ["minutes"] = 40, ["unannounced"] = false,
    };
}
