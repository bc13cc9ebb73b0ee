using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Inspection.Functions.Storage;
using Inspection.Functions.Tests.Visits;
using Inspection.Local;

namespace Inspection.Functions.Tests.Publication;

/// <summary>
/// Whoever may not know of an unannounced visit cannot tell a world with it from a world without: not by what is read, nor by names, numbers, lengths,
/// versions, dates, or by something being refused.
/// </summary>
[Collection(WorldSuite.Name)]
public sealed partial class TwoWorldsTests(AppFixture app)
{
    private static readonly Jurisdictions.Week Week = TestJurisdiction.NextWeek;
    private static readonly (string, string, string[])[] Announced = [(GivenFiles.Code(1), "mon-am", ["SJ-01", "XF-01"]), (GivenFiles.Code(2), "wed-pm", ["SJ-01"])];
    private static readonly (string, string, string[])[] WithHidden = [(GivenFiles.Code(1), "mon-am", ["SJ-01", "SJ-09", "XF-01"]), (GivenFiles.Code(2), "wed-pm", ["SJ-01"]), (GivenFiles.Code(0), "thu-am", ["SJ-09"])];

    [Fact]
    public async Task Two_jurisdictions_that_differ_by_unannounced_visits_answer_every_public_question_alike()
    {
        TestJurisdiction without = await app.NewJurisdiction().WithRegistryAsync();
        TestJurisdiction with = await app.NewJurisdiction().WithRegistryAsync();
        await new GivenPublication(app, without).PublishAsync(Week, Announced);
        await new GivenPublication(app, with).PublishAsync(Week, WithHidden);

        string one = await WorldAsync(without.Id);
        string other = await WorldAsync(with.Id);

        Assert.Contains("食品生产检查", one, StringComparison.Ordinal);
        Assert.Equal(one, other);
        Assert.DoesNotContain("突击检查", other.Split("\n##\n")[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unannounced_visit_that_comes_or_goes_leaves_every_file_and_answer_as_it_was_down_to_its_version_and_date()
    {
        TestJurisdiction home = await app.NewJurisdiction().WithRegistryAsync();
        var office = new GivenPublication(app, home);
        await office.PublishAsync(Week, Announced);
        string before = await HomeAsync();

        await office.PublishAsync(Week, WithHidden);
        Assert.Equal(before, await HomeAsync());

        string path = $"/api/weeks/{Week}/visits/{GivenFiles.Code(0)}";
        Api planner = await home.AsAsync("planner");
        string etag = (await planner.GetAsync(path)).Is(HttpStatusCode.OK).ETag;
        (await planner.PostAsync($"{path}/outcome", new { carriedOut = false, reason = "改期" }, ("If-Match", etag))).Is(HttpStatusCode.OK);
        Assert.Equal(before, await HomeAsync());

        async Task<string> HomeAsync()
        {
            string published = string.Join('\n', (await new OpenFiles(app, home.Id).ListAsync(StorageNames.Published)).Select(item => $"{item.Name} {item.Length}"));
            return $"{await new OpenFiles(app, home.Id).EverythingAsync()}\n{published}\n{await AnswersAsync(home.Id, header => header is not "Date")}";
        }
    }

    [Fact]
    public void No_public_question_is_left_out()
    {
        string[] asked = [.. Questions().Select(question => question.Route).Distinct().Order(StringComparer.Ordinal)];
        using JsonDocument api = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Toolchain.Find().Root, "tests", "functions", "openapi.json")));
        string[] open = [.. api.RootElement.GetProperty("paths").EnumerateObject()
            .Where(path => path.Name.StartsWith("/api/public/{jurisdiction}", StringComparison.Ordinal) && path.Value.TryGetProperty("get", out _)).Select(path => path.Name).Order(StringComparer.Ordinal)];
        Assert.Equal(open, asked);
    }

    private static IEnumerable<(string Route, string Path)> Questions()
    {
        int year = Week.Monday.Year;
        yield return ("/api/public/{jurisdiction}", "");
        yield return ("/api/public/{jurisdiction}/calendar/{week}", $"/calendar/{Week}");
        yield return ("/api/public/{jurisdiction}/calendar/{week}", $"/calendar/{Week.Add(1)}");
        yield return ("/api/public/{jurisdiction}/annual-plan/{year}", string.Create(CultureInfo.InvariantCulture, $"/annual-plan/{year}"));
        yield return ("/api/public/{jurisdiction}/matters", "/matters");
        yield return ("/api/public/{jurisdiction}/statistics", "/statistics");
        yield return ("/api/public/{jurisdiction}/feeds/{link}", "/feeds/none.ics");
        yield return ("/api/public/{jurisdiction}/in-charge", $"/in-charge?matter=SJ-01&town={Uri.EscapeDataString("店口镇")}");
    }

    /// <summary>All that anybody can read of a jurisdiction, with what names it and its moment written alike.</summary>
    private async Task<string> WorldAsync(string jurisdiction)
    {
        string[] volatileHeaders = ["Date", "ETag", "Last-Modified", "x-ms-request-id", "Content-Length"];
        var files = new OpenFiles(app, jurisdiction);
        string calendars = string.Join('\n', (await files.ListAsync(StorageNames.Published)).Select(item => item.Name));
        string text = $"{await files.EverythingAsync()}\n##\n{calendars}\n{await AnswersAsync(jurisdiction, header => !volatileHeaders.Contains(header))}";
        text = text.Replace(jurisdiction, "J", StringComparison.Ordinal);
        text = Moments().Replace(text, "T");
        text = StorageLines().Replace(text, "");
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        return Keyed().Replace(text, match => names.TryGetValue(match.Value, out string? name) ? name : names[match.Value] = string.Create(CultureInfo.InvariantCulture, $"K{names.Count}"));
    }

    private async Task<string> AnswersAsync(string jurisdiction, Func<string, bool> header)
    {
        var text = new StringBuilder();
        foreach (var (_, path) in Questions())
        {
            Reply reply = await new Api(app.App.Address).GetAsync($"/api/public/{jurisdiction}{path}");
            text.Append(CultureInfo.InvariantCulture, $"GET {path} {(int)reply.Status}\n");
            foreach (var (name, value) in reply.Headers.Where(pair => header(pair.Key)).OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                text.Append(CultureInfo.InvariantCulture, $"{name}: {value}\n");
            }

            // The id of the trace is another for every call that is refused.
            text.Append(Trace().Replace(Encoding.UTF8.GetString(reply.Bytes), "")).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Moments of publication; days and half days of visits are not among them.</summary>
    [GeneratedRegex(@"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[0-9.]*(?:Z|[+-]\d\d:\d\d)|(?<=(?:DTSTAMP|LAST-MODIFIED):)\d{8}T\d{6}Z|\d{4}年\d+月\d+日 \d\d:\d\d|\d+ [A-Z][a-z]{2} \d{4} \d\d:\d\d")]
    private static partial Regex Moments();

    /// <summary>What storage itself makes for each file: its version, its date, and with them the length of the jurisdiction's name.</summary>
    [GeneratedRegex(@"(?m)^(?:ETag|Last-Modified|Content-Length|Content-MD5|x-ms-[^:]+|Keep-Alive|Connection): .*\n|(?<=^J/[^\n]*) \d+(?= 200$)")]
    private static partial Regex StorageLines();

    [GeneratedRegex(@"\b[0-9a-f]{64}\b|\b[0-9a-f]{26}\b")]
    private static partial Regex Keyed();

    [GeneratedRegex("\"traceId\":\"[^\"]*\"")]
    private static partial Regex Trace();
}
