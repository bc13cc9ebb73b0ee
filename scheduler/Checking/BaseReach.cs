using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Checking;

/// <summary>
/// A visit is made from one of the nearestBases bases nearest to the enterprise by travel time, or from a central base
/// within maxOneWayMinutes: towns look after their own neighbourhood, and long drives are the county squad's.
/// </summary>
internal sealed class BaseReach : IRule
{
    public string Code => "base-reach";

    public IEnumerable<Issue> Check(CheckContext context)
    {
        foreach ((Team team, Visit visit, string place) in context.Visits)
        {
            if (context.InReach(team.Base, visit.Enterprise) == false)
            {
                yield return new Issue(Code, place, $"Enterprise '{visit.Enterprise}' is out of reach of base '{team.Base}'.", "Visit it from one of its nearest bases, or from a central base within reach.");
            }
        }
    }
}
