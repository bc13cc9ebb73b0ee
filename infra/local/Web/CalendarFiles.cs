using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Inspection.Local;

/// <summary>
/// Serves the files of the public calendar as what stands before a storage account in the cloud does: each is kept as it was fetched, with the account's type,
/// version and date, and asked for anew when it is older than <see cref="Fresh"/>. No function is called for a reader.
/// </summary>
internal sealed class CalendarFiles(Uri container) : IDisposable
{
    /// <summary>How long a file is served without a look at the account.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private const int MaxFiles = 5000;
    private readonly HttpClient storage = new() { Timeout = TimeSpan.FromSeconds(10) };
    private readonly ConcurrentDictionary<string, Kept> files = new(StringComparer.Ordinal);

    /// <summary>A file as the account had it; no content where it had none.</summary>
    private sealed record Kept(byte[]? Content, string Type, string CacheControl, string ETag, DateTimeOffset Modified)
    {
        private long lookedAt = Stopwatch.GetTimestamp();

        /// <summary>Lets one of those who find the file old look at the account; the others take it as it is meanwhile.</summary>
        public bool IsMineToRenew()
        {
            var looked = Volatile.Read(ref lookedAt);
            return Stopwatch.GetElapsedTime(looked) >= Fresh && Interlocked.CompareExchange(ref lookedAt, Stopwatch.GetTimestamp(), looked) == looked;
        }

        public void Looked() => Volatile.Write(ref lookedAt, Stopwatch.GetTimestamp());
    }

    public void Dispose() => storage.Dispose();

    /// <summary>Answers with the file at a path below the container.</summary>
    public async Task AnswerAsync(HttpContext context, string path)
    {
        var response = context.Response;
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            response.Headers.Allow = "GET, HEAD";
            return;
        }

        if (await FindAsync(path, context.RequestAborted) is not { Content: { } content } file)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var headers = response.Headers;
        headers.ETag = file.ETag;
        headers.LastModified = file.Modified.ToString("R");
        headers.CacheControl = file.CacheControl;
        headers.AccessControlAllowOrigin = "*";
        if (Holds(context.Request, file))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = file.Type;
        response.ContentLength = content.Length;
        if (HttpMethods.IsGet(context.Request.Method))
        {
            await response.Body.WriteAsync(content, context.RequestAborted);
        }
    }

    private static bool Holds(HttpRequest request, Kept file) => request.Headers.IfNoneMatch is { Count: > 0 } tags
        ? tags.ToString().Split(',').Any(tag => tag.Trim() is "*" || tag.Trim() == file.ETag || tag.Trim() == $"W/{file.ETag}")
        : request.GetTypedHeaders().IfModifiedSince is { } since && file.Modified <= since;

    private async Task<Kept?> FindAsync(string path, CancellationToken cancel)
    {
        if (files.TryGetValue(path, out var kept) && !kept.IsMineToRenew())
        {
            return kept;
        }

        if (path.Split('/').Any(segment => segment is "" or "." or ".."))
        {
            return null;
        }

        try
        {
            using var ask = new HttpRequestMessage(HttpMethod.Get, new Uri(container, string.Join('/', path.Split('/').Select(Uri.EscapeDataString))));
            if (kept?.Content is not null)
            {
                ask.Headers.TryAddWithoutValidation(HeaderNames.IfNoneMatch, kept.ETag);
            }

            using var answer = await storage.SendAsync(ask, cancel);
            if (answer.StatusCode is HttpStatusCode.NotModified && kept is not null)
            {
                kept.Looked();
                return kept;
            }

            if (answer.StatusCode is HttpStatusCode.NotFound)
            {
                files.TryRemove(path, out _);
                return null;
            }

            answer.EnsureSuccessStatusCode();
            if (files.Count >= MaxFiles)
            {
                files.Clear();
            }

            return files[path] = new Kept(
                await answer.Content.ReadAsByteArrayAsync(cancel),
                answer.Content.Headers.ContentType?.ToString() ?? "application/octet-stream",
                answer.Headers.CacheControl?.ToString() ?? "no-cache",
                answer.Headers.ETag?.ToString() ?? "",
                answer.Content.Headers.LastModified ?? default);
        }
        catch (Exception e) when (kept is not null && e is HttpRequestException or TaskCanceledException && !cancel.IsCancellationRequested)
        {
            // What was published stays readable while storage is away.
            return kept;
        }
    }
}
