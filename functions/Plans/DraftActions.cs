using System.Globalization;
using System.Text;
using Inspection.Functions.Drafts;
using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Plans;

/// <summary>What a person wants done to a draft.</summary>
/// <param name="Action">The action.</param>
/// <param name="ETag">Version of the draft that the person saw; null where the action does not depend on it.</param>
/// <param name="Fingerprint">Plan that the person saw; null where the action does not concern the plan.</param>
/// <param name="Comment">What the person says.</param>
internal sealed record DraftWish(DraftAction Action, string? ETag, string? Fingerprint = null, string? Comment = null)
{
    /// <summary>When it is to be published.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>What is said about single enterprises.</summary>
    public IReadOnlyList<RemarkBody> Remarks { get; init; } = [];

    /// <summary>What makes this wish another one than the same action with other words.</summary>
    public byte[] Bytes => Encoding.UTF8.GetBytes($"{Fingerprint}\n{Comment}\n{At:O}\n{string.Join('\n', Remarks.Select(remark => $"{remark.Enterprise} {remark.Text}"))}");
}

/// <summary>
/// Carries out what people do to drafts. Decided inside one transaction on what is stored at that moment: the version and plan that the person saw,
/// who the person is, and, where it matters, that the inputs are still those that the plan was made from.
/// </summary>
internal sealed class DraftActions(Journal journal, TableClient table, WeekSnapshots snapshots, DraftFiles files, RegisterStore registers, WeekPool pools, Dispatcher dispatcher, TimeProvider time)
{
    private const int Tries = 5;
    private const string TooLate = "too-late";
    private static readonly TimeSpan InlineBudget = TimeSpan.FromSeconds(10);

