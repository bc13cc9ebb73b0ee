using System.Collections.Concurrent;
using Inspection.Functions.Identity;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Jurisdictions;

/// <summary>Somebody has read of an unannounced check.</summary>
/// <param name="Person">Issuer and subject of the token.</param>
/// <param name="View">What was read, such as <c>plan</c>.</param>
internal sealed record SecretReading(string Enterprise, string Person, string Name, string Role, string View, DateTimeOffset At);

/// <summary>
/// Who has read of which unannounced checks before they were over: a chained record for each person, week and day, with the enterprises and the page on which they
/// stood first. A page costs one write where it shows something that its reader has not seen that day, and nothing else; where that cannot be written, it is not shown.
/// </summary>
internal sealed class SecretReaders(Journal journal, AuditLog log, TimeProvider time)
{
    public const string Action = "secret.read";

    /// <summary>Enterprises in one record: a credit code and a space each, and a text of a row holds 32,768 characters.</summary>
    private const int MostNamed = 1500;

    /// <summary>Weeks of jurisdictions of which is kept in memory what was written today.</summary>
    private const int MostKept = 2000;

    private readonly ConcurrentDictionary<(string Partition, DateOnly Day), Task<ConcurrentDictionary<(string Person, string Enterprise), bool>>> _seen = new();

    /// <summary>Writes down that the caller is about to read of these.</summary>
    /// <param name="view">What is read.</param>
    /// <param name="enterprises">Credit codes of those whose unannounced checks are on the page.</param>
    /// <exception cref="StorageException">It could not be written, so the page must not be shown.</exception>
    public async Task NoteAsync(Caller caller, Week week, string view, IEnumerable<string> enterprises, CancellationToken cancellationToken)
    {
        string[] named = [.. enterprises.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        DateOnly today = Week.DayOf(time.GetUtcNow());
        if (named.Length == 0 || week.Sunday < today)
        {
            return;
        }

        Partition partition = Partition.Readers(caller.Jurisdiction, week.ToString());
        var seen = await SeenAsync(partition, today, cancellationToken);
        foreach (string[] fresh in named.Where(enterprise => !seen.ContainsKey((caller.Person, enterprise))).Chunk(MostNamed))
        {
            string detail = string.Join(' ', fresh);
            var change = new Change(partition, caller.As(Role.All.ToArray()), Storage.Change.OperationOf(Action, partition.Value, caller.Person, $"{today:O}", detail), "");
            if (await journal.CommitAsync(change, (_, _, _) => Task.FromResult(Decision.Commit(Action, view, Answer.Empty, detail: detail)), cancellationToken) is not Outcome.Done)
            {
                throw new StorageException(StorageFault.Unavailable, 0, "Unread", $"Who reads of {partition} could not be written down");
            }

            foreach (string enterprise in fresh)
            {
                seen[(caller.Person, enterprise)] = true;
            }
        }
    }

    /// <summary>Everything that was written down of a week, the oldest first, and whether the records are as they were written.</summary>
    public async Task<(IReadOnlyList<SecretReading> Readings, bool Sound)> OfWeekAsync(string jurisdiction, Week week, CancellationToken cancellationToken)
    {
        Partition partition = Partition.Readers(jurisdiction, week.ToString());
        var readings = new List<SecretReading>();
        await foreach (var record in log.ReadAsync(partition, cancellationToken))
        {
            readings.AddRange(record.Detail.Split(' ').Select(enterprise => new SecretReading(enterprise, record.By, record.ByName, record.Role, record.Subject, record.At)));
        }

        return (readings, (await log.VerifyAsync(partition, cancellationToken)).IsSound);
    }

    /// <summary>What this process knows to be written today; read once, and again where that failed.</summary>
    private async Task<ConcurrentDictionary<(string, string), bool>> SeenAsync(Partition partition, DateOnly today, CancellationToken cancellationToken)
    {
        if (_seen.Count > MostKept)
        {
            _seen.Clear();
        }

        var reading = _seen.GetOrAdd((partition.Value, today), _ => ReadAsync());
        try
        {
            return await reading.WaitAsync(cancellationToken);
        }
        catch (StorageException)
        {
            _seen.TryRemove(new((partition.Value, today), reading));
            throw;
        }

        async Task<ConcurrentDictionary<(string, string), bool>> ReadAsync()
        {
            var seen = new ConcurrentDictionary<(string, string), bool>();
            await foreach (var record in log.ReadAsync(partition, CancellationToken.None))
            {
                foreach (string enterprise in Week.DayOf(record.At) == today ? record.Detail.Split(' ') : [])
                {
                    seen[(record.By, enterprise)] = true;
                }
            }

            return seen;
        }
    }
}
