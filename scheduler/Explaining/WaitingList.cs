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

        if (_visited.TryGetValue(request.Enterprise, out var made))
        {
            return LeftOut(request, pin, made.Team, made.Visit);
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
            return Helped(request, visit, WaitingCode.NoCertificate, cause);
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

    private WaitingRequest LeftOut(Request request, Pin? pin, Team team, Visit visit)
    {
        var session = WaitingTexts.Session(_problem.Sessions.First(s => s.Id == team.Session));
        if (pin?.Requests is not null)
        {
            return Say(request, WaitingCode.PinnedOut, WaitingTexts.PinnedRequests(session), WaitingTexts.LiftPin);
        }

        var (spare, extra) = _facts.Room(team, visit, request);
        var name = _facts.TeamName(team, _draft.Teams);
        if (extra > spare)
        {
            return Say(request, WaitingCode.LeftOut, WaitingTexts.LeftOut(name, session, spare, extra), WaitingTexts.NextHorizon);
        }

        var certificate = _facts.CertificateName(request.Certificate);
        var verified = _remedies.TryJoining(team, visit, request);
        return Say(request, WaitingCode.LeftOut, WaitingTexts.LeftOutByStaff(name, session, certificate), WaitingTexts.JoinTeam(name, session, certificate), verified);
    }

    private WaitingRequest Helped(Request request, VisitData visit, string code, Bilingual cause) => _remedies.Find(visit, request) is { } remedy
        ? Say(request, code, cause, remedy, verified: true)
        : Say(request, code, cause, WaitingTexts.NextHorizon);

    private bool Serves(VisitData visit, int option, Request request) => visit.Options[option].Requests.Any(r => _problem.Requests[r].Id == request.Id);

    private static WaitingRequest Say(Request request, string code, Bilingual cause, Bilingual remedy, bool verified = false) =>
        new(request.Id, code, cause.ToString(), remedy.ToString(), verified);
}
