using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Rules;

/// <summary>Reads the values of a jurisdiction's rules. They lie beside the registers; reading them costs nothing where the head is known and unchanged.</summary>
internal sealed class RuleStore(TableClient table, CollectionStore collections)
{
    public async Task<RuleBook> ReadAsync(string jurisdiction, CancellationToken cancellationToken) =>
        await ReadAsync(await table.GetHeadAsync(Partition.Registry(jurisdiction), cancellationToken), cancellationToken);

    /// <param name="registry">Head of the jurisdiction's registry.</param>
    public async Task<RuleBook> ReadAsync(Head registry, CancellationToken cancellationToken)
    {
        Collection<RuleValue> values = await ValuesAsync(registry, cancellationToken);
        Collection<RuleReason> reasons = await collections.ReadAsync(RuleReason.Kind, registry, cancellationToken);
        return new RuleBook(Math.Max(values.Version, reasons.Version), values.Entries.Values.Select(e => e.Value), reasons.Entries.Values.Select(e => e.Value));
    }

    /// <summary>Everything that was proposed or put in force, with the versions of the entries.</summary>
    public Task<Collection<RuleValue>> ValuesAsync(Head registry, CancellationToken cancellationToken) => collections.ReadAsync(RuleValue.Kind, registry, cancellationToken);
}
