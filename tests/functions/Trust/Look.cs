using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Inspection.Functions.Tests.Hosting;
using Inspection.Functions.Tests.Plans;

namespace Inspection.Functions.Tests.Trust;

/// <summary>What an observer is answered in a world, question by question, with what no two worlds have in common written alike: its name, moments, and keyed names.</summary>
internal sealed partial class Look(SecretWorld world)
{
    private static readonly string[] Uninteresting = ["Date", "Content-Length", "Transfer-Encoding", "Connection", "Keep-Alive", "Server"];
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>Asks every question that the observer may ask: what only reads first, then what may change something, then what reads again.</summary>
    public async Task<IReadOnlyList<(string Question, string Answer)>> AskAsync(Observer observer)
    {
        List<AccessRow> may = [.. AccessTable.Read().Where(observer.MayCall).Where(row => row.Endpoint is not "POST /Sweep" and not "POST /SolvePlan")];
        var answers = new List<(string, string)>();
        await ReadAsync("");
        foreach (string endpoint in may.Select(row => row.Endpoint).Where(endpoint => !IsRead(endpoint)))
        {
            await AskAsync(endpoint, text => text, "");
            if (observer.Column == "clerk-fire")
            {
                await AskAsync(endpoint, AsFire, " as one's own");
                await AskAsync(endpoint, text => AsFire(text).Replace(GivenFiles.Code(0), GivenFiles.Code(3), StringComparison.Ordinal).Replace(GivenFiles.Code(7), GivenFiles.Code(3), StringComparison.Ordinal), " of the enterprise");
            }
        }

        await ReadAsync(" afterwards");
        return answers;

        async Task ReadAsync(string when)
        {
            foreach (string endpoint in may.Select(row => row.Endpoint).Where(IsRead))
            {
                await AskAsync(endpoint, text => text, when);
                if (observer.Column == "clerk-fire" && NamesSomething(endpoint))
                {
                    await AskAsync(endpoint, AsFire, $" as one's own{when}");
                }
            }

            if (observer.Account == "enterprise")
            {
                Reply home = await world.ByLinkAsync();
                answers.Add(($"{observer.Who}: by the link{when}", Said(home)));
                if (home.Status is HttpStatusCode.OK)
                {
                    answers.Add(($"{observer.Who}: the calendar{when}", Said(await world.FeedAsync(home))));
                }
            }

            if (observer.Account is null)
            {
                foreach (string code in world.Codes)
                {
                    answers.Add(($"{observer.Who}: the code of a visit{when}", Said(await world.VerifyAsync(code))));
                }
            }

            foreach (var (endpoint, address) in observer.More)
            {
                Assert.Contains(endpoint, may.Select(row => row.Endpoint));
                await AskAsync(endpoint, _ => address.Replace("/J/", $"/{world.Home.Id}/", StringComparison.Ordinal), $" {address}{when}");
            }
        }

        async Task AskAsync(string endpoint, Func<string, string> retell, string how) =>
            answers.Add(($"{observer.Who}: {endpoint}{how}", Said(await world.Calls.CallAsync(endpoint, observer.Account ?? "anonymous", retell: retell))));
    }

    /// <summary>An answer without what says which world it comes from.</summary>
    public string Said(Reply reply)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{(int)reply.Status}\n");
        foreach (var (name, value) in reply.Headers.Where(header => !Uninteresting.Contains(header.Key)).OrderBy(header => header.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"{name}: {value}\n");
        }

        return Alike(text.Append(reply.ContentType.Contains("sheet", StringComparison.Ordinal) ? Unpacked(reply.Bytes) : Encoding.UTF8.GetString(reply.Bytes)).ToString());
    }

    /// <summary>The parts of a workbook, one after the other.</summary>
    private static string Unpacked(byte[] workbook)
    {
        using var book = new ZipArchive(new MemoryStream(workbook));
        return string.Join('\n', book.Entries.Select(part =>
        {
            using var reader = new StreamReader(part.Open());
            return $"{part.FullName}\n{reader.ReadToEnd()}";
        }));
    }

    public string Alike(string text)
    {
        text = Trace().Replace(text.Replace("\\u0022", "\"", StringComparison.Ordinal).Replace("\r\n ", "", StringComparison.Ordinal), "");
        text = Home().Replace(text, match => match.Value == world.Home.Id ? "J" : match.Value);
        text = Moments().Replace(text, "T");
        foreach (var (id, n) in world.Calls.Ids.Select((id, n) => (id, n)))
        {
            text = text.Replace(id, string.Create(CultureInfo.InvariantCulture, $"ID{n}"), StringComparison.Ordinal);
        }

        return Keyed().Replace(text, match => _names.TryGetValue(match.Value, out string? name) ? name : _names[match.Value] = string.Create(CultureInfo.InvariantCulture, $"K{_names.Count}"));
    }

    private string AsFire(string text) => text
        .Replace("market", "fire", StringComparison.Ordinal)
        .Replace("SJ-01", "XF-01", StringComparison.Ordinal)
        .Replace($"/{Office.Week}/requests/{world.Calls.Ids[1]}", $"/{Office.Week}/requests/{world.FireRequest}", StringComparison.Ordinal);

    /// <summary>True where the address names more than a week.</summary>
    private static bool NamesSomething(string endpoint) => endpoint.Replace("{week:week}", "", StringComparison.Ordinal).Contains('{', StringComparison.Ordinal);

    private static bool IsRead(string endpoint) => endpoint.StartsWith("GET", StringComparison.Ordinal);

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[0-9.]*(?:Z|[+-]\d\d:\d\d)|(?<=(?:DTSTAMP|LAST-MODIFIED):)\d{8}T\d{6}Z|\d{4}-\d\d-\d\d \d\d:\d\d|\d{4}年\d+月\d+日 \d\d:\d\d|\d+ [A-Z][a-z]{2} \d{4} \d\d:\d\d")]
    private static partial Regex Moments();

    [GeneratedRegex("(?<![0-9A-Za-z])test[0-9]+(?![0-9A-Za-z])")]
    private static partial Regex Home();

    /// <summary>Hashes, MACs, ids made at random and numbers of leads: whatever is told by a keyed or random name.</summary>
    [GeneratedRegex(@"(?<![0-9A-Za-z])(?:[0-9a-f]{64}|[0-9a-f]{40}|[0-9a-f]{32}|[0-9a-f]{26}|[0-9a-f]{20}|R?[0-9a-f]{16}|d[0-9a-f]{11}|[0-9A-Za-z_-]{43}|[0-9A-Z]{4}(?:-[0-9A-Z]{4}){1,2})(?![0-9A-Za-z])|(?<=""number"":"")[^""]+|(?<=[?&]c=|u0026c=)[0-9A-Z]{8}(?![0-9A-Z])")]
    private static partial Regex Keyed();

    /// <summary>What is another for every answer, and the drawing of a code.</summary>
    [GeneratedRegex("\"(?:traceId|answeredAt|path)\":\"[^\"]*\",?")]
    private static partial Regex Trace();
}
