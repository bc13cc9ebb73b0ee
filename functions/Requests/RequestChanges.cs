using System.Text.Json;
using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Intake;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Requests;

/// <summary>What a person does to a single request: submitting, editing, withdrawing it.</summary>
internal sealed class RequestChanges(Journal journal, WeekPool pools, FrozenRequests frozen, RequestLines lines, PlanDraws draws, Dispatcher dispatcher, TimeProvider time)
{
    private const string Duplicate = "duplicate-request";
    private const string Stale = "stale";
    private const string NotFound = "not-found";
    private const string Withdrawn = "withdrawn";
    private const string Expired = "expired";
    private const string MovedOn = "moved-on";
    private const string Frozen = "frozen";
    private const string Same = "same";
    private static readonly TimeSpan InlineBudget = TimeSpan.FromSeconds(2);

    /// <summary>Adds a checked request to the pool. The same request withdrawn before comes back under its id.</summary>
    public async Task<(RequestView? Request, Refusal? Refusal)> SubmitAsync(
        Caller caller, Week week, SubmitBody body, Registers registers, string? idempotencyKey, CancellationToken cancellationToken)
    {
        var partition = Partition.Week(caller.Jurisdiction, week.ToString());
        var now = time.GetUtcNow();
        var request = RequestMaker.Make(body, registers, week, now, caller, "form");
        var change = Change.For(partition, caller.As(Role.Clerk, Role.Planner), "request.submit", idempotencyKey,
            JsonSerializer.SerializeToUtf8Bytes(body, RequestJson.Default.SubmitBody));
        // One that is there already draws nothing, and is refused below for being there.
        var isThere = (await pools.ReadAsync(caller.Jurisdiction, week, cancellationToken)).Find(request.Id) is { IsGone: false };
        if (!isThere)
        {
            (request, var problem) = (await lines.ForAsync(caller.Jurisdiction, week, registers, cancellationToken)).Choose(request, body.PlanLine, "$.planLine");
            if (problem is not null)
            {
                return (null, Refusals.Invalid([problem]));
            }
        }

        return await DrawAsync(change, week, request, ticket => journal.CommitAsync(change, (head, rows, token) => Decide(head, rows, ticket, token), cancellationToken),
            no => no.Extra["movedTo"] is { Length: > 0 } moved ? RequestRefusals.DuplicateMoved(no.Extra["existing"], moved) : RequestRefusals.Duplicate(no.Extra["existing"]), cancellationToken);

        async Task<Decision> Decide(Head head, PartitionReader rows, DrawTicket ticket, CancellationToken token)
        {
            var known = (await pools.ReadAsync(head, token)).Find(request.Id);
            if (known is { IsGone: false })
            {
                return Decision.Refuse(Duplicate, ("existing", request.Id), ("movedTo", known.MovedTo ?? ""));
            }

            // The lead learns of it by an effect of this very change: both name each other, or neither does.
            Fact[] owed = body.Lead is { } lead ? [new Fact(LeadRows.RequestedFact, lead, LeadRows.LinkOf(new LeadRequest(week.ToString(), request.Id)))] : [];
            return isThere ? Decision.Refuse(DrawTicket.Busy)
                : await ticket.RefuseAsync(rows, [request], token)
                ?? Commit("request.submit", "created", head, week, PoolRules.Again(known, request) with { Lead = body.Lead }, 1, now, caller.Name, facts: owed);
        }
    }

    /// <summary>Stores a request together with its draw on the annual plan.</summary>
    private async Task<(RequestView? Request, Refusal? Refusal)> DrawAsync(
        Change change, Week week, InspectionRequest request, Func<DrawTicket, Task<Outcome>> commit, Func<Outcome.Refused, Refusal> words, CancellationToken cancellationToken)
    {
        return await draws.StoreAsync(change.Actor, change.Partition.Jurisdiction!, week, DrawWish.Of([request]), commit, cancellationToken) switch
        {
            DrawAnswer.Settled settled => settled.Outcome.Refusal(words) is { } refusal ? (null, refusal) : (Read(settled.Outcome), null),
            DrawAnswer.Refused refused => (null, PlanLineWords.Refusal(refused.By)),
            _ => (null, Refusals.StorageUnavailable),
        };
    }

