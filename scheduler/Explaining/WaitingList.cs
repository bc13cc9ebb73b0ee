using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Explaining;

/// <summary>Says for every request that no visit serves why it waits, and what would help.</summary>
internal sealed class WaitingList
{
    private readonly Week _week;
    private readonly Draft _draft;
    private readonly Causes _causes;
    private readonly Remedies _remedies;
    private readonly NextWeek _nextWeek;
    private readonly Func<bool> _mayTry;

    /// <param name="problem">A validated problem.</param>
    /// <param name="teams">Teams that keep its rules.</param>
    /// <param name="mayTry">False once the time for trying remedies is used up; causes are given all the same.</param>
    public WaitingList(Problem problem, IReadOnlyList<Team> teams, Func<bool> mayTry)
    {
        _week = new Week(problem);
        _draft = new Draft(_week, teams);
        var served = teams.SelectMany(t => t.Visits).SelectMany(v => v.Requests).Select(id => _week.RequestOf[id]).ToHashSet();
        Waiting = [.. Enumerable.Range(0, problem.Requests.Count).Where(r => !served.Contains(r))];
        var worth = new Worth(_week);
        var facts = new Facts(_week, _draft);
        _causes = new Causes(facts, _draft, worth);
        _nextWeek = new NextWeek(_week, Waiting, mayTry);
        _remedies = new Remedies(facts, _draft, worth, _nextWeek);
        _mayTry = mayTry;
    }

    /// <summary>Positions of the requests that wait, in file order.</summary>
    public IReadOnlyList<int> Waiting { get; }

    /// <summary>All waiting requests in file order, each with its first remedy; those of most weight are tried first.</summary>
    /// <param name="problem">A validated problem.</param>
    /// <param name="teams">Teams that keep its rules.</param>
    /// <param name="mayTry">False once the time for trying remedies is used up.</param>
    public static IReadOnlyList<WaitingRequest> Of(Problem problem, IReadOnlyList<Team> teams, Func<bool> mayTry)
    {
        var list = new WaitingList(problem, teams, mayTry);
        if (list.Waiting.Count > 0)
        {
            list._nextWeek.Fill();
        }

        var said = new Dictionary<int, WaitingRequest>();
        foreach (var request in list.Waiting.OrderByDescending(r => problem.Requests[r].Mandatory).ThenByDescending(r => problem.Requests[r].Weight))
        {
            said.Add(request, list.Explain(request));
        }

        return [.. list.Waiting.Select(r => said[r])];
    }

    /// <summary>Code and cause of one waiting request.</summary>
    public (string Code, Bilingual Text) Cause(int request) => _causes.Of(request);

    /// <summary>What would help one waiting request, least demanding first.</summary>
    public IEnumerable<Remedy> Remedies(int request) => _remedies.Of(request);

    private WaitingRequest Explain(int request)
    {
        var (code, cause) = Cause(request);
        var inTime = _mayTry();
        var remedy = inTime ? Remedies(request).FirstOrDefault() : _nextWeek.Of(request, _draft.Visiting(_week.Enterprise[request]) is not null);
        var text = remedy?.Text ?? (!inTime ? RemedyTexts.NotTried : code == WaitingCode.TooFar ? WaitingTexts.Both(RemedyTexts.NothingFits, RemedyTexts.Shorten) : RemedyTexts.NothingFits);
        return new WaitingRequest(_week.Problem.Requests[request].Id, code, cause.ToString(), text.ToString(), remedy is not null);
    }
}
