using System.Globalization;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using Azure;
using Azure.Core;

namespace Inspection.Functions.Storage;

/// <summary>What a blob must be for a write to happen.</summary>
internal readonly record struct BlobCondition(string Header, string Value)
{
    /// <summary>There is no blob of this name yet.</summary>
    public static readonly BlobCondition Absent = new("If-None-Match", "*");

    /// <summary>The blob still is the one that was read.</summary>
    public static BlobCondition Unchanged(ETag etag) => new("If-Match", etag.ToString());
}

/// <summary>A blob that was read; <see cref="Content"/> is null where it is still the version that the caller holds.</summary>
internal sealed record Blob(ETag ETag, string ContentType, BinaryData? Content);

/// <summary>A name in a listing.</summary>
internal sealed record BlobItem(string Name, long Length);

/// <summary>
/// One container of block blobs, each written whole. Writes are not repeated here: after <see cref="StorageFault.Ambiguous"/> the caller reads
/// what is there (or, for names made from the content, uses <see cref="PutIfAbsentAsync"/>, which may safely repeat).
/// </summary>
internal sealed class BlobContainer
{
    public const long MaxBytes = 64L * 1024 * 1024;
    private const int MaxPages = 10_000;
    private const int Tries = 4;
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(100);
    private readonly StoragePipeline pipeline;
    private readonly bool open;

    /// <param name="open">Anyone may fetch its blobs by name, where the account allows it; nobody may list them.</param>
    public BlobContainer(StoragePipeline pipeline, string name, bool open = false)
    {
        this.pipeline = pipeline;
        this.open = open;
        Name = ContainerName(name);
    }

    public string Name { get; }