    /// <summary>Changes the details of a request, if it still is what the caller saw and no plan that people agreed to serves it.</summary>
    public async Task<(RequestView? Request, Refusal? Refusal)> EditAsync(
        Caller caller, Week week, InspectionRequest seen, string etag, EditBody body, Registers registers, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var id = seen.Id;
        if (seen.ETag != etag)
        {
            return (null, StaleOf(seen));
        }

        var usualWeight = registers.Matter(seen.Matter, week.Monday)?.Weight ?? seen.Weight;
        var (line, problem) = await LineAfterAsync(caller.Jurisdiction, week, seen, body, registers, cancellationToken);
        if (problem is not null)
        {
            return (null, Refusals.Invalid([problem]));
        }

        var change = Change.For(Partition.Week(caller.Jurisdiction, week.ToString()), caller.As(Role.Clerk, Role.Planner), $"request.edit {id}", null,
            JsonSerializer.SerializeToUtf8Bytes(body, RequestJson.Default.EditBody));
        if (line is null || line == seen.PlanLine)
        {
            var edited = await ChangeAsync(caller, week, id, etag, change, (known, head, rows, token) => Decide(known, head, rows, DrawTicket.Nothing, token), cancellationToken);
            await GiveBackAsync(seen, line, change.Partition, cancellationToken);
            return edited;
        }

        (RequestView? Request, Refusal? Refusal) answer = (null, Refusals.StorageUnavailable);
        var drawn = await draws.StoreAsync(change.Actor, caller.Jurisdiction, week, [new DrawWish(id, line, seen.Enterprise, seen.Matter, seen.PlanLine)], async ticket =>
        {
            Outcome? outcome = null;
            answer = await ChangeAsync(caller, week, id, etag, change, (known, head, rows, token) => Decide(known, head, rows, ticket, token), cancellationToken, result => outcome = result);
            return outcome!;
        }, cancellationToken);
        await GiveBackAsync(seen, line, change.Partition, cancellationToken);
        return drawn is DrawAnswer.Refused refused ? (null, PlanLineWords.Refusal(refused.By))
            : drawn is DrawAnswer.Unavailable ? (null, Refusals.StorageUnavailable)
            : answer;

        async Task<Decision> Decide(InspectionRequest known, Head head, PartitionReader rows, DrawTicket ticket, CancellationToken token)
        {
            if (await frozen.HoldsAsync(id, head, rows, token))
            {
                return Decision.Refuse(Frozen);
            }

            var next = RequestMaker.With(known, body, usualWeight) with { PlanLine = line };
            var changes = RequestMaker.Changes(known, next);
            if (changes.Count == 0)
            {
                return Decision.Refuse(Same);
            }

            if (line != known.PlanLine && await ticket.RefuseAsync(rows, [next], token) is { } refusal)
            {
                return refusal;
            }

            return Commit("request.edit", "done", head, week, next.After(new(now, caller.Name, RequestAction.Edited) { Changes = changes }), 0, now, caller.Name,
                string.Join(',', changes.Select(field => field.Field)), line == known.PlanLine ? [] : ReleaseDraw.OwedBy(known, week));
        }
    }

    /// <summary>The line on which the edited request draws: the one it has, none for a kind with a cause of its own, or another one, to which it moves.</summary>
    private async Task<(string? Line, Finding? Problem)> LineAfterAsync(
        string jurisdiction, Week week, InspectionRequest seen, EditBody body, Registers registers, CancellationToken cancellationToken)
    {
        var kind = body.Kind ?? RequestKind.Planned;
        if (PlanKinds.LineOf(kind) is null)
        {
            return (null, null);
        }

        if (kind == seen.Kind && (body.PlanLine is null || body.PlanLine == seen.PlanLine))
        {
            return (seen.PlanLine, null);
        }

        var (next, problem) = (await lines.ForAsync(jurisdiction, week, registers, cancellationToken)).Choose(seen with { Kind = kind }, body.PlanLine, "$.planLine");
        return (next.PlanLine, problem);
    }

    /// <summary>What is drawn no more is free at once where nothing hinders it, and at the latest after the next sweep.</summary>
    private async Task GiveBackAsync(InspectionRequest seen, string? line, Partition partition, CancellationToken cancellationToken)
    {
        if (seen.PlanLine is not null && line != seen.PlanLine)
        {
            await dispatcher.RunAsync(partition, InlineBudget, cancellationToken);
        }
    }

