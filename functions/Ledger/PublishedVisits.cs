using System.Collections.Concurrent;
using Inspection.Functions.Drafts;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;
using Inspection.Scheduler.Domain;

namespace Inspection.Functions.Ledger;

/// <summary>A plan that was published, with everything that goes with it.</summary>
/// <param name="Labels">The names with which it was published; nothing in them is less secret than it was on that day.</param>
/// <param name="Names">What the ids of the plan stand for.</param>
internal sealed record PlanInForce(Draft Draft, Problem Problem, Plan Plan, Labels Labels, PlanNames Names)
{
    private readonly Dictionary<string, (Team Team, Visit Stop)> _stops =
        Plan.Teams.SelectMany(team => team.Visits.Select(stop => (team, stop))).ToDictionary(pair => pair.stop.Enterprise, pair => pair, StringComparer.Ordinal);

    private readonly Dictionary<string, Session> _sessions = Problem.Sessions.ToDictionary(session => session.Id, StringComparer.Ordinal);

    public (Team Team, Visit Stop)? StopAt(string enterprise) => _stops.TryGetValue(enterprise, out var found) ? found : null;

    public Session Session(string id) => _sessions[id];
}

/// <summary>One visit of a published week.</summary>
/// <param name="Entry">The record in the ledger: what has become of it, and its version.</param>
/// <param name="Plan">The plan that claims it.</param>
/// <param name="Team">Who makes it; its stops are in the order of the route.</param>
/// <param name="Stop">When, and for which requests.</param>
internal sealed record PublishedVisit(Entry<LedgerVisit> Entry, PlanInForce Plan, Team Team, Visit Stop)
{
    public LedgerVisit Record => Entry.Value;

    public Session Session => Plan.Session(Team.Session);

    public EnterpriseLabel Place => Plan.Names.Place(Record.Enterprise);
}

/// <summary>
/// The visits that published plans hold, from the ledger and the plans' files: a point read for each year of the week, and nothing more where nothing has
/// changed. A visit is seen here from the moment in which the public calendar shows its plan.
/// </summary>
internal sealed class PublishedVisits(TableClient table, LedgerStore ledgers, DraftFiles files)
{
    private const int MaxPlans = 30;
    private readonly ConcurrentDictionary<(string Jurisdiction, string Draft), PlanInForce> _plans = new();

    /// <summary>For each enterprise with a visit in the week the one that stands, and where none does the one that was given up last; by enterprise.</summary>
    public async Task<IReadOnlyList<PublishedVisit>> OfWeekAsync(string jurisdiction, Week week, CancellationToken cancellationToken)
    {
        var claims = new List<Entry<LedgerVisit>>();
        foreach (int year in LedgerPlan.YearsOf(week))
        {
            claims.AddRange((await ledgers.ReadAsync(jurisdiction, year, cancellationToken)).ClaimsOf(week.ToString()));
        }

        return await ShownAsync(jurisdiction, week, claims, cancellationToken);
    }

    /// <summary>The same for one enterprise; null where no published plan of the week has ever held a visit to it.</summary>
    public async Task<PublishedVisit?> FindAsync(string jurisdiction, Week week, string enterprise, CancellationToken cancellationToken)
    {
        var claims = new List<Entry<LedgerVisit>>();
        foreach (int year in LedgerPlan.YearsOf(week))
        {
            claims.AddRange((await ledgers.ReadAsync(jurisdiction, year, cancellationToken)).ClaimsOn(enterprise).Where(claim => claim.Value.Week == week.ToString()));
        }

        return await ShownAsync(jurisdiction, week, claims, cancellationToken) is [var visit] ? visit : null;
    }

    private async Task<IReadOnlyList<PublishedVisit>> ShownAsync(string jurisdiction, Week week, List<Entry<LedgerVisit>> claims, CancellationToken cancellationToken)
    {
        var plans = new Dictionary<string, PlanInForce>(StringComparer.Ordinal);
        foreach (string draft in claims.Select(claim => claim.Value.Draft).Distinct())
        {
            if (await PlanAsync(jurisdiction, week, draft, cancellationToken) is { } plan)
            {
                plans[draft] = plan;
            }
        }

        var shown = new List<PublishedVisit>();
        foreach (var enterprise in claims.Where(claim => plans.ContainsKey(claim.Value.Draft)).GroupBy(claim => claim.Value.Enterprise).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            // A claim of a plan that is being published counts where the one before it was given up: that happens once the calendar shows the new one.
            bool handedOver = enterprise.Any(claim => Of(claim).Draft.State is DraftState.Published && !claim.Value.IsLive);
            var best = enterprise
                .Where(claim => Of(claim).Draft.State is DraftState.Published || (handedOver && claim.Value.IsLive))
                .OrderByDescending(claim => claim.Value.State is LedgerState.Posted)
                .ThenByDescending(claim => claim.Value.IsLive)
                .ThenByDescending(claim => claim.Value.Outcome is not null)
                .ThenByDescending(claim => Of(claim).Draft.PublishedAt)
                .ThenByDescending(claim => claim.Version)
                .FirstOrDefault();
            if (best is not null && Of(best).StopAt(best.Value.Enterprise) is var (team, stop))
            {
                shown.Add(new PublishedVisit(best, Of(best), team, stop));
            }
        }

        return shown;

        PlanInForce Of(Entry<LedgerVisit> claim) => plans[claim.Value.Draft];
    }

    /// <summary>The plan of a draft that is public or about to be; null for any other. What is public stays as it is, so it is read once.</summary>
    private async Task<PlanInForce?> PlanAsync(string jurisdiction, Week week, string id, CancellationToken cancellationToken)
    {
        if (_plans.TryGetValue((jurisdiction, id), out PlanInForce? known))
        {
            return known;
        }

        StoredDraft? stored = await new PartitionReader(table, Partition.Week(jurisdiction, week.ToString())).DraftAsync(id, cancellationToken);
        if (stored is not { Draft: { State: DraftState.Published or DraftState.Publishing, Plan: { } hash, PublicLabels: { } names } draft })
        {
            return null;
        }

        Problem problem = await files.ProblemAsync(jurisdiction, draft.Asked, cancellationToken);
        Plan plan = await files.PlanAsync(jurisdiction, hash, cancellationToken);
        Labels labels = await files.LabelsAsync(jurisdiction, names, cancellationToken);
        var inForce = new PlanInForce(draft, problem, plan, labels, new PlanNames(problem, labels));
        if (draft.State is DraftState.Published)
        {
            if (_plans.Count >= MaxPlans)
            {
                _plans.Clear();
            }

            _plans[(jurisdiction, id)] = inForce;
        }

        return inForce;
    }
}
