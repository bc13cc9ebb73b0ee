using System.Globalization;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Requests;

/// <summary>Some of a file's requests that are stored together.</summary>
/// <param name="Import">Id of the import.</param>
/// <param name="Round">How often the file was sent again.</param>
/// <param name="From">Place of the first of them among the file's requests.</param>
internal sealed record Portion(string Import, int Round, int From, IReadOnlyList<InspectionRequest> Requests)
{
    /// <summary>An identity that is the same whoever stores the portion, and whenever.</summary>
    public string OperationOf(string step, Partition partition, int attempt = 0) => Change.OperationOf(
        step, partition.Value, Import, Round.ToString(CultureInfo.InvariantCulture), From.ToString(CultureInfo.InvariantCulture), attempt.ToString(CultureInfo.InvariantCulture));
}

internal enum PortionEnd
{
    /// <summary>Those of its requests that the pool did not hold and that their lines take are in the pool.</summary>
    Stored,

    /// <summary>The import was stopped before it.</summary>
    Stopped,

    /// <summary>Somebody else is storing one of its requests just now.</summary>
    Later,
}

/// <summary>
/// Stores a portion of an imported file. Its shares of the annual plan are reserved first, as for a single request, under a name that every process gives
/// them: whoever takes the portion up after a crash, or beside another, holds the same shares. What the lines do not give is left out and said.
/// </summary>
internal sealed class ImportPortions(Journal journal, TableClient table, CollectionStore collections, LineReservations reservations, ReleaseDraw releases, TimeProvider time)
{
    private const string Over = "stopped";
    private const int Tries = 5;
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(50);

    public async Task<PortionEnd> StoreAsync(Partition partition, Week week, Actor actor, Portion portion, CancellationToken cancellationToken)
    {
        var jurisdiction = partition.Jurisdiction!;
        for (var (attempt, tries) = (0, 0); ; attempt++)
        {
            var operation = portion.OperationOf("import-draw", partition, attempt);
            var wishes = DrawWish.Of(await FreshAsync(partition, portion, cancellationToken));
            if (wishes.Count > 0 && await table.GetEntityIfExistsAsync(partition, DrawTicket.VoidKey(operation), cancellationToken: cancellationToken) is not null)
            {
                continue;
            }

            if (await reservations.ReserveAsync(actor, jurisdiction, week, operation, wishes, whole: false, cancellationToken) is not LineReservation.Held held)
            {
                throw new InvalidOperationException($"Nothing could be reserved for the portion from {portion.From} of import {portion.Import}.");
            }

            switch (await CommitAsync(partition, actor, portion, held, cancellationToken))
            {
                case Outcome.Done:
                    return PortionEnd.Stored;
                case Outcome.Refused { Code: Over }:
                    await reservations.AbandonAsync(actor, jurisdiction, week, held.Ticket, cancellationToken);
                    return PortionEnd.Stopped;
                case Outcome.Refused { Code: DrawTicket.Void }:
                    break;
                case Outcome.Refused { Code: DrawTicket.Busy }:
                    await reservations.AbandonAsync(actor, jurisdiction, week, held.Ticket, cancellationToken);
                    if (++tries == Tries)
                    {
                        return PortionEnd.Later;
                    }

                    await ReleaseAsync(partition, wishes, cancellationToken);
                    await Backoff.WaitAsync(tries, FirstDelay, time, cancellationToken);
                    attempt -= held.Ticket.Own.Count == 0 ? 1 : 0;
                    break;
                case var outcome:
                    throw new InvalidOperationException($"The portion from {portion.From} of import {portion.Import} was not stored: {outcome}.");
            }
        }
    }

