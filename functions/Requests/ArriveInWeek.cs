using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Requests;

/// <summary>
/// The effect <c>arrive</c>: a week takes in the requests that another has let go of, under the same ids and with their history. One that is asked for in that
/// week already is one request: the one that is there stays as it is, and its history names the other.
/// </summary>
internal sealed class ArriveInWeek(Journal journal, WeekPool pools, RegisterStore registers, Lazy<Dispatcher> dispatcher, TimeProvider time) : IEffect
{
    private const string Duplicate = "duplicate";
    private static readonly TimeSpan InlineBudget = TimeSpan.FromSeconds(2);

    public string Kind => Arrival.FactKind;

    public async Task<EffectResult> RunAsync(OutboxFact fact, CancellationToken cancellationToken)
    {
        var arrival = Arrival.Of(fact);
        var jurisdiction = fact.Partition.Jurisdiction!;
        var (from, week) = (Week.Parse(fact.Partition.WeekName!, null), Week.Parse(arrival.Target, null));
        var source = await pools.ReadAsync(jurisdiction, from, cancellationToken);
        var known = await registers.ReadAsync(jurisdiction, cancellationToken);
        var partition = Partition.Week(jurisdiction, arrival.Target);
        var change = new Change(partition, Actor.Platform, Change.OperationOf(Arrival.FactKind, fact.Partition.Value, fact.Row.Value), "");
        Crash.At(Crash.MoveBeforeArrival);
        var outcome = await journal.CommitAsync(change, Decide, cancellationToken);
        if (outcome is not Outcome.Done)
        {
            throw new InvalidOperationException($"{arrival.Target} did not take in the requests of {from}: {outcome}.");
        }

        Crash.At(Crash.MoveAfterArrival);
        await dispatcher.Value.RunAsync(partition, InlineBudget, cancellationToken);
        return EffectResult.Done;

        async Task<Decision> Decide(Head head, PartitionReader rows, CancellationToken token)
        {
            var pool = await pools.ReadAsync(head, token);
            var at = time.GetUtcNow();
            var coming = arrival.Requests.Select(source.Find).OfType<InspectionRequest>().ToList();
            var arrived = coming.Where(request => pool.Find(request.Id) is null or { IsGone: true }).Select(request => Arrive(request, pool.Find(request.Id), at)).ToList();
            var merged = coming.Where(request => pool.Find(request.Id) is { IsGone: false })
                .Select(request => pool.Find(request.Id)!.After(new(at, "", RequestAction.MovedOn) { FromWeek = from.ToString(), ToWeek = arrival.Target, Code = Duplicate }))
                .ToList();
            var put = PoolChanges.Put(head, [.. arrived, .. merged], arrived.Count, at, "");
            var drawing = coming.Where(request => request.PlanLine is not null).Select(request => request.Id).ToList();
            List<Fact> owed = [.. put.Facts, .. arrived.Where(request => request.Lead is not null).Select(request => LeadFact(request))];
            if (drawing.Count > 0)
            {
                owed.Add(new DrawsMoved(from.ToString(), drawing).Owed());
            }

            return Decision.Commit("request.arrive", arrival.Target, Answer.Empty, put.Rows, owed, put.Head, $"{from}:{arrived.Count} merged:{merged.Count}");
        }

        InspectionRequest Arrive(InspectionRequest request, InspectionRequest? gone, DateTimeOffset at)
        {
            var next = request with { MovedTo = null, FirstWeek = request.FirstWeek ?? from.ToString(), Outcome = null };
            next = gone is null ? next : next with { Past = [.. gone.Events.Concat(request.Events).OrderBy(one => one.At).TakeLast(InspectionRequest.MaxPast)] };
            return known.Enterprise(request.Enterprise) is { } enterprise && known.DecisionOn(request.Matter, enterprise.Town, week.Monday)?.Ruling!.Department is { } department
                ? HandOver.To(next, department, at)
                : next;
        }

        Fact LeadFact(InspectionRequest request) => new(LeadRows.RequestedFact, request.Lead!, LeadRows.LinkOf(new LeadRequest(arrival.Target, request.Id), from.ToString()));
    }
}
