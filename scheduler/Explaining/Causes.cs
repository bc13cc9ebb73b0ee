using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Explaining;

/// <summary>Why one request waits, in this week's facts: the first reason that holds.</summary>
internal sealed class Causes(Facts facts, Draft draft, Worth worth)
{
    private const int MostCompared = 3;

    private readonly Week _week = draft.Week;
    private readonly Obstacles _obstacles = new(facts, draft);

    /// <summary>Code, as in <see cref="WaitingCode"/>, and cause.</summary>
    public (string Code, Bilingual Text) Of(int request)
    {
        var enterprise = _week.Enterprise[request];
        var (pin, team) = (_week.Pins[enterprise], draft.Visiting(enterprise));
        if (pin?.Exclude == true)
        {
            return (WaitingCode.PinnedOut, WaitingTexts.Excluded);
        }

        if (team is not null && pin?.Requests is not null)
        {
            return (WaitingCode.PinnedOut, WaitingTexts.PinnedRequests(facts.Session(team.Session)));
        }

        int[] sessions = [.. _week.OpenFor(request)];
        if (sessions.Length == 0)
        {
            return (WaitingCode.NoSession, WaitingTexts.NoOpenSession(Sessions(s => _week.IsOpen(enterprise, s)), Sessions(s => _week.Permits(request, s))));
        }

        if (Uncertified(request, sessions) is { } nobody)
        {
            return (WaitingCode.NoCertificate, nobody);
        }

        return team is not null ? LeftOut(request, enterprise, team, pin) : NotVisited(request, enterprise, sessions, pin);
    }

    /// <summary>Too few hold the certificate at the bases in reach.</summary>
    private Bilingual? Uncertified(int request, int[] sessions)
    {
        var (enterprise, rules) = (_week.Enterprise[request], _week.Problem.Rules);
        int Held(IEnumerable<int> bases) => bases.SelectMany(b => sessions.SelectMany(s => _obstacles.Holders(b, s, enterprise, _week.Kind[request]))).Distinct().Count();
        var holders = Held(_week.InReach(enterprise));
        if (holders >= rules.OfficersPerDepartment)
        {
            return null;
        }

        var elsewhere = Enumerable.Range(0, _week.Bases).Except(_week.InReach(enterprise)).Select(b => (facts.Base(b), Held([b]))).Where(b => b.Item2 > 0).OrderByDescending(b => b.Item2).Take(MostCompared);
        return WaitingTexts.NobodyHolds(facts.Certificate(_week.Kind[request]), [.. _week.InReach(enterprise).Select(facts.Base)], holders, rules.OfficersPerDepartment, [.. elsewhere]);
    }

    private (string Code, Bilingual Text) NotVisited(int request, int enterprise, int[] sessions, Pin? pin)
    {
        var sets = RequestSets.With(_week, request, _week.Problem.Rules);
        var least = sets.MinBy(s => (s.Length, s.Sum(r => _week.Problem.Requests[r].Minutes))) ?? [request];
        var cells = _week.InReach(enterprise).SelectMany(b => sessions.Select(s => (Base: b, Session: s))).ToArray();
        if (pin is not null)
        {
            return (WaitingCode.PinnedOut, WaitingTexts.UnkeepablePin);
        }

        using var trials = new Trials(draft, worth, enterprise);
        if (trials.Best(sets, new Leeway(_week.Problem.Rules), exchange: true) is { } trial)
        {
            return (WaitingCode.NoCapacity, Unpaid(trial, worth.Of(trial.Requests)));
        }

        Verdict[] verdicts = [.. cells.Select(c => _obstacles.At(c.Base, c.Session, enterprise, least)).Where(v => v.Obstacle != Obstacle.Closed)];
        if (verdicts.Length > 0 && verdicts.All(v => v.Obstacle == Obstacle.TooLong))
        {
            var near = _week.InReach(enterprise).MinBy(b => _obstacles.Alone(b, enterprise, least));
            var minutes = _obstacles.Alone(near, enterprise, least);
            var work = VisitDuration.Minutes(_week.Problem.Rules, least.Select(r => _week.Problem.Requests[r].Minutes));
            return (WaitingCode.TooFar, WaitingTexts.TooLong(facts.Base(near), minutes - work, work, sessions.Max(_week.Length)));
        }

        using var alone = new Trials(new Draft(_week, []), worth, enterprise);
        return alone.Best(sets, new Leeway(_week.Problem.Rules), exchange: false) is null
            ? (WaitingCode.NoCertificate, WaitingTexts.TooFewTogether([.. least.Select(r => facts.Certificate(_week.Kind[r])).Distinct(StringComparer.Ordinal)], _week.Problem.Rules.Seats))
            : (WaitingCode.NoCapacity, WaitingTexts.NoRoom(verdicts.Length, _obstacles.Say(verdicts, enterprise, least)));
    }

