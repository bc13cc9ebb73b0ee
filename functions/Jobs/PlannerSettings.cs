namespace Inspection.Functions.Jobs;

/// <summary>Section <c>Planner</c>: what a solve may take.</summary>
internal sealed class PlannerSettings
{
    /// <summary>Threads of a search, 1 to 64. Default 2.</summary>
    public int Workers { get; init; } = 2;

    /// <summary>Longest search in seconds, 5 to 3600; longer wishes are cut. Default 600.</summary>
    public int MaxSeconds { get; init; } = 600;
}
