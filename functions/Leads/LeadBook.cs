using System.Globalization;
using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Rules;
using Inspection.Functions.Storage;
using Microsoft.Extensions.Options;

namespace Inspection.Functions.Leads;

/// <summary>The changes of leads. Each writes the lead's row and its line in the year's list together; a new lead's sealed identity, too.</summary>
internal sealed class LeadBook(Journal journal, TableClient table, CollectionStore collections, RuleStore rules, LeadSecrets secrets, IOptions<LeadsOptions> options, TimeProvider time)
{
    /// <summary>The leads of a year, newest first.</summary>
    private static readonly CollectionKind<LeadLine> Lines = new("leads", LeadJson.Default.EntryLeadLine);

    private const string Serials = "Leads";
    private const string PublicDay = "PublicDay";
    private const string PublicCount = "PublicCount";
    private const string Sealed = "Sealed";
    private const int Newest = 99_999_999;

    public static Actor Anybody { get; } = new("public", "public", "public");

    public DateOnly Today => DateOnly.FromDateTime(Week.Now(time));

    /// <summary>Stores a new lead. Sent twice under the same key it is one lead, with the same number.</summary>
    /// <param name="scope">The kind of sending to which the key belongs.</param>
    /// <param name="body">What was sent, to tell a repeat from something else under the same key.</param>
    public async Task<(LeadReceipt? Receipt, string? Id, Refusal? Refusal)> ReceiveAsync(
        Actor actor, Registers registers, NewLead lead, string scope, string? key, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var today = Today;
        var partition = Partition.Leads(registers.Jurisdiction, today.Year);
        var change = Change.For(partition, actor, scope, key, secrets.HashOf(body.Span));
        var number = secrets.NumberOf(registers.Jurisdiction, today.Year, change.Operation);
        var id = secrets.IdOf(registers.Jurisdiction, number);
        var days = (await rules.ReadAsync(registers.Jurisdiction, cancellationToken)).Value(LeadAnswerDays.Rule, today);
        var due = LeadRules.Due(today, days, registers.Calendar);
        var outcome = await journal.CommitAsync(change, Decide, cancellationToken);
        if (outcome.Refusal(no => LeadRefusals.Of(no.Code, no.Extra)) is { } refusal)
        {
            return (null, null, refusal);
        }

        if (outcome is Outcome.Done { Replayed: true } && await table.FindLeadAsync(registers.Jurisdiction, id, cancellationToken) is { Lead: var earlier })
        {
            return (new LeadReceipt(number.ToString(), earlier.ReceivedAt, earlier.Due), id, null);
        }

        return (new LeadReceipt(number.ToString(), now, due), id, null);

        Task<Decision> Decide(Head head, PartitionReader rows, CancellationToken token)
        {
            var extra = new Dictionary<string, object> { [Serials] = head.Number(Serials) + 1 };
            if (lead.Source == LeadSource.Public)
            {
                var day = today.ToString("O", CultureInfo.InvariantCulture);
                var count = head.Text(PublicDay) == day ? head.Number(PublicCount) : 0;
                if (count >= options.Value.PublicPerDay)
                {
                    return Task.FromResult(Decision.Refuse(LeadRefusals.DayFull));
                }

                (extra[PublicDay], extra[PublicCount]) = (day, count + 1);
            }

            var next = new Lead(
                id, (int)head.Number(Serials) + 1, lead.Source, lead.Target, lead.Text, lead.Town, lead.Place, lead.Grid, lead.Enterprise, lead.Matter,
                now, actor.Name, due, lead.Identity is not null, LeadState.Received, null, null, [], [new LeadStep(now, actor.Name, "received")]);
            var identity = lead.Identity is { } who
                ? [TableTransactionAction.Add(new TableEntity(partition, IdentityKey(id)) { [Sealed] = secrets.Seal(who, registers.Jurisdiction, id) })]
                : Array.Empty<TableTransactionAction>();
            return Task.FromResult(Commit(head, null, next, "lead.receive", actor.Name, extra, identity));
        }
    }

