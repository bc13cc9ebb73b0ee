using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Explaining;

/// <summary>
/// Looks for what would help one waiting request, the least demanding change first. Each is found by a small
/// re-solve around the teams that it touches and then shown to the checker; only what passes is returned.
/// </summary>
internal sealed class Remedies(Facts facts, Draft draft, Worth worth, NextWeek nextWeek)
{
    private readonly Week _week = draft.Week;
    private readonly Rules _rules = draft.Week.Problem.Rules;

    /// <summary>Every kind of remedy in turn, while they are asked for.</summary>
    /// <param name="request">Position of the request.</param>
    public IEnumerable<Remedy> Of(int request)
    {
        var enterprise = _week.Enterprise[request];
        using var trials = new Trials(draft, worth, enterprise);
        var pin = _week.Pins[enterprise];
        var isKept = pin is not null && (pin.Exclude || pin.Officers is not null || pin.Requests is not null);
        if (!isKept)
        {
            foreach (var remedy in Ordinary(trials, request))
            {
                yield return remedy;
            }
        }

        if (pin is null)
        {
            yield break;
        }

        if (Lifted(trials, request) is { } lifted)
        {
            yield return lifted;
        }

        if (isKept && nextWeek.Of(request, trials.Present is not null) is { } next)
        {
            yield return next;
        }
    }

    private IEnumerable<Remedy> Ordinary(Trials trials, int request)
    {
        var now = new Leeway(_rules);
        var sets = Sets(trials, request, _rules);
        Func<Remedy?>[] kinds =
        [
            () => trials.Best(sets, now, exchange: true) is { } trial ? Decided(trials, trial) : null,
            () => Opened(trials, sets),
            () => Exchanged(trials, request, now),
            () => trials.Instead(sets, now) is { } trial ? Decided(trials, trial) : null,
            () => Officer(trials, request, sets),
            () => Vehicle(trials, sets),
            .. Relaxations().Select(r => (Func<Remedy?>)(() => WithoutRule(trials, request, r))),
            () => WithoutDuties(trials, request),
            () => nextWeek.Of(request, trials.Present is not null),
            () => Squad(trials, sets),
        ];
        return kinds.Select(kind => kind()).OfType<Remedy>().DistinctBy(r => r.Change is Change.Relaxed relaxed ? relaxed.Rule : r.Change.Kind);
    }

    /// <summary>What the visit would serve: what it serves already and the request, or any allowed set with the request.</summary>
    private IReadOnlyList<int[]> Sets(Trials trials, int request, Rules rules)
    {
        if (Served(trials) is not { } served)
        {
            return RequestSets.With(_week, request, rules);
        }

        int[] joined = [.. served, request];
        return RequestSets.IsAllowed(_week, _week.Requests[trials.Enterprise], joined, rules) ? [joined] : [];
    }

    private static int[]? Served(Trials trials) => trials.Present?.Stops.First(s => s.Enterprise == trials.Enterprise).Requests;

    private Remedy? Decided(Trials trials, Trial trial)
    {
        var problem = _week.Problem;
        string[] waits = [.. (Served(trials) ?? []).Except(trial.Requests).Concat(trial.Displaced.SelectMany(e => trial.Removed.SelectMany(c => c.Stops).First(s => s.Enterprise == e).Requests)).Select(r => problem.Requests[r].Id)];
        var pin = new Pin(
            problem.Enterprises[trials.Enterprise].Id, problem.Sessions[trial.Made.Session].Id, problem.Bases[trial.Made.Base].Id,
            Requests: [.. trial.Requests.Select(r => problem.Requests[r].Id)]);
        return Proven(new Change.Decide(pin, waits), trial, waits.Length == 0 ? facts.Pinned(trial, trials.Present) : facts.Displaced(trial, waits));
    }

    /// <summary>The request in the place of another one of the same visit that weighs less.</summary>
    private Remedy? Exchanged(Trials trials, int request, Leeway now)
    {
        if (Served(trials) is not { } served)
        {
            return null;
        }

        var requests = _week.Problem.Requests;
        int[][] sets = [.. served.Where(r => !requests[r].Mandatory && requests[r].Weight < requests[request].Weight)
            .Select(r => (int[])[.. served.Where(other => other != r), request])
            .Where(s => RequestSets.IsAllowed(_week, _week.Requests[trials.Enterprise], s, _rules))];
        return trials.Best(sets, now, exchange: false) is { } trial ? Decided(trials, trial) : null;
    }

