using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Registry;

/// <summary>The effect <c>recuse</c>: enters an officer among those who do not inspect an enterprise, in the name of the person who decided so. Once however often it runs.</summary>
internal sealed class RecuseEffect(Journal journal, RegisterStore store, RegisterDefinition<EnterpriseEntry> enterprises, TimeProvider time) : IEffect
{
    private const string Source = "recusal";

    public string Kind => RecusalFact.FactKind;

    public async Task<EffectResult> RunAsync(OutboxFact fact, CancellationToken cancellationToken)
    {
        var (code, officer) = RecusalFact.Of(fact);
        var change = new Change(Partition.Registry(fact.Partition.Jurisdiction!), fact.Actor, fact.OutcomeOperation, "");
        var outcome = await journal.CommitAsync(change, async (head, _, token) =>
        {
            var known = await store.ReadAsync(fact.Partition.Jurisdiction!, head, token);
            if (known.Collections.Enterprises.Find(code) is not { } present || present.Value.Recused.Contains(officer, StringComparer.Ordinal))
            {
                return Decision.Commit("registry.recused", code, Answer.Empty);
            }

            var at = time.GetUtcNow();
            var entry = new Entry<EnterpriseEntry>(code, present.Value with { Recused = [.. present.Value.Recused.Append(officer).Order(StringComparer.Ordinal)] }, head.NextSeq, at, fact.Actor.Name);
            var stored = CollectionStore.Change(enterprises.Collection, head, [entry]);
            var changes = FieldChanges.Between(enterprises, present.Value, entry.Value);
            return Decision.Commit(
                "registry.recused",
                $"{enterprises.Kind}/{code}",
                Answer.Empty,
                [.. stored.Rows, .. RegisterHistory.Rows(head, enterprises.Kind, fact.Actor, at, Source, [new EntryChange(code, HistoryAction.Changed, changes, present.Version)])],
                stored.Facts,
                stored.Head,
                officer);
        }, cancellationToken);
        return outcome is Outcome.Done
            ? EffectResult.Done
            : throw new StorageException(StorageFault.Unavailable, 0, "RegistryUnavailable", $"The registry did not take the recusal of {officer}: {outcome}");
    }
}