    /// <summary>Takes a lead a step further, if it still is what the caller saw.</summary>
    /// <param name="etag">Null where the step does not depend on what anybody saw.</param>
    /// <param name="step">Null where the lead is not in a state for it.</param>
    public async Task<(StoredLead? Lead, Refusal? Refusal)> StepAsync(
        Change change, string id, string? etag, string action, string by, Func<Lead, Lead?> step, CancellationToken cancellationToken)
    {
        var outcome = await journal.CommitAsync(change, Decide, cancellationToken);
        return outcome.Refusal(no => LeadRefusals.Of(no.Code, no.Extra)) is { } refusal
            ? (null, refusal)
            : (await table.FindLeadAsync(change.Partition.Jurisdiction!, id, cancellationToken), null);

        async Task<Decision> Decide(Head head, PartitionReader rows, CancellationToken token)
        {
            if (await rows.FindAsync(LeadRows.KeyOf(id), token) is not { } row)
            {
                return Decision.Refuse(LeadRefusals.NotFound);
            }

            var stored = LeadRows.FromRow(row);
            return etag is not null && stored.ETag != etag ? Decision.Refuse(LeadRefusals.Stale, ("current", stored.ETag))
                : step(stored.Lead) is { } next ? Commit(head, row, next, action, by)
                : Decision.Refuse(LeadRefusals.Settled);
        }
    }

    /// <summary>Who told a lead. The reading is in the trail before anything is shown; where it cannot be written, nothing is.</summary>
    /// <param name="may">Whether the caller may know it of the lead as it is now.</param>
    public async Task<(LeadIdentity? Identity, Refusal? Refusal)> ReadIdentityAsync(Change change, string id, string purpose, Func<Lead, bool> may, CancellationToken cancellationToken)
    {
        byte[]? found = null;
        var outcome = await journal.CommitAsync(change, Decide, cancellationToken);
        return outcome.Refusal(no => LeadRefusals.Of(no.Code, no.Extra)) is { } refusal
            ? (null, refusal)
            : (secrets.Open(found!, change.Partition.Jurisdiction!, id), null);

        async Task<Decision> Decide(Head head, PartitionReader rows, CancellationToken token)
        {
            if (await rows.FindAsync(LeadRows.KeyOf(id), token) is not { } row || await rows.FindAsync(IdentityKey(id), token) is not { } identity)
            {
                return Decision.Refuse(LeadRefusals.NotFound);
            }

            found = identity.GetBinary(Sealed);
            return may(LeadRows.FromRow(row).Lead)
                ? Decision.Commit("lead.identity-read", id, Answer.Empty, detail: purpose)
                : Decision.Refuse(LeadRefusals.NotYours);
        }
    }

    /// <summary>The list of a year: the head, and what has changed since this process last looked.</summary>
    public async Task<Collection<LeadLine>> ListAsync(string jurisdiction, int year, CancellationToken cancellationToken) =>
        await collections.ReadAsync(Lines, await table.GetHeadAsync(Partition.Leads(jurisdiction, year), cancellationToken), cancellationToken);

    private static Decision Commit(
        Head head, TableEntity? before, Lead next, string action, string by, Dictionary<string, object>? extra = null, IReadOnlyList<TableTransactionAction>? more = null)
    {
        var row = LeadRows.ToRow(head.Partition, next, head.NextSeq);
        var line = CollectionStore.Change(Lines, head, [new Entry<LeadLine>(LineId(next.Serial), LeadLine.Of(next), head.NextSeq, next.Steps[^1].At, by)]);
        return Decision.Commit(
            action,
            next.Id,
            Answer.Empty,
            [before is null ? TableTransactionAction.Add(row) : TableTransactionAction.Replace(row, before.ETag), .. line.Rows, .. more ?? []],
            line.Facts,
            line.Head.Concat(extra ?? []).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal),
            next.State.ToString());
    }

    /// <summary>Descending, so that the list's order is newest first.</summary>
    private static string LineId(int serial) => (Newest - serial).ToString("D8", CultureInfo.InvariantCulture);

    private static Key IdentityKey(string id) => Key.Of("who", id);
}
