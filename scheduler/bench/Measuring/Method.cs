namespace Inspection.Bench.Measuring;

/// <summary>The names of what is measured, as they stand in commands and records.</summary>
internal static class Method
{
    /// <summary>The planner of this repository.</summary>
    public const string Planner = "planner";

    /// <summary>What an office does today.</summary>
    public const string Greedy = "greedy";

    /// <summary>One CP-SAT model of the whole week.</summary>
    public const string Monolith = "monolith";

    /// <summary>Teams formed beforehand, then OR-Tools Routing.</summary>
    public const string TeamsFirst = "teams-first";

    /// <summary>The planner's bound alone.</summary>
    public const string Bound = "bound";

    public static readonly IReadOnlyList<string> All = [Planner, Greedy, Monolith, TeamsFirst, Bound];
}
