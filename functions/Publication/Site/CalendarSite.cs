using System.Text.Json;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Publication;

/// <summary>
/// Writes the files of the public calendar where anyone fetches them without asking this program. They follow from the manifest and the calendars that it points
/// to; a file whose content is the same is not touched, so that its version and date tell nothing but that it changed.
/// </summary>
internal sealed class CalendarSite([FromKeyedServices(StorageNames.Calendar)] BlobContainer blobs, PublishedFiles published)
{
    private const int Tries = 8;
    private const int AtOnce = 8;

    /// <summary>How long readers and caches between may keep a file before they ask whether it changed.</summary>
    private const string CacheControl = "public, max-age=60";

    /// <summary>
    /// Brings the files of a week, and those over all weeks, to what the manifest says. Looks at the manifest again afterwards: whoever writes last has
    /// written what it says by then.
    /// </summary>
    public async Task RefreshAsync(string jurisdiction, string week, CancellationToken cancellationToken)
    {
        for (int attempt = 0; attempt < Tries; attempt++)
        {
            if (await published.ManifestAsync(jurisdiction, cancellationToken) is not { } read)
            {
                return;
            }

            var latest = new List<PublicCalendar>();
            foreach (ManifestWeek shown in read.Manifest.Weeks.Take(SiteFiles.SubscribedWeeks))
            {
                latest.Add(await published.ReadAsync(shown.Blob, cancellationToken));
            }

            PublicCalendar? calendar = latest.Find(one => one.Week == week)
                ?? (read.Manifest.Of(week) is { } old ? await published.ReadAsync(old.Blob, cancellationToken) : null);
            IEnumerable<SiteFile> files = SiteFiles.OverWeeks(read.Manifest, latest).Concat(calendar is null ? [] : SiteFiles.OfWeek(calendar));
            await Parallel.ForEachAsync(
                files,
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
                async (file, token) => await PutAsync($"{jurisdiction}/{file.Path}", file, token));
            Crash.At(Crash.PublishAfterSite);
            if ((await published.ManifestAsync(jurisdiction, cancellationToken))?.Manifest.Version == read.Manifest.Version)
            {
                return;
            }
        }

        throw new StorageException(StorageFault.Unavailable, 0, "ManifestContended", $"The manifest of {jurisdiction} changed each time its files were written");
    }

    private async Task PutAsync(string name, SiteFile file, CancellationToken cancellationToken)
    {
        for (int attempt = 0; attempt < Tries; attempt++)
        {
            Blob? there = await blobs.GetAsync(name, cancellationToken: cancellationToken);
            if (there?.Content is { } content && content.ToMemory().Span.SequenceEqual(file.Bytes))
            {
                return;
            }

            try
            {
                BlobCondition condition = there is null ? BlobCondition.Absent : BlobCondition.Unchanged(there.ETag);
                await blobs.PutAsync(name, BinaryData.FromBytes(file.Bytes), file.ContentType, CacheControl, condition, cancellationToken);
                return;
            }
            catch (StorageException e) when (e.Fault is StorageFault.Conflict or StorageFault.Precondition or StorageFault.Ambiguous)
            {
                // Another run wrote it meanwhile, or our own write arrived after all: look again.
            }
        }

        throw new StorageException(StorageFault.Unavailable, 0, "FileContended", $"The file {name} could not be written");
    }
}
