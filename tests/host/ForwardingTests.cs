using System.Net;
using System.Text;
using System.Text.Json;

namespace Inspection.Host.Tests;

public sealed class ForwardingTests(SharedStorage storage)
{
    [Fact]
    public async Task A_request_reaches_the_handler_under_its_own_path_and_the_answer_comes_back_whole()
    {
        await using var app = await HostedHandler.StartAsync(storage);
        using var request = new HttpRequestMessage(HttpMethod.Put, "/api/weeks/2026-W48/%E4%BC%81%E4%B8%9A?a=1&a=2&q=%2F")
        {
            Content = new StringContent("{\"x\":1}", Encoding.UTF8, "application/json"),
            Headers = { { "If-Match", "\"6\"" }, { "Authorization", "Bearer t" } },
        };

        using var answer = await app.Http.SendAsync(request);

        Assert.Equal(418, (int)answer.StatusCode);
        Assert.Equal("\"7\"", answer.Headers.ETag!.Tag);
        Assert.Equal(["a=1", "b=2"], answer.Headers.GetValues("Set-Cookie"));
        var seen = JsonElement.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal("PUT", seen.GetProperty("method").GetString());
        Assert.Equal("/api/weeks/2026-W48/%E4%BC%81%E4%B8%9A?a=1&a=2&q=%2F", seen.GetProperty("url").GetString());
        Assert.Equal("{\"x\":1}", seen.GetProperty("body").GetString());
        Assert.Equal("\"6\"", seen.GetProperty("headers").GetProperty("if-match").GetString());
        Assert.Equal("Bearer t", seen.GetProperty("headers").GetProperty("authorization").GetString());
    }

    [Theory]
    [InlineData("POST", "/Work")]
    [InlineData("POST", "/Sweep")]
    [InlineData("GET", "/")]
    [InlineData("DELETE", "/api/anything")]
    public async Task What_is_not_an_http_function_cannot_be_reached_from_outside(string method, string path)
    {
        await using var app = await HostedHandler.StartAsync(storage);

        using var answer = await app.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Empty(await app.CallsAsync());
    }

    [Fact]
    public async Task Events_pass_through_one_by_one()
    {
        await using var app = await HostedHandler.StartAsync(storage);
        using var answer = await app.Http.GetAsync("/api/stream", HttpCompletionOption.ResponseHeadersRead);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync());

        Assert.Equal("data: one", await lines.ReadLineAsync());
        await app.Http.PostAsync(new Uri("/api/release", UriKind.Relative), null);

        Assert.Equal("", await lines.ReadLineAsync());
        Assert.Equal("data: two", await lines.ReadLineAsync());
    }

    [Fact]
    public async Task A_body_of_unknown_length_passes_through()
    {
        await using var app = await HostedHandler.StartAsync(storage);
        var sent = new string('x', 300_000);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/upload") { Content = new StringContent(sent) };
        request.Headers.TransferEncodingChunked = true;

        using var answer = await app.Http.SendAsync(request);

        Assert.Equal(sent, await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Without_proxying_an_answer_comes_only_when_it_is_whole_and_a_chunked_body_is_lost()
    {
        await using var app = await HostedHandler.StartAsync(storage, streams: false);
        var stream = app.Http.GetAsync("/api/stream", HttpCompletionOption.ResponseHeadersRead);
        using var chunked = new HttpRequestMessage(HttpMethod.Put, "/api/echo") { Content = new StringContent("lost") };
        chunked.Headers.TransferEncodingChunked = true;

        using var answer = await app.Http.SendAsync(chunked);
        Assert.Equal("", JsonElement.Parse(await answer.Content.ReadAsStringAsync()).GetProperty("body").GetString());
        Assert.False(stream.IsCompleted);
        await Wait.UntilAsync("the stream is answered", async () =>
        {
            await app.Http.PostAsync(new Uri("/api/release", UriKind.Relative), null);
            return stream.IsCompleted;
        });

        using var whole = await stream;
        Assert.Equal("data: one\n\ndata: two\n\n", await whole.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_handler_is_given_what_the_contract_promises_and_its_lines_are_passed_on()
    {
        await using var app = await HostedHandler.StartAsync(storage);

        var environment = JsonElement.Parse(await app.Http.GetStringAsync("/api/environment"));

        Assert.Equal("given", environment.GetProperty("Some__Setting").GetString());
        Assert.Equal(environment.GetProperty("FUNCTIONS_CUSTOMHANDLER_PORT").GetString(), environment.GetProperty("FUNCTIONS_HTTPWORKER_PORT").GetString());
        Assert.True(environment.TryGetProperty("FUNCTIONS_CUSTOMHANDLER_WORKER_ID", out _));
        Assert.True(environment.TryGetProperty("FUNCTIONS_APP_ROOT_PATH", out _));
        await Wait.UntilAsync("its output is passed on", () => app.Log.Contains((Microsoft.Extensions.Logging.LogLevel.Information, "the handler listens")));
        await Wait.UntilAsync("its warnings are passed on", () => app.Log.Contains((Microsoft.Extensions.Logging.LogLevel.Warning, "a warning of the handler")));
        Assert.Contains(app.Log, entry => entry.Line.Contains("imitation", StringComparison.Ordinal));
    }
}
