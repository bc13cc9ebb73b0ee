namespace Inspection.Functions.Publication;

/// <summary>What a week's calendar becomes when another plan is published: what was announced is never dropped, it is amended or cancelled.</summary>
internal static class CalendarChanges
{
    private sealed record Placed(PublicMoment? At, PublicVisit Visit);

    /// <summary>The calendar to show next; null where the public would read the same as before, so that nothing must be touched.</summary>
    /// <param name="before">What is public; null before the first publication of the week.</param>
    /// <param name="fresh">What the plan announces.</param>
    /// <param name="standing">Ids of visits in half days that are not planned anew, and which still hold.</param>
    public static PublicCalendar? After(PublicCalendar? before, PublicCalendar fresh, IReadOnlySet<string> standing, VisitIds ids)
    {
        if (before is null)
        {
            return fresh;
        }

        Dictionary<string, Placed> known = Flat(before).ToDictionary(placed => placed.Visit.Id, StringComparer.Ordinal);
        HashSet<string> planned = [.. fresh.Days.SelectMany(day => day.Sessions).Select(session => session.Id)];
        Dictionary<string, Placed> announced = Flat(fresh).Select(Named).ToDictionary(placed => placed.Visit.Id, StringComparer.Ordinal);
        Placed[] next =
        [
            .. announced.Values.Select(now => known.GetValueOrDefault(now.Visit.Id) is { } was ? Changed(was, now) : now),
            .. known.Values.Where(was => !announced.ContainsKey(was.Visit.Id)).Select(was => standing.Contains(was.Visit.Id) ? was : Cancelled(was)),
        ];
        return next.All(placed => known.TryGetValue(placed.Visit.Id, out Placed? was) && ReferenceEquals(was, placed)) ? null : Built(before, fresh, next);

        // A visit that stands where it was is not moved by a further one to the same enterprise.
        Placed Named(Placed now) =>
            standing.Contains(now.Visit.Id) && known.TryGetValue(now.Visit.Id, out Placed? was) && (was.At is null || !planned.Contains(was.At.Session))
                ? now with { Visit = now.Visit with { Id = ids.Further(now.Visit.Id, now.At?.Session) } }
                : now;

        Placed Changed(Placed was, Placed now) =>
            was.At == now.At && was.Visit.ReadsLike(now.Visit) && was.Visit.Status != PublicStatus.Cancelled
                ? was
                : now with
                {
                    Visit = now.Visit with
                    {
                        Status = PublicStatus.Amended,
                        Sequence = was.Visit.Sequence + 1,
                        Was = was.At != now.At ? was.At : null,
                    },
                };

        Placed Cancelled(Placed was) => was.Visit.Status == PublicStatus.Cancelled
            ? was
            : was with { Visit = was.Visit with { Status = PublicStatus.Cancelled, Sequence = was.Visit.Sequence + 1, Changed = fresh.PublishedAt, Was = null } };
    }

    private static PublicCalendar Built(PublicCalendar before, PublicCalendar fresh, IReadOnlyList<Placed> visits)
    {
        ILookup<string?, PublicVisit> bySession = visits.ToLookup(placed => placed.At?.Session, placed => placed.Visit, StringComparer.Ordinal);
        return fresh with
        {
            Days =
            [
                .. before.Days.Concat(fresh.Days).GroupBy(day => day.Date).OrderBy(day => day.Key).Select(day => new PublicDay(
                    day.Key,
                    [
                        .. day.SelectMany(one => one.Sessions).DistinctBy(session => session.Id).OrderBy(session => session.Start, StringComparer.Ordinal)
                            .Select(session => session with { Visits = PublicVisit.InOrder(bySession[session.Id]) }),
                    ])),
            ],
            WeekOnly = PublicVisit.InOrder(bySession[null]),
        };
    }

    private static IEnumerable<Placed> Flat(PublicCalendar calendar) =>
    [
        .. calendar.Days.SelectMany(day => day.Sessions.SelectMany(session => session.Visits.Select(visit => new Placed(new PublicMoment(day.Date, session.Id), visit)))),
        .. calendar.WeekOnly.Select(visit => new Placed(null, visit)),
    ];
}