    /// <summary>One more session in which the enterprise and the matters are open.</summary>
    private Remedy? Opened(Trials trials, IReadOnlyList<int[]> sets)
    {
        Trial? best = null;
        for (var s = 0; s < _week.Sessions; s++)
        {
            var session = s;
            int[][] closed = [.. sets.Where(set => !trials.IsOpen(set, session, new Leeway(_rules)))];
            foreach (var home in closed.Length > 0 ? _week.InReach(trials.Enterprise) : [])
            {
                var trial = trials.At(home, session, closed, new Leeway(_rules) { Opened = session }, exchange: false);
                best = trial is not null && trial.Gain > (best?.Gain ?? long.MinValue) ? trial : best;
            }
        }

        if (best is null)
        {
            return null;
        }

        var (problem, made) = (_week.Problem, best.Made.Session);
        int[] opened = [.. best.Requests.Where(r => !_week.Permits(r, made))];
        var change = new Change.OpenSession(problem.Enterprises[trials.Enterprise].Id, [.. opened.Select(r => problem.Requests[r].Id)], problem.Sessions[made].Id);
        return Proven(change, best, facts.Opened(best, !_week.IsOpen(trials.Enterprise, made), opened));
    }

    /// <summary>One more officer, with one certificate or with none.</summary>
    private Remedy? Officer(Trials trials, int request, IReadOnlyList<int[]> sets)
    {
        int[] kinds = [.. sets.SelectMany(s => s).Select(r => _week.Kind[r]).OrderByDescending(k => k == _week.Kind[request]).Distinct()];
        foreach (int[] helper in (IEnumerable<int[]>)[.. kinds.Select(k => (int[])[k]), []])
        {
            if (trials.Best(sets, new Leeway(_rules) { Helpers = [helper] }, exchange: false) is { } trial && Reinforced(trial, [helper], 0) is { } remedy)
            {
                return remedy;
            }
        }

        return null;
    }

    private Remedy? Vehicle(Trials trials, IReadOnlyList<int[]> sets) =>
        trials.Best(sets, new Leeway(_rules) { Vehicles = 1 }, exchange: true) is { } trial ? Reinforced(trial, [], 1) : null;

    /// <summary>As few more officers as it takes, and a vehicle where none is left.</summary>
    private Remedy? Squad(Trials trials, IReadOnlyList<int[]> sets)
    {
        int[] kinds = [.. sets.SelectMany(s => s).Select(r => _week.Kind[r]).Distinct()];
        for (var officers = 1; officers <= Math.Max(_rules.OfficersPerVisit, _rules.OfficersPerDepartment); officers++)
        {
            for (var vehicles = 0; vehicles <= 1; vehicles++)
            {
                int[][] helpers = [.. Enumerable.Repeat(kinds, officers)];
                if (trials.Best(sets, new Leeway(_rules) { Helpers = helpers, Vehicles = vehicles }, exchange: false) is { } trial)
                {
                    return Reinforced(trial, helpers, vehicles);
                }
            }
        }

        return null;
    }

    private Remedy? Reinforced(Trial trial, int[][] helpers, int vehicles)
    {
        var (problem, count) = (_week.Problem, _week.Problem.Officers.Count);
        var home = problem.Bases[trial.Made.Base];
        var full = draft.Teams(trial.Made.Base, trial.Made.Session).Count;
        var needed = trial.Made.Id.Length == 0 && full >= home.Vehicles ? vehicles : 0;
        int[][] kinds = [.. helpers.Select(h => h.Where(k => Lacks(trial.Made, k)).ToArray())];
        Officer[] officers = [.. trial.Added.SelectMany(c => c.Officers).Where(o => o >= count).Order().Select(o => new Officer(
            Proof.Helper(o - count), "", [home.Id], [.. kinds[o - count].Select(k => new Certificate(_week.KindIds[k]))], [problem.Sessions[trial.Made.Session].Id]))];
        return officers.Length + needed == 0
            ? null
            : Proven(new Change.Reinforce(home.Id, officers, needed), trial, facts.Reinforced(trial, [.. officers.SelectMany(o => o.Certificates).Select(c => c.Id).Distinct(StringComparer.Ordinal)], officers.Length, needed));
    }

