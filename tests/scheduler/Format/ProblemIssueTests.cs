using System.Text.Json.Nodes;

namespace Inspection.Scheduler.Tests.Format;

/// <summary>For every kind of bad input: the code, the place, and that nothing else is blamed.</summary>
public sealed class ProblemIssueTests
{
    public static TheoryData<string, string, string> OneValue => new()
    {
        // path, JSON value, code expected at that path
        { "$.id", "3", "wrong-type" },
        { "$.id", "\"\"", "out-of-range" },
        { "$.id", "null", "wrong-type" },
        { "$.id", "\"a\\u0000b\"", "bad-text" },
        { "$.sessions", "{}", "wrong-type" },
        { "$.sessions", "[]", "out-of-range" },
        { "$.sessions[0].start", "\"2026-02-30T08:30\"", "bad-date" },
        { "$.sessions[0].start", "\"2026-11-23T08:30:00\"", "bad-date" },
        { "$.sessions[0].start", "\"2026-11-23T08:30Z\"", "bad-date" },
        { "$.sessions[0].start", "\"0001-01-01T00:00\"", "bad-date" },
        { "$.sessions[0].start", "20261123", "bad-date" },
        { "$.sessions[0].end", "\"2026-11-23T08:30\"", "contradiction" },
        { "$.sessions[0].end", "\"2026-11-23T08:00\"", "contradiction" },
        { "$.sessions[2].end", "\"2026-11-25T01:00\"", "contradiction" },
        { "$.sessions[1].start", "\"2026-11-23T11:29\"", "contradiction" },
        { "$.sessions[2].start", "\"2026-11-23T08:30\"", "contradiction" },
        { "$.sessions[1].id", "\"mon-am\"", "duplicate-id" },
        { "$.departments[1].id", "\"market\"", "duplicate-id" },
        { "$.bases[1].vehicles", "-1", "out-of-range" },
        { "$.bases[1].vehicles", "1.5", "wrong-type" },
        { "$.bases[1].vehicles", "1.0", "wrong-type" },
        { "$.bases[1].vehicles", "\"1\"", "wrong-type" },
        { "$.bases[1].vehicles", "99999999999", "out-of-range" },
        { "$.bases[1].vehicles", "1e400", "out-of-range" },
        { "$.bases[1].vehicles", "123456789012345678901234567890", "out-of-range" },
        { "$.bases[0].lat", "90.0001", "out-of-range" },
        { "$.bases[0].lat", "\"NaN\"", "wrong-type" },
        { "$.bases[0].lon", "-181", "out-of-range" },
        { "$.bases[0].lon", "1e999", "out-of-range" },
        { "$.bases[0].central", "1", "wrong-type" },
        { "$.travel.kmh", "0", "out-of-range" },
        { "$.travel.detour", "0.5", "out-of-range" },
        { "$.travel.overheadMinutes", "-3", "out-of-range" },
        { "$.travel.minutes", "[[0]]", "contradiction" },
        { "$.travel.minutes[1]", "[0,1,2]", "contradiction" },
        { "$.travel.minutes[1][1]", "5", "contradiction" },
        { "$.travel.minutes[1][2]", "-5", "out-of-range" },
        { "$.travel.minutes[1][2]", "null", "wrong-type" },
        { "$.rules.officersPerVisit", "0", "out-of-range" },
        { "$.rules.seats", "1", "contradiction" },
        { "$.rules.keepFraction", "1.01", "out-of-range" },
        { "$.rules.parallel", "0", "out-of-range" },
        { "$.rules.maxDepartmentsPerVisit", "0", "out-of-range" },
        { "$.objective.served", "-1", "out-of-range" },
        { "$.objective.mandatory", "1000001", "out-of-range" },
        { "$.officers[1].id", "\"o1\"", "duplicate-id" },
        { "$.officers[1].bases", "[]", "out-of-range" },
        { "$.officers[1].bases[0]", "\"b9\"", "unknown-reference" },
        { "$.officers[1].bases", "[\"b1\",\"b1\"]", "duplicate-id" },
        { "$.officers[1].certificates[0].validUntil", "\"30.06.2027\"", "bad-date" },
        { "$.officers[1].sessions", "[\"sunday\"]", "unknown-reference" },
        { "$.officers[1].sessions", "\"mon-am\"", "wrong-type" },
        { "$.officers[1].maxSessions", "-1", "out-of-range" },
        { "$.enterprises[1].id", "\"e1\"", "duplicate-id" },
        { "$.enterprises[0].tier", "\"blue\"", "wrong-type" },
        { "$.enterprises[0].recused", "[\"o9\"]", "unknown-reference" },
        { "$.enterprises[0].sessions", "[3]", "wrong-type" },
        { "$.requests[3].enterprise", "\"e9\"", "unknown-reference" },
        { "$.requests[3].department", "\"tax\"", "unknown-reference" },
        { "$.requests[3].minutes", "0", "out-of-range" },
        { "$.requests[3].minutes", "1441", "out-of-range" },
        { "$.requests[3].weight", "-1", "out-of-range" },
        { "$.requests[3].mandatory", "\"yes\"", "wrong-type" },
        { "$.requests[3].id", "\"r1\"", "duplicate-id" },
        { "$.requests[3]", "7", "wrong-type" },
        { "$.pins", "[{\"enterprise\":\"e9\"}]", "unknown-reference" },
        { "$.pins", "[{\"enterprise\":\"e1\",\"session\":\"sunday\"}]", "unknown-reference" },
        { "$.pins", "[{\"enterprise\":\"e1\",\"requests\":[\"r3\"]}]", "unknown-reference" },
        { "$.pins", "[{\"enterprise\":\"e1\"},{\"enterprise\":\"e1\"}]", "duplicate-id" },
        { "$.previous", "[]", "wrong-type" },
    };

