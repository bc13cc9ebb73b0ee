using Inspection.Functions.Audit;
using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Ledger;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Operations;

/// <summary>
/// Which records of a trail a reader may read. Of the others there is the number and the hash: the chain can be followed through them, and once they are told, whoever kept
/// an earlier file sees that they are what they were.
/// </summary>
internal sealed class TrailSight(WeekPool pools, RegisterStore registers, SightedLedgers ledgers, TimeProvider time)
{
    /// <summary>Stands for the action of a record that is not told.</summary>
    public const string Sealed = "sealed";

    /// <summary>What records are about that may name or count unannounced checks.</summary>
    private static readonly string[] OfChecks = ["request.", "plan.", "lottery.", "ledger.", "visit.", "wish.", "theme."];

    /// <summary>From then on a record says nothing any more that is still ahead.</summary>
    private static readonly TimeSpan Told = TimeSpan.FromDays(7 * Secrecy.Weeks);

    /// <param name="inFull">With everything that the hash is made of; what is only listed says of an import who and when, and not how much.</param>
    public async Task<Func<AuditRecord, bool>> OfAsync(Caller caller, Partition partition, bool inFull, CancellationToken cancellationToken)
    {
        if (caller.Sight is Sight.Everything)
        {
            return _ => true;
        }

        DateTimeOffset old = time.GetUtcNow() - Told;
        Func<string, bool> isKnown = await KnownAsync(caller, partition, cancellationToken);
        return record => record.At < old || isKnown(record.Subject)
            || !(OfChecks.Any(kind => record.Action.StartsWith(kind, StringComparison.Ordinal)) || (inFull && record.Action.StartsWith("import.", StringComparison.Ordinal)));
    }

    /// <summary>Whether a record's subject is a request or a visit of which the reader may know.</summary>
    private async Task<Func<string, bool>> KnownAsync(Caller caller, Partition partition, CancellationToken cancellationToken)
    {
        string[] name = partition.Value.Split('|');
        if (name is ["W", _, var text] && Week.TryParse(text, null, out Week week))
        {
            Pool pool = await pools.ReadAsync(caller.Jurisdiction, week, cancellationToken);
            Registers known = await registers.ReadAsync(caller.Jurisdiction, cancellationToken);
            return subject => pool.Find(subject) is { } request && caller.Sight.Knows(request, known, week.Monday);
        }

        if (name is ["C", _, var digits] && int.TryParse(digits, out int year))
        {
            LedgerYear ledger = await ledgers.ReadAsync(caller.Jurisdiction, year, caller.Sight, cancellationToken);
            return subject => ledger.ClaimsOn(subject.Split('|')[0]).Any(claim => claim.Id == subject);
        }

        return _ => false;
    }
}
