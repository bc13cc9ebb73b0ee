using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Checking;

/// <summary>
/// A team has at least officersPerVisit officers, because nobody inspects alone, and at most as many as the vehicle has
/// seats.
/// </summary>
internal sealed class TeamSize : IRule
{
    public string Code => "team-size";

    public IEnumerable<Issue> Check(CheckContext context)
    {
        Rules rules = context.Problem.Rules;
        foreach ((Team team, string place) in context.Teams)
        {
            int size = team.Officers.Distinct(StringComparer.Ordinal).Count();
            if (size < rules.OfficersPerVisit)
            {
                yield return new Issue(Code, $"{place}.officers", $"Team '{team.Id}' has {size} officers; at least {rules.OfficersPerVisit} are needed.", "Add officers.");
            }

            if (size > rules.Seats)
            {
                yield return new Issue(Code, $"{place}.officers", $"Team '{team.Id}' has {size} officers; the vehicle has {rules.Seats} seats.", "Split the team or take officers out.");
            }
        }
    }
}
