using Inspection.Local;

namespace Inspection.Host.Tests;

/// <summary>The bodies that were captured from, or follow the rule in the source of, the real Functions host.</summary>
public sealed class PayloadTests
{
    private static readonly QueueFunction Solve = new("SolveJob", "msg", "jobs", "AzureWebJobsStorage");
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 23, 10, 5, 123, TimeSpan.Zero);

    private static readonly MessageFacts Facts = new(
        "800ae4b3-bdd2-4c08-badd-f08e5a34b865", "AgAAAAMAAAAAAAAAAgtnj8x+1QE=", 1,
        Now, Now.AddDays(7), Now.AddMinutes(10));

    [Fact]
    public void A_json_message_is_encoded_twice_and_its_members_become_metadata()
    {
        var body = Payload.Queue(Solve, """{"JobId":"j1","Kind":"solve","Tags":[1,2],"Opt":{"a":1},"N":5}""", Facts, Now);

        const string golden = """
            {"Data":{"msg":"\"{\\\"JobId\\\":\\\"j1\\\",\\\"Kind\\\":\\\"solve\\\",\\\"Tags\\\":[1,2],\\\"Opt\\\":{\\\"a\\\":1},\\\"N\\\":5}\""},
            "Metadata":{"DequeueCount":"1","Id":"\"800ae4b3-bdd2-4c08-badd-f08e5a34b865\"","PopReceipt":"\"AgAAAAMAAAAAAAAAAgtnj8x+1QE=\"",
            "InsertionTime":"2026-11-21T23:10:05+00:00","ExpirationTime":"2026-11-28T23:10:05+00:00","NextVisibleTime":"2026-11-21T23:20:05+00:00",
            "sys":{"MethodName":"SolveJob","UtcNow":"2026-11-21T23:10:05.123Z","RandGuid":"00000000-0000-0000-0000-000000000000"},
            "JobId":"\"j1\"","Kind":"\"solve\"","Opt":{"a":1},"N":"\"5\""}}
            """;
        Assert.Equal(golden.ReplaceLineEndings(""), body);
    }

    [Fact]
    public void Plain_text_is_encoded_twice_too() =>
        Assert.StartsWith("""{"Data":{"msg":"\"hello\""},""", Payload.Queue(Solve, "hello", Facts, Now), StringComparison.Ordinal);

    [Fact]
    public void A_member_named_like_metadata_overwrites_it()
    {
        var body = Payload.Queue(Solve, """{"dequeuecount":"99"}""", Facts, Now);

        Assert.Contains("\"dequeuecount\":\"\\\"99\\\"\"", body.Replace("DequeueCount", "dequeuecount", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("\"DequeueCount\":\"1\"", body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_that_ends_in_trigger_is_dropped() =>
        Assert.DoesNotContain("\"myTrigger\"", Payload.Queue(Solve, """{"myTrigger":"x"}""", Facts, Now), StringComparison.Ordinal);

    [Fact]
    public void A_timer_tells_its_schedule_and_state()
    {
        var sweep = new TimerFunction("Sweep", "timer", Ncrontab.Parse("0 */5 * * * *"));

        var body = Payload.Timer(sweep, last: null, sweep.Schedule.Next(Now), pastDue: false, Now);

        const string golden = """
            {"Data":{"timer":{"Schedule":{"AdjustForDST":true},
            "ScheduleStatus":{"Last":"0001-01-01T00:00:00","Next":"2026-11-21T23:15:00+00:00","LastUpdated":"0001-01-01T00:00:00"},"IsPastDue":false}},
            "Metadata":{"sys":{"MethodName":"Sweep","UtcNow":"2026-11-21T23:10:05.123Z","RandGuid":"00000000-0000-0000-0000-000000000000"}}}
            """;
        Assert.Equal(golden.ReplaceLineEndings(""), body);
    }
}
