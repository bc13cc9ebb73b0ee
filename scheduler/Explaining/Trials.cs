using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Explaining;

/// <summary>
/// Tries where one enterprise could be visited: every team of every base in reach and a team of its own, at the
/// cheapest place of the route, with officers exchanged among the teams of that base and session where needed. Its
/// present visit is taken out first, so that moving is tried as well.
/// </summary>
internal sealed class Trials : IDisposable
{
    private readonly Week _week;
    private readonly Draft _draft;
    private readonly Worth _worth;
    private readonly CrewSearch _crews;
    private readonly List<Crew> _removed = [];
    private readonly List<Crew> _added = [];
    private readonly int _place;
    private Slot[]? _slots;
    private Slot[]? _anySlots;

    /// <param name="draft">Changed until this is disposed of.</param>
    /// <param name="worth">Scores teams.</param>
    /// <param name="enterprise">Whom to visit.</param>
    public Trials(Draft draft, Worth worth, int enterprise)
    {
        (_week, _draft, _worth, Enterprise) = (draft.Week, draft, worth, enterprise);
        _crews = new CrewSearch(draft);
        _place = draft.Week.PlaceOf(enterprise);
        Present = draft.Visiting(enterprise);
        if (Present is { } crew)
        {
            _removed.Add(crew);
            Stop[] rest = [.. crew.Stops.Where(s => s.Enterprise != enterprise)];
            if (rest.Length > 0)
            {
                _added.Add(crew.On(_week, rest));
            }

            _draft.Replace(_removed, _added);
        }
    }

    /// <summary>Position of the enterprise.</summary>
    public int Enterprise { get; }

    /// <summary>The team that visits it in the plan, or null.</summary>
    public Crew? Present { get; }

    public void Dispose() => _draft.Replace(_added, _removed);

    /// <summary>The best visit of all bases and sessions, or null.</summary>
    /// <param name="sets">What it may serve, one of these.</param>
    /// <param name="leeway">What is allowed beyond this week's facts.</param>
    /// <param name="exchange">True to exchange officers among the teams of a base where no free one can do it.</param>
    public Trial? Best(IReadOnlyList<int[]> sets, Leeway leeway, bool exchange) => Best(Slots(leeway.AnyBase), sets, leeway, exchange);

    /// <summary>The best visit from one base in one session, or null.</summary>
    public Trial? At(int home, int session, IReadOnlyList<int[]> sets, Leeway leeway, bool exchange) =>
        Best(Slots(leeway.AnyBase).Where(s => s.Base == home && s.Session == session), sets, leeway, exchange);

    /// <summary>The best visit in the place of another enterprise of lower weight, or null.</summary>
    public Trial? Instead(IReadOnlyList<int[]> sets, Leeway leeway)
    {
        Trial? best = null;
        foreach (var set in sets)
        {
            var stop = StopFor(set, leeway);
            var gained = Weight(set) - PresentWeight();
            foreach (var slot in Slots(leeway.AnyBase).Where(s => s.Team is not null && PinAllows(s, leeway) && IsOpen(set, s.Session, leeway)))
            {
                foreach (var other in slot.Team!.Stops.Where(o => MayWait(o) && Weight(o.Requests) < gained && slot.Spare + slot.Detour + o.Minutes >= stop.Minutes))
                {
                    var changed = Slot.Of(_week, _place, slot.Base, slot.Session, slot.Team, [.. slot.Team.Stops.Where(s => s != other)]);
                    best = Better(best, stop.Minutes <= changed.Spare && In(changed, stop, leeway, exchange: false) is { } found ? found with { Displaced = [other.Enterprise] } : null);
                }
            }
        }

        return best;
    }

    /// <summary>True when the enterprise and every matter are open.</summary>
    public bool IsOpen(int[] set, int session, Leeway leeway) =>
        leeway.Opened == session || (_week.IsOpen(Enterprise, session) && set.All(r => _week.Permits(r, session)));

    private Trial? Best(IEnumerable<Slot> slots, IReadOnlyList<int[]> sets, Leeway leeway, bool exchange)
    {
        Trial? best = null;
        Stop[] stops = [.. sets.Select(s => StopFor(s, leeway))];
        foreach (var slot in slots)
        {
            if (slot.Team is null && _draft.Teams(slot.Base, slot.Session).Count >= _week.Problem.Bases[slot.Base].Vehicles + leeway.Vehicles)
            {
                continue;
            }

            foreach (var stop in stops)
            {
                if (stop.Minutes <= slot.Spare && PinAllows(slot, leeway) && IsOpen(stop.Requests, slot.Session, leeway))
                {
                    best = Better(best, In(slot, stop, leeway, exchange));
                }
            }
        }

        return best;
    }

    /// <summary>Every team of the bases in reach, or of all, and a team of its own in each session: found once, since only drives matter.</summary>
    private Slot[] Slots(bool anyBase) => anyBase ? _anySlots ??= Find(Enumerable.Range(0, _week.Bases)) : _slots ??= Find(_week.InReach(Enterprise));

    private Slot[] Find(IEnumerable<int> bases) =>
    [
        .. from home in bases
           from session in Enumerable.Range(0, _week.Sessions)
           from team in _draft.Teams(home, session).Append(null)
           select Slot.Of(_week, _place, home, session, team, team?.Stops ?? []),
    ];

    private Stop StopFor(int[] set, Leeway leeway) => new(Enterprise, set, VisitDuration.Minutes(leeway.Rules, set.Select(r => _week.Problem.Requests[r].Minutes)));

    private Trial? In(Slot slot, Stop stop, Leeway leeway, bool exchange)
    {
        Stop[] route = [.. slot.Others[..slot.Position], stop, .. slot.Others[slot.Position..]];
        return _crews.Man(slot.Team, slot.Base, slot.Session, route, leeway, exchange) is { } pairs ? Compose(pairs, stop) : null;
    }

    private Trial Compose(List<(Crew? Was, Crew Is)> pairs, Stop stop)
    {
        var (removed, added) = (_removed.ToList(), _added.ToList());
        foreach (var (was, crew) in pairs)
        {
            if (was is not null && !added.Remove(was))
            {
                removed.Add(was);
            }

            added.Add(crew);
        }

        return new Trial(pairs[0].Is, stop.Requests, removed, added, added.Sum(_worth.Of) - removed.Sum(_worth.Of));
    }

    private bool PinAllows(Slot slot, Leeway leeway) => leeway.WithoutPin || _week.Pins[Enterprise] is not { } pin
        || (!pin.Exclude && pin.Officers is null
            && (pin.Session is null || pin.Session == _week.Problem.Sessions[slot.Session].Id)
            && (pin.Base is null || pin.Base == _week.Problem.Bases[slot.Base].Id));

    private bool MayWait(Stop stop) => _week.Pins[stop.Enterprise] is null && !stop.Requests.Any(r => _week.Problem.Requests[r].Mandatory);

    private long PresentWeight() => Present is null ? 0 : Weight(Present.Stops.First(s => s.Enterprise == Enterprise).Requests);

    private long Weight(int[] requests) => requests.Sum(r => (long)_week.Problem.Requests[r].Weight);

    private static Trial? Better(Trial? best, Trial? next) => next is not null && (best is null || next.Gain > best.Gain) ? next : best;
}
