using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Requests;

/// <summary>
/// The effect <c>hand-over</c>: once a dispute is decided, the requests of its matter that wait in the pools of the weeks from then on are those of the department
/// in charge. What people have agreed to stays: a request that an approved or published plan serves keeps its department. It is repeated by looking at each week again.
/// </summary>
internal sealed class HandOver(Journal journal, WeekPool pools, RegisterStore registers, PublishedPlans plans, Lazy<Dispatcher> dispatcher, TimeProvider time) : IEffect
{
    private static readonly TimeSpan InlineBudget = TimeSpan.FromSeconds(2);

    public string Kind => DisputeStore.HandOverFact;

    public async Task<EffectResult> RunAsync(OutboxFact fact, CancellationToken cancellationToken)
    {
        var jurisdiction = fact.Partition.Jurisdiction!;
        var known = await registers.ReadAsync(jurisdiction, cancellationToken);
        if (known.Collections.Disputes.Find(fact.Fact.Subject)?.Value is not { Ruling: { } ruling } dispute)
        {
            return EffectResult.Done;
        }

        var current = Week.Current(time);
        for (var week = current; week.CompareTo(current.Add(Week.Ahead + 1)) <= 0; week = week.Add(1))
        {
            if (week.Monday < ruling.From || !(await pools.ReadAsync(jurisdiction, week, cancellationToken)).Open.Any(request => Heir(request, dispute, known, week) is not null))
            {
                continue;
            }

            var partition = Partition.Week(jurisdiction, week.ToString());
            var operation = Change.OperationOf(Kind, fact.Partition.Value, fact.Row.Value, week.ToString());
            var outcome = await journal.CommitAsync(new Change(partition, fact.Actor, operation, ""), (head, _, token) => DecideAsync(head, dispute, known, week, token), cancellationToken);
            if (outcome is not Outcome.Done)
            {
                throw new InvalidOperationException($"The requests of {week} were not handed over: {outcome}.");
            }

            await dispatcher.Value.RunAsync(partition, InlineBudget, cancellationToken);
        }

        return EffectResult.Done;
    }

    /// <summary>The request as that of another department. What it draws on the annual plan of the one before is given back.</summary>
    public static InspectionRequest To(InspectionRequest request, string department, DateTimeOffset at) => request.Department == department
        ? request
        : (request with { Department = department, PlanLine = null }).After(new(at, "", RequestAction.HandedOver)
        {
            Changes = [new RequestFieldChange("department", request.Department, department)],
        });

    private async Task<Decision> DecideAsync(Head head, Dispute dispute, Registers known, Week week, CancellationToken cancellationToken)
    {
        var at = time.GetUtcNow();
        var pool = await pools.ReadAsync(head, cancellationToken);
        var standing = await plans.ReadAsync(known.Jurisdiction, head, cancellationToken);
        var handed = pool.Open.Where(standing.IsLeft).Where(request => Heir(request, dispute, known, week) is not null)
            .Select(request => (Before: request, After: To(request, Heir(request, dispute, known, week)!, at))).ToList();

        // Each may owe a draw back; what one change does not take the next one does.
        var owing = handed.Where(pair => pair.Before.PlanLine is not null).Skip(LeaveWeek.Owing).Select(pair => pair.Before.Id).ToHashSet(StringComparer.Ordinal);
        var taken = handed.Where(pair => !owing.Contains(pair.Before.Id)).Take(LeaveWeek.Portion).ToList();
        if (taken.Count == 0)
        {
            return Decision.Commit("request.hand-over", dispute.Id, Answer.Empty, detail: "0");
        }

        var put = PoolChanges.Put(head, taken.Select(pair => pair.After), 0, at, "");
        List<Fact> owed =
        [
            .. put.Facts,
            .. taken.SelectMany(pair => ReleaseDraw.OwedBy(pair.Before, week)),
            new NoticeFact(NoticeKind.RequestsHandedOver, dispute.Id)
            {
                Numbers = taken.SelectMany(pair => new[] { pair.Before.Department, pair.After.Department }).CountBy(department => department).ToDictionary(StringComparer.Ordinal),
            }.Owed(),
        ];
        if (taken.Count < handed.Count)
        {
            owed.Add(new Fact(DisputeStore.HandOverFact, dispute.Id));
        }

        return Decision.Commit("request.hand-over", dispute.Id, Answer.Empty, put.Rows, owed, put.Head, $"{taken.Count}");
    }

    /// <summary>The department in charge of the request's matter, where that is another than the request's; null for requests that the dispute is not about.</summary>
    private static string? Heir(InspectionRequest request, Dispute dispute, Registers known, Week week) =>
        request.Matter == dispute.Matter
        && known.Enterprise(request.Enterprise) is { } enterprise
        && (dispute.Town is null || dispute.Town == enterprise.Town)
        && known.DecisionOn(request.Matter, enterprise.Town, week.Monday)?.Ruling!.Department is { } department
        && department != request.Department ? department : null;
}
