namespace Inspection.Bench.Measuring;

/// <summary>Where a run stood.</summary>
/// <param name="Seconds">Since it began.</param>
/// <param name="Score">Of its best plan; null before the first.</param>
/// <param name="Bound">Its best proven bound; null before the first.</param>
internal sealed record Point(double Seconds, long? Score, long? Bound);
