using Inspection.Functions.Drafts;
using Inspection.Functions.Jurisdictions;
using Inspection.Scheduler.Domain;

namespace Inspection.Functions.Publication;

/// <summary>
/// What the public may know about a week. Made by one function from a plan, so that unannounced visits have no other
/// way out; nothing in it tells how many were dropped, and no officer appears.
/// </summary>
internal sealed record PublicCalendar(
    Named Jurisdiction,
    string Week,
    long Version,
    DateTimeOffset PublishedAt,
    IReadOnlyList<PublicDay> Days,
    IReadOnlyList<PublicVisit> WeekOnly)
{
    /// <summary>
    /// The calendar of a plan. Hidden matters are dropped, and a visit with nothing else with them. A visit to an
    /// enterprise is shown with its day only through its matters of class <c>date</c>; those of class <c>week</c> are listed
    /// apart. Days and sessions are those of the week, whether or not anything is shown in them.
    /// </summary>
    public static PublicCalendar From(Problem problem, Plan plan, Labels labels, string week, long version, DateTimeOffset publishedAt)
    {
        var names = new PlanNames(problem, labels);
        Dictionary<string, string> shorts = labels.Departments.ToDictionary(d => d.Id, d => d.Short, StringComparer.Ordinal);
        var visits = plan.Teams.SelectMany(t => t.Visits.Select(v => (t.Session, Visit: v))).ToList();

        PublicVisit[] Shown(IEnumerable<Visit> some, Visibility visibility) =>
        [
            .. some.Select(v => Show(v, visibility)).OfType<PublicVisit>()
                .OrderBy(v => v.Town, StringComparer.Ordinal).ThenBy(v => v.Enterprise, StringComparer.Ordinal),
        ];

        PublicVisit? Show(Visit visit, Visibility visibility)
        {
            string[] requests = [.. visit.Requests.Where(r => names.Matter(r).Visibility == visibility)];
            EnterpriseLabel enterprise = names.Place(visit.Enterprise);
            return requests.Length == 0 ? null : new PublicVisit(
                enterprise.Name,
                enterprise.Town,
                [.. requests.Select(r => shorts[names.Request(r).Department]).Distinct().Order(StringComparer.Ordinal)],
                [.. requests.Select(r => names.Matter(r).Name).Distinct().Order(StringComparer.Ordinal)],
                "published");
        }

        return new PublicCalendar(
            labels.Jurisdiction,
            week,
            version,
            publishedAt,
            [
                .. problem.Sessions.GroupBy(s => s.Date).Select(day => new PublicDay(
                    day.Key,
                    [
                        .. day.Select(s => new PublicSession(
                            s.Id,
                            WallTime.Text(s.Start),
                            WallTime.Text(s.End),
                            Shown(visits.Where(v => v.Session == s.Id).Select(v => v.Visit), Visibility.Date))),
                    ])),
            ],
            Shown(visits.Select(v => v.Visit), Visibility.Week));
    }
}

internal sealed record PublicDay(DateOnly Date, IReadOnlyList<PublicSession> Sessions);

internal sealed record PublicSession(string Id, string Start, string End, IReadOnlyList<PublicVisit> Visits);

/// <summary>One joint visit as the public reads it.</summary>
/// <param name="Enterprise">Name of the enterprise.</param>
/// <param name="Town">Where it is.</param>
/// <param name="Departments">Short names of the departments whose public matters are inspected.</param>
/// <param name="Matters">Names of those matters.</param>
/// <param name="Status">Always <c>published</c>.</param>
internal sealed record PublicVisit(string Enterprise, string Town, IReadOnlyList<string> Departments, IReadOnlyList<string> Matters, string Status);
