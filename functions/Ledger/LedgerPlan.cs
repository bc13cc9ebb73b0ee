using Inspection.Functions.Drafts;
using Inspection.Functions.Jurisdictions;
using Inspection.Scheduler.Domain;

namespace Inspection.Functions.Ledger;

/// <summary>What the plan of a week asks of the ledger.</summary>
/// <param name="Week">The week.</param>
/// <param name="Draft">Id of the draft.</param>
/// <param name="Sessions">Ids of the half days that it plans anew; what an earlier plan holds in others stays.</param>
/// <param name="Visits">Its visits, all reserved.</param>
internal sealed record LedgerPlan(Week Week, string Draft, IReadOnlySet<string> Sessions, IReadOnlyList<LedgerVisit> Visits)
{
    /// <summary>The claim of a plan.</summary>
    /// <param name="requests">The week's requests; what is no longer among them counts and is held back by caps.</param>
    /// <param name="anew">The half days that are planned anew, where those before them have begun; null for all of the problem.</param>
    public static LedgerPlan From(
        Draft draft, Problem problem, Plan plan, Labels labels, Registers registers, IEnumerable<InspectionRequest> requests, IReadOnlyList<Session>? anew = null)
    {
        var names = new PlanNames(problem, labels);
        var known = requests.ToDictionary(request => request.Id, StringComparer.Ordinal);
        var dates = problem.Sessions.ToDictionary(session => session.Id, session => session.Date, StringComparer.Ordinal);
        var sessions = (anew ?? problem.Sessions).Select(session => session.Id).ToHashSet(StringComparer.Ordinal);
        return new LedgerPlan(
            Week.Parse(draft.Week, null),
            draft.Id,
            sessions,
            [
                .. plan.Teams.Where(team => sessions.Contains(team.Session)).SelectMany(team => team.Visits.Select(visit => Claim(team, visit)))
                    .OrderBy(visit => visit.Enterprise, StringComparer.Ordinal),
            ]);

        LedgerVisit Claim(Team team, Visit visit)
        {
            var place = names.Place(visit.Enterprise);
            return new LedgerVisit(
                visit.Enterprise, place.Name, place.Town, draft.Week, team.Session, dates[team.Session], draft.Id,
                [.. team.Officers.Order(StringComparer.Ordinal)],
                [.. visit.Requests.Order(StringComparer.Ordinal).Select(Item)],
                LedgerState.Reserved)
            {
                Minutes = (int)(visit.End - visit.Start).TotalMinutes,
            };
        }

        LedgerItem Item(string id)
        {
            var matter = names.Matter(id);
            var department = names.Request(id).Department;
            var request = known.GetValueOrDefault(id);
            return new LedgerItem(
                id, department, matter.Code, registers.Department(department)?.Level ?? DepartmentLevel.County,
                request?.CountsTowardCap ?? true, request?.BlockedByCap ?? true, matter.Visibility is Visibility.Hidden)
            {
                WeekOnly = matter.Visibility is Visibility.Week,
                Excepted = request is { Lifts.Count: > 0 } ? CapRules.ExceptedFor(request) : null,
                Asked = request is null ? null : Week.DayOf(request.SubmittedAt),
            };
        }
    }

    /// <summary>The calendar years in which the week has days: two around New Year.</summary>
    public static IReadOnlyList<int> YearsOf(Week week) => [.. new[] { week.Monday.Year, week.Sunday.Year }.Distinct()];

    /// <summary>Whether this plan takes the place of what another plan of the week holds.</summary>
    public bool Replaces(LedgerVisit visit) =>
        visit.State is LedgerState.Reserved && visit.Week == Week.ToString() && visit.Draft != Draft && Sessions.Contains(visit.Session);
}