    /// <summary>The draft afterwards, or why not.</summary>
    public async Task<(StoredDraft? Draft, Refusal? Refusal)> ActAsync(Caller caller, Week week, string id, DraftWish wish, CancellationToken cancellationToken)
    {
        Partition partition = Partition.Week(caller.Jurisdiction, week.ToString());
        var reader = new PartitionReader(table, partition);
        if (!Key.IsPart(id) || await reader.DraftAsync(id, cancellationToken) is not { } seen)
        {
            return (null, Refusals.NotFound);
        }

        if (wish.Remarks.Count > 0 && DraftInput.CheckRemarks(wish.Remarks, await EnterprisesAsync(caller.Jurisdiction, seen.Draft, cancellationToken)) is { Count: > 0 } issues)
        {
            return (null, Refusals.Invalid(issues));
        }

        Change change = Change.For(partition, caller.As(RolesOf(wish.Action)), $"draft-{wish.Action}|{id}", wish.ETag, wish.Bytes);
        LateHalfDays? late = null;
        for (int attempt = 0; attempt < Tries; attempt++)
        {
            WeekSnapshot? snapshot = wish.Action is DraftAction.Submit or DraftAction.Review or DraftAction.Approve
                ? await snapshots.CurrentAsync(caller.Jurisdiction, week, cancellationToken)
                : null;
            string? publicLabels = wish.Action is DraftAction.Publish ? await TightenedAsync(caller.Jurisdiction, week, seen.Draft, cancellationToken) : null;
            Outcome outcome = await journal.CommitAsync(change, (head, rows, token) => DecideAsync(head, rows, snapshot, publicLabels, token), cancellationToken);
            switch (outcome)
            {
                case Outcome.Refused { Code: "moved" }:
                    continue;
                case Outcome.Refused { Code: "stale-plan" }:
                    var then = await files.ProblemAsync(caller.Jurisdiction, seen.Draft.Inputs.Snapshot, cancellationToken);
                    return (null, PlanRefusals.StalePlan(InputChanges.Between(then, snapshot!.Problem)));
                case Outcome.Refused { Code: TooLate }:
                    return (null, wish.Action is DraftAction.Schedule ? LateRefusals.BegunBy(late!) : LateRefusals.Begun(late!));
                case Outcome.Done:
                    await dispatcher.RunAsync(partition, InlineBudget, cancellationToken);
                    return (await reader.DraftAsync(id, cancellationToken), null);
                case Outcome.KeyReused:
                    // The version that this names was changed by an earlier action of the same kind.
                    StoredDraft? now = await reader.DraftAsync(id, cancellationToken);
                    return (null, now is null ? Refusals.NotFound : Refusals.Stale(now.ETag));
                default:
                    return (null, outcome.Refusal(no => no.Code is "stale" ? Refusals.Stale(no.Extra["current"]) : PlanRefusals.Of(no.Code)));
            }
        }

        return (null, Refusals.StorageUnavailable);

        async Task<Decision> DecideAsync(Head head, PartitionReader rows, WeekSnapshot? snapshot, string? publicLabels, CancellationToken token)
        {
            if (await rows.DraftAsync(id, token) is not { } read)
            {
                return Decision.Refuse("not-found");
            }

            if (wish.ETag is not null && read.ETag != wish.ETag)
            {
                return Decision.Refuse("stale", ("current", read.ETag));
            }

            Draft draft = read.Draft;
            DraftStep step = DraftRules.Decide(draft.State, wish.Action, DraftView.ActorOf(caller), draft.Contributors, draft.Trial is not null, draft.ReviewOf(snapshot?.LegalReview ?? false));
            if (step.Refusal is { } refusal)
            {
                return Decision.Refuse(refusal);
            }

            if (wish.Fingerprint is { } fingerprint && fingerprint != draft.Fingerprint)
            {
                return Decision.Refuse("wrong-fingerprint");
            }

            if (snapshot is not null && head.Number(PoolChanges.InputVersion) != snapshot.InputVersion)
            {
                return Decision.Refuse("moved");
            }

            if (snapshot is not null && snapshot.Hash != draft.Inputs.Snapshot)
            {
                return Decision.Refuse("stale-plan");
            }

            if (wish.Action is DraftAction.Review or DraftAction.Approve && HasOwnRequest(await pools.ReadAsync(head, token), snapshot!, caller))
            {
                return Decision.Refuse("own-request");
            }

            if (wish.Action is DraftAction.Publish or DraftAction.Unpublish && (await rows.DraftsAsync(token)).Any(d => d.Draft.State is DraftState.Publishing))
            {
                return Decision.Refuse("another-publishing");
            }

            if (wish.Action is DraftAction.Withdraw or DraftAction.Unpublish && head.Text(PublishedHead.Draft) != id)
            {
                return Decision.Refuse("not-public");
            }

            if (wish.Action is DraftAction.Unpublish or DraftAction.Keep && draft.WithdrawalAsked is null || (wish.Action is DraftAction.Withdraw && draft.WithdrawalAsked is not null))
            {
                return Decision.Refuse(DraftRules.StateConflict);
            }

            if (wish.Action is DraftAction.Unpublish && draft.WithdrawalAsked!.By.Key == caller.Person)
            {
                return Decision.Refuse("own-withdrawal");
            }

            if (wish.Action is DraftAction.Publish or DraftAction.Schedule)
            {
                late = await LateHalfDays.OfAsync(caller.Jurisdiction, week, draft, wish.At ?? time.GetUtcNow(), head, rows, files, token);
                if (late.Begun.Count > 0)
                {
                    return Decision.Refuse(TooLate);
                }
            }

            Draft next = After(draft, wish, step.State, new Person(caller.Person, caller.Name), publicLabels);
            return Decision.Commit($"draft.{wish.Action.ToString().ToLowerInvariant()}", id, Answer.Empty,
                [DraftRows.Replace(partition, read, next)], FactsOf(caller.Jurisdiction, wish.Action, next, snapshot?.LegalReview ?? false), HeadOf(wish.Action, draft, next, await EarliestDueAsync(wish.Action, id, rows, token)), next.Fingerprint ?? "");
        }
    }

    /// <summary>Whether somebody has asked for a check that the draft is about, in whatever role that was.</summary>
    private static bool HasOwnRequest(Pool pool, WeekSnapshot snapshot, Caller caller) =>
        snapshot.Problem.Requests.Any(asked => pool.Find(asked.Id)?.Submitter == caller.Person);

