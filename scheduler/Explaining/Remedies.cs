using Inspection.Scheduler.Checking;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Search;

namespace Inspection.Scheduler.Explaining;

/// <summary>
/// Tries what would help: writes the changed problem and the plan with the request in it, everything else as it was,
/// and asks the checker. Only what passes is called verified.
/// </summary>
internal sealed class Remedies
{
    private const int MostTrials = 6;

    private readonly Instance _instance;
    private readonly Problem _problem;
    private readonly Plan _draft;
    private readonly WeekFacts _facts;
    private readonly Func<bool> _mayTry;
    private readonly int _before;
    private readonly Dictionary<(string Enterprise, string Set), Bilingual?> _found = [];

    public Remedies(Instance instance, Plan draft, WeekFacts facts, Func<bool> mayTry)
    {
        _instance = instance;
        _problem = instance.Problem;
        _draft = draft;
        _facts = facts;
        _mayTry = mayTry;
        _before = Breaches(_problem, draft);
    }

    /// <summary>The least change that lets a team of its own make the visit with this request; null when none was found in time.</summary>
    public Bilingual? Find(VisitData visit, Request request)
    {
        var option = visit.Options.FirstOrDefault(o => o.Exact && o.Requests.Any(r => _problem.Requests[r].Id == request.Id));
        if (option is null)
        {
            return null;
        }

        var key = (request.Enterprise, string.Join(',', option.Requests));
        if (!_found.TryGetValue(key, out var remedy))
        {
            remedy = Search(visit, option);
            _found.Add(key, remedy);
        }

        return remedy;
    }

    /// <summary>True when the team that visits anyway could take the request on with one more officer.</summary>
    public bool TryJoining(Team team, Visit visit, Request request)
    {
        if (!_mayTry() || team.Officers.Count >= _problem.Rules.Seats)
        {
            return false;
        }

        var helper = Helper(1, team.Base, team.Session, [request.Certificate]);
        var (_, extra) = _facts.Room(team, visit, request);
        var position = team.Visits.ToList().IndexOf(visit);
        var visits = team.Visits.Select((v, i) => i < position ? v : i == position
            ? v with { End = v.End.AddMinutes(extra), Requests = [.. v.Requests, request.Id] }
            : v with { Start = v.Start.AddMinutes(extra), End = v.End.AddMinutes(extra) }).ToArray();
        var joined = team with { Officers = [.. team.Officers, helper.Id], Return = team.Return.AddMinutes(extra), Visits = visits };
        return Passes(
            _problem with { Officers = [.. _problem.Officers, helper] },
            _draft with { Teams = [.. _draft.Teams.Select(t => t.Id == team.Id ? joined : t)] },
            [request.Id]);
    }

    private Bilingual? Search(VisitData visit, Option option)
    {
        var pin = _problem.Pins.FirstOrDefault(p => p.Enterprise == _problem.Enterprises[visit.Enterprise].Id);
        if (pin?.Officers is not null || !_mayTry())
        {
            return null;
        }

        var trials = Candidates(visit, option, pin).OrderBy(c => c.Cost).Take(MostTrials);
        foreach (var trial in trials.TakeWhile(_ => _mayTry()))
        {
            if (Passes(trial.Problem, trial.Plan, option.Requests.Select(r => _problem.Requests[r].Id)))
            {
                return trial.Text;
            }
        }

        return null;
    }

    private IEnumerable<Trial> Candidates(VisitData visit, Option option, Pin? pin)
    {
        var request = _problem.Requests[option.Requests[0]];
        foreach (var cell in _facts.BasesOf(request).SelectMany(b => Enumerable.Range(0, _instance.SessionCount).Select(s => _instance.Cells[(b * _instance.SessionCount) + s])))
        {
            var (home, session) = (_problem.Bases[cell.Base], _problem.Sessions[cell.Session]);
            var drive = _instance.Travel.Between(cell.Base, visit.Location);
            var back = _instance.Travel.Between(visit.Location, cell.Base);
            if (option.Open[cell.Session] && drive + option.Minutes + back <= session.Minutes
                && (pin?.Session is null || pin.Session == session.Id) && (pin?.Base is null || pin.Base == home.Id)
                && Crew(visit, option, home, session) is { } crew)
            {
                var start = session.Start.AddMinutes(drive);
                var made = new Visit(_problem.Enterprises[visit.Enterprise].Id, start, start.AddMinutes(option.Minutes), [.. option.Requests.Select(r => _problem.Requests[r].Id)]);
                var team = new Team("trial", session.Id, home.Id, [.. crew.Officers, .. crew.Helpers.Select(h => h.Id)], session.Start, made.End.AddMinutes(back), drive + back, [made]);
                yield return Write(team, home, session, crew.Helpers);
            }
        }
    }

