using Inspection.Functions.Drafts;
using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Plans.Editing;
using Inspection.Functions.Storage;
using Inspection.Scheduler;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Editing;
using Inspection.Scheduler.Format;

namespace Inspection.Functions.Plans.Amending;

/// <summary>
/// Finds what it takes that an enterprise of a published week is visited in another half day. A draft that is being worked on takes the move, so that two of them
/// do not undo one another; where there is none, the published plan is amended.
/// </summary>
internal sealed class Moves(AmendmentDrafts amendments, WeekSnapshots snapshots, DraftFiles files, TimeProvider time)
{
    /// <summary>What the move comes to; nothing is stored.</summary>
    public async Task<(Foreseen? Move, Refusal? Refusal)> ForeseeAsync(string jurisdiction, Week week, MoveBody body, PartitionReader rows, CancellationToken cancellationToken)
    {
        WeekSnapshot snapshot = await snapshots.CurrentAsync(jurisdiction, week, cancellationToken);
        if (InWork(await rows.DraftsAsync(cancellationToken), snapshot.Hash) is not { } draft)
        {
            var (made, refusal) = await amendments.MakeAsync(jurisdiction, week, body.Amendment, rows, cancellationToken);
            return made is null ? (null, refusal) : (new Foreseen(null, made, null, HandWork.None), null);
        }

        HandChange change = HandChange.Moved(
            await files.AskedAsync(jurisdiction, draft.Draft, cancellationToken),
            await files.PlanAsync(jurisdiction, draft.Draft.Plan!, cancellationToken),
            body.Enterprise,
            body.Session,
            Week.Now(time));
        return change.Refused.Count > 0
            ? (null, Refusals.Invalid(change.Refused))
            : (new Foreseen(draft, null, change, await files.HandAsync(jurisdiction, draft.Draft.Hand, cancellationToken)), null);
    }

    /// <summary>The draft that takes the move, as it is to be stored; its files are.</summary>
    public async Task<Draft> DraftAsync(string jurisdiction, Week week, MoveBody body, string id, Person by, Foreseen move, CancellationToken cancellationToken)
    {
        if (move is not { Into: { } into, Change: { } change })
        {
            return await amendments.DraftAsync(jurisdiction, week, body.Amendment, id, by, move.Amending!, cancellationToken);
        }

        HandWork hand = change.WorkAfter(move.Before, into.Draft, new HandStroke("place", body.Enterprise, null, by, time.GetUtcNow()));
        return into.Draft.EditedTo(
            await files.PutAsync(jurisdiction, DraftFiles.Write(hand), cancellationToken),
            hand.Count(),
            await files.PutAsync(jurisdiction, PlanFormat.Write(change.Plan), cancellationToken),
            Summary.Of(await files.AskedAsync(jurisdiction, into.Draft, cancellationToken), change.Plan),
            by);
    }

    /// <summary>The newest draft that can still be changed and was made from the week as it is; null where there is none.</summary>
    private static StoredDraft? InWork(IEnumerable<StoredDraft> drafts, string snapshot) => drafts.LastOrDefault(stored =>
        stored.Draft is { State: DraftState.Solved or DraftState.Returned, Trial: null, Plan: not null } draft && draft.Inputs.Snapshot == snapshot);
}

/// <summary>A visit that is to go to another half day.</summary>
/// <param name="Enterprise">Credit code.</param>
/// <param name="Reason">For the approver and the records.</param>
internal sealed record MoveBody(string Enterprise, string Session, string Reason = "试排改期")
{
    private const int MostReason = 500;

    public AmendmentBody Amendment => new(AmendmentKind.Move, Reason.Length > MostReason ? Reason[..MostReason] : Reason, Enterprise: Enterprise, Session: Session);
}

/// <summary>What a move comes to.</summary>
/// <param name="Into">The draft in work that takes it; null where the published plan is amended.</param>
/// <param name="Amending">The amendment; null where a draft takes it.</param>
/// <param name="Change">The change of that draft.</param>
/// <param name="Before">Its hand work until now.</param>
internal sealed record Foreseen(StoredDraft? Into, Amending? Amending, HandChange? Change, HandWork Before)
{
    public IReadOnlyList<Bilingual> Says => Change?.Says ?? Amending!.Amended.Says;

    /// <summary>The rules that stand in the way.</summary>
    public IReadOnlyList<BrokenRule> Broken => Change?.New(Before) ?? Amending!.Amended.Broken;
}
