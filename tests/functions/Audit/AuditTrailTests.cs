using System.Globalization;
using System.Text;
using Inspection.Audit;
using Inspection.Functions.Audit;

namespace Inspection.Functions.Tests.Audit;

/// <summary>The separate program that verifies trails, against the one that writes them.</summary>
public sealed class AuditTrailTests
{
    private const string Partition = "W|zhuji|2026-W48";
    private const int Seed = 20261122;

    [Fact]
    public void A_trail_that_the_platform_wrote_is_sound() => Assert.Null(Chain.FirstBreak(Written(new Random(Seed), 40)));

    [Fact]
    public void An_empty_trail_is_sound_and_one_whose_records_are_gone_is_not()
    {
        Assert.Null(Chain.FirstBreak(new Trail(Partition, [], 0, "")));
        Assert.Equal(1, Chain.FirstBreak(Written(new Random(Seed), 5) with { Records = [] })!.Seq);
    }

    [Fact]
    public void Every_single_change_of_500_random_trails_is_found_at_the_record_where_it_was_made()
    {
        var random = new Random(Seed);
        for (int round = 0; round < 500; round++)
        {
            Trail trail = Written(random, random.Next(3, 20));
            int at = random.Next(trail.Records.Count - 1);
            foreach (var (kind, altered, first) in Alterations(trail, at, random))
            {
                Break? found = Chain.FirstBreak(altered);
                Assert.True(found?.Seq == first, string.Create(CultureInfo.InvariantCulture, $"seed {Seed}, round {round}: {kind} at {at + 1} was reported at {found?.Seq}, not {first}"));
            }
        }
    }

    [Fact]
    public void A_chain_computed_anew_as_a_whole_is_found_by_an_export_that_somebody_kept()
    {
        var random = new Random(Seed);
        for (int round = 0; round < 100; round++)
        {
            Trail trail = Written(random, 12);
            int at = random.Next(12);
            AuditRecord[] forged = [.. Records(trail).Select((record, n) => n == at ? record with { ByName = "另一人" } : record)];
            Trail anew = Chained(forged);
            Assert.Null(Chain.FirstBreak(anew));
            Assert.Equal(at + 1, Chain.FirstDifference(anew, trail)!.Seq);
            Assert.Equal(9, Chain.FirstDifference(Chained([.. Records(trail).Take(8)]), trail)!.Seq);
            Assert.Null(Chain.FirstDifference(trail, Chained([.. Records(trail).Take(8)])));
        }
    }

    private static IEnumerable<(string Kind, Trail Trail, long First)> Alterations(Trail trail, int at, Random random)
    {
        IReadOnlyList<TrailRecord> all = trail.Records;
        Trail With(IEnumerable<TrailRecord> records) => trail with { Records = [.. records] };
        Trail Edited(Func<TrailRecord, TrailRecord> edit) => With(all.Select((record, n) => n == at ? edit(record) : record));
        yield return ("another person", Edited(record => record with { ByName = record.ByName + "x" }), at + 1);
        yield return ("another time", Edited(record => record with { At = record.At.AddTicks(1) }), at + 1);
        yield return ("another detail", Edited(record => record with { Detail = record.Detail + " " }), at + 1);
        yield return ("text moved between fields", Edited(record => record with { Action = record.Action + "a", Subject = record.Subject[1..] }), at + 1);
        yield return ("another algorithm", Edited(record => record with { Algorithm = "none" }), at + 1);
        yield return ("deleted", With(all.Where((_, n) => n != at)), at + 1);
        yield return ("deleted and numbered anew", With(all.Where((_, n) => n != at).Select((record, n) => record with { Seq = n + 1 })), at + 1);
        yield return ("inserted", With([.. all.Take(at), all[at] with { Operation = "forged" }, .. all.Skip(at)]), at + 1);
        yield return ("swapped", With(all.Select((record, n) => n == at ? all[at + 1] : n == at + 1 ? all[at] : record)), at + 1);
        yield return ("cut off", With(all.Take(all.Count - 1)), all.Count);
        yield return ("moved to another week", trail with { Partition = "W|zhuji|2026-W49" }, 1);
        yield return ("head replaced", trail with { Hash = Convert.ToHexStringLower(Encoding.ASCII.GetBytes("forged")) }, all.Count);
        int last = random.Next(1, 4);
        yield return ("head counts more", trail with { Seq = trail.Seq + last }, all.Count + 1);
    }

    private static Trail Written(Random random, int records) => Chained([.. Enumerable.Range(1, records).Select(n => new AuditRecord(
        n, DateTimeOffset.UnixEpoch.AddDays(20000).AddTicks(random.NextInt64(TimeSpan.TicksPerDay * 300)), $"iss|{random.Next(9)}", random.GetItems(["周敏", "陈立", "O'Neil"], 1)[0], "office.planner",
        random.GetItems(["draft.submit", "draft.approve", "request.submit"], 1)[0], $"s{random.Next()}", random.Next(2) == 0 ? "" : $"{random.Next()}", Guid.Empty.ToString("N"), AuditChain.Sha256, ""))]);

    private static Trail Chained(AuditRecord[] records)
    {
        string previous = AuditChain.Origin;
        var chained = new List<TrailRecord>();
        foreach (AuditRecord record in records)
        {
            AuditRecord done = AuditChain.Seal(record, Partition, previous);
            previous = done.Hash;
            chained.Add(new TrailRecord(done.Seq, done.At, done.By, done.ByName, done.Role, done.Action, done.Subject, done.Detail, done.Operation, done.Algorithm, done.Hash));
        }

        return new Trail(Partition, chained, records.Length, previous);
    }

    private static IEnumerable<AuditRecord> Records(Trail trail) =>
        trail.Records.Select(r => new AuditRecord(r.Seq, r.At, r.By, r.ByName, r.Role, r.Action, r.Subject, r.Detail, r.Operation, r.Algorithm, ""));
}
