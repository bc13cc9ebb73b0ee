using System.Text.Json;
using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Requests;

/// <summary>The two changes that a person makes to a single request.</summary>
internal sealed class RequestChanges(Journal journal, TimeProvider time)
{
    private const string Duplicate = "duplicate-request";
    private const string Stale = "stale";
    private const string NotFound = "not-found";
    private const string Withdrawn = "withdrawn";

    /// <summary>Adds a checked request to the pool. The same request withdrawn before comes back under its id.</summary>
    public async Task<(RequestView? Request, Refusal? Refusal)> SubmitAsync(
        Caller caller, Week week, SubmitBody body, Registers registers, string? idempotencyKey, CancellationToken cancellationToken)
    {
        var partition = Partition.Week(caller.Jurisdiction, week.ToString());
        var enterprise = registers.Enterprise(CreditCode.Normalise(body.Enterprise))!;
        var matter = registers.Matter(body.Matter, week.Monday)!;
        var request = new InspectionRequest(
            InspectionRequest.IdOf(enterprise.CreditCode, matter.Code),
            enterprise.CreditCode,
            enterprise.Name,
            matter.Department,
            matter.Code,
            matter.Name,
            matter.Certificate,
            matter.Minutes,
            body.Weight ?? matter.Weight,
            body.Mandatory ?? false,
            body.Sessions is null ? null : SessionNames.Ordered(body.Sessions),
            string.IsNullOrWhiteSpace(body.Note) ? null : body.Note.Trim(),
            time.GetUtcNow(),
            caller.Name,
            "form",
            false,
            "");
        var change = Change.For(partition, caller.As(Role.Clerk, Role.Planner), "request.submit", idempotencyKey,
            JsonSerializer.SerializeToUtf8Bytes(body, RequestJson.Default.SubmitBody));
        var outcome = await journal.CommitAsync(change, Decide, cancellationToken);
        return outcome.Refusal(no => RequestRefusals.Duplicate(no.Extra["existing"])) is { } refusal
            ? (null, refusal)
            : (Read(outcome), null);

        async Task<Decision> Decide(Head head, PartitionReader rows, CancellationToken token)
        {
            var row = await rows.FindAsync(RequestRows.KeyOf(request.Id), token);
            if (row is not null && !RequestRows.FromRow(row).Withdrawn)
            {
                return Decision.Refuse(Duplicate, ("existing", request.Id));
            }

            var next = RequestRows.ToRow(partition, request, head.NextSeq);
            var view = RequestView.From(RequestRows.FromRow(next), week);
            return Decision.Commit(
                "request.submit",
                request.Id,
                new Answer("created", JsonSerializer.Serialize(view, RequestJson.Default.RequestView)),
                [row is null ? TableTransactionAction.Add(next) : TableTransactionAction.Replace(next, row.ETag)],
                head: RequestRows.HeadAfter(head, 1));
        }
    }

    /// <summary>Takes a request out of the pool, if it still is what the caller saw.</summary>
    public async Task<(RequestView? Request, Refusal? Refusal)> WithdrawAsync(
        Caller caller, Week week, string id, string etag, string? reason, string? idempotencyKey, CancellationToken cancellationToken)
    {
        var partition = Partition.Week(caller.Jurisdiction, week.ToString());
        var change = Change.For(partition, caller.As(Role.Clerk, Role.Planner), $"request.withdraw {id} {etag}", idempotencyKey,
            JsonSerializer.SerializeToUtf8Bytes(new WithdrawBody(reason), RequestJson.Default.WithdrawBody));
        var outcome = await journal.CommitAsync(change, Decide, cancellationToken);
        return outcome.Refusal(Words) is { } refusal ? (null, refusal) : (Read(outcome), null);

        async Task<Decision> Decide(Head head, PartitionReader rows, CancellationToken token)
        {
            var row = await rows.FindAsync(RequestRows.KeyOf(id), token);
            if (row is null)
            {
                return Decision.Refuse(NotFound);
            }

            var request = RequestRows.FromRow(row);
            if (request.ETag != etag)
            {
                return Decision.Refuse(Stale, ("current", request.ETag));
            }

            if (request.Withdrawn)
            {
                return Decision.Refuse(Withdrawn);
            }

            var next = RequestRows.ToRow(partition, request with { Withdrawn = true }, head.NextSeq);
            var view = RequestView.From(RequestRows.FromRow(next), week);
            return Decision.Commit(
                "request.withdraw",
                id,
                new Answer("done", JsonSerializer.Serialize(view, RequestJson.Default.RequestView)),
                [TableTransactionAction.Replace(next, row.ETag)],
                head: RequestRows.HeadAfter(head, -1),
                detail: reason ?? "");
        }
    }

    private static Refusal Words(Outcome.Refused refused) => refused.Code switch
    {
        Stale => Refusals.Stale(refused.Extra["current"]),
        Withdrawn => RequestRefusals.Withdrawn,
        _ => Refusals.NotFound,
    };

    private static RequestView Read(Outcome outcome) =>
        JsonSerializer.Deserialize(((Outcome.Done)outcome).Answer.Body, RequestJson.Default.RequestView)!;
}
