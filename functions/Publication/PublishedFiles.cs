using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Azure;
using Inspection.Functions.Drafts;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Publication;

/// <summary>A manifest as it was read; before the first publication there is none and no version.</summary>
internal sealed record StoredManifest(Manifest Manifest, ETag? Version);

/// <summary>
/// The files that anyone may read: per jurisdiction one manifest, the only one that changes, and calendars under names that cannot be
/// guessed from their content.
/// </summary>
internal sealed class PublishedFiles([FromKeyedServices(StorageNames.Published)] BlobContainer blobs, CalendarNames names)
{
    private const string Type = "application/json";
    private const int MaxCached = 200;
    private readonly ConcurrentDictionary<string, ReadOnlyMemory<byte>> _calendars = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, StoredManifest> _manifests = new(StringComparer.Ordinal);

    /// <summary>The manifest as it is now, or null where nothing was ever published. Unchanged it is not sent again.</summary>
    public async Task<StoredManifest?> ManifestAsync(string jurisdiction, CancellationToken cancellationToken)
    {
        _manifests.TryGetValue(jurisdiction, out StoredManifest? known);
        Blob? blob = await blobs.GetAsync(ManifestName(jurisdiction), known?.Version, cancellationToken);
        if (blob is null)
        {
            return null;
        }

        if (blob.Content is null)
        {
            return known;
        }

        var manifest = JsonSerializer.Deserialize(blob.Content, PublicationJson.Default.Manifest)!;
        Forget(_manifests);
        return _manifests[jurisdiction] = new StoredManifest(manifest, blob.ETag);
    }

    /// <summary>Puts the new manifest in the place of the one that was read.</summary>
    /// <exception cref="StorageException">Conflict or Precondition: another one stands there by now.</exception>
    public Task SwapAsync(string jurisdiction, StoredManifest read, Manifest next, CancellationToken cancellationToken) =>
        blobs.PutAsync(
            ManifestName(jurisdiction),
            BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(next, PublicationJson.Plain.Manifest)),
            Type,
            read.Version is { } version ? BlobCondition.Unchanged(version) : BlobCondition.Absent,
            cancellationToken);

    /// <summary>The name that a calendar's bytes have.</summary>
    public string NameOf(string jurisdiction, ReadOnlySpan<byte> calendar) => $"{jurisdiction}/{names.Of(jurisdiction, calendar)}.json";

    /// <summary>Stores a calendar under its name. Nobody finds it before a manifest points there.</summary>
    public Task PutAsync(string name, byte[] calendar, CancellationToken cancellationToken) =>
        blobs.PutIfAbsentAsync(name, BinaryData.FromBytes(calendar), Type, cancellationToken);

    /// <summary>The bytes of a calendar that a manifest points to.</summary>
    public async Task<ReadOnlyMemory<byte>> CalendarAsync(string name, CancellationToken cancellationToken)
    {
        if (_calendars.TryGetValue(name, out ReadOnlyMemory<byte> known))
        {
            return known;
        }

        Blob? blob = await blobs.GetAsync(name, cancellationToken: cancellationToken);
        Forget(_calendars);
        return _calendars[name] = blob?.Content?.ToMemory() ?? throw new InvalidOperationException($"The manifest points to {name}, which is not there.");
    }

    /// <summary>The calendar itself.</summary>
    public async Task<PublicCalendar> ReadAsync(string name, CancellationToken cancellationToken) =>
        JsonSerializer.Deserialize((await CalendarAsync(name, cancellationToken)).Span, PublicationJson.Default.PublicCalendar)!;

    public static byte[] Write(PublicCalendar calendar) => JsonSerializer.SerializeToUtf8Bytes(calendar, PublicationJson.Plain.PublicCalendar);

    private static string ManifestName(string jurisdiction) => $"{jurisdiction}/manifest.json";

    private static void Forget<T>(ConcurrentDictionary<string, T> cache)
    {
        if (cache.Count >= MaxCached)
        {
            cache.Clear();
        }
    }
}

/// <summary>Names calendars by a keyed hash: the content has so little variety that a plain hash could be guessed before publication.</summary>
internal sealed class CalendarNames
{
    private readonly byte[] _key;

    public CalendarNames(byte[] signingKey) => _key = HMACSHA256.HashData(signingKey, "calendar-name/1"u8);

    public string Of(string jurisdiction, ReadOnlySpan<byte> calendar)
    {
        using var mac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        mac.AppendData(Encoding.UTF8.GetBytes($"{jurisdiction}\n"));
        mac.AppendData(calendar);
        return Convert.ToHexStringLower(mac.GetHashAndReset());
    }
}