    private Task<Outcome> CommitAsync(Partition partition, Actor actor, Portion portion, LineReservation.Held held, CancellationToken cancellationToken)
    {
        var hindered = held.Hindered.ToDictionary(one => one.Request, one => one.Why, StringComparer.Ordinal);
        return journal.CommitAsync(new Change(partition, actor, portion.OperationOf("import-portion", partition), ""), DecideAsync, cancellationToken);

        async Task<Decision> DecideAsync(Head head, PartitionReader rows, CancellationToken token)
        {
            var import = (await rows.FindAsync(ImportRows.KeyOf(portion.Import), token))!;
            if (import.GetBoolean("Stop") == true || ImportRows.RoundOf(import) != portion.Round)
            {
                return Decision.Refuse(Over);
            }

            var pool = await collections.ReadAsync(PoolChanges.Kind, head, token);
            var (at, by, person) = (import.GetDateTimeOffset("At") ?? default, import.Text("By"), import.Text("Person"));
            var fresh = portion.Requests.Index().Where(one => IsFresh(pool, one.Item)).ToList();
            var leftOut = fresh.Where(one => hindered.ContainsKey(one.Item.Id)).Select(one => new LeftOut(portion.From + one.Index, hindered[one.Item.Id])).ToList();
            var added = fresh.Where(one => !hindered.ContainsKey(one.Item.Id))
                .Select(one => PoolRules.Again(pool.Find(one.Item.Id)?.Value, one.Item with { SubmittedAt = at, SubmittedBy = by, Submitter = person, Source = $"import:{portion.Import}" }))
                .ToList();
            if (await held.Ticket.RefuseAsync(rows, added, token) is { } refusal)
            {
                return refusal;
            }

            import["Done"] = portion.From + portion.Requests.Count;
            import["Stored"] = (import.GetInt32("Stored") ?? 0) + added.Count;
            import["LeftOut"] = (import.GetInt32("LeftOut") ?? 0) + leftOut.Count;
            var answer = new Answer("stored", added.Count.ToString(CultureInfo.InvariantCulture));
            var put = added.Count == 0 ? new CollectionChange([], [], new Dictionary<string, object>()) : PoolChanges.Put(head, added, added.Count, at, by);
            return Decision.Commit(
                "import.portion",
                portion.Import,
                answer,
                [
                    TableTransactionAction.Replace(import, import.ETag),
                    .. leftOut.Count == 0 ? [] : (TableTransactionAction[])[TableTransactionAction.Add(LeftOut.ToRow(partition, ImportRows.LeftOutKey(portion.Import, portion.Round, portion.From), leftOut))],
                    .. put.Rows,
                ],
                put.Facts,
                put.Head,
                $"from {portion.From}: {added.Count}");
        }
    }

    /// <summary>Those that the pool does not hold as it is now.</summary>
    private async Task<IEnumerable<InspectionRequest>> FreshAsync(Partition partition, Portion portion, CancellationToken cancellationToken)
    {
        if (portion.Requests.All(request => request.PlanLine is null))
        {
            return [];
        }

        var pool = await collections.ReadAsync(PoolChanges.Kind, await table.GetHeadAsync(partition, cancellationToken), cancellationToken);
        return portion.Requests.Where(request => IsFresh(pool, request));
    }

    private static bool IsFresh(Collection<InspectionRequest> pool, InspectionRequest request) => pool.Find(request.Id)?.Value is null or { IsGone: true };

    /// <summary>Requests that were withdrawn a moment ago may still hold their shares: what is owed for them is carried out at once.</summary>
    private async Task ReleaseAsync(Partition partition, IReadOnlyList<DrawWish> wishes, CancellationToken cancellationToken)
    {
        var wanted = wishes.Select(wish => wish.Request).ToHashSet(StringComparer.Ordinal);
        await foreach (var row in table.QueryAsync(TableFilter.RowsStartingWith(partition, OutboxFact.Prefix), cancellationToken: cancellationToken))
        {
            var owed = OutboxFact.FromRow(partition, row);
            if (owed.Fact.Kind == ReleaseDraw.FactKind && wanted.Contains(owed.Fact.Subject))
            {
                await releases.RunAsync(owed, cancellationToken);
            }
        }
    }
}
