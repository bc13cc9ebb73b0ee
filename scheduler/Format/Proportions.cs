using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Format;

/// <summary>Numbers that have to fit one another: team sizes, and the travel matrix.</summary>
internal static class Proportions
{
    public static void Check(Problem problem, IssueList issues)
    {
        Rules rules = problem.Rules;
        JsonPath place = JsonPath.Root["rules"];
        if (rules.Seats < rules.OfficersPerVisit)
        {
            issues.Add(IssueCode.Contradiction, place["seats"], $"A vehicle of {rules.Seats} seats cannot carry the {rules.OfficersPerVisit} officers that a visit needs.", "Raise seats or lower officersPerVisit.");
        }

        if (rules.Seats < rules.OfficersPerDepartment)
        {
            issues.Add(IssueCode.Contradiction, place["seats"], $"A vehicle of {rules.Seats} seats cannot carry the {rules.OfficersPerDepartment} officers that a department needs.", "Raise seats or lower officersPerDepartment.");
        }

        if (problem.Travel.Minutes is { } matrix)
        {
            Matrix(matrix, problem.Bases.Count + problem.Enterprises.Count, JsonPath.Root["travel"]["minutes"], issues);
        }
    }

    private static void Matrix(IReadOnlyList<IReadOnlyList<int>> matrix, int places, JsonPath path, IssueList issues)
    {
        if (matrix.Count != places)
        {
            issues.Add(IssueCode.Contradiction, path, $"The matrix has {matrix.Count} rows for {places} places.", "Give one row per base and then one per enterprise, in file order.");
        }

        foreach ((int i, IReadOnlyList<int> row) in matrix.Index())
        {
            if (row.Count != places)
            {
                issues.Add(IssueCode.Contradiction, path[i], $"The row has {row.Count} numbers for {places} places.", "Give one number per base and then one per enterprise, in file order.");
            }
            else if (i < row.Count && row[i] != 0)
            {
                issues.Add(IssueCode.Contradiction, path[i][i], $"From a place to itself it takes {row[i]} minutes.", "Write 0 on the diagonal.");
            }
        }
    }
}
