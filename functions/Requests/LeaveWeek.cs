using Inspection.Functions.Drafts;
using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Rules;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Requests;

/// <summary>
/// The effect <c>move-on</c>: the requests that a week's plan does not serve leave its pool, each with the reason in its history. Those that are still wanted
/// in the week they go to are owed to it; the others have ended, and their departments are told. Some hundreds at a time; what is left is owed anew.
/// </summary>
internal sealed class LeaveWeek(WeekRulings rulings, PublishedPlans plans, DraftFiles files, TableClient table, WeekPool pools, AnnualPlanStore annualPlans, TimeProvider time) : IEffect
{
    /// <summary>Requests of one change.</summary>
    internal const int Portion = 400;

    /// <summary>Requests of one change that owe something each.</summary>
    internal const int Owing = 40;

    private const string NotPlanned = "not-planned";

    public string Kind => MoveOn.FactKind;

    public async Task<EffectResult> RunAsync(OutboxFact fact, CancellationToken cancellationToken)
    {
        var move = MoveOn.Of(fact);
        var jurisdiction = fact.Partition.Jurisdiction!;
        var (week, target) = (Week.Parse(fact.Partition.WeekName!, null), Week.Parse(move.Target, null));
        var asked = move.Draft is { } draft ? await AskedAsync(jurisdiction, fact.Partition, draft, cancellationToken) : null;
        var ruled = await rulings.CurrentAsync(jurisdiction, week, cancellationToken);
        var weeks = ruled.Facts.Rules.Value(WeeksWaiting.Rule, week.Monday);
        var book = await annualPlans.ReadAsync(jurisdiction, week.PlanYear(), cancellationToken);
        Crash.At(Crash.MoveBeforeLeaving);
        return EffectResult.Record(Decide);

        async Task<Decision> Decide(Head head, PartitionReader rows, CancellationToken token)
        {
            var pool = await pools.ReadAsync(head, token);
            var standing = await plans.ReadAsync(jurisdiction, head, token) with { Ruling = ruled.Ruling };
            var due = pool.Open.Where(request => asked?.ContainsKey(request.Id) != false && standing.IsLeft(request)).ToList();
            var portion = PortionOf(due);
            var at = time.GetUtcNow();
            var leaving = portion.Select(request => Leave(request, standing, at)).ToList();
            var moved = leaving.Where(request => request.MovedTo is not null).Select(request => request.Id).ToList();
            var expired = leaving.Where(request => request.Expired).ToList();
            if (leaving.Count == 0)
            {
                return Decision.Commit("request.move-on", week.ToString(), Answer.Empty, detail: "0");
            }

            var put = PoolChanges.Put(head, leaving, -leaving.Count, at, "");
            List<Fact> owed = [.. put.Facts, .. portion.Where(request => expired.Any(one => one.Id == request.Id)).SelectMany(request => ReleaseDraw.OwedBy(request, week))];
            if (moved.Count > 0)
            {
                owed.Add(new Arrival(move.Target, moved).Owed());
            }

            if (expired.Count > 0)
            {
                owed.Add(new NoticeFact(NoticeKind.RequestsExpired, week.ToString())
                {
                    Numbers = expired.CountBy(request => request.Department).ToDictionary(StringComparer.Ordinal),
                }.Owed());
            }

            if (portion.Count < due.Count)
            {
                owed.Add(move.Owed(week));
            }

            return Decision.Commit("request.move-on", week.ToString(), Answer.Empty, put.Rows, owed, put.Head, $"{move.Target}:{moved.Count} expired:{expired.Count}");
        }

        InspectionRequest Leave(InspectionRequest request, WeekPlans standing, DateTimeOffset at)
        {
            var (code, reason) = ReasonOf(request, standing);
            var line = request.PlanLine is { } id ? book.InForce(request.Department)?.Value.Line(id) : null;
            return RequestPeriod.Reaches(request, week, target, weeks, line)
                ? (request with { MovedTo = move.Target }).After(new(at, "", RequestAction.MovedOn) { FromWeek = week.ToString(), ToWeek = move.Target, Code = code, Reason = reason })
                : (request with { Expired = true }).After(new(at, "", RequestAction.Expired) { FromWeek = week.ToString(), Code = code, Reason = reason });
        }

        (string Code, string? Reason) ReasonOf(InspectionRequest request, WeekPlans standing) =>
            standing.Published?.Waiting(request.Id) is { } waiting ? (waiting.Code, waiting.Cause)
            : asked?.GetValueOrDefault(request.Id) is { } held ? (held.ToldCode ?? held.Code, held.ToldCause ?? held.Cause)
            : ruled.ToldTo(request.Department).HeldOf(request.Id) is { } now ? (now.Code, $"{now.Cause.Zh}\n{now.Cause.En}")
            : (NotPlanned, null);
    }

    /// <summary>As many as one change takes: each that owes something of its own counts for more.</summary>
    private static List<InspectionRequest> PortionOf(List<InspectionRequest> due)
    {
        var portion = new List<InspectionRequest>();
        var owing = 0;
        foreach (var request in due.Take(Portion))
        {
            owing += request.PlanLine is not null || request.Lead is not null ? 1 : 0;
            if (owing > Owing)
            {
                break;
            }

            portion.Add(request);
        }

        return portion;
    }

    /// <summary>The requests that a draft had before it; for those that rules kept from its planner, why.</summary>
    private async Task<Dictionary<string, HeldLabel?>> AskedAsync(string jurisdiction, Partition partition, string draft, CancellationToken cancellationToken)
    {
        if (await new PartitionReader(table, partition).DraftAsync(draft, cancellationToken) is not { Draft.Inputs: { } inputs })
        {
            return [];
        }

        var problem = await files.ProblemAsync(jurisdiction, inputs.Snapshot, cancellationToken);
        var labels = await files.LabelsAsync(jurisdiction, inputs.Labels, cancellationToken);
        var asked = problem.Requests.ToDictionary(request => request.Id, _ => (HeldLabel?)null, StringComparer.Ordinal);
        foreach (var held in labels.Held)
        {
            asked[held.Request] = held;
        }

        return asked;
    }
}