    /// <summary>True when the officers of the week who are in the team do not suffice for a certificate that its stops need.</summary>
    private bool Lacks(Crew crew, int kind) => crew.Stops.Where(s => s.Requests.Any(r => _week.Kind[r] == kind)).Any(s =>
        crew.Officers.Count(o => o < _week.Problem.Officers.Count && !_week.Recused(o, s.Enterprise) && _week.Holds(o, kind, crew.Session)) < _rules.OfficersPerDepartment);

    private IEnumerable<(string Rule, Func<Rules, Rules> Relax, bool AnyBase)> Relaxations()
    {
        if (_rules.MaxDepartmentsPerVisit is not null)
        {
            yield return ("maxDepartmentsPerVisit", r => r with { MaxDepartmentsPerVisit = null }, false);
        }

        if (_rules.KeepFraction > 0)
        {
            yield return ("keepFraction", r => r with { KeepFraction = 0 }, false);
        }

        if (_rules.NearestBases < _week.Bases)
        {
            yield return ("nearestBases", r => r with { NearestBases = 2000 }, true);
        }

        yield return ("seats", r => r with { Seats = r.Seats + 1 }, false);
        if (_rules.OfficersPerDepartment > 1)
        {
            yield return ("officersPerDepartment", r => r with { OfficersPerDepartment = 1 }, false);
        }
    }

    private Remedy? WithoutRule(Trials trials, int request, (string Rule, Func<Rules, Rules> Relax, bool AnyBase) relaxation)
    {
        var rules = relaxation.Relax(_rules);
        return trials.Best(Sets(trials, request, rules), new Leeway(rules) { AnyBase = relaxation.AnyBase }, exchange: false) is { } trial
            ? Proven(new Change.Relaxed(relaxation.Rule, relaxation.Relax), trial, facts.Relaxed(relaxation.Rule, trial))
            : null;
    }

    /// <summary>Mandatory requests of the same enterprise are left out.</summary>
    private Remedy? WithoutDuties(Trials trials, int request)
    {
        int[] duties = [.. _week.Requests[trials.Enterprise].Where(r => r != request && _week.Problem.Requests[r].Mandatory)];
        if (trials.Present is not null || duties.Length == 0
            || trials.Best(RequestSets.With(_week, request, _rules, mandatory: false), new Leeway(_rules), exchange: false) is not { } trial)
        {
            return null;
        }

        int[] left = [.. duties.Except(trial.Requests)];
        return Proven(new Change.NotMandatory([.. left.Select(r => _week.Problem.Requests[r].Id)]), trial, facts.NotMandatory(left, trial));
    }

    private Remedy? Lifted(Trials trials, int request)
    {
        var all = _week.Requests[trials.Enterprise];
        var id = _week.Problem.Enterprises[trials.Enterprise].Id;
        var free = new Week(_week.Problem with { Pins = [] });
        IReadOnlyList<int[]> sets = Served(trials) is not { } served ? RequestSets.With(free, request, _rules)
            : RequestSets.IsAllowed(free, all, [.. served, request], _rules) ? [[.. served, request]] : [];
        return trials.Best(sets, new Leeway(_rules) { WithoutPin = true }, exchange: true) is { } trial
            ? Proven(new Change.LiftPin(id), trial, facts.Lifted(trial))
            : null;
    }

    private Remedy? Proven(Change change, Trial trial, Bilingual text)
    {
        if (!Proof.Holds(draft, change, trial, trial.Requests))
        {
            return null;
        }

        var problem = change.ApplyTo(_week.Problem with { Enterprises = [], Requests = [], Officers = [], Pins = [] });
        return new Remedy(
            change, trial.Requests, [.. trial.Removed.Select(c => c.Id)],
            [.. trial.Added.Select((c, i) => Proof.Write(problem, _week, c, $"tried {i + 1}"))], trial.Gain, text);
    }
}