    private Trial Write(Team team, Base home, Session session, Officer[] helpers)
    {
        var full = _draft.Teams.Count(t => t.Base == home.Id && t.Session == session.Id) >= home.Vehicles;
        var problem = _problem with
        {
            Bases = full ? [.. _problem.Bases.Select(b => b == home ? b with { Vehicles = b.Vehicles + 1 } : b)] : _problem.Bases,
            Officers = [.. _problem.Officers, .. helpers],
        };
        var (place, time) = (_facts.BaseName(_instance.Indices.Base(home.Id)), WaitingTexts.Session(session));
        string[] certificates = [.. helpers.SelectMany(h => h.Certificates).Select(c => _facts.CertificateName(c.Id)).Distinct(StringComparer.Ordinal)];
        var text = helpers.Length > 0
            ? WaitingTexts.AddOfficers(place, time, helpers.Length, certificates, full)
            : full ? WaitingTexts.AddVehicle(place, time) : WaitingTexts.PinIt(place, time);
        return new Trial(problem, _draft with { Teams = [.. _draft.Teams, team] }, (helpers.Length * 2) + (full ? 1 : 0), text);
    }

    /// <summary>Officers who are free, those who cover most first, and as few helpers as the rest needs; null when the seats do not suffice.</summary>
    private (string[] Officers, Officer[] Helpers)? Crew(VisitData visit, Option option, Base home, Session session)
    {
        var busy = _draft.Teams.Where(t => t.Session == session.Id).SelectMany(t => t.Officers).ToHashSet(StringComparer.Ordinal);
        var free = _problem.Officers.Where(o => o.Bases.Contains(home.Id) && !busy.Contains(o.Id)
            && o.Sessions?.Contains(session.Id) != false && !_problem.Enterprises[visit.Enterprise].Recused.Contains(o.Id)
            && _draft.Teams.Count(t => t.Officers.Contains(o.Id)) < (o.MaxSessions ?? int.MaxValue)).ToList();
        var rules = _problem.Rules;
        var missing = option.Requests.Select(r => _problem.Requests[r].Certificate).Distinct(StringComparer.Ordinal).ToDictionary(c => c, _ => rules.OfficersPerDepartment, StringComparer.Ordinal);
        var crew = new List<Officer>();
        while (crew.Count < rules.Seats && missing.Values.Any(m => m > 0) && free.MaxBy(Covers) is { } next && Covers(next) > 0)
        {
            foreach (var kind in missing.Keys.Where(k => Holds(next, k)).ToArray())
            {
                missing[kind]--;
            }

            crew.Add(next);
            free.Remove(next);
        }

        string[] lacking = [.. missing.Where(m => m.Value > 0).Select(m => m.Key)];
        var helpers = Enumerable.Range(1, missing.Values.Append(0).Max()).Select(i => Helper(i, home.Id, session.Id, lacking)).ToList();
        while (crew.Count + helpers.Count < rules.OfficersPerVisit)
        {
            if (free.Count > 0)
            {
                crew.Add(free[0]);
                free.RemoveAt(0);
            }
            else
            {
                helpers.Add(Helper(helpers.Count + 1, home.Id, session.Id, [.. missing.Keys]));
            }
        }

        return crew.Count + helpers.Count > rules.Seats ? null : ([.. crew.Select(o => o.Id)], [.. helpers]);

        bool Holds(Officer officer, string kind) => officer.Certificates.Any(c => c.Id == kind && c.IsValidOn(session.Date));
        int Covers(Officer officer) => missing.Count(m => m.Value > 0 && Holds(officer, m.Key));
    }

    private static Officer Helper(int number, string home, string session, string[] certificates) =>
        new($"helper {number} of {home}", "", [home], [.. certificates.Select(c => new Certificate(c))], [session]);

    private bool Passes(Problem problem, Plan plan, IEnumerable<string> served)
    {
        var ids = served.ToHashSet(StringComparer.Ordinal);
        return Breaches(problem, plan with { Deferred = [.. plan.Deferred.Where(d => !ids.Contains(d.Request))] }) <= _before;
    }

    /// <summary>Rules broken, apart from the statement of the score, which a trial does not make.</summary>
    private static int Breaches(Problem problem, Plan plan) => PlanChecker.Check(problem, plan).Count(i => i.Code != "score");

    private sealed record Trial(Problem Problem, Plan Plan, int Cost, Bilingual Text);
}
