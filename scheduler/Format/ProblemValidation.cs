using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Format;

/// <summary>What the parts of a problem have to be to one another. Members that could not be read are passed over.</summary>
internal static class ProblemValidation
{
    public static void Check(Problem problem, IssueList issues)
    {
        Identities.Check(problem, issues);
        References.Check(problem, issues);
        Horizon.Check(problem.Sessions, issues);
        Proportions.Check(problem, issues);
        if (issues.IsEmpty)
        {
            // What a pin makes impossible can only be said about a problem that is right otherwise.
            PinContradictions.Check(problem, issues);
        }
    }
}
