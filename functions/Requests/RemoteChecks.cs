using System.Globalization;
using System.Text.Json;
using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Ledger;
using Inspection.Functions.Rules;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Requests;

/// <summary>
/// Records what a check from papers and data (非现场检查) has shown. It is no visit: no plan holds it and no cap counts it. A result that was recorded wrongly is
/// recorded anew, and the history keeps both.
/// </summary>
internal sealed class RemoteChecks(Journal journal, WeekPool pools, WeekRulings rulings, TableClient table, Dispatcher dispatcher, TimeProvider time)
{
    public const int MaxNote = 500;

    private const string Stale = "stale";
    private const string NotRemote = "not-remote";
    private const string NotFound = "not-found";
    private static readonly TimeSpan InlineBudget = TimeSpan.FromSeconds(2);

    public async Task<(InspectionRequest? Request, Refusal? Refusal)> RecordAsync(
        Caller caller, Week week, string id, string etag, RemoteResultBody body, string? key, CancellationToken cancellationToken)
    {
        var ruled = await rulings.CurrentAsync(caller.Jurisdiction, week, cancellationToken);
        var (seen, refusal) = RequestScope.Find(caller, ruled.Pool, id);
        if (seen is null)
        {
            return (null, refusal);
        }

        if (Check(body, seen) is { Count: > 0 } findings)
        {
            return (null, Refusals.Invalid(findings));
        }

        var needsNoVisit = ruled.Ruling.NeedsNoVisit(id);
        var partition = Partition.Week(caller.Jurisdiction, week.ToString());
        var change = Change.For(partition, caller.As(Role.Clerk, Role.Planner), $"request.remote-result {id} {etag}", key,
            JsonSerializer.SerializeToUtf8Bytes(body, RequestJson.Default.RemoteResultBody));
        var due = body.RectifyBy is { } by ? (await Rechecks.WeekForAsync(table, ruled.Registers, by, week, Week.Now(time), cancellationToken)).ToString() : null;
        InspectionRequest? known = null;
        var outcome = await journal.CommitAsync(change, Decide, cancellationToken);
        if (outcome.Refusal(Words) is { } no)
        {
            return (null, no);
        }

        await dispatcher.RunAsync(partition, InlineBudget, cancellationToken);
        return ((await pools.ReadAsync(caller.Jurisdiction, week, cancellationToken)).Find(id), null);

        async Task<Decision> Decide(Head head, PartitionReader rows, CancellationToken token)
        {
            known = (await pools.ReadAsync(head, token)).Find(id);
            if (known is null)
            {
                return Decision.Refuse(NotFound);
            }

            if (known.ETag != etag)
            {
                return Decision.Refuse(Stale, ("current", known.ETag));
            }

            if (known.IsGone || known.MovedTo is not null || !(known.IsCheckedRemotely || (known.IsOpen && needsNoVisit)))
            {
                return Decision.Refuse(NotRemote);
            }

            var now = time.GetUtcNow();
            var result = new RequestOutcome(RequestOutcome.NameOf(body.Result), body.Date, null) 
            {
                RectifyBy = body.RectifyBy,
                // The same day is checked again where that was asked for first.
                RecheckIn = body.RectifyBy is { } day && known.Outcome is { RecheckIn: { } asked } && known.Outcome.RectifyBy == day ? asked : due,
                Note = PlainText.Clean(body.Note),
            };
            var next = (known with { Outcome = result }).After(new(now, caller.Name, RequestAction.Recorded) { Outcome = result });
            var put = PoolChanges.Put(head, [next], 0, now, caller.Name);
            Fact[] transferred = body.Result is ItemResult.Transfer && known.Outcome?.Result != result.Result
                ? [new NoticeFact(NoticeKind.CaseTransferred, id, known.Department, $"{known.EnterpriseName} · {known.MatterName}") { Week = week.ToString() }.Owed()]
                : [];
            return Decision.Commit("request.remote-result", id, Answer.Empty, put.Rows,
                [.. put.Facts, .. RemoteRecheckOrder.Following(known, week.ToString(), known.Outcome, result), .. transferred, .. RequestNotices.Owed(NoticeKind.RequestRecorded, known, caller)], put.Head,
                string.Create(CultureInfo.InvariantCulture, $"{result.Result} {result.Date:yyyy-MM-dd}"));
        }

        Refusal Words(Outcome.Refused refused) => refused.Code switch
        {
            Stale => Refusals.Stale(refused.Extra["current"]) with { ChangedBy = known!.Events[^1].By, ChangedAt = known.Events[^1].At },
            NotRemote when known!.Withdrawn => RequestRefusals.Withdrawn,
            NotRemote when known!.Expired => RequestRefusals.Expired,
            NotRemote when known!.MovedTo is { } moved => RequestRefusals.MovedOn(moved),
            NotRemote => RequestRefusals.NotRemote,
            _ => Refusals.NotFound,
        };
    }

    /// <summary>Everything that is wrong.</summary>
    private List<Finding> Check(RemoteResultBody body, InspectionRequest request)
    {
        var findings = new List<Finding>();
        var asked = DateOnly.FromDateTime(Week.Local(request.SubmittedAt));
        if (body.Date > DateOnly.FromDateTime(Week.Now(time)))
        {
            findings.Add(RequestRefusals.CheckedInFuture);
        }
        else if (body.Date < asked)
        {
            findings.Add(RequestRefusals.CheckedTooEarly(asked));
        }

        if (body.Result is ItemResult.Rectify && body.RectifyBy is null)
        {
            findings.Add(RequestRefusals.NoRectifyBy);
        }
        else if (body.RectifyBy is { } by && (body.Result is not ItemResult.Rectify || by < body.Date || by > body.Date.AddYears(1)))
        {
            findings.Add(RequestRefusals.RectifyBy);
        }

        if (body.Note?.Length > MaxNote)
        {
            findings.Add(RequestRefusals.ResultNote);
        }

        return findings;
    }
}
