using System.Globalization;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Ledger;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Visits;

/// <summary>The effect <c>recheck</c>: puts the request to check again into the pool of its week, or takes it out where the result was corrected.</summary>
internal sealed class RecheckRequest(Journal journal, WeekPool pools, LedgerStore ledgers, RegisterStore registers, TableClient table, TimeProvider time) : IEffect
{
    /// <summary>How the source of such a request begins; what follows is the week of the visit.</summary>
    public const string Source = "recheck";

    public string Kind => RecheckOrder.FactKind;

    public async Task<EffectResult> RunAsync(OutboxFact fact, CancellationToken cancellationToken)
    {
        var order = RecheckOrder.Of(fact);
        var jurisdiction = fact.Partition.Jurisdiction!;
        var week = Week.Parse(order.Week, null);
        var change = new Change(Partition.Week(jurisdiction, order.Week), fact.Actor, fact.OutcomeOperation, "");
        Crash.At(Crash.RecheckBeforeRequest);
        if (await journal.CommitAsync(change, order.Wanted ? AddAsync : WithdrawAsync, cancellationToken) is not Outcome.Done)
        {
            throw new StorageException(StorageFault.Unavailable, 0, "WeekUnavailable", $"{order.Week} did not take {fact.Row.Value}");
        }

        Crash.At(Crash.RecheckAfterRequest);
        return EffectResult.Done;

        async Task<Decision> AddAsync(Head head, PartitionReader rows, CancellationToken token)
        {
            var ledger = await table.GetHeadAsync(fact.Partition, token);
            var visit = (await ledgers.CollectionAsync(ledger, token)).Find(order.Visit)?.Value;
            var known = await registers.ReadAsync(jurisdiction, token);
            var there = (await pools.ReadAsync(head, token)).Find(order.Request);
            if (visit is null || there is { IsGone: false } || Make(order, visit, week, known, fact) is not { } request)
            {
                return Decision.Commit("request.recheck", order.Request, Answer.Empty, detail: "as it is");
            }

            var put = PoolChanges.Put(head, [PoolRules.Again(there, request)], 1, time.GetUtcNow(), fact.Actor.Name);
            return Decision.Commit("request.recheck", order.Request, Answer.Empty, put.Rows, put.Facts, put.Head);
        }

        async Task<Decision> WithdrawAsync(Head head, PartitionReader rows, CancellationToken token)
        {
            var at = time.GetUtcNow();
            var request = (await pools.ReadAsync(head, token)).Find(order.Request);
            if (request is not { IsOpen: true } || request.Source.Split(':')[0] != Source || head.Text(PublishedHead.Draft) is not null)
            {
                return Decision.Commit("request.withdraw", order.Request, Answer.Empty, detail: "not there");
            }

            var gone = request.After(new(at, fact.Actor.Name, RequestAction.Withdrawn) { Reason = $"检查结果已更正，不再要求 {Day(order.Due)} 前整改。" }) with { Withdrawn = true };
            var put = PoolChanges.Put(head, [gone], -1, at, fact.Actor.Name);
            return Decision.Commit("request.withdraw", order.Request, Answer.Empty, put.Rows, put.Facts, put.Head);
        }
    }

    /// <summary>The request; null where the enterprise or the matter is no longer registered.</summary>
    private InspectionRequest? Make(RecheckOrder order, LedgerVisit visit, Week week, Registers known, OutboxFact fact)
    {
        if (visit.Items.FirstOrDefault(one => one.Request == order.Request) is not { } item
            || known.Enterprise(visit.Enterprise) is not { } enterprise
            || known.MatterEntry(item.Matter) is not { } entry)
        {
            return null;
        }

        // A matter that was put away since is asked for nonetheless: the rules hold it, and say so.
        var matter = known.MatterFor(enterprise, item.Matter, week.Monday) ?? new Matter(entry.Code, entry.Department, entry.Versions[^1]);
        var sessions = RecheckOrder.SessionsIn(week, order.Due, known).Select(session => session.Id).ToList();
        var note = visit.Outcome?.Results.FirstOrDefault(one => one.Request == order.Request)?.Note;
        return InspectionRequest.For(enterprise, matter, RequestKind.Recheck, time.GetUtcNow(), fact.Actor.Name, $"{Source}:{visit.Week}") with
        {
            Mandatory = true,
            Sessions = sessions.Count == week.Sessions(known.Calendar).Count || sessions.Count == 0 ? null : sessions,
            Evidence = $"{Day(visit.Date)} 检查，责令 {Day(order.Due)} 前整改",
            Note = note,
        };
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
