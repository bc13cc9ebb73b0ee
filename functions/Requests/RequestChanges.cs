using System.Text.Json;
using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Requests;

/// <summary>What a person does to a single request: submitting, editing, withdrawing it.</summary>
internal sealed class RequestChanges(Journal journal, WeekPool pools, FrozenRequests frozen, TimeProvider time)
{
    private const string Duplicate = "duplicate-request";
    private const string Stale = "stale";
    private const string NotFound = "not-found";
    private const string Withdrawn = "withdrawn";
    private const string Frozen = "frozen";
    private const string Same = "same";

    /// <summary>Adds a checked request to the pool. The same request withdrawn before comes back under its id.</summary>
    public async Task<(RequestView? Request, Refusal? Refusal)> SubmitAsync(
        Caller caller, Week week, SubmitBody body, Registers registers, string? idempotencyKey, CancellationToken cancellationToken)
    {
        var partition = Partition.Week(caller.Jurisdiction, week.ToString());
        var now = time.GetUtcNow();
        var request = RequestMaker.Make(body, registers, week, now, caller.Name, "form");
        var change = Change.For(partition, caller.As(Role.Clerk, Role.Planner), "request.submit", idempotencyKey,
            JsonSerializer.SerializeToUtf8Bytes(body, RequestJson.Default.SubmitBody));
        var outcome = await journal.CommitAsync(change, Decide, cancellationToken);
        return outcome.Refusal(no => RequestRefusals.Duplicate(no.Extra["existing"])) is { } refusal
            ? (null, refusal)
            : (Read(outcome), null);

        async Task<Decision> Decide(Head head, PartitionReader rows, CancellationToken token)
        {
            var known = (await pools.ReadAsync(head, token)).Find(request.Id);
            if (known is { Withdrawn: false })
            {
                return Decision.Refuse(Duplicate, ("existing", request.Id));
            }

            // The lead learns of it by an effect of this very change: both name each other, or neither does.
            Fact[] owed = body.Lead is { } lead ? [new Fact(LeadRows.RequestedFact, lead, LeadRows.LinkOf(new LeadRequest(week.ToString(), request.Id)))] : [];
            return Commit("request.submit", "created", head, week, PoolRules.Again(known, request) with { Lead = body.Lead }, 1, now, caller.Name, owed: owed);
        }
    }

    /// <summary>Changes the details of a request, if it still is what the caller saw and no plan that people agreed to serves it.</summary>
    public Task<(RequestView? Request, Refusal? Refusal)> EditAsync(
        Caller caller, Week week, string id, string etag, EditBody body, int usualWeight, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var change = Change.For(Partition.Week(caller.Jurisdiction, week.ToString()), caller.As(Role.Clerk, Role.Planner), $"request.edit {id}", null,
            JsonSerializer.SerializeToUtf8Bytes(body, RequestJson.Default.EditBody));
        return ChangeAsync(caller, week, id, etag, change, Decide, cancellationToken);

        async Task<Decision> Decide(InspectionRequest known, Head head, PartitionReader rows, CancellationToken token)
        {
            if (await frozen.HoldsAsync(id, head, rows, token))
            {
                return Decision.Refuse(Frozen);
            }

            var next = RequestMaker.With(known, body, usualWeight);
            var changes = RequestMaker.Changes(known, next);
            return changes.Count == 0
                ? Decision.Refuse(Same)
                : Commit("request.edit", "done", head, week, next.After(new(now, caller.Name, RequestAction.Edited) { Changes = changes }), 0, now, caller.Name,
                    string.Join(',', changes.Select(field => field.Field)));
        }
    }

    /// <summary>Takes a request out of the pool, if it still is what the caller saw. What a plan serves only the office takes out, saying why.</summary>
    public Task<(RequestView? Request, Refusal? Refusal)> WithdrawAsync(
        Caller caller, Week week, string id, string etag, string? reason, string? idempotencyKey, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var change = Change.For(Partition.Week(caller.Jurisdiction, week.ToString()), caller.As(Role.Clerk, Role.Planner), $"request.withdraw {id} {etag}", idempotencyKey,
            JsonSerializer.SerializeToUtf8Bytes(new WithdrawBody(reason), RequestJson.Default.WithdrawBody));
        return ChangeAsync(caller, week, id, etag, change, Decide, cancellationToken);

        async Task<Decision> Decide(InspectionRequest known, Head head, PartitionReader rows, CancellationToken token)
        {
            if ((!caller.Is(Role.Planner) || string.IsNullOrWhiteSpace(reason)) && await frozen.HoldsAsync(id, head, rows, token))
            {
                return Decision.Refuse(Frozen);
            }

            return Commit("request.withdraw", "done", head, week,
                (known with { Withdrawn = true }).After(new(now, caller.Name, RequestAction.Withdrawn) { Reason = reason }), -1, now, caller.Name, reason ?? "");
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
        CancellationToken cancellationToken)
    {
        InspectionRequest? seen = null;
        var outcome = await journal.CommitAsync(change, Decide, cancellationToken);
        return outcome is Outcome.Refused { Code: Same } ? (RequestView.From(seen!, week), null)
            : outcome.Refusal(Words) is { } refusal ? (null, refusal)
            : (Read(outcome), null);

        async Task<Decision> Decide(Head head, PartitionReader rows, CancellationToken token)
        {
            seen = (await pools.ReadAsync(head, token)).Find(id);
            return seen is null ? Decision.Refuse(NotFound)
                : seen.ETag != etag ? Decision.Refuse(Stale)
                : seen.Withdrawn ? Decision.Refuse(Withdrawn)
                : await decide(seen, head, rows, token);
        }

        Refusal Words(Outcome.Refused refused) => refused.Code switch
        {
            Stale => Refusals.Stale(seen!.ETag) with { ChangedBy = seen.Events[^1].By, ChangedAt = seen.Events[^1].At },
            Withdrawn => RequestRefusals.Withdrawn,
            Frozen => caller.Is(Role.Planner) ? RequestRefusals.FrozenForOffice : RequestRefusals.Frozen,
            _ => Refusals.NotFound,
        };
    }

    private static Decision Commit(
        string action, string answer, Head head, Week week, InspectionRequest next, int opened, DateTimeOffset at, string by, string detail = "", IReadOnlyList<Fact>? owed = null)
    {
        var put = PoolChanges.Put(head, [next], opened, at, by);
        var view = RequestView.From(next with { ETag = PoolChanges.NextETag(head) }, week);
        return Decision.Commit(action, next.Id, new Answer(answer, JsonSerializer.Serialize(view, RequestJson.Default.RequestView)), put.Rows, [.. put.Facts, .. owed ?? []], put.Head, detail);
    }

    private static RequestView Read(Outcome outcome) =>
        JsonSerializer.Deserialize(((Outcome.Done)outcome).Answer.Body, RequestJson.Default.RequestView)!;
}
