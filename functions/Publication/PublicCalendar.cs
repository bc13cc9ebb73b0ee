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
    /// <summary>All departments of the registry when it was published, whether or not they visit anybody: each has calendars of its own.</summary>
    public IReadOnlyList<PublicDepartment> Departments { get; init; } = [];

    /// <summary>All towns of the registry when it was published, whether or not anybody is visited there.</summary>
    public IReadOnlyList<PublicTown> Towns { get; init; } = [];

    /// <summary>
    /// The calendar of a plan. Hidden matters are dropped, and a visit with nothing else with them. A visit to an
    /// enterprise is shown with its day only through its matters of class <c>date</c>; those of class <c>week</c> are listed
    /// apart. Days and sessions are those of the week, whether or not anything is shown in them.
    /// </summary>
    public static PublicCalendar From(Problem problem, Plan plan, Labels labels, string week, long version, DateTimeOffset publishedAt, VisitIds ids)
    {
        var names = new PlanNames(problem, labels);
        Dictionary<string, string> shorts = labels.Departments.ToDictionary(d => d.Id, d => d.Short, StringComparer.Ordinal);
        var visits = plan.Teams.SelectMany(t => t.Visits.Select(v => (t.Session, Visit: v))).ToList();

        PublicVisit[] Shown(IEnumerable<Visit> some, Visibility visibility) => PublicVisit.InOrder(some.Select(v => Show(v, visibility)).OfType<PublicVisit>());

        PublicVisit? Show(Visit visit, Visibility visibility)
        {
            string[] requests = [.. visit.Requests.Where(r => names.Matter(r).Visibility == visibility)];
            EnterpriseLabel enterprise = names.Place(visit.Enterprise);
            string[] departments = [.. requests.Select(r => names.Request(r).Department).Distinct()];
            return requests.Length == 0 ? null : new PublicVisit(
                enterprise.Name,
                enterprise.Town,
                [.. departments.Select(d => shorts[d]).Order(StringComparer.Ordinal)],
                [.. requests.Select(r => names.Matter(r).Name).Distinct().Order(StringComparer.Ordinal)],
                PublicStatus.Published)
            {
                Id = ids.Of(labels.Jurisdiction.Id, week, visit.Enterprise, visibility),
                DepartmentIds = [.. departments.Order(StringComparer.Ordinal)],
                Changed = publishedAt,
            };
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

    /// <summary>The same calendar with some of its visits only.</summary>
    public PublicCalendar Only(Func<PublicVisit, bool> keep) => this with
    {
        Days = [.. Days.Select(day => day with { Sessions = [.. day.Sessions.Select(session => session with { Visits = [.. session.Visits.Where(keep)] })] })],
        WeekOnly = [.. WeekOnly.Where(keep)],
    };
}

/// <summary>A department with calendars of its own.</summary>
/// <param name="Folder">Where they are: <c>{folder}.ics</c> over the latest weeks, <c>{week}/{folder}</c> with <c>.json</c>, <c>.html</c>, <c>.en.html</c> and <c>.ics</c> for one.</param>
internal sealed record PublicDepartment(string Id, string Name, string Short, string Folder);

/// <summary>A town with calendars of its own.</summary>
/// <param name="Folder">As for a department.</param>
internal sealed record PublicTown(string Name, string Folder);

internal sealed record PublicDay(DateOnly Date, IReadOnlyList<PublicSession> Sessions);

internal sealed record PublicSession(string Id, string Start, string End, IReadOnlyList<PublicVisit> Visits);
