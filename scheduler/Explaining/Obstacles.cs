using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Explaining;

/// <summary>Finds what stands in the way of a visit, cell by cell, and says it.</summary>
internal sealed class Obstacles(Facts facts, Draft draft)
{
    private const int MostNamed = 2;

    private readonly Week _week = draft.Week;
    private readonly Rules _rules = draft.Week.Problem.Rules;

    /// <summary>Officers of a base who are there in a session and may count at the enterprise.</summary>
    public IEnumerable<int> Present(int home, int session, int enterprise) =>
        _week.OfficersOf[home].Where(o => _week.Available(o, session) && _week.Problem.Officers[o].MaxSessions != 0 && !_week.Recused(o, enterprise));

    /// <summary>Those of them who hold a certificate.</summary>
    public int[] Holders(int home, int session, int enterprise, int kind) => [.. Present(home, session, enterprise).Where(o => _week.Holds(o, kind, session))];

    /// <summary>What stands in the way of a visit that no trial could fit in.</summary>
    public Verdict At(int home, int session, int enterprise, int[] set)
    {
        if (!_week.IsOpen(enterprise, session) || !set.All(r => _week.Permits(r, session)))
        {
            return new Verdict(home, session, Obstacle.Closed);
        }

        if (Alone(home, enterprise, set) > _week.Length(session))
        {
            return new Verdict(home, session, Obstacle.TooLong);
        }

        int[] kinds = [.. set.Select(r => _week.Kind[r]).Distinct()];
        foreach (var kind in kinds.Where(k => Holders(home, session, enterprise, k).Length < _rules.OfficersPerDepartment))
        {
            return new Verdict(home, session, Obstacle.HoldersAbsent, kind);
        }

        foreach (var kind in kinds.Where(k => Holders(home, session, enterprise, k).Count(o => draft.IsFree(o, session)) < _rules.OfficersPerDepartment))
        {
            return new Verdict(home, session, Obstacle.HoldersBusy, kind);
        }

        var free = Present(home, session, enterprise).Count(o => draft.IsFree(o, session));
        return new Verdict(home, session, free < _rules.OfficersPerVisit ? Obstacle.OfficersOut
            : draft.Teams(home, session).Count >= _week.Problem.Bases[home].Vehicles ? Obstacle.VehiclesOut : Obstacle.Together);
    }

    /// <summary>Minutes of a visit from a base alone, there and back.</summary>
    public int Alone(int home, int enterprise, int[] set) =>
        _week.Drive(home, _week.PlaceOf(enterprise)) + _week.Drive(_week.PlaceOf(enterprise), home)
        + VisitDuration.Minutes(_rules, set.Select(r => _week.Problem.Requests[r].Minutes));

    /// <summary>Says what stands in the way in how many cells, with one of them as example, the most frequent first.</summary>
    public IReadOnlyList<Bilingual> Say(IEnumerable<Verdict> verdicts, int enterprise, int[] set) =>
        [.. verdicts.GroupBy(v => (v.Obstacle, v.Kind)).OrderByDescending(g => g.Count()).Select(g => Say(g.First(), g.Count(), enterprise, set))];

    /// <summary>Up to two officers and whom they visit, and how many more are out.</summary>
    public (IReadOnlyList<(string Name, string At)> Named, int Others) Busy(int session, IEnumerable<int> officers)
    {
        int[] busy = [.. officers.Where(o => draft.Out(o, session) is not null)];
        return ([.. busy.Take(MostNamed).Select(o => (facts.Officer(o), facts.Enterprise(draft.Out(o, session)!.Stops[0].Enterprise)))], Math.Max(0, busy.Length - MostNamed));
    }

    private Bilingual Say(Verdict verdict, int places, int enterprise, int[] set)
    {
        var (home, session) = (facts.Base(verdict.Base), facts.Session(verdict.Session));
        var present = Present(verdict.Base, verdict.Session, enterprise).ToArray();
        switch (verdict.Obstacle)
        {
            case Obstacle.HoldersBusy:
                var (named, others) = Busy(verdict.Session, present.Where(o => _week.Holds(o, verdict.Kind, verdict.Session)));
                return named.Count == 0
                    ? WaitingTexts.HoldersSpent(facts.Certificate(verdict.Kind), places, home, session)
                    : WaitingTexts.HoldersBusy(facts.Certificate(verdict.Kind), _rules.OfficersPerDepartment, places, home, session, named, others);
            case Obstacle.HoldersAbsent:
                return WaitingTexts.HoldersAbsent(facts.Certificate(verdict.Kind), _rules.OfficersPerDepartment, places, home, session);
            case Obstacle.OfficersOut:
                return WaitingTexts.OfficersOut(places, home, session, present.Length, present.Count(o => draft.IsFree(o, verdict.Session)));
            case Obstacle.VehiclesOut:
                return WaitingTexts.VehiclesOut(places, home, session, _week.Problem.Bases[verdict.Base].Vehicles);
            case Obstacle.Closed:
                return WaitingTexts.Closed(places, home, session);
            case Obstacle.TooLong:
                return WaitingTexts.NoTime(places, home, session, Alone(verdict.Base, enterprise, set));
            default:
                return WaitingTexts.Together(places, home, session);
        }
    }
}