    /// <summary>Creates the container; false if it was there. Where the account lets nobody read without a key, an open one is created closed, and what stands before it reads with an identity.</summary>
    public async Task<bool> CreateIfNotExistsAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            return await CreateAsync(open, cancellationToken);
        }
        catch (StorageException e) when (open && e.Code == "PublicAccessNotPermitted")
        {
            return await CreateAsync(false, cancellationToken);
        }
    }

    private async Task<bool> CreateAsync(bool toAnyone, CancellationToken cancellationToken)
    {
        using var message = pipeline.CreateMessage(RequestMethod.Put, $"{Name}?restype=container");
        if (toAnyone)
        {
            message.Request.Headers.SetValue("x-ms-blob-public-access", "blob");
        }

        try
        {
            await pipeline.SendAsync(message, cancellationToken);
            return true;
        }
        catch (StorageException e) when (e.Code == "ContainerAlreadyExists")
        {
            return false;
        }
    }

    /// <summary>Writes a blob, under a condition; a broken condition is a Conflict (it exists) or a Precondition failure.</summary>
    public Task<ETag> PutAsync(string name, BinaryData content, string contentType, BlobCondition condition, CancellationToken cancellationToken = default) =>
        PutAsync(name, content, contentType, null, condition, cancellationToken);

    /// <summary>The same for a blob that is fetched by anyone; <paramref name="cacheControl"/> says how long they may keep it.</summary>
    public async Task<ETag> PutAsync(string name, BinaryData content, string contentType, string? cacheControl, BlobCondition condition, CancellationToken cancellationToken = default)
    {
        var length = content.ToMemory().Length;
        if (length > MaxBytes)
        {
            throw StorageException.OverLimit("RequestBodyTooLarge", $"The blob {name} has {length} bytes, more than {MaxBytes}");
        }

        using var message = pipeline.CreateMessage(RequestMethod.Put, Path(name));
        var headers = message.Request.Headers;
        headers.SetValue("x-ms-blob-type", "BlockBlob");
        headers.SetValue("Content-Type", contentType);
        headers.SetValue(condition.Header, condition.Value);
        if (cacheControl is not null)
        {
            headers.SetValue("x-ms-blob-cache-control", cacheControl);
        }

        message.Request.Content = RequestContent.Create(content);
        var response = await pipeline.SendAsync(message, cancellationToken);
        return response.Headers.ETag ?? default;
    }

    /// <summary>
    /// Writes a blob whose name is made from its content; false if it was there. Repeats after an unknown outcome, since it cannot do harm.
    /// </summary>
    public async Task<bool> PutIfAbsentAsync(string name, BinaryData content, string contentType, CancellationToken cancellationToken = default)
    {
        for (var attempt = 0; ; attempt++)
        {
            await Backoff.WaitAsync(attempt, FirstDelay, TimeProvider.System, cancellationToken);
            try
            {
                await PutAsync(name, content, contentType, BlobCondition.Absent, cancellationToken);
                return true;
            }
            catch (StorageException e) when (e.Fault is StorageFault.Conflict or StorageFault.Precondition)
            {
                return false;
            }
            catch (StorageException e) when (attempt + 1 < Tries && e.Fault is StorageFault.Ambiguous or StorageFault.Unavailable)
            {
                // The same bytes under the same name: writing again settles it.
            }
        }
    }

    /// <summary>The blob, or null. With <paramref name="unlessVersion"/>, its content only if it is another version.</summary>
    public async Task<Blob?> GetAsync(string name, ETag? unlessVersion = null, CancellationToken cancellationToken = default)
    {
        using var message = pipeline.CreateMessage(RequestMethod.Get, Path(name));
        if (unlessVersion is { } version)
        {
            message.Request.Headers.SetValue("If-None-Match", version.ToString());
        }

        var response = await pipeline.SendAsync(message, cancellationToken, 404);
        return response.Status switch
        {
            404 => null,
            304 => new Blob(response.Headers.ETag ?? unlessVersion ?? default, "", null),
            _ => new Blob(response.Headers.ETag ?? default, response.Headers.ContentType ?? "", response.Content),
        };
    }

    public async Task<bool> ExistsAsync(string name, CancellationToken cancellationToken = default)
    {
        using var message = pipeline.CreateMessage(RequestMethod.Head, Path(name));
        var response = await pipeline.SendAsync(message, cancellationToken, 404);
        return response.Status != 404;
    }

    /// <summary>The blobs whose name starts with <paramref name="prefix"/>, in name order.</summary>
    public async IAsyncEnumerable<BlobItem> ListAsync(
        string prefix,
        int pageSize = 1000,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var marker = "";
        for (var page = 0; page < MaxPages; page++)
        {
            using var message = pipeline.CreateMessage(RequestMethod.Get, $"{Name}?restype=container&comp=list");
            var uri = message.Request.Uri;
            uri.AppendQuery("maxresults", pageSize.ToString(CultureInfo.InvariantCulture));
            if (prefix.Length > 0)
            {
                uri.AppendQuery("prefix", prefix);
            }

            if (marker.Length > 0)
            {
                uri.AppendQuery("marker", marker);
            }

            var response = await pipeline.SendAsync(message, cancellationToken);
            var answer = XDocument.Load(response.Content.ToStream());
            foreach (var blob in answer.Descendants("Blob"))
            {
                yield return new BlobItem(
                    blob.Element("Name")!.Value,
                    long.Parse(blob.Element("Properties")!.Element("Content-Length")!.Value, CultureInfo.InvariantCulture));
            }

            marker = answer.Root!.Element("NextMarker")?.Value ?? "";
            if (marker.Length == 0)
            {
                yield break;
            }
        }

        throw new StorageException(StorageFault.Unavailable, 0, "TooManyPages", $"The listing did not end within {MaxPages} pages");
    }

    /// <summary>Deletes a blob; false if there was none.</summary>
    public async Task<bool> DeleteAsync(string name, CancellationToken cancellationToken = default)
    {
        using var message = pipeline.CreateMessage(RequestMethod.Delete, Path(name));
        var response = await pipeline.SendAsync(message, cancellationToken, 404);
        return response.Status != 404;
    }

    private string Path(string name)
    {
        if (name.Length is 0 or > 1024 || name.Split('/').Any(s => s is "" or "." or ".." || s.EndsWith('.')) || name.Any(char.IsControl))
        {
            throw StorageException.OverLimit("InvalidResourceName", $"'{name}' is no blob name: 1 to 1024 characters, segments neither empty nor ending in a dot");
        }

        return $"{Name}/{string.Join('/', name.Split('/').Select(Uri.EscapeDataString))}";
    }

    private static string ContainerName(string name) =>
        name.Length is >= 3 and <= 63 && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
        && !name.StartsWith('-') && !name.EndsWith('-') && !name.Contains("--", StringComparison.Ordinal)
            ? name
            : throw StorageException.OverLimit("InvalidResourceName", $"'{name}' is no container name: 3 to 63 of a-z, 0-9 and single dashes inside");
}
