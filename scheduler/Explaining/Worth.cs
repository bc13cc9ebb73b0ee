using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Explaining;

/// <summary>What one team adds to the score: what it serves, less its officers, its drives, and with the changes that it avoids.</summary>
internal sealed class Worth
{
    private readonly Week _week;
    private readonly Dictionary<int, (int Session, HashSet<int> Officers)> _previous = [];

    public Worth(Week week)
    {
        _week = week;
        foreach (var team in week.Problem.Previous?.Teams ?? [])
        {
            foreach (var visit in team.Visits.Where(v => week.EnterpriseOf.ContainsKey(v.Enterprise)))
            {
                _previous.TryAdd(week.EnterpriseOf[visit.Enterprise], (week.SessionOf.GetValueOrDefault(team.Session, -1), [.. team.Officers.Select(o => week.OfficerOf.GetValueOrDefault(o, -1))]));
            }
        }
    }

    public long Of(Crew crew)
    {
        var objective = _week.Problem.Objective;
        return crew.Stops.Sum(s => Of(s.Requests))
            - ((long)objective.TravelMinute * crew.Drive)
            - ((long)objective.OfficerMinute * _week.Length(crew.Session) * crew.Officers.Length)
            + ((long)objective.Change * crew.Stops.Count(s => Keeps(crew, s)));
    }

    /// <summary>What serving these requests adds.</summary>
    public long Of(int[] requests) => requests.Sum(r => Of(_week.Problem.Requests[r]));

    private long Of(Request request) => ((long)_week.Problem.Objective.Served * request.Weight) + (request.Mandatory ? _week.Problem.Objective.Mandatory : 0);

    private bool Keeps(Crew crew, Stop stop) => _previous.TryGetValue(stop.Enterprise, out var was)
        && was.Session == crew.Session && crew.Officers.Any(was.Officers.Contains);
}