    private Bilingual Unpaid(Trial trial, long value)
    {
        var (officers, drive) = Facts.Efforts(trial);
        var (home, session) = (facts.Base(trial.Made.Base), facts.Session(trial.Made.Session));
        return trial.Gain < 0
            ? WaitingTexts.NotWorth(home, session, Math.Max(0, officers), Math.Max(0, drive), value, -trial.Gain)
            : WaitingTexts.NotFound(home, session);
    }

    /// <summary>The enterprise is visited without this request: what the visit would need for it, and what it serves instead.</summary>
    private (string Code, Bilingual Text) LeftOut(int request, int enterprise, Crew team, Pin? pin)
    {
        var (problem, session, name) = (_week.Problem, facts.Session(team.Session), facts.Team(team));
        var served = team.Stops.First(s => s.Enterprise == enterprise).Requests;
        if (!_week.OpenFor(request).Contains(team.Session))
        {
            return (WaitingCode.LeftOut, WaitingTexts.LeftOutClosed(name, session, [.. _week.OpenFor(request).Select(facts.Session)]));
        }

        if (pin?.Officers is not null)
        {
            return (WaitingCode.PinnedOut, WaitingTexts.PinnedTeam(session));
        }

        if (problem.Rules.MaxDepartmentsPerVisit is { } most && RequestSets.Departments(_week, [.. served, request]).Count > most)
        {
            return (WaitingCode.LeftOut, WaitingTexts.LeftOutDepartments(name, session, most, [.. served.Select(facts.Department).Distinct(StringComparer.Ordinal)]));
        }

        int Minutes(IEnumerable<int> set) => VisitDuration.Minutes(problem.Rules, set.Select(r => problem.Requests[r].Minutes));
        var extra = Minutes([.. served, request]) - Minutes(served);
        var spare = _week.Length(team.Session) - team.Minutes;
        if (extra > spare)
        {
            return (WaitingCode.LeftOut, WaitingTexts.LeftOut(name, session, spare, extra, Among(request, served, team)));
        }

        return (WaitingCode.LeftOut, ByStaff(request, enterprise, team, name));
    }

    private Bilingual Among(int request, int[] served, Crew team)
    {
        var requests = _week.Problem.Requests;
        var held = _obstacles.Holders(team.Base, team.Session, _week.Enterprise[request], _week.Kind[request]).Count(team.Officers.Contains);
        var uncertified = held < _week.Problem.Rules.OfficersPerDepartment ? facts.Certificate(_week.Kind[request]) : null;
        return WaitingTexts.LeftOutAmong(facts.Department(request), requests[request].Weight, requests[request].Minutes, uncertified,
            [.. served.OrderBy(r => requests[r].Weight).Take(MostCompared).Select(r => (facts.Department(r), requests[r].Weight, requests[r].Minutes, requests[r].Mandatory))]);
    }

    /// <summary>There is time, but nobody in the team may do it: where those are who could.</summary>
    private Bilingual ByStaff(int request, int enterprise, Crew team, Bilingual name)
    {
        var (problem, kind) = (_week.Problem, _week.Kind[request]);
        var session = facts.Session(team.Session);
        var holders = _obstacles.Holders(team.Base, team.Session, enterprise, kind);
        if (holders.Count(team.Officers.Contains) >= problem.Rules.OfficersPerDepartment)
        {
            return WaitingTexts.LeftOutRoute(name, session);
        }

        string[] free = [.. holders.Where(o => draft.IsFree(o, team.Session)).Take(2).Select(facts.Officer)];
        int[] elsewhere = [.. holders.Except(team.Officers)];
        var (named, others) = _obstacles.Busy(team.Session, elsewhere);
        var where = free.Length > 0 && team.Officers.Length >= problem.Rules.Seats ? WaitingTexts.SeatsFull(free)
            : free.Length > 0 ? WaitingTexts.HoldersThereFree(free, (int)worth.Of([request]), problem.Objective.OfficerMinute * _week.Length(team.Session))
            : named.Count > 0 ? WaitingTexts.HoldersThereBusy(named, others) : WaitingTexts.HoldersThereAbsent(facts.Base(team.Base));
        return WaitingTexts.LeftOutByStaff(name, session, facts.Certificate(kind), team.Officers.Length, problem.Rules.Seats, where);
    }

    private Bilingual[] Sessions(Func<int, bool> isOpen) => [.. Enumerable.Range(0, _week.Sessions).Where(isOpen).Select(facts.Session)];
}
