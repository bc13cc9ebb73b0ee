using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Inspection.Local;

/// <summary>An answer with the version that a change of it must name.</summary>
internal sealed record Versioned(JsonElement Body, string ETag);

/// <summary>Calls the platform's HTTP API as the demo accounts would: with tokens from the real sign-in, and nothing else.</summary>
internal sealed class ApiClient(string api, string authority, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(50);
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromMinutes(5) };
    private readonly Dictionary<string, (string Token, DateTimeOffset Until)> tokens = [];

    public async Task<JsonElement> GetAsync(string account, string path, CancellationToken cancel) =>
        (await SendAsync(HttpMethod.Get, account, path, null, null, cancel)).Body;

    public Task<Versioned> GetVersionedAsync(string account, string path, CancellationToken cancel) =>
        SendAsync(HttpMethod.Get, account, path, null, null, cancel);

    public async Task<JsonElement> GetAnonymouslyAsync(string path, CancellationToken cancel) =>
        (await SendAsync(HttpMethod.Get, null, path, null, null, cancel)).Body;

    public async Task<byte[]> GetBytesAsync(string account, string path, CancellationToken cancel)
    {
        using var answer = await CallAsync(HttpMethod.Get, account, path, null, null, null, cancel);
        return await answer.Content.ReadAsByteArrayAsync(cancel);
    }

    public Task<Versioned> PostAsync(string account, string path, object body, string? etag, CancellationToken cancel) =>
        SendAsync(HttpMethod.Post, account, path, JsonContent.Create(body), etag, cancel);

    public Task<Versioned> PutAsync(string account, string path, object body, string etag, CancellationToken cancel) =>
        SendAsync(HttpMethod.Put, account, path, JsonContent.Create(body), etag, cancel);

    public async Task<JsonElement> PostFileAsync(string account, string path, string file, CancellationToken cancel)
    {
        var content = new ByteArrayContent(await File.ReadAllBytesAsync(file, cancel));
        content.Headers.ContentType = new MediaTypeHeaderValue(Path.GetExtension(file) == ".xlsx" ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv");
        content.Headers.Add("X-File-Name", Uri.EscapeDataString(Path.GetFileName(file)));
        return (await SendAsync(HttpMethod.Post, account, path, content, null, cancel)).Body;
    }

    /// <summary>Opens a stream of events.</summary>
    public Task<HttpResponseMessage> OpenEventsAsync(string account, string path, CancellationToken cancel) =>
        CallAsync(HttpMethod.Get, account, path, null, null, "text/event-stream", cancel);

    public void Dispose() => http.Dispose();

    private async Task<Versioned> SendAsync(HttpMethod method, string? account, string path, HttpContent? content, string? etag, CancellationToken cancel)
    {
        using var answer = await CallAsync(method, account, path, content, etag, "application/json", cancel);
        return new(await answer.Content.ReadFromJsonAsync<JsonElement>(cancel), answer.Headers.ETag?.ToString() ?? "");
    }

    private async Task<HttpResponseMessage> CallAsync(HttpMethod method, string? account, string path, HttpContent? content, string? etag, string? accept, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(method, api + path) { Content = content };
        request.Headers.AcceptLanguage.ParseAdd("en");
        if (accept is not null)
        {
            request.Headers.Accept.ParseAdd(accept);
        }

        if (account is not null)
        {
            request.Headers.Authorization = new("Bearer", await TokenAsync(account, cancel));
        }

        if (etag is not null)
        {
            request.Headers.IfMatch.ParseAdd(etag);
        }

        var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
        if (!answer.IsSuccessStatusCode)
        {
            using (answer)
            {
                throw await ApiRefusedException.FromAsync(answer, cancel);
            }
        }

        return answer;
    }

    private async Task<string> TokenAsync(string account, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (!tokens.TryGetValue(account, out var held) || held.Until < now)
        {
            held = (await DemoSignIn.TokenAsync(authority, account, cancel: cancel), now + TokenLife);
            tokens[account] = held;
        }

        return held.Token;
    }
}