    [Theory]
    [MemberData(nameof(OneValue))]
    public void A_bad_value_is_named_with_its_code_and_place(string path, string value, string code)
    {
        var file = Sample.Problem();
        Put(file, path, JsonNode.Parse(value));
        IReadOnlyList<Issue> issues = Sample.IssuesOf(file);
        Assert.Contains(issues, i => i.Code == code && i.Place.StartsWith(path, StringComparison.Ordinal));
        Assert.All(issues, i => Assert.True(i.Cause.EndsWith('.') && i.Action.EndsWith('.'), i.ToString()));
    }

    [Fact]
    public void The_sample_itself_is_right() => Assert.Empty(Sample.IssuesOf(Sample.Problem()));

    [Theory]
    [InlineData("$", "id")]
    [InlineData("$", "format")]
    [InlineData("$", "requests")]
    [InlineData("$.sessions[0]", "end")]
    [InlineData("$.bases[0]", "vehicles")]
    [InlineData("$.officers[0]", "certificates")]
    [InlineData("$.enterprises[1]", "lat")]
    [InlineData("$.requests[2]", "mandatory")]
    public void A_missing_member_is_named(string path, string member)
    {
        var file = Sample.Problem();
        At(file, path).AsObject().Remove(member);
        Assert.Contains(Sample.IssuesOf(file), i => i.Code == "missing-member" && i.Place == path && i.Cause.Contains($"'{member}'", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("$", "Id", "$.Id")]
    [InlineData("$.requests[2]", "priority", "$.requests[2].priority")]
    [InlineData("$.rules", "a b", "$.rules['a b']")]
    public void An_unknown_member_is_refused(string path, string member, string place)
    {
        var file = Sample.Problem();
        At(file, path).AsObject().Add(member, 1);
        Assert.Equal(("unknown-member", place), Assert.Single(Sample.IssuesOf(file).Select(i => (i.Code, i.Place))));
    }

    [Fact]
    public void A_member_that_stands_twice_is_refused()
    {
        string text = Sample.Problem().ToJsonString().Replace("\"weight\":20", "\"weight\":20,\"weight\":20", StringComparison.Ordinal);
        Assert.Equal(4, Sample.IssuesOf(text).Count(i => i.Code == "duplicate-member"));
    }

    [Fact]
    public void Everything_wrong_is_told_in_one_run()
    {
        var file = Sample.Problem();
        Put(file, "$.sessions[0].end", "soon");
        Put(file, "$.bases[0].vehicles", -1);
        Put(file, "$.officers[0].bases[0]", "b9");
        Put(file, "$.requests[0].enterprise", "e9");
        At(file, "$.requests[1]").AsObject().Add("note", "x");
        Assert.Equal(
            [("bad-date", "$.sessions[0].end"), ("out-of-range", "$.bases[0].vehicles"), ("unknown-member", "$.requests[1].note"), ("unknown-reference", "$.officers[0].bases[0]"), ("unknown-reference", "$.requests[0].enterprise")],
            Sample.IssuesOf(file).Select(i => (i.Code, i.Place)));
    }

    [Fact]
    public void A_thousand_issues_are_listed_and_the_rest_is_counted()
    {
        var file = Sample.Problem();
        file["requests"] = new JsonArray([.. Enumerable.Range(0, 1500).Select(i => JsonValue.Create(i))]);
        IReadOnlyList<Issue> issues = Sample.IssuesOf(file);
        Assert.Equal(1001, issues.Count);
        Assert.Equal("more", issues[^1].Code);
        Assert.Contains("500", issues[^1].Cause, StringComparison.Ordinal);
    }

    [Fact]
    public void Foreign_text_in_a_message_is_short_and_on_one_line()
    {
        var file = Sample.Problem();
        Put(file, "$.requests[0].enterprise", new string('x', 150));
        Put(file, "$.requests[0].minutes", new string('y', 5000) + "\n");
        Assert.All(Sample.IssuesOf(file), i => Assert.True(i.Cause.Length < 200 && !i.Cause.Contains('\n', StringComparison.Ordinal), i.Cause));
    }

    [Fact]
    public void Numbers_at_their_bounds_are_right()
    {
        var file = Sample.Problem();
        Put(file, "$.requests[0].minutes", 1440);
        Put(file, "$.requests[1].minutes", 1);
        Put(file, "$.requests[0].weight", 1_000_000);
        Put(file, "$.requests[1].weight", 0);
        Put(file, "$.bases[0].lat", -90);
        Put(file, "$.bases[0].vehicles", 0);
        Put(file, "$.sessions[1].start", "2026-11-23T11:30");
        Assert.Empty(Sample.IssuesOf(file));
    }

    private static void Put(JsonNode file, string path, JsonNode? value)
    {
        int dot = path.LastIndexOf('.');
        int bracket = path.LastIndexOf('[');
        if (bracket > dot)
        {
            At(file, path[..bracket]).AsArray()[int.Parse(path[(bracket + 1)..^1], System.Globalization.CultureInfo.InvariantCulture)] = value;
        }
        else
        {
            At(file, path[..dot]).AsObject()[path[(dot + 1)..]] = value;
        }
    }

    private static JsonNode At(JsonNode file, string path)
    {
        JsonNode node = file;
        foreach (string step in path.Split('.', '[').Skip(1))
        {
            node = step.EndsWith(']') ? node[int.Parse(step[..^1], System.Globalization.CultureInfo.InvariantCulture)]! : node[step]!;
        }

        return node;
    }
}
