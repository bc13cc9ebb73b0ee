using Inspection.Scheduler.Domain;

namespace Inspection.Bench.Measuring;

/// <summary>What a method gave.</summary>
/// <param name="Plan">Null when it gave none in time.</param>
/// <param name="Bound">What it proved, where it proves anything.</param>
/// <param name="Note">What a reader of the table should know; empty for nothing.</param>
internal sealed record MethodAnswer(Plan? Plan, long? Bound, string Note);
