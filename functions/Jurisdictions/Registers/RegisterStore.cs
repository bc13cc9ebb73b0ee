using Inspection.Functions.Storage;

namespace Inspection.Functions.Jurisdictions;

/// <summary>
/// Reads the registers of a jurisdiction: the head, and one query for each register that has changed since this process last looked.
/// A reader sees the state before or after a change, never half of one.
/// </summary>
internal sealed class RegisterStore(TableClient table, CollectionStore collections, TimeProvider time)
{
    /// <summary>What an entry takes in memory, about, with what is looked up in all of them.</summary>
    private const int EntryBytes = 600;

    private readonly RecentValues _cache = new(CollectionCache.Bytes);

    public async Task<Registers> ReadAsync(string jurisdiction, CancellationToken cancellationToken) =>
        await ReadAsync(jurisdiction, await table.GetHeadAsync(Partition.Registry(jurisdiction), cancellationToken), cancellationToken);

    /// <summary>The registers as a head says, or newer.</summary>
    public async Task<Registers> ReadAsync(string jurisdiction, Head head, CancellationToken cancellationToken)
    {
        var enterprises = collections.ReadAsync(RegisterCollections.Enterprises, head, cancellationToken);
        var officers = collections.ReadAsync(RegisterCollections.Officers, head, cancellationToken);
        var matters = collections.ReadAsync(RegisterCollections.Matters, head, cancellationToken);
        var departments = collections.ReadAsync(RegisterCollections.Departments, head, cancellationToken);
        var bases = collections.ReadAsync(RegisterCollections.Bases, head, cancellationToken);
        var calendar = collections.ReadAsync(RegisterCollections.Calendar, head, cancellationToken);
        var disputes = collections.ReadAsync(DisputeStore.Kind, head, cancellationToken);
        await Task.WhenAll(enterprises, officers, matters, departments, bases, calendar, disputes);
        var set = new RegisterSet(await departments, await bases, await matters, await officers, await enterprises, await calendar, await disputes);
        var now = new Registers(jurisdiction, head.Text(RegisterKind.Name) ?? jurisdiction, head.Seq, DateOnly.FromDateTime(Week.Now(time)), set);
        if (_cache.Find<Registers>(jurisdiction) is { } known && known.Version == now.Version && known.Today == now.Today)
        {
            // What was looked up in the same content before need not be made again.
            if (known.Name == now.Name && known.Seq == now.Seq)
            {
                return known;
            }

            now = known with { Name = now.Name, Seq = now.Seq };
        }

        _cache.Keep(jurisdiction, now, EntryBytes * (1L + set.Departments.Count + set.Bases.Count + set.Matters.Count + set.Officers.Count + set.Enterprises.Count + set.Calendar.Count));
        return now;
    }
}
