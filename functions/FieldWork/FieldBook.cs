using System.Globalization;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Ledger;
using Inspection.Functions.Storage;

namespace Inspection.Functions.FieldWork;

/// <summary>What was stored of an officer's step.</summary>
internal abstract record FieldOutcome
{
    private FieldOutcome()
    {
    }

    internal sealed record Done : FieldOutcome;

    internal sealed record WrongCode(int Left) : FieldOutcome;

    internal sealed record Refused(string Code, FoundItem? Current) : FieldOutcome;

    internal sealed record Failed(Outcome Outcome) : FieldOutcome;
}

/// <summary>Stores what officers do at visits, each step as one change of the ledger that may be sent again.</summary>
internal sealed class FieldBook(Journal journal, LedgerStore store, TimeProvider time)
{
    /// <summary>Another plan of the week holds the visit by now: look again.</summary>
    public const string Replaced = "replaced";

    private const string DoneCode = "done";
    private const string WrongCode = "wrong-code";

    /// <param name="found">The visit as it was found; the step is made on what it is by then.</param>
    /// <param name="scope">Kind of step.</param>
    /// <param name="key">The phone's key of the step.</param>
    /// <param name="said">What the step says, to tell a repetition from another step under the same key.</param>
    /// <param name="step">Of the visit, and the number that the change will have.</param>
    public async Task<FieldOutcome> StepAsync(
        string jurisdiction, StoredVisit found, Actor actor, string scope, string? key, byte[] said, Func<LedgerVisit, long, FieldStep> step, CancellationToken cancellationToken)
    {
        FoundItem? current = null;
        var visit = found.Entry.Value;
        var change = Change.For(Partition.Ledger(jurisdiction, found.Year), actor, $"{scope}|{visit.Enterprise}|{visit.Week}", key, said);
        return await journal.CommitAsync(change, DecideAsync, cancellationToken) switch
        {
            Outcome.Done { Answer.Code: WrongCode, Answer.Body: var left } => new FieldOutcome.WrongCode(int.Parse(left, CultureInfo.InvariantCulture)),
            Outcome.Done => new FieldOutcome.Done(),
            Outcome.Refused no => new FieldOutcome.Refused(no.Code, current),
            var failed => new FieldOutcome.Failed(failed),
        };

        async Task<Decision> DecideAsync(Head head, PartitionReader rows, CancellationToken token)
        {
            current = null;
            var known = await store.ReadAsync(found.Year, head, token);
            if (known.ClaimsOn(visit.Enterprise).FirstOrDefault(claim => claim.Id == found.Entry.Id) is not { } entry || entry.Value is { IsLive: false, Outcome: null })
            {
                return Decision.Refuse(Replaced);
            }

            switch (step(entry.Value, head.NextSeq))
            {
                case FieldStep.Refused no:
                    current = no.Current;
                    return Decision.Refuse(no.Code);
                case FieldStep.WrongCode wrong:
                    return Put(head, entry, wrong.Visit, "visit.wrong-code", new Answer(WrongCode, wrong.Left.ToString(CultureInfo.InvariantCulture)), []);
                case FieldStep.Changed next:
                    return Put(head, entry, next.Visit, next.Action, new Answer(DoneCode, ""), next.Told is { } told ? [told.Owed()] : []);
                default:
                    return Decision.Commit($"{scope}.again", entry.Id, new Answer(DoneCode, ""));
            }
        }

        Decision Put(Head head, Entry<LedgerVisit> entry, LedgerVisit next, string action, Answer answer, IReadOnlyList<Fact> told)
        {
            var put = CollectionStore.Change(LedgerStore.Visits, head, [new Entry<LedgerVisit>(entry.Id, next, head.NextSeq, time.GetUtcNow(), actor.Name)]);
            IEnumerable<Fact> owed = [.. put.Facts, .. told, .. FieldRules.IsComplete(next) ? [CloseVisit.Owed(next)] : Array.Empty<Fact>()];
            return Decision.Commit(action, entry.Id, answer, put.Rows, owed, put.Head);
        }
    }
}
