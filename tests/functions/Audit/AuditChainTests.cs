using Inspection.Functions.Audit;

namespace Inspection.Functions.Tests.Audit;

public class AuditChainTests
{
    private const string Partition = "W|zhuji|2026-W48";
    private static readonly DateTimeOffset Start = new(2026, 11, 21, 23, 0, 0, TimeSpan.Zero);

    [Fact]
    public void An_untouched_chain_is_sound()
    {
        var chain = Chain(10);
        Assert.Equal(AuditVerdict.Sound(10), Verify(chain, chain));
        Assert.Equal(AuditVerdict.Sound(0), AuditChain.Verify(Partition, [], 0, AuditChain.Origin));
    }

    [Fact]
    public void The_hash_is_the_written_one()
    {
        // Computed with another program from the rule in AuditChain; a change of the rule needs a new algorithm name.
        Assert.Equal("742e6d716f1f753356d4e403388f1acd6245a9c279e4229f3a51eb536c492084", Chain(1)[0].Hash);
    }

    [Fact]
    public void An_edit_of_any_field_is_found_at_its_record()
    {
        Func<AuditRecord, AuditRecord>[] edits =
        [
            r => r with { Seq = r.Seq + 1 },
            r => r with { At = r.At.AddTicks(1) },
            r => r with { By = r.By + "x" },
            r => r with { ByName = "" },
            r => r with { Role = "auditor" },
            r => r with { Action = "other" },
            r => r with { Subject = "other" },
            r => r with { Detail = "other" },
            r => r with { Operation = "other" },
            r => r with { Algorithm = "none" },
            r => r with { Hash = new string('0', 64) },
            r => r with { Action = r.Action + r.Subject, Subject = "" },
        ];
        var chain = Chain(10);
        foreach (var edit in edits)
        {
            for (var i = 0; i < chain.Count; i++)
            {
                var edited = chain.ToList();
                edited[i] = edit(edited[i]);
                Assert.True(Verify(edited, chain).FirstBad == i + 1, $"{edited[i]}");
            }
        }
    }

    [Fact]
    public void A_deleted_record_is_found_at_its_place()
    {
        var chain = Chain(10);
        for (var i = 0; i < chain.Count; i++)
        {
            var shorter = chain.ToList();
            shorter.RemoveAt(i);
            Assert.Equal(i + 1, Verify(shorter, chain).FirstBad);
        }
    }

    [Fact]
    public void An_inserted_record_is_found_where_the_chain_no_longer_follows()
    {
        var chain = Chain(10);
        for (var i = 0; i <= chain.Count; i++)
        {
            var copied = chain.ToList();
            copied.Insert(i, chain[0] with { Seq = i + 1 });
            Assert.Equal(i == 0 ? 2 : i + 1, Verify(copied, chain).FirstBad);

            // Even sealed with the right hash before it, it breaks the record behind it, or the head.
            var sealedIn = chain.ToList();
            sealedIn.Insert(i, AuditChain.Seal(Record(i + 1) with { Action = "forged" }, Partition, i == 0 ? "" : chain[i - 1].Hash));
            Assert.Equal(i < chain.Count ? i + 2 : i + 1, Verify(sealedIn, chain).FirstBad);
        }
    }

    [Fact]
    public void Swapped_records_are_found_at_the_first()
    {
        var chain = Chain(10);
        for (var i = 0; i < chain.Count - 1; i++)
        {
            var swapped = chain.ToList();
            (swapped[i], swapped[i + 1]) = (swapped[i + 1], swapped[i]);
            Assert.Equal(i + 1, Verify(swapped, chain).FirstBad);
            (swapped[i], swapped[i + 1]) = (swapped[i] with { Seq = i + 1 }, swapped[i + 1] with { Seq = i + 2 });
            Assert.Equal(i + 1, Verify(swapped, chain).FirstBad);
        }
    }

    [Fact]
    public void A_chain_made_anew_after_an_edit_is_found_by_the_head()
    {
        var chain = Chain(10);
        var forged = Chain(10, r => r.Seq == 4 ? r with { Subject = "other" } : r);
        Assert.Equal(10, Verify(forged, chain).FirstBad);
        Assert.Equal(8, Verify(chain[..7], chain).FirstBad);
    }

    [Fact]
    public void A_chain_of_another_partition_is_not_sound_here()
    {
        var chain = Chain(3);
        Assert.Equal(1, AuditChain.Verify("W|other|2026-W48", chain, 3, chain[^1].Hash).FirstBad);
    }

    private static AuditVerdict Verify(List<AuditRecord> found, List<AuditRecord> written) =>
        AuditChain.Verify(Partition, found, written.Count, written[^1].Hash);

    private static List<AuditRecord> Chain(int length, Func<AuditRecord, AuditRecord>? change = null)
    {
        var chain = new List<AuditRecord>();
        for (var seq = 1; seq <= length; seq++)
        {
            var record = (change ?? (r => r))(Record(seq));
            chain.Add(AuditChain.Seal(record, Partition, chain.Count == 0 ? AuditChain.Origin : chain[^1].Hash));
        }

        return chain;
    }

    private static AuditRecord Record(int seq) => new(
        seq, Start.AddMinutes(seq), "issuer/sub", "周敏", "office.planner", "request.submit", $"r{seq}", "", $"op{seq}", AuditChain.Sha256, "");
}
