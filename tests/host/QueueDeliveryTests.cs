namespace Inspection.Host.Tests;

public sealed class QueueDeliveryTests(SharedStorage storage)
{
    [Fact]
    public async Task A_message_is_delivered_once_and_then_gone()
    {
        await using var app = await HostedHandler.StartAsync(storage);
        await app.Queue.SendMessageAsync("""{"kind":"solve"}""");

        var call = Assert.Single(await app.CallsAsync(1));

        Assert.Equal(("Work", "POST"), (call.Name, call.Method));
        Assert.Equal("application/json; charset=utf-8", call.Headers["content-type"].GetString());
        Assert.Equal("chunked", call.Headers["transfer-encoding"].GetString());
        Assert.True(Guid.TryParse(call.Headers["x-azure-functions-invocationid"].GetString(), out _));
        Assert.Equal("\"{\\\"kind\\\":\\\"solve\\\"}\"", call.Json.GetProperty("Data").GetProperty("msg").GetString());
        Assert.Equal("1", call.Json.GetProperty("Metadata").GetProperty("DequeueCount").GetString());
        await Wait.UntilAsync("the message is deleted", async () => await HostedHandler.LengthAsync(app.Queue) == 0);
        await Wait.UntilAsync("its log line is passed on", () => app.Log.Any(entry => entry.Line == "from the answer"));
    }

    [Theory]
    [InlineData("fail")]
    [InlineData("text")]
    [InlineData("empty")]
    [InlineData("array")]
    public async Task An_answer_that_is_not_2xx_with_a_json_object_is_a_failure_and_ends_in_the_poison_queue(string answer)
    {
        await using var app = await HostedHandler.StartAsync(storage, maxDequeueCount: 2);
        await app.Queue.SendMessageAsync($$"""{"do":"{{answer}}"}""");

        await Wait.UntilAsync("the message is poison", app.PoisonedAsync);

        var calls = await app.CallsAsync();
        Assert.Equal(["1", "2"], calls.Select(call => call.Json.GetProperty("Metadata").GetProperty("DequeueCount").GetString()!));
        var poison = (await app.Poison.PeekMessageAsync()).Value;
        Assert.Equal($$"""{"do":"{{answer}}"}""", System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(poison.MessageText)));
    }

    [Fact]
    public async Task A_message_that_is_not_base64_is_poison_at_once_and_never_delivered()
    {
        await using var app = await HostedHandler.StartAsync(storage);
        await app.RawQueue.SendMessageAsync("not base64!");

        await Wait.UntilAsync("the message is poison", app.PoisonedAsync);

        Assert.Empty(await app.CallsAsync());
        Assert.Equal("not base64!", (await app.Poison.PeekMessageAsync()).Value.MessageText);
    }

    [Fact]
    public async Task A_message_stays_hidden_while_it_is_worked_on()
    {
        await using var app = await HostedHandler.StartAsync(storage, lease: TimeSpan.FromSeconds(2));
        await app.Queue.SendMessageAsync("""{"do":"hold"}""");
        await app.CallsAsync(1);

        await Wait.UntilAsync("the lease was renewed three times", () => app.Log.Count(entry => entry.Line.Contains("stays hidden", StringComparison.Ordinal)) >= 3);
        await app.Http.PostAsync(new Uri("/api/release", UriKind.Relative), null);
        await Wait.UntilAsync("the message is deleted", async () => await HostedHandler.LengthAsync(app.Queue) == 0);

        Assert.Single(await app.CallsAsync());
    }

    [Fact]
    public async Task One_message_at_a_time_means_that_the_second_waits_for_the_first()
    {
        await using var app = await HostedHandler.StartAsync(storage);
        await app.Queue.SendMessageAsync("""{"do":"hold"}""");
        await app.CallsAsync(1);
        await app.Queue.SendMessageAsync("second");
        await app.Http.PostAsync(new Uri("/api/release", UriKind.Relative), null);

        var calls = await app.CallsAsync(2);

        Assert.True(calls[0].Ended < calls[1].Began);
    }

    [Fact]
    public async Task A_message_in_work_when_the_handler_dies_is_delivered_again()
    {
        await using var app = await HostedHandler.StartAsync(storage, maxDequeueCount: 5);
        await app.Queue.SendMessageAsync("""{"do":"hold"}""");
        await app.CallsAsync(1);

        app.Host.KillHandler();
        await Wait.UntilAsync("the message came again", async () => await TryCallsAsync(app) is [var again, ..] && again.Json.GetProperty("Metadata").GetProperty("DequeueCount").GetString() == "2");
        await app.Http.PostAsync(new Uri("/api/release", UriKind.Relative), null);

        await Wait.UntilAsync("the message is deleted", async () => await HostedHandler.LengthAsync(app.Queue) == 0);
    }

    [Fact]
    public async Task A_function_that_takes_too_long_has_its_handler_restarted_which_is_no_crash()
    {
        await using var app = await HostedHandler.StartAsync(storage, timeout: "00:00:01", maxDequeueCount: 1);
        var before = app.Host.HandlerProcessId;
        await app.Queue.SendMessageAsync("""{"do":"hang"}""");

        await Wait.UntilAsync("the message is poison", app.PoisonedAsync);
        await Wait.UntilAsync("the handler is another process", () => app.Host.HandlerProcessId != before);

        Assert.DoesNotContain(app.Log, entry => entry.Line.Contains("crash", StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<Call>> TryCallsAsync(HostedHandler app)
    {
        try
        {
            return await app.CallsAsync();
        }
        catch (HttpRequestException)
        {
            return [];
        }
    }
}
