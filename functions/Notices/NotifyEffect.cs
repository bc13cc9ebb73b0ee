using System.Globalization;
using Inspection.Functions.Drafts;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;
using Inspection.Scheduler.Domain;

namespace Inspection.Functions.Notices;

/// <summary>
/// The effect <c>notify</c>: writes what happened into the list of whoever is told, and owes one delivery to each webhook. All of it is
/// one change with an identity made from the fact, so that a fact carried out twice tells once.
/// </summary>
internal sealed class NotifyEffect(TableClient table, Journal journal, CollectionStore collections, RegisterStore registers, DraftFiles files, Lazy<Dispatcher> dispatcher, TimeProvider time) : IEffect
{
    /// <summary>Notices are kept for so long.</summary>
    internal static readonly TimeSpan Kept = TimeSpan.FromDays(400);

    private const int MostRemovedAtOnce = 500;
    private static readonly TimeSpan DeliveryBudget = TimeSpan.FromSeconds(2);

    public string Kind => NoticeFact.FactKind;

    public async Task<EffectResult> RunAsync(OutboxFact fact, CancellationToken cancellationToken)
    {
        var notices = await NoticesOfAsync(fact, NoticeFact.Of(fact), cancellationToken);
        if (notices.Count == 0)
        {
            return EffectResult.Done;
        }

        var partition = Partition.Notices(fact.Partition.Jurisdiction!);
        var places = PlacesOf((await registers.ReadAsync(partition.Jurisdiction!, cancellationToken)).Departments.Select(department => department.Id), notices);
        var change = new Change(partition, Actor.Platform, Functions.Storage.Change.OperationOf("notify", fact.Partition.Value, fact.Row.Value), "");
        var outcome = await journal.CommitAsync(change, Decide, cancellationToken);
        if (outcome is not Outcome.Done)
        {
            throw new InvalidOperationException($"The notices of {fact.Fact.Subject} were not stored: {outcome}.");
        }

        // A slow receiver must not hold up the change that is told: what is not delivered at once the sweep delivers.
        await dispatcher.Value.RunAsync(partition, DeliveryBudget, cancellationToken);
        return EffectResult.Done;

        async Task<Decision> Decide(Head head, PartitionReader rows, CancellationToken token)
        {
            var known = await collections.ReadAsync(NoticeBooks.Notices, head, token);
            var webhooks = await collections.ReadAsync(NoticeBooks.Webhooks, head, token);
            var now = time.GetUtcNow();
            List<Entry<Notice>> added = [.. notices.Select(notice => new Entry<Notice>(IdOf(head.NextSeq, places.GetValueOrDefault(notice.Department ?? "")), notice, head.NextSeq, now, ""))];
            var old = known.Entries.Values.TakeWhile(entry => now - entry.At > Kept).Take(MostRemovedAtOnce).Select(entry => entry.Id);
            var written = CollectionStore.Change(NoticeBooks.Notices, head, added, old);
            var deliveries =
                from entry in added
                from webhook in webhooks.Entries.Values
                where webhook.Value.Active && (webhook.Value.Department is null || webhook.Value.Department == entry.Value.Department)
                select new PendingDelivery(webhook.Id, entry.Id, entry.Value, now).Owed();
            return Decision.Commit("notices.add", fact.Fact.Subject, Answer.Empty, written.Rows, [.. written.Facts, .. deliveries.Take(Journal.MaxOperations - 20)], written.Head);
        }
    }

    /// <summary>
    /// The number of each department among those of one time: its place among all departments, told or not, so that nobody sees from the own number who else was told,
    /// which may be of something unannounced.
    /// </summary>
    internal static IReadOnlyDictionary<string, int> PlacesOf(IEnumerable<string> departments, IReadOnlyList<Notice> notices)
    {
        var places = departments.Order(StringComparer.Ordinal).Distinct(StringComparer.Ordinal).Select((id, n) => (id, n)).ToDictionary(pair => pair.id, pair => pair.n, StringComparer.Ordinal);
        foreach (var department in notices.Select(notice => notice.Department).OfType<string>().Order(StringComparer.Ordinal))
        {
            places.TryAdd(department, places.Count);
        }

        return places;
    }

    /// <summary>Ids in the order of time.</summary>
    internal static string IdOf(long seq, int n) => string.Create(CultureInfo.InvariantCulture, $"{seq:D10}-{n:D3}");

    private async Task<IReadOnlyList<Notice>> NoticesOfAsync(OutboxFact fact, NoticeFact told, CancellationToken cancellationToken)
    {
        var week = told.Week ?? fact.Partition.WeekName;
        if (told.Numbers is { } numbers)
        {
            return [.. numbers.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new Notice(told.Kind, pair.Key, week, told.Subject, told.Name, null) { Number = pair.Value })];
        }

        if (told.Kind is not NoticeKind.WeekPublished)
        {
            return [new Notice(told.Kind, told.Department, week, told.Subject, told.Name, null)];
        }

        var jurisdiction = fact.Partition.Jurisdiction!;
        if (await new PartitionReader(table, fact.Partition).DraftAsync(told.Subject, cancellationToken) is not { Draft: { Plan: { } planHash } draft })
        {
            return [];
        }

        var problem = await files.ProblemAsync(jurisdiction, draft.Asked, cancellationToken);
        var plan = await files.PlanAsync(jurisdiction, planHash, cancellationToken);
        var labels = await files.LabelsAsync(jurisdiction, draft.Inputs.Labels, cancellationToken);
        return [.. WithHeld(CountsOf(problem, plan), labels.Held).OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => new Notice(told.Kind, pair.Key, week, told.Subject, draft.Name, pair.Value))];
    }

    /// <summary>What a plan does with the requests of each department.</summary>
    internal static IReadOnlyDictionary<string, NoticeCounts> CountsOf(Problem problem, Plan plan)
    {
        var sessions = SessionsOf(plan);
        var before = problem.Previous is { } previous ? SessionsOf(previous) : [];
        return problem.Requests.GroupBy(request => request.Department, StringComparer.Ordinal).ToDictionary(
            group => group.Key,
            group => new NoticeCounts(
                group.Count(request => sessions.ContainsKey(request.Id)),
                group.Count(request => !sessions.ContainsKey(request.Id)),
                group.Count(request => sessions.TryGetValue(request.Id, out var session) && before.TryGetValue(request.Id, out var then) && then != session)),
            StringComparer.Ordinal);
    }

    /// <summary>What rules kept from the planner waits, too.</summary>
    internal static IReadOnlyDictionary<string, NoticeCounts> WithHeld(IReadOnlyDictionary<string, NoticeCounts> counts, IReadOnlyList<HeldLabel> held)
    {
        var all = new Dictionary<string, NoticeCounts>(counts, StringComparer.Ordinal);
        foreach (var (department, number) in held.CountBy(one => one.Department))
        {
            var known = all.GetValueOrDefault(department) ?? new NoticeCounts(0, 0, 0);
            all[department] = known with { Waiting = known.Waiting + number };
        }

        return all;
    }

    private static Dictionary<string, string> SessionsOf(Plan plan) =>
        (from team in plan.Teams from visit in team.Visits from request in visit.Requests select (request, team.Session))
        .ToDictionary(pair => pair.request, pair => pair.Session, StringComparer.Ordinal);
}
