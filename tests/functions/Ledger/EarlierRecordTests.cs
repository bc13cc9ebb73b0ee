using System.Text.Json;
using System.Text.Json.Nodes;
using Inspection.Functions.FieldWork;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Ledger;
using Inspection.Functions.Metrics;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Tests.Ledger;

/// <summary>Records that were stored before the ledger kept all that it keeps now.</summary>
public sealed class EarlierRecordTests
{
    private static readonly string[] Later = ["asked", "weekOnly", "excepted", "minutes", "checkIn", "checkOut", "attendance", "found", "wrongCodes", "rechecks", "hindrance", "outcome"];

    [Fact]
    public void A_visit_of_before_reads_as_one_of_which_nothing_more_is_known()
    {
        var kept = new Entry<LedgerVisit>("e1|2026-W10|d1", GivenLedger.Visit("e1", "2026-W10") with { Minutes = 45 }, 1, DateTimeOffset.UnixEpoch, "");
        JsonNode stored = JsonSerializer.SerializeToNode(kept, LedgerJson.Default.EntryLedgerVisit)!;
        Remove(stored, Later);
        LedgerVisit read = stored.Deserialize(LedgerJson.Default.EntryLedgerVisit)!.Value;
        Assert.Null(read.Minutes);
        Assert.Null(read.Items[0].Asked);
        Assert.Null(MinutesPerEnterprise.MinutesOf(read));
        Assert.Equal(FieldState.Ahead, FieldReading.StateOf(read));
        Assert.IsType<FieldStep.Changed>(FieldRules.Arrive(read, new VisitCheck(DateTimeOffset.UnixEpoch, "o1", DateTimeOffset.UnixEpoch), true));
    }

    private static void Remove(JsonNode node, IReadOnlyList<string> names)
    {
        switch (node)
        {
            case JsonObject record:
                foreach (string name in names)
                {
                    record.Remove(name);
                }

                foreach (var (_, value) in record.Where(member => member.Value is not null).ToList())
                {
                    Remove(value!, names);
                }

                break;
            case JsonArray list:
                foreach (var one in list.OfType<JsonNode>())
                {
                    Remove(one, names);
                }

                break;
        }
    }
}
