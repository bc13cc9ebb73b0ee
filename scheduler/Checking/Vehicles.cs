using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Checking;

/// <summary>
/// A base sends out at most as many teams in a session as it has vehicles.
/// </summary>
internal sealed class Vehicles : IRule
{
    public string Code => "vehicles";

    public IEnumerable<Issue> Check(CheckContext context)
    {
        foreach (IGrouping<(string Base, string Session), PlacedTeam> together in context.Teams.GroupBy(t => (t.Team.Base, t.Team.Session)))
        {
            if (context.BaseOf(together.Key.Base) is { } home && together.Count() > home.Vehicles)
            {
                yield return new Issue(Code, together.ElementAt(home.Vehicles).Place, $"Base '{home.Id}' sends out {together.Count()} teams in session '{together.Key.Session}' with {home.Vehicles} vehicles.", "Move a team to another session or base.");
            }
        }
    }
}
