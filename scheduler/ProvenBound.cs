namespace Inspection.Scheduler;

/// <summary>What no plan of a problem can exceed.</summary>
/// <param name="Value">Upper bound on the score of every plan that keeps the hard rules.</param>
/// <param name="Converged">True when more time would not lower it: the method has reached its own limit.</param>
/// <param name="Seconds">Wall time that it took.</param>
public sealed record ProvenBound(long Value, bool Converged, double Seconds);
