using System.Text.Json;
using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Intake;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Requests;

/// <summary>
/// Takes requests that a program sends many at a time: the good ones are stored together in one change, every other one is answered with what is wrong.
/// The same call under the same key is answered as the first time; an item with a key of its own is known again in any call.
/// </summary>
internal sealed class RequestBatches(Journal journal, WeekPool pools, RequestLines lines, PlanDraws draws, TimeProvider time)
{
    public const int MaxItems = 500;

    public async Task<(BatchView? Batch, Refusal? Refusal)> SubmitAsync(
        Caller caller, Week week, BatchBody body, Registers registers, string? idempotencyKey, Language language, CancellationToken cancellationToken)
    {
        var partition = Partition.Week(caller.Jurisdiction, week.ToString());
        var now = time.GetUtcNow();
        var begun = RequestRules.Begun(week, registers.Calendar, time);
        var change = Change.For(partition, caller.As(Role.Clerk, Role.Planner), "request.batch", idempotencyKey,
            JsonSerializer.SerializeToUtf8Bytes(body, RequestJson.Default.BatchBody));
        BatchView? nothing = null;
        // Lines are chosen once, before anything is drawn: afterwards the own draws would stand in the way.
        var finder = await lines.ForAsync(caller.Jurisdiction, week, registers, cancellationToken);
        var chosen = new Dictionary<string, (string? Line, Finding? Problem)>(StringComparer.Ordinal);
        var (_, wanted) = JudgeAll(await pools.ReadAsync(caller.Jurisdiction, week, cancellationToken), finder);
        var drawn = await draws.StoreAsync(change.Actor, caller.Jurisdiction, week, DrawWish.Of(wanted.Values),
            ticket => journal.CommitAsync(change, (head, rows, token) => Decide(head, rows, ticket, token), cancellationToken), cancellationToken);
        if (drawn is not DrawAnswer.Settled { Outcome: var outcome })
        {
            return (null, drawn is DrawAnswer.Refused refused ? PlanLineWords.Refusal(refused.By) : Refusals.StorageUnavailable);
        }

        return outcome is Outcome.Refused ? (nothing, null)
            : outcome.Refusal(_ => Refusals.StorageUnavailable) is { } refusal ? (null, refusal)
            : (JsonSerializer.Deserialize(((Outcome.Done)outcome).Answer.Body, RequestJson.Default.BatchView)!, null);

        async Task<Decision> Decide(Head head, PartitionReader rows, DrawTicket ticket, CancellationToken token)
        {
            var (results, taken) = JudgeAll(await pools.ReadAsync(head, token), null);
            if (taken.Keys.Any(id => !chosen.ContainsKey(id)))
            {
                return Decision.Refuse(DrawTicket.Busy);
            }

            if (await ticket.RefuseAsync(rows, taken.Values, token) is { } refusal)
            {
                return refusal;
            }

            var view = new BatchView(
                taken.Count, results.Count(result => result.Outcome == BatchOutcome.Duplicate), results.Count(result => result.Outcome == BatchOutcome.Refused), results);
            var answer = new Answer("done", JsonSerializer.Serialize(view, RequestJson.Default.BatchView));
            if (taken.Count == 0)
            {
                // Only a key must be remembered: without one there is nothing to store.
                nothing = view;
                return idempotencyKey is null ? Decision.Refuse("nothing") : Decision.Commit("request.batch", "nothing", answer);
            }

            var put = PoolChanges.Put(head, taken.Values, taken.Count, now, caller.Name);
            return Decision.Commit("request.batch", $"{taken.Count} requests", answer, put.Rows, put.Facts, put.Head);
        }

        (IReadOnlyList<BatchResult> Results, Dictionary<string, InspectionRequest> Taken) JudgeAll(Pool pool, LineFinder? choose)
        {
            var keys = pool.All.Where(request => request.Key is not null).DistinctBy(request => request.Key!.Name).ToDictionary(request => request.Key!.Name, StringComparer.Ordinal);
            var taken = new Dictionary<string, InspectionRequest>(StringComparer.Ordinal);
            return ([.. body.Items.Select((item, index) => Judge(item, index, choose, pool, keys, taken))], taken);
        }

        BatchResult Judge(BatchItem item, int index, LineFinder? choose, Pool pool, Dictionary<string, InspectionRequest> keys, Dictionary<string, InspectionRequest> taken)
        {
            var findings = Check(item, caller, registers, week, begun);
            if (findings.Count > 0)
            {
                return Refused(findings);
            }

            var key = KeyOf(caller, item);
            if (key is not null && keys.TryGetValue(key.Name, out var same))
            {
                return same.Key == key ? Duplicate(same.Id) : Refused([RequestRefusals.ItemKeyReused(same.Id)]);
            }

            var request = RequestMaker.Make(item.Body, registers, week, now, caller, "batch") with { Key = key };
            var known = pool.Find(request.Id);
            if (known is { IsGone: false } || taken.ContainsKey(request.Id))
            {
                return Duplicate(request.Id);
            }

            if (choose is not null && !chosen.ContainsKey(request.Id))
            {
                var (drawing, problem) = choose.Choose(request, item.PlanLine, "$.planLine");
                chosen[request.Id] = (drawing.PlanLine, problem);
            }

            var (line, wrong) = chosen.GetValueOrDefault(request.Id);
            if (wrong is not null)
            {
                return Refused([wrong]);
            }

            var next = PoolRules.Again(known, request with { PlanLine = line });
            taken.Add(request.Id, next);
            if (key is not null)
            {
                keys[key.Name] = next;
            }

            return new(index, item.Key, BatchOutcome.Stored, request.Id, null);

            BatchResult Duplicate(string id) => new(index, item.Key, BatchOutcome.Duplicate, id, null);

            BatchResult Refused(IReadOnlyList<Finding> found) =>
                new(index, item.Key, BatchOutcome.Refused, null, [.. found.Select(finding => new BatchIssue(finding.Code, finding.Place, finding.Cause.In(language), finding.Action.In(language)))]);
        }
    }

    private static List<Finding> Check(BatchItem item, Caller caller, Registers registers, Week week, IReadOnlyList<string> begun)
    {
        var findings = RequestRules.Check(item.Body, registers, week, begun).ToList();
        if (!caller.Is(Role.Planner) && RequestScope.InCharge(item.Body, registers, week) is { } department && department != caller.Department)
        {
            findings.Add(RequestRefusals.ItemForeignDepartment(item.Matter));
        }

        if (item.Key is not null && !Preconditions.IsKey(item.Key))
        {
            findings.Add(RequestRefusals.ItemKeyInvalid());
        }

        return findings;
    }

    private static ItemKey? KeyOf(Caller caller, BatchItem item) => item.Key is null
        ? null
        : new(
            Change.OperationOf("request-item", caller.Person, item.Key)[..20],
            Change.OperationOf(JsonSerializer.Serialize(item.Body, RequestJson.Default.SubmitBody))[..20]);
}