    /// <summary>
    /// Publishes a draft whose time has come, in the name of whoever has set it. Where the inputs have changed since, or half days of it have begun, the time is
    /// dropped and the office is told.
    /// What somebody else did meanwhile goes before.
    /// </summary>
    public async Task PublishDueAsync(string jurisdiction, Week week, Draft due, CancellationToken cancellationToken)
    {
        Partition partition = Partition.Week(jurisdiction, week.ToString());
        PublicationDue set = due.Due!;
        var change = new Change(
            partition, new Actor(set.By.Key, set.By.Name, Role.Approver), Change.OperationOf("publish-due", partition.Value, due.Id, set.At.ToString("O", CultureInfo.InvariantCulture)), "");
        for (int attempt = 0; attempt < Tries; attempt++)
        {
            WeekSnapshot snapshot = await snapshots.CurrentAsync(jurisdiction, week, cancellationToken);
            string? publicLabels = await TightenedAsync(jurisdiction, week, due, cancellationToken);
            if (await journal.CommitAsync(change, (head, rows, token) => DecideAsync(head, rows, snapshot, publicLabels, token), cancellationToken) is not Outcome.Refused { Code: "moved" })
            {
                await dispatcher.RunAsync(partition, InlineBudget, cancellationToken);
                return;
            }
        }

        async Task<Decision> DecideAsync(Head head, PartitionReader rows, WeekSnapshot snapshot, string? publicLabels, CancellationToken token)
        {
            if (await rows.DraftAsync(due.Id, token) is not { Draft: { State: DraftState.Approved } draft } read || draft.Due != set
                || (await rows.DraftsAsync(token)).Any(d => d.Draft.State is DraftState.Publishing))
            {
                return Decision.Refuse("not-due");
            }

            if (head.Number(PoolChanges.InputVersion) != snapshot.InputVersion)
            {
                return Decision.Refuse("moved");
            }

            LateHalfDays late = await LateHalfDays.OfAsync(jurisdiction, week, draft, time.GetUtcNow(), head, rows, files, token);
            if (late.Begun.Count > 0 || snapshot.Hash != draft.Inputs.Snapshot)
            {
                Draft dropped = draft with
                {
                    Due = null,
                    Failure = late.Begun.Count > 0 ? new DraftFailure(DraftFailures.DueLate, "", LateRefusals.Words(late)) : new DraftFailure(DraftFailures.DueStale, ""),
                };
                return Decision.Commit("draft.due-dropped", due.Id, Answer.Empty, [DraftRows.Replace(partition, read, dropped)],
                    [new NoticeFact(NoticeKind.PublicationDropped, due.Id, Name: due.Name).Owed()], detail: draft.Fingerprint!);
            }

            Draft next = draft.After(DraftAction.Publish, DraftState.Publishing, set.By, null, time.GetUtcNow()) with { PublicLabels = publicLabels };
            return Decision.Commit("draft.publish", due.Id, Answer.Empty, [DraftRows.Replace(partition, read, next)], FactsOf(jurisdiction, DraftAction.Publish, next), detail: next.Fingerprint!);
        }
    }

    private Draft After(Draft draft, DraftWish wish, DraftState state, Person by, string? publicLabels)
    {
        DateTimeOffset now = time.GetUtcNow();
        Draft next = draft.After(wish.Action, state, by, wish.Comment, now);
        return wish.Action switch
        {
            DraftAction.Publish => next with { PublicLabels = publicLabels },
            DraftAction.Schedule => next with { Due = new PublicationDue(wish.At!.Value, by) },
            DraftAction.Return => next with { Remarks = [.. wish.Remarks.Select(remark => new VisitRemark(remark.Enterprise, remark.Text.Trim(), by, now))] },
            _ => next,
        };
    }

