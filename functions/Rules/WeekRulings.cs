using System.Collections.Concurrent;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;
using Inspection.Scheduler.Domain;

namespace Inspection.Functions.Rules;

/// <summary>A week with all that the rules looked at, and what they made of it.</summary>
/// <param name="Open">The half days that have not begun, in time order.</param>
/// <param name="Marks">Versions of everything that was read; while they are the same, so is the ruling.</param>
internal sealed record WeekRuling(
    Registers Registers,
    Pool Pool,
    IReadOnlyList<Session> Open,
    RuleFacts Facts,
    Ruling Ruling,
    string Marks);

/// <summary>Reads what the rules look at, and keeps the ruling of a week for as long as nothing of it changes.</summary>
internal sealed class WeekRulings(TableClient table, RegisterStore registers, WeekPool pools, RuleStore rules, IPastVisits ledger, KeyedLock locks, TimeProvider time)
{
    private const int MaxCached = 50;
    private readonly ConcurrentDictionary<string, WeekRuling> _cache = new(StringComparer.Ordinal);

    /// <summary>The ruling as of now.</summary>
    public async Task<WeekRuling> CurrentAsync(string jurisdiction, Week week, CancellationToken cancellationToken)
    {
        Task<Pool> readPool = pools.ReadAsync(jurisdiction, week, cancellationToken);
        Task<PastVisits> readVisits = ledger.ReadAsync(jurisdiction, week.Monday.AddYears(-1), week.Sunday.AddDays(7 * (Week.Ahead + 1)), cancellationToken);
        Task<Head> readHead = table.GetHeadAsync(Partition.Registry(jurisdiction), cancellationToken);
        await Task.WhenAll(readPool, readVisits, readHead);
        (Pool pool, PastVisits visits, Head head) = (await readPool, await readVisits, await readHead);
        Registers known = await registers.ReadAsync(jurisdiction, head, cancellationToken);
        RuleBook book = await rules.ReadAsync(head, cancellationToken);
        DateTime now = Week.Now(time);
        Session[] open = [.. week.Sessions(known.Calendar).Where(s => s.Start > now)];
        string marks = string.Join('|', known.Version, pool.InputVersion, open.Length, book.Version, visits.Version);
        string key = $"{jurisdiction}|{week}";
        if (Kept() is { } kept)
        {
            return kept;
        }

        // Of several who ask after a change, one decides and the others wait for it.
        using var held = await locks.AcquireAsync($"ruling|{key}", cancellationToken);
        if (Kept() is { } decided)
        {
            return decided;
        }

        var facts = new RuleFacts(week, open, known, pool.Open, pool.Open.Select(r => r.Enterprise).Distinct(StringComparer.Ordinal).SelectMany(visits.To), book);
        var ruling = new WeekRuling(known, pool, open, facts, Ruling.Of(facts), marks);
        if (_cache.Count >= MaxCached)
        {
            _cache.Clear();
        }

        return _cache[key] = ruling;

        WeekRuling? Kept() => _cache.TryGetValue(key, out WeekRuling? cached) && cached.Marks == marks ? cached with { Pool = pool } : null;
    }
}
