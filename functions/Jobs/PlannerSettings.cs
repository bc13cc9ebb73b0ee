using Inspection.Scheduler.Districts;

namespace Inspection.Functions.Jobs;

/// <summary>Section <c>Planner</c>: what a solve may take.</summary>
internal sealed class PlannerSettings
{
    /// <summary>Threads of a search, 1 to 64. Default 2.</summary>
    public int Workers { get; init; } = 2;

    /// <summary>Longest search in seconds, 5 to 3600; longer wishes are cut. Default 600.</summary>
    public int MaxSeconds { get; init; } = 600;

    /// <summary>Weeks of more visits than this are divided among several messages where they can be, 1 to 100,000. Default 1,500.</summary>
    public int LargestWhole { get; init; } = Split.LargestWhole;

    /// <summary>Parts that one process solves at once, 0 to 64; the host has to hand it as many messages. Default 0: one for every so many processors as a search has threads, two at most.</summary>
    public int PartsPerProcess { get; init; }

    /// <summary>Processes that are expected to solve parts side by side, 1 to 1,000; a part searches as much longer. Default 1.</summary>
    public int Instances { get; init; } = 1;

    /// <summary><see cref="PartsPerProcess"/>, or what 0 stands for.</summary>
    public int PartsAtOnce => PartsPerProcess > 0 ? PartsPerProcess : Math.Clamp(Environment.ProcessorCount / Workers, 1, 2);

    /// <summary>How long a part may search, so that all parts of a draft together take what was asked for.</summary>
    /// <param name="seconds">Asked for, for the whole draft.</param>
    /// <param name="share">Share of the part in the visits.</param>
    public TimeSpan LimitOf(int seconds, double share)
    {
        double most = Math.Min(seconds, MaxSeconds);
        return TimeSpan.FromSeconds(Math.Clamp(most * share * PartsAtOnce * Instances, 1, most));
    }
}
