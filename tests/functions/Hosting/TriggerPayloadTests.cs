using System.Text.Json;
using Inspection.Functions.Hosting;

namespace Inspection.Functions.Tests.Hosting;

public sealed class TriggerPayloadTests
{
    /// <summary>As the Functions host makes it from the message <c>{"JobId":"j1","Kind":"solve","Tags":[1,2],"Opt":{"a":1},"N":5}</c>.</summary>
    private const string Queue = """
        {"Data":{"msg":"\"{\\\"JobId\\\":\\\"j1\\\",\\\"Kind\\\":\\\"solve\\\",\\\"Tags\\\":[1,2],\\\"Opt\\\":{\\\"a\\\":1},\\\"N\\\":5}\""},
         "Metadata":{"DequeueCount":"1","Id":"\"800ae4b3-bdd2-4c08-badd-f08e5a34b865\"","PopReceipt":"\"AgAAAAMAAAAAAAAAAgtnj8x+1QE=\"",
          "InsertionTime":"2026-11-21T23:10:05+00:00","ExpirationTime":"2026-11-28T23:10:05+00:00","NextVisibleTime":"2026-11-21T23:20:05+00:00",
          "sys":{"MethodName":"SolveJob","UtcNow":"2026-11-21T23:10:05.123Z","RandGuid":"00000000-0000-0000-0000-000000000000"},
          "JobId":"\"j1\"","Kind":"\"solve\"","Opt":{"a":1},"N":"\"5\""}}
        """;

    private const string Timer = """
        {"Data":{"timer":{"Schedule":{"AdjustForDST":true},"ScheduleStatus":{"Last":"0001-01-01T00:00:00","Next":"2024-11-30T14:45:51+00:00","LastUpdated":"0001-01-01T00:00:00"},"IsPastDue":false}},
         "Metadata":{"sys":{"MethodName":"Sweep","UtcNow":"2024-11-30T14:40:51.6Z","RandGuid":"00000000-0000-0000-0000-000000000000"}}}
        """;

    [Fact]
    public void A_message_encoded_twice_reads_as_it_was_sent()
    {
        var payload = Read(Queue, "msg");
        Assert.Equal("""{"JobId":"j1","Kind":"solve","Tags":[1,2],"Opt":{"a":1},"N":5}""", payload.Text);
        Assert.Equal(1, payload.DequeueCount);
        Assert.Equal("800ae4b3-bdd2-4c08-badd-f08e5a34b865", payload.MessageId);
    }

    [Fact]
    public void A_timer_reads_without_its_schedule_too()
    {
        Assert.Contains("IsPastDue", Read(Timer, "timer").Text, StringComparison.Ordinal);
        Assert.Contains("IsPastDue", Read("""{"Data":{"timer":{"ScheduleStatus":null,"IsPastDue":true}},"Metadata":{}}""", "timer").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"Data":{"msg":"\"hello\""}}""", "hello")]
    [InlineData("""{"Data":{"msg":"hello"}}""", "hello")]
    [InlineData("""{"Data":{"msg":"{\"a\":1}"}}""", """{"a":1}""")]
    [InlineData("""{"Data":{"msg":{"a":1}}}""", """{"a":1}""")]
    [InlineData("""{"Data":{"msg":""}}""", "")]
    [InlineData("""{"Data":{"msg":null}}""", null)]
    [InlineData("""{"Data":{}}""", null)]
    [InlineData("""{"Data":7}""", null)]
    [InlineData("""[]""", null)]
    public void However_a_message_is_encoded_its_text_is_found(string payload, string? text) => Assert.Equal(text, Read(payload, "msg").Text);

    [Theory]
    [InlineData("\"4\"", 4)]
    [InlineData("4", 4)]
    [InlineData("\"\\\"4\\\"\"", 4)]
    [InlineData("\"many\"", 1)]
    [InlineData("\"-3\"", 1)]
    [InlineData("null", 1)]
    public void A_dequeue_count_that_cannot_be_read_counts_as_the_first(string count, int expected) =>
        Assert.Equal(expected, Read($$$"""{"Data":{},"Metadata":{"DequeueCount":{{{count}}}}}""", "msg").DequeueCount);

    private static TriggerPayload Read(string json, string binding)
    {
        using var document = JsonDocument.Parse(json);
        return TriggerPayload.Read(document.RootElement, binding);
    }
}
