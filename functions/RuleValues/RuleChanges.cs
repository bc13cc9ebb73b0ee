using System.Text.Json;
using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Rules;
using Inspection.Functions.Storage;

namespace Inspection.Functions.RuleValues;

/// <summary>
/// Proposes values, puts them in force and takes them back. Decided in one transaction on what is stored at that moment; each leaves a line in the trail.
/// </summary>
internal sealed class RuleChanges(Journal journal, TableClient table, RuleStore store, Dispatcher dispatcher, TimeProvider time)
{
    private static readonly TimeSpan InlineBudget = TimeSpan.FromSeconds(2);

    /// <summary>Writes a checked value down.</summary>
    public async Task<(Entry<RuleValue>? Value, Refusal? Refusal)> ProposeAsync(
        Caller caller, RuleDefinition rule, ProposeBody body, string? idempotencyKey, CancellationToken cancellationToken)
    {
        Partition partition = Partition.Registry(caller.Jurisdiction);
        var value = new RuleValue(
            rule.Id,
            body.ValidFrom,
            body.Value,
            body.Source.Trim(),
            string.IsNullOrWhiteSpace(body.Note) ? null : body.Note.Trim(),
            RuleValueState.Proposed,
            new RulePerson(caller.Person, caller.Name),
            time.GetUtcNow());
        var change = Change.For(partition, caller.As(Role.Planner), $"rule.propose {rule.Id}", idempotencyKey,
            JsonSerializer.SerializeToUtf8Bytes(body, RuleValuesJson.Default.ProposeBody));
        Outcome outcome = await journal.CommitAsync(change, DecideAsync, cancellationToken);
        return await AfterAsync(outcome, partition, value.Id, no => RuleRefusals.Exists(no.Extra["existing"]), cancellationToken);

        async Task<Decision> DecideAsync(Head head, PartitionReader rows, CancellationToken token) =>
            (await store.ValuesAsync(head, token)).Find(value.Id) is { } there
                ? Decision.Refuse("value-exists", ("existing", there.ETag))
                : Commit("rule.propose", head, new Entry<RuleValue>(value.Id, value, head.NextSeq, value.ProposedAt, caller.Name));
    }

    /// <summary>Puts a value in force, or takes it back, if it still is what the caller saw. A value taken back is no more.</summary>
    public async Task<(Entry<RuleValue>? Value, Refusal? Refusal)> ActAsync(
        Caller caller, RuleAction action, string id, string etag, CancellationToken cancellationToken)
    {
        Partition partition = Partition.Registry(caller.Jurisdiction);
        DateOnly today = DateOnly.FromDateTime(Week.Now(time));
        string scope = action is RuleAction.Activate ? "rule.activate" : "rule.withdraw";
        Change change = Change.For(partition, caller.As(action is RuleAction.Activate ? [Role.Approver] : [Role.Planner, Role.Approver]), $"{scope} {id}", etag.Trim('"'), []);
        Outcome outcome = await journal.CommitAsync(change, DecideAsync, cancellationToken);
        return await AfterAsync(outcome, partition, id, no => no.Code == "stale" ? Refusals.Stale(no.Extra["current"]) : RuleRefusals.Of(no.Code), cancellationToken);

        async Task<Decision> DecideAsync(Head head, PartitionReader rows, CancellationToken token)
        {
            if ((await store.ValuesAsync(head, token)).Find(id) is not { } entry)
            {
                return Decision.Refuse("not-found");
            }

            if (entry.ETag != etag)
            {
                return Decision.Refuse("stale", ("current", entry.ETag));
            }

            if (RuleDecisions.Refuse(action, entry.Value, caller, today) is { } refusal)
            {
                return Decision.Refuse(refusal);
            }

            DateTimeOffset now = time.GetUtcNow();
            return action is RuleAction.Activate
                ? Commit(scope, head, entry with
                {
                    Value = entry.Value with { State = RuleValueState.Active, ActivatedBy = new RulePerson(caller.Person, caller.Name), ActivatedAt = now },
                    Version = head.NextSeq,
                    At = now,
                    By = caller.Name,
                })
                : Commit(scope, entry, CollectionStore.Change(RuleValue.Kind, head, [], [id]));
        }
    }

    private static Decision Commit(string action, Head head, Entry<RuleValue> entry) => Commit(action, entry, CollectionStore.Change(RuleValue.Kind, head, [entry]));

    private static Decision Commit(string action, Entry<RuleValue> entry, CollectionChange change) => Decision.Commit(
        action, entry.Id, Answer.Empty, change.Rows, change.Facts, change.Head, detail: $"{entry.Value.Value} {entry.Value.Source}");

    /// <summary>The value as it is now; null where it was taken back.</summary>
    private async Task<(Entry<RuleValue>? Value, Refusal? Refusal)> AfterAsync(
        Outcome outcome, Partition partition, string id, Func<Outcome.Refused, Refusal> words, CancellationToken cancellationToken)
    {
        if (outcome.Refusal(words) is { } refusal)
        {
            return (null, refusal);
        }

        await dispatcher.RunAsync(partition, InlineBudget, cancellationToken);
        Collection<RuleValue> values = await store.ValuesAsync(await table.GetHeadAsync(partition, cancellationToken), cancellationToken);
        return (values.Find(id), null);
    }
}
