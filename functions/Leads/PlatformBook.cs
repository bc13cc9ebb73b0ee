using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Leads;

/// <summary>The platforms of a jurisdiction. Their secrets are derived, so that none is stored.</summary>
internal sealed class PlatformBook(Journal journal, TableClient table, CollectionStore collections, LeadSecrets secrets, TimeProvider time)
{
    /// <summary>In the partition of the jurisdiction's registry.</summary>
    private static readonly CollectionKind<Platform> Kind = new("platforms", LeadJson.Default.EntryPlatform);

    private const int MostPlatforms = 100;
    private const string TooMany = "too-many-platforms";

    private static readonly Refusal Full = new(409, TooMany,
        new("平台过多", "Too many platforms"),
        new($"一个辖区最多登记 {MostPlatforms} 个平台。", $"A jurisdiction has at most {MostPlatforms} platforms."));

    public async Task<IReadOnlyList<Platform>> ListAsync(string jurisdiction, CancellationToken cancellationToken)
    {
        var head = await table.GetHeadAsync(Partition.Registry(jurisdiction), cancellationToken);
        return [.. (await collections.ReadAsync(Kind, head, cancellationToken)).Entries.Values.Select(entry => entry.Value)];
    }

    /// <summary>The platform that has signed an event; null where none has.</summary>
    public async Task<Platform?> AuthorAsync(string jurisdiction, string platform, string id, string timestamp, string signatures, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var known = (await ListAsync(jurisdiction, cancellationToken)).FirstOrDefault(one => one.Id == platform && one.Active);
        // A platform that is not there is asked for a signature all the same, so that the answer takes as long.
        var (now, generation) = (time.GetUtcNow(), known?.Generation ?? 1);
        var taken = known is { Generation: > 1 } && now - known.RotatedAt < EventSignature.Overlap ? [generation, generation - 1] : new[] { generation };
        var good = EventSignature.IsGood(taken.Select(one => secrets.PlatformSecret(jurisdiction, platform, one)), id, timestamp, signatures, body, now);
        return good ? known : null;
    }

    /// <summary>Makes a platform, or a new secret for it.</summary>
    public async Task<(Platform? Platform, Refusal? Refusal)> RotateAsync(Caller caller, string id, string name, CancellationToken cancellationToken)
    {
        Platform? made = null;
        var change = Change.For(Partition.Registry(caller.Jurisdiction), caller.As(Role.Planner), "platform.secret", null, []);
        var outcome = await journal.CommitAsync(change, Decide, cancellationToken);
        return outcome.Refusal(_ => Full) is { } refusal ? (null, refusal) : (made, null);

        async Task<Decision> Decide(Head head, PartitionReader rows, CancellationToken token)
        {
            var all = await collections.ReadAsync(Kind, head, token);
            var before = all.Find(id)?.Value;
            if (before is null && all.Count >= MostPlatforms)
            {
                return Decision.Refuse(TooMany);
            }

            made = new Platform(id, name, (before?.Generation ?? 0) + 1, time.GetUtcNow(), true);
            return Put(head, made, caller.Name, "platform.secret");
        }
    }

    public async Task<Refusal?> StopAsync(Caller caller, string id, CancellationToken cancellationToken)
    {
        var change = Change.For(Partition.Registry(caller.Jurisdiction), caller.As(Role.Planner), "platform.stop", null, []);
        var outcome = await journal.CommitAsync(change, Decide, cancellationToken);
        return outcome.Refusal(_ => Refusals.NotFound);

        async Task<Decision> Decide(Head head, PartitionReader rows, CancellationToken token) =>
            (await collections.ReadAsync(Kind, head, token)).Find(id) is { } entry
                ? Put(head, entry.Value with { Active = false }, caller.Name, "platform.stop")
                : Decision.Refuse(LeadRefusals.NotFound);
    }

    private Decision Put(Head head, Platform platform, string by, string action)
    {
        var change = CollectionStore.Change(Kind, head, [new Entry<Platform>(platform.Id, platform, head.NextSeq, time.GetUtcNow(), by)]);
        return Decision.Commit(action, platform.Id, Answer.Empty, change.Rows, change.Facts, change.Head);
    }
}
