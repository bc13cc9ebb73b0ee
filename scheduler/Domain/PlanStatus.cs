namespace Inspection.Scheduler.Domain;

/// <summary>What is known about a plan's quality.</summary>
public enum PlanStatus
{
    /// <summary>Keeps all rules; a better plan may exist.</summary>
    Feasible,

    /// <summary>Keeps all rules, and its score equals the proven bound.</summary>
    Optimal,
}
