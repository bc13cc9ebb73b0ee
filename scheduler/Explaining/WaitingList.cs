using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Search;

namespace Inspection.Scheduler.Explaining;

/// <summary>Says for every request that no visit serves why it waits, and what would help.</summary>
internal sealed class WaitingList
{
    private readonly Instance _instance;
    private readonly Problem _problem;
    private readonly Plan _draft;
    private readonly WeekFacts _facts;
    private readonly Remedies _remedies;
    private readonly Dictionary<string, (Team Team, Visit Visit)> _visited;
    private readonly Dictionary<string, Pin> _pins;

    private WaitingList(Instance instance, Plan draft, Func<bool> mayTry)
    {
        _instance = instance;
        _problem = instance.Problem;
        _draft = draft;
        _facts = new WeekFacts(instance);
        _remedies = new Remedies(instance, draft, _facts, mayTry);
        _visited = draft.Teams.SelectMany(t => t.Visits.Select(v => (t, v))).ToDictionary(x => x.v.Enterprise, StringComparer.Ordinal);
        _pins = _problem.Pins.DistinctBy(p => p.Enterprise).ToDictionary(p => p.Enterprise, StringComparer.Ordinal);
    }

    /// <param name="instance">The instance.</param>
    /// <param name="draft">A plan with its teams and every other request waiting.</param>
    /// <param name="mayTry">False once the time for trying remedies is used up; texts are given all the same.</param>
    public static IReadOnlyList<WaitingRequest> Of(Instance instance, Plan draft, Func<bool> mayTry)
    {
        var list = new WaitingList(instance, draft, mayTry);
        var served = draft.Teams.SelectMany(t => t.Visits).SelectMany(v => v.Requests).ToHashSet(StringComparer.Ordinal);
        var found = new Dictionary<string, WaitingRequest>(StringComparer.Ordinal);
        foreach (var visit in instance.Visits.OrderByDescending(v => v.BestValue))
        {
            foreach (var request in visit.Requests.Select(r => instance.Problem.Requests[r]).Where(r => !served.Contains(r.Id)))
            {
                found.Add(request.Id, list.Explain(visit, request));
            }
        }

        return [.. instance.Problem.Requests.Where(r => found.ContainsKey(r.Id)).Select(r => found[r.Id])];
    }

    private WaitingRequest Explain(VisitData visit, Request request)
    {
        var pin = _pins.GetValueOrDefault(request.Enterprise);
        if (pin?.Exclude == true)
        {
            return Say(request, WaitingCode.PinnedOut, WaitingTexts.Excluded, WaitingTexts.LiftPin);
        }

        var isVisited = _visited.TryGetValue(request.Enterprise, out var made);
        if (isVisited && pin?.Requests is not null)
        {
            return Say(request, WaitingCode.PinnedOut, WaitingTexts.PinnedRequests(SessionOf(made.Team)), WaitingTexts.LiftPin);
        }

        var sessions = _facts.OpenSessions(request);
        if (sessions.Count == 0)
        {
            return Say(request, WaitingCode.NoSession, WaitingTexts.NoOpenSession, WaitingTexts.OpenSessions);
        }

        var bases = _facts.BasesOf(request);
        var holders = _facts.Holders(request, bases);
        if (holders < _problem.Rules.OfficersPerDepartment)
        {
            var elsewhere = _facts.Holders(request, _facts.AllBases) - holders;
            var cause = WaitingTexts.NobodyHolds(
                _facts.CertificateName(request.Certificate), _facts.BaseNames(bases), holders, _problem.Rules.OfficersPerDepartment, elsewhere);
            return isVisited ? Joined(request, made, WaitingCode.NoCertificate, cause) : Helped(request, visit, WaitingCode.NoCertificate, cause);
        }

        if (isVisited)
        {
            return LeftOut(request, sessions, made);
        }

        if (visit.Places.Any(p => p.Options.Any(o => Serves(visit, o, request))))
        {
            var able = visit.Places.Where(p => p.Options.Any(o => Serves(visit, o, request))).Select(p => _instance.Cells[p.Cell]).ToArray();
            var cause = WaitingTexts.NoRoom(
                _facts.CertificateName(request.Certificate), holders, _facts.BaseNames(able.Select(c => c.Base).Distinct()), able.Select(c => c.Session).Distinct().Count());
            return Helped(request, visit, WaitingCode.NoCapacity, cause);
        }

        if (pin is not null)
        {
            return Say(request, WaitingCode.PinnedOut, WaitingTexts.UnkeepablePin, WaitingTexts.LiftPin);
        }

        var (home, drive, work, longest) = _facts.ShortestTrip(visit, request);
        return drive + work > longest
            ? Say(request, WaitingCode.TooFar, WaitingTexts.TooLong(_facts.BaseName(home), drive, work, longest), WaitingTexts.ReduceMatters)
            : Helped(request, visit, WaitingCode.NoCertificate, WaitingTexts.TooFewTogether(_facts.CertificateNames(visit), _problem.Rules.Seats));
    }

    /// <summary>The enterprise is visited without this request, which somebody could have served in some session.</summary>
    private WaitingRequest LeftOut(Request request, IReadOnlyList<int> sessions, (Team Team, Visit Visit) made)
    {
        var session = SessionOf(made.Team);
        var name = _facts.TeamName(made.Team, _draft.Teams);
        if (!sessions.Any(s => _problem.Sessions[s].Id == made.Team.Session))
        {
            return Say(request, WaitingCode.LeftOut, WaitingTexts.LeftOutClosed(name, session), WaitingTexts.OpenSessions);
        }

        if (_problem.Rules.MaxDepartmentsPerVisit is { } most && _facts.Departments(made.Visit, request) > most)
        {
            return Say(request, WaitingCode.LeftOut, WaitingTexts.LeftOutDepartments(name, session, most), WaitingTexts.NextHorizon);
        }

        var (spare, extra) = _facts.Room(made.Team, made.Visit, request);
        return extra > spare
            ? Say(request, WaitingCode.LeftOut, WaitingTexts.LeftOut(name, session, spare, extra), WaitingTexts.NextHorizon)
            : Joined(request, made, WaitingCode.LeftOut, WaitingTexts.LeftOutByStaff(name, session, _facts.CertificateName(request.Certificate)));
    }

    /// <summary>The remedy of one more officer in the team that visits anyway.</summary>
    private WaitingRequest Joined(Request request, (Team Team, Visit Visit) made, string code, Bilingual cause)
    {
        var remedy = WaitingTexts.JoinTeam(_facts.TeamName(made.Team, _draft.Teams), SessionOf(made.Team), _facts.CertificateName(request.Certificate));
        return Say(request, code, cause, remedy, _remedies.TryJoining(made.Team, made.Visit, request));
    }

    private Bilingual SessionOf(Team team) => WaitingTexts.Session(_problem.Sessions.First(s => s.Id == team.Session));

    private WaitingRequest Helped(Request request, VisitData visit, string code, Bilingual cause) => _remedies.Find(visit, request) is { } remedy
        ? Say(request, code, cause, remedy, verified: true)
        : Say(request, code, cause, WaitingTexts.NextHorizon);

    private bool Serves(VisitData visit, int option, Request request) => visit.Options[option].Requests.Any(r => _problem.Requests[r].Id == request.Id);

    private static WaitingRequest Say(Request request, string code, Bilingual cause, Bilingual remedy, bool verified = false) =>
        new(request.Id, code, cause.ToString(), remedy.ToString(), verified);
}
