using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Jurisdictions;

/// <summary>
/// Reads the registers of a jurisdiction: one point read, which says which blobs, and the blobs themselves only once per process,
/// since a blob never changes. A reader sees the state before or after an import, never half of one.
/// </summary>
internal sealed class RegisterStore(TableClient table, [FromKeyedServices(StorageNames.Snapshots)] BlobContainer snapshots, TimeProvider time)
{
    private const int MaxCached = 200;
    private readonly ConcurrentDictionary<string, Registers> _cache = new(StringComparer.Ordinal);

    public async Task<Registers> ReadAsync(string jurisdiction, CancellationToken cancellationToken) =>
        await ReadAsync(jurisdiction, await table.GetHeadAsync(Partition.Registry(jurisdiction), cancellationToken), cancellationToken);

    /// <summary>The registers that a head points to.</summary>
    public async Task<Registers> ReadAsync(string jurisdiction, Head head, CancellationToken cancellationToken)
    {
        var pointers = string.Join('\n', RegisterKind.All.Select(kind => head.Text(RegisterKind.Pointer(kind)) ?? ""));
        var version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(pointers)))[..16];
        var name = head.Text(RegisterKind.Name) ?? jurisdiction;
        var today = DateOnly.FromDateTime(Week.Now(time));
        var key = $"{jurisdiction}|{version}|{head.Seq}|{today:O}";
        if (_cache.TryGetValue(key, out var known))
        {
            return known;
        }

        if (_cache.Count >= MaxCached)
        {
            _cache.Clear();
        }

        return _cache[key] = new Registers(
            jurisdiction,
            name,
            head.Seq,
            version,
            await LoadAsync(head, RegisterKind.Departments, RegisterJson.Default.IReadOnlyListDepartmentEntry, cancellationToken),
            await LoadAsync(head, RegisterKind.Bases, RegisterJson.Default.IReadOnlyListBaseEntry, cancellationToken),
            await LoadAsync(head, RegisterKind.Matters, RegisterJson.Default.IReadOnlyListMatterEntry, cancellationToken),
            await LoadAsync(head, RegisterKind.Officers, RegisterJson.Default.IReadOnlyListOfficerEntry, cancellationToken),
            await LoadAsync(head, RegisterKind.Enterprises, RegisterJson.Default.IReadOnlyListEnterpriseEntry, cancellationToken))
        {
            Today = today,
            Calendar = new WorkCalendar(await LoadAsync(head, RegisterKind.Calendar, RegisterJson.Default.IReadOnlyListCalendarDay, cancellationToken)),
        };
    }

    /// <summary>Stores a register's content and returns the pointer to it. Nobody sees it before a head points there.</summary>
    public async Task<string> SaveAsync<T>(string jurisdiction, string kind, IReadOnlyList<T> entries, JsonTypeInfo<IReadOnlyList<T>> type, CancellationToken cancellationToken)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(entries, type);
        var name = $"registry/{jurisdiction}/{kind}/{Convert.ToHexStringLower(SHA256.HashData(content))}.json";
        await snapshots.PutIfAbsentAsync(name, BinaryData.FromBytes(content), "application/json", cancellationToken);
        return name;
    }

    private async Task<IReadOnlyList<T>> LoadAsync<T>(Head head, string kind, JsonTypeInfo<IReadOnlyList<T>> type, CancellationToken cancellationToken)
    {
        if (head.Text(RegisterKind.Pointer(kind)) is not { } name)
        {
            return [];
        }

        var blob = await snapshots.GetAsync(name, cancellationToken: cancellationToken);
        return blob?.Content is { } content
            ? JsonSerializer.Deserialize(content, type)!
            : throw new InvalidOperationException($"The head points to {name}, which is not there.");
    }
}
