using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Explaining;

/// <summary>Explains one request of a plan, whoever made the plan.</summary>
public sealed class Explainer
{
    private readonly Week _week;
    private readonly Draft _draft;
    private readonly Worth _worth;
    private readonly Facts _facts;
    private readonly Obstacles _obstacles;
    private readonly WaitingList _waiting;
    private readonly Func<bool> _mayTry;

    /// <summary>Reads the plan; nothing is worked out before it is asked for.</summary>
    /// <param name="problem">A validated problem.</param>
    /// <param name="plan">A plan that the checker passes for it.</param>
    /// <param name="mayTry">False once no more remedies shall be tried; null to try all.</param>
    public Explainer(Problem problem, Plan plan, Func<bool>? mayTry = null)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(plan);
        _week = new Week(problem);
        _draft = new Draft(_week, plan.Teams);
        _worth = new Worth(_week);
        _facts = new Facts(_week, _draft);
        _obstacles = new Obstacles(_facts, _draft);
        _mayTry = mayTry ?? (() => true);
        _waiting = new WaitingList(problem, plan.Teams, _mayTry);
    }

    /// <summary>Why the request is served as it is, or why it waits and what would help. Tries every kind of remedy.</summary>
    /// <param name="request">Id of the request.</param>
    /// <returns>Null when the problem has no such request.</returns>
    public Explanation? Explain(string request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!_week.RequestOf.TryGetValue(request, out var r))
        {
            return null;
        }

        var crew = _draft.Visiting(_week.Enterprise[r]);
        var stop = crew?.Stops.First(s => s.Enterprise == _week.Enterprise[r]);
        return crew is not null && stop!.Requests.Contains(r) ? Served(request, crew, stop) : Waits(request, r, stop);
    }

    private Explanation Served(string request, Crew crew, Stop stop)
    {
        using var trials = new Trials(_draft, _worth, stop.Enterprise);
        var alternatives = Alternatives(trials, [stop.Requests], stop.Requests);
        Alternative[] possible = [.. alternatives.Where(a => a.State == AlternativeState.Possible)];
        Verdict[] verdicts = [.. Cells(stop.Enterprise)
            .Where(c => alternatives.Any(a => a.State == AlternativeState.Impossible && IsAt(a, c)))
            .Select(c => _obstacles.At(c.Base, c.Session, stop.Enterprise, stop.Requests))];
        var rest = crew.Stops.Where(s => s != stop).Select(s => _facts.Enterprise(s.Enterprise)).ToArray();
        Bilingual[] sentences =
        [
            ServedTexts.Where(_facts.Base(crew.Base), _facts.Session(crew.Session), [.. stop.Requests.Select(_facts.Department).Distinct(StringComparer.Ordinal)]),
            ServedTexts.Officers(Holders(crew, stop)),
            ServedTexts.Route(rest, Detour(crew, stop)),
            .. _week.Pins[stop.Enterprise] is null ? Array.Empty<Bilingual>() : [ServedTexts.Pinned],
            .. possible.Length == 0 ? Array.Empty<Bilingual>() : [Next(possible)],
            .. verdicts.Length == 0 ? Array.Empty<Bilingual>() : [ServedTexts.Others(verdicts.Length, possible.Length == 0, _obstacles.Say(verdicts, stop.Enterprise, stop.Requests))],
        ];
        return new Explanation(request, true, null, sentences.Aggregate(WaitingTexts.Both), alternatives, []);
    }

    private Explanation Waits(string request, int r, Stop? stop)
    {
        var (code, cause) = _waiting.Cause(r);
        TriedRemedy[] remedies = [.. _waiting.Remedies(r).TakeWhile(_ => _mayTry()).Select(m => new TriedRemedy(m.Change.Kind, m.Text))];
        using var trials = new Trials(_draft, _worth, _week.Enterprise[r]);
        int[][] sets = stop is null ? [.. RequestSets.With(_week, r, _week.Problem.Rules)]
            : RequestSets.IsAllowed(_week, _week.Requests[stop.Enterprise], [.. stop.Requests, r], _week.Problem.Rules) ? [[.. stop.Requests, r]] : [];
        int[] least = stop is null ? sets.MinBy(s => s.Length) ?? [r] : [.. stop.Requests, r];
        return new Explanation(request, false, code, cause, Alternatives(trials, sets, least), remedies);
    }

    private List<Alternative> Alternatives(Trials trials, IReadOnlyList<int[]> sets, int[] shown)
    {
        var now = new Leeway(_week.Problem.Rules);
        var all = new List<Alternative>();
        foreach (var (home, session) in Cells(trials.Enterprise))
        {
            var isHere = trials.Present is { } present && present.Base == home && present.Session == session;
            var (id, time) = (_week.Problem.Bases[home].Id, _week.Problem.Sessions[session].Id);
            if (isHere && trials.Present!.Stops.First(s => s.Enterprise == trials.Enterprise).Requests.SequenceEqual(shown))
            {
                all.Add(new Alternative(id, time, AlternativeState.Chosen, 0, ServedTexts.Chosen));
            }
            else if (trials.At(home, session, sets, now, exchange: true) is { } trial)
            {
                var (officers, drive) = Facts.Efforts(trial);
                all.Add(new Alternative(id, time, AlternativeState.Possible, trial.Gain, ServedTexts.Effort(officers, drive)));
            }
            else
            {
                all.Add(new Alternative(id, time, AlternativeState.Impossible, null, isHere ? ServedTexts.Full : Short(_obstacles.At(home, session, trials.Enterprise, shown))));
            }
        }

        return [.. all.OrderBy(a => a.State).ThenByDescending(a => a.Difference ?? 0)];
    }

    private Bilingual Next(Alternative[] possible)
    {
        var next = possible[0];
        return ServedTexts.Next(possible.Length, _facts.Base(_week.BaseOf[next.Base]), _facts.Session(_week.SessionOf[next.Session]), next.Difference ?? 0, next.Note);
    }

    private Bilingual Short(Verdict verdict) => verdict.Obstacle switch
    {
        Obstacle.Closed => ServedTexts.Closed,
        Obstacle.TooLong => ServedTexts.TooLong,
        Obstacle.HoldersAbsent => ServedTexts.HoldersAbsent(_facts.Certificate(verdict.Kind), _week.Problem.Rules.OfficersPerDepartment),
        Obstacle.HoldersBusy => ServedTexts.HoldersBusy(_facts.Certificate(verdict.Kind), _week.Problem.Rules.OfficersPerDepartment),
        Obstacle.OfficersOut => ServedTexts.OfficersOut,
        Obstacle.VehiclesOut => ServedTexts.VehiclesOut,
        _ => ServedTexts.Together,
    };

    private IEnumerable<(int Base, int Session)> Cells(int enterprise) =>
        _week.InReach(enterprise).SelectMany(b => Enumerable.Range(0, _week.Sessions).Select(s => (b, s)));

    private bool IsAt(Alternative alternative, (int Base, int Session) cell) =>
        _week.Problem.Bases[cell.Base].Id == alternative.Base && _week.Problem.Sessions[cell.Session].Id == alternative.Session;

    /// <summary>Who of the team may inspect what is served.</summary>
    private (string Certificate, string[] Officers)[] Holders(Crew crew, Stop stop) =>
        [.. stop.Requests.Select(r => _week.Kind[r]).Distinct().Select(k => (
            _facts.Certificate(k),
            crew.Officers.Where(o => _week.Holds(o, k, crew.Session) && !_week.Recused(o, stop.Enterprise)).Select(_facts.Officer).ToArray()))];

    /// <summary>Minutes of driving that the visit adds to its team's route.</summary>
    private int Detour(Crew crew, Stop stop) => crew.Drive - (crew.Stops.Length == 1 ? 0 : crew.On(_week, [.. crew.Stops.Where(s => s != stop)]).Drive);
}
