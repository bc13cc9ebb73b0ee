using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler;

/// <summary>How long and how the planner searches.</summary>
/// <param name="Limit">Wall time for search and bound together; 1 second to 1 hour. Default 60 s.</param>
/// <param name="Workers">Threads of the search, 1 or more. Default 2.</param>
/// <param name="Seed">Start of all random choices. Default 1.</param>
public sealed record PlannerOptions(TimeSpan Limit, int Workers = 2, int Seed = 1)
{
    /// <summary>
    /// Steps of ruin and recreate that each worker makes, in place of working until the limit; null (the default) for
    /// the limit alone. With this set and one worker, the same problem and seed give the same plan on every machine,
    /// byte for byte, unless the limit is reached first: nothing then depends on a clock, and the plan's seconds are 0.
    /// </summary>
    public long? Iterations { get; init; }

    /// <summary>
    /// Spreads the sessions of a finished plan more evenly over the officers, losing at most so many thousandths of its
    /// score, 0 to 1,000; null (the default) leaves it as the search made it. No visit changes by that.
    /// </summary>
    public int? Balance { get; init; }

    /// <summary>
    /// A plan to begin with, as far as it is still possible, in the place of <see cref="Problem.Previous"/>; null (the
    /// default) begins with that one. What is found is no worse than it where it keeps every rule.
    /// </summary>
    public Plan? Start { get; init; }

    /// <summary>Draws the seats of a finished plan by lot; null (the default) leaves them. Not together with <see cref="Balance"/>, which it would undo.</summary>
    public SeatDraw? Draw { get; init; }
}

/// <summary>A draw of seats, which anybody can repeat who knows the plan before it.</summary>
/// <param name="Seed">Published start of the generator.</param>
/// <param name="MostLoss">Score that the draw may lose in all, 0 or more. Default 0.</param>
public sealed record SeatDraw(ulong Seed, long MostLoss = 0);
