using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;
using Inspection.Scheduler.Domain;

namespace Inspection.Functions.Rules;

/// <summary>A week with all that the rules looked at, and what they made of it.</summary>
/// <param name="Open">The half days that have not begun, in time order.</param>
/// <param name="Marks">Versions of everything that was read; while they are the same, so is all of this.</param>
internal sealed record WeekRuling(
    Registers Registers,
    Pool Pool,
    IReadOnlyList<Session> Open,
    RuleFacts Facts,
    Ruling Ruling,
    RulingMarks Marks);

/// <summary>Versions of everything that a ruling rests on.</summary>
/// <param name="Today">Names are those of today.</param>
/// <param name="Open">How many half days have not begun.</param>
internal sealed record RulingMarks(string Registers, DateOnly Today, long Requests, int Open, string Rules, string Visits);

/// <summary>Reads what the rules look at, keeps the ruling of a week for as long as nothing of it changes, and corrects it where something does.</summary>
internal sealed class WeekRulings(TableClient table, RegisterStore registers, WeekPool pools, RuleStore rules, IPastVisits ledger, KeyedLock locks, TimeProvider time)
{
    /// <summary>What a request takes in memory, about, with what the rules and the pool's view make of it; and what the texts of one that is held take besides.</summary>
    private const int RequestBytes = 1_500;

    private const int HeldBytes = 2_000;
    private readonly RecentValues _cache = new(768L << 20);

    /// <summary>
    /// The ruling as of now. Each of these partitions changes by itself and decides what a page says, so the head of each is read, all at the same time: that of the
    /// week's requests, that of the registers with the rules' values, and that of each ledger year that is not closed: one, or two where the weeks ahead reach into the next.
    /// </summary>
    public Task<WeekRuling> CurrentAsync(string jurisdiction, Week week, CancellationToken cancellationToken) => CurrentAsync(jurisdiction, week, Sight.Everything, cancellationToken);

    /// <summary>The same for a reader who may not know everything: what the rules would make of the week if there were nothing else. It is kept beside the other.</summary>
    public async Task<WeekRuling> CurrentAsync(string jurisdiction, Week week, Sight sight, CancellationToken cancellationToken)
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
        var marks = new RulingMarks(known.Version, known.Today, pool.InputVersion, open.Length, book.Version, visits.Version);
        string key = sight is Sight.Everything ? $"{jurisdiction}|{week}" : $"{jurisdiction}|{week}|{sight}";
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

        pool = sight.Of(pool, known, week);
        WeekRuling? before = _cache.Find<WeekRuling>(key);
        RuleFacts facts = before is not null && before.Marks with { Registers = marks.Registers, Today = marks.Today } == marks && before.Open.SequenceEqual(open)
            ? before.Facts.In(known)
            : new(week, open, known, pool.Open, pool.Open.Select(r => r.Enterprise).Distinct(StringComparer.Ordinal).SelectMany(visits.To).Select(visit => sight.Of(visit)).OfType<PastVisit>(), book);
        Ruling decision = before is null ? Ruling.Of(facts) : RulingAgain.Of(before.Facts, before.Ruling, facts);
        var ruling = new WeekRuling(known, pool, open, facts, decision, marks);
        _cache.Keep(key, ruling, ((long)RequestBytes * (facts.Requests.Count + 1)) + (HeldBytes * (long)decision.Held.Count));
        return ruling;

        WeekRuling? Kept() => _cache.Find<WeekRuling>(key) is { } cached && cached.Marks == marks ? cached with { Pool = sight.Of(pool, known, week) } : null;
    }
}