    /// <summary>Takes a request out of the pool, if it still is what the caller saw. What a plan serves only the office takes out, saying why.</summary>
    public async Task<(RequestView? Request, Refusal? Refusal)> WithdrawAsync(
        Caller caller, Week week, InspectionRequest seen, string etag, string? reason, string? idempotencyKey, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var id = seen.Id;
        var change = Change.For(Partition.Week(caller.Jurisdiction, week.ToString()), caller.As(Role.Clerk, Role.Planner), $"request.withdraw {id} {etag}", idempotencyKey,
            JsonSerializer.SerializeToUtf8Bytes(new WithdrawBody(reason), RequestJson.Default.WithdrawBody));
        var withdrawn = await ChangeAsync(caller, week, id, etag, change, Decide, cancellationToken);
        if (seen.PlanLine is not null || RequestNotices.Owed(NoticeKind.RequestWithdrawn, seen, caller).Count > 0)
        {
            await dispatcher.RunAsync(change.Partition, InlineBudget, cancellationToken);
        }

        return withdrawn;

        async Task<Decision> Decide(InspectionRequest known, Head head, PartitionReader rows, CancellationToken token)
        {
            if ((!caller.Is(Role.Planner) || string.IsNullOrWhiteSpace(reason)) && await frozen.HoldsAsync(id, head, rows, token))
            {
                return Decision.Refuse(Frozen);
            }

            return Commit("request.withdraw", "done", head, week,
                (known with { Withdrawn = true }).After(new(now, caller.Name, RequestAction.Withdrawn) { Reason = reason }), -1, now, caller.Name, reason ?? "",
                [.. ReleaseDraw.OwedBy(known, week), .. RequestNotices.Owed(NoticeKind.RequestWithdrawn, known, caller)]);
        }
    }

    /// <summary>A change of a request that is there, not withdrawn, and as the caller saw it.</summary>
    private async Task<(RequestView? Request, Refusal? Refusal)> ChangeAsync(
        Caller caller,
        Week week,
        string id,
        string etag,
        Change change,
        Func<InspectionRequest, Head, PartitionReader, CancellationToken, Task<Decision>> decide,
        CancellationToken cancellationToken,
        Action<Outcome>? tell = null)
    {
        InspectionRequest? seen = null;
        var outcome = await journal.CommitAsync(change, Decide, cancellationToken);
        tell?.Invoke(outcome);
        return outcome is Outcome.Refused { Code: Same } ? (RequestView.From(seen!, week), null)
            : outcome.Refusal(Words) is { } refusal ? (null, refusal)
            : (Read(outcome), null);

        async Task<Decision> Decide(Head head, PartitionReader rows, CancellationToken token)
        {
            seen = (await pools.ReadAsync(head, token)).Find(id);
            return seen is null ? Decision.Refuse(NotFound)
                : seen.ETag != etag ? Decision.Refuse(Stale)
                : seen.Withdrawn ? Decision.Refuse(Withdrawn)
                : seen.Expired ? Decision.Refuse(Expired)
                : seen.MovedTo is not null ? Decision.Refuse(MovedOn)
                : await decide(seen, head, rows, token);
        }

        Refusal Words(Outcome.Refused refused) => refused.Code switch
        {
            Stale => StaleOf(seen!),
            Withdrawn => RequestRefusals.Withdrawn,
            Expired => RequestRefusals.Expired,
            MovedOn => RequestRefusals.MovedOn(seen!.MovedTo!),
            Frozen => caller.Is(Role.Planner) ? RequestRefusals.FrozenForOffice : RequestRefusals.Frozen,
            _ => Refusals.NotFound,
        };
    }

    private static Refusal StaleOf(InspectionRequest now) => Refusals.Stale(now.ETag) with { ChangedBy = now.Events[^1].By, ChangedAt = now.Events[^1].At };

    private static Decision Commit(
        string action, string answer, Head head, Week week, InspectionRequest next, int opened, DateTimeOffset at, string by, string detail = "",
        IReadOnlyList<Fact>? facts = null)
    {
        var put = PoolChanges.Put(head, [next], opened, at, by);
        var view = RequestView.From(next with { ETag = PoolChanges.NextETag(head) }, week);
        return Decision.Commit(action, next.Id, new Answer(answer, JsonSerializer.Serialize(view, RequestJson.Default.RequestView)), put.Rows, [.. put.Facts, .. facts ?? []], put.Head, detail);
    }

    private static RequestView Read(Outcome outcome) =>
        JsonSerializer.Deserialize(((Outcome.Done)outcome).Answer.Body, RequestJson.Default.RequestView)!;
}
