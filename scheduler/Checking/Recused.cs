using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Checking;

/// <summary>
/// A visit never counts a recused officer: at least officersPerVisit officers of the team are not recused from the
/// enterprise, so that those who may act there are enough without the others (回避).
/// </summary>
internal sealed class Recused : IRule
{
    public string Code => "recused";

    public IEnumerable<Issue> Check(CheckContext context)
    {
        int needed = context.Problem.Rules.OfficersPerVisit;
        foreach ((Team team, Visit visit, string place) in context.Visits)
        {
            IReadOnlyList<string> recused = context.EnterpriseOf(visit.Enterprise)?.Recused ?? [];
            int free = context.Members(team).Count(o => !recused.Contains(o.Id, StringComparer.Ordinal));
            if (free < needed)
            {
                yield return new Issue(Code, place, $"{free} officers of team '{team.Id}' are not recused from enterprise '{visit.Enterprise}'; {needed} are needed.", "Choose officers without an interest in it.");
            }
        }
    }
}