    /// <summary>All enterprises that a draft visits or leaves waiting, and those whose requests rules held back.</summary>
    private async Task<IReadOnlySet<string>> EnterprisesAsync(string jurisdiction, Draft draft, CancellationToken cancellationToken)
    {
        Inspection.Scheduler.Domain.Problem problem = await files.ProblemAsync(jurisdiction, draft.Asked, cancellationToken);
        Labels labels = await files.LabelsAsync(jurisdiction, draft.Inputs.Labels, cancellationToken);
        return problem.Enterprises.Select(enterprise => enterprise.Id).Concat(labels.Held.Select(held => held.Enterprise.Id)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The names for the public: nothing is less secret than the catalogue has it by now, for today or for the week.</summary>
    private async Task<string?> TightenedAsync(string jurisdiction, Week week, Draft draft, CancellationToken cancellationToken)
    {
        Registers known = await registers.ReadAsync(jurisdiction, cancellationToken);
        Labels labels = await files.LabelsAsync(jurisdiction, draft.Inputs.Labels, cancellationToken);
        var now = known.MattersOn(week.Monday).Concat(known.MattersOn(known.Today))
            .GroupBy(m => m.Code, StringComparer.Ordinal)
            .ToDictionary(m => m.Key, m => m.Max(version => version.Visibility), StringComparer.Ordinal);
        return await files.PutAsync(jurisdiction, DraftFiles.Write(labels.Tightened(now)), cancellationToken);
    }

    private static Fact[] FactsOf(string jurisdiction, DraftAction action, Draft draft, bool review = false) => action switch
    {
        DraftAction.Retry => [DraftFacts.Nudge(jurisdiction, draft)],
        DraftAction.Publish => [DraftFacts.PublishOf(draft)],
        DraftAction.Schedule => [DraftFacts.NudgeDueOf(draft)],
        DraftAction.Withdraw => [new NoticeFact(NoticeKind.WithdrawalAsked, draft.Id, Name: draft.Name).Owed()],
        DraftAction.Unpublish => [DraftFacts.WithdrawOf(draft)],
        DraftAction.Submit => [new NoticeFact(review ? NoticeKind.DraftToReview : NoticeKind.DraftSubmitted, draft.Id, Name: draft.Name).Owed()],
        DraftAction.Review => [new NoticeFact(NoticeKind.DraftReviewed, draft.Id, Name: draft.Name).Owed()],
        DraftAction.Approve => [new NoticeFact(NoticeKind.DraftApproved, draft.Id, Name: draft.Name).Owed()],
        DraftAction.Return => [new NoticeFact(NoticeKind.DraftReturned, draft.Id, Name: draft.Name).Owed()],
        _ => [],
    };

    /// <summary>What the week's head says of the plan that binds: lists of requests look there and not at every draft.</summary>
    /// <param name="due">The earliest time that another draft of the week waits for.</param>
    private Dictionary<string, object>? HeadOf(DraftAction action, Draft before, Draft next, DateTimeOffset? due) => action switch
    {
        DraftAction.Approve => new()
        {
            [PublishedHead.Approved] = next.Plan!,
            [PublishedHead.ApprovedAt] = time.GetUtcNow(),
            [PublishedHead.ApprovedBy] = next.ApprovedBy!.Name,
        },
        DraftAction.Schedule => new() { [PublishedHead.Due] = due is { } other && other < next.Due!.At ? other : next.Due!.At },
        DraftAction.Unpublish => new()
        {
            [PublishedHead.Draft] = "",
            [PublishedHead.Plan] = "",
            [PublishedHead.Snapshot] = "",
            [PublishedHead.Approved] = "",
        },
        DraftAction.Return when before.State is DraftState.Approved => new() { [PublishedHead.Approved] = "" },
        _ => null,
    };

    /// <summary>Also one that has come already and was not seen to yet.</summary>
    private static async Task<DateTimeOffset?> EarliestDueAsync(DraftAction action, string id, PartitionReader rows, CancellationToken cancellationToken) => action is DraftAction.Schedule
        ? (await rows.DraftsAsync(cancellationToken)).Where(other => other.Draft.Id != id && other.Draft.State is DraftState.Approved).Min(other => other.Draft.Due?.At)
        : null;

    private static string[] RolesOf(DraftAction action) =>
        DraftRules.IsForBoth(action) ? [Role.Approver, Role.Planner] : DraftRules.Contributes(action) ? [Role.Planner] : [Role.Approver];
}
