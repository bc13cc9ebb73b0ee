using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Checking;

/// <summary>
/// At most maxDepartmentsPerVisit departments take part in one visit, where set: a crowd at the door is no relief.
/// </summary>
internal sealed class DepartmentsPerVisit : IRule
{
    public string Code => "departments-per-visit";

    public IEnumerable<Issue> Check(CheckContext context)
    {
        foreach ((_, Visit visit, string place) in context.Visits)
        {
            int departments = context.Served(visit).Select(r => r.Department).Distinct(StringComparer.Ordinal).Count();
            if (departments > context.Problem.Rules.MaxDepartmentsPerVisit)
            {
                yield return new Issue(Code, $"{place}.requests", $"The visit to '{visit.Enterprise}' serves {departments} departments; at most {context.Problem.Rules.MaxDepartmentsPerVisit} are allowed.", "Leave out the requests of some departments.");
            }
        }
    }
}
