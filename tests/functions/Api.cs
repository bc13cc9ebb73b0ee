using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Inspection.Functions.Tests;

/// <summary>Calls the API with one token, or with none.</summary>
internal sealed class Api(Uri address, string? token = null)
{
    private static readonly HttpClient Client = new();

    public Task<Reply> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, null, headers);

    public Task<Reply> PostAsync(string path, object body, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, path, Json(Encoding.UTF8.GetBytes(body as string ?? JsonSerializer.Serialize(body))), headers);

    public Task<Reply> PutAsync(string path, object body, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Put, path, Json(Encoding.UTF8.GetBytes(body as string ?? JsonSerializer.Serialize(body))), headers);

    public Task<Reply> PostBytesAsync(string path, byte[] body, string contentType = "application/json")
    {
        var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return SendAsync(HttpMethod.Post, path, content);
    }

    public Task<Reply> UploadAsync(string path, string name, byte[] content, params (string Name, string Value)[] headers) =>
        SendAsync(
            HttpMethod.Post,
            path,
            new ByteArrayContent(content) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } },
            [("X-File-Name", Uri.EscapeDataString(name)), .. headers]);

    public Task<Reply> UploadAsync(string path, string name, string content, params (string Name, string Value)[] headers) =>
        UploadAsync(path, name, Encoding.UTF8.GetBytes(content), headers);

    public async Task<Reply> SendAsync(HttpMethod method, string path, HttpContent? content = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, path)) { Content = content };
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var type = response.Content.Headers.ContentType?.MediaType ?? "";
        return new Reply(
            response.StatusCode,
            type,
            bytes,
            response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase));
    }

    private static ByteArrayContent Json(byte[] body) => new(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
}

/// <summary>What came back.</summary>
internal sealed record Reply(HttpStatusCode Status, string ContentType, byte[] Bytes, IReadOnlyDictionary<string, string> Headers)
{
    public JsonElement Json => ContentType.EndsWith("json", StringComparison.Ordinal)
        ? JsonDocument.Parse(Bytes).RootElement
        : throw new InvalidOperationException($"{Status} with {ContentType}: {Encoding.UTF8.GetString(Bytes)}");

    public string Code => Json.GetProperty("code").GetString()!;

    public string ETag => Headers["ETag"];

    public string Text(string member) => Json.GetProperty(member).GetString()!;

    public int Number(string member) => Json.GetProperty(member).GetInt32();

    /// <summary><c>code place</c> of every issue of a problem.</summary>
    public IReadOnlyList<string> Issues =>
        [.. Json.GetProperty("issues").EnumerateArray().Select(issue => $"{issue.GetProperty("code").GetString()} {issue.GetProperty("place").GetString()}")];

    /// <summary><c>row code column</c> of every issue of an import report.</summary>
    public IReadOnlyList<string> RowIssues =>
        [.. Json.GetProperty("issues").EnumerateArray().Select(issue => $"{issue.GetProperty("row")} {issue.GetProperty("code").GetString()} {issue.GetProperty("column").GetString()}")];

    /// <summary>Fails with the whole answer where the status or the code is another.</summary>
    public Reply Is(HttpStatusCode status, string? code = null)
    {
        Assert.True(Status == status && (code is null || Code == code), $"Expected {(int)status} {code}, got {(int)Status}: {Encoding.UTF8.GetString(Bytes)}");
        if ((int)Status >= 400)
        {
            Assert.Equal("application/problem+json", ContentType);
            Assert.Equal((int)Status, Number("status"));
            Assert.NotEmpty(Text("traceId"));
            Assert.NotEmpty(Text("detail"));
        }

        return this;
    }
}
