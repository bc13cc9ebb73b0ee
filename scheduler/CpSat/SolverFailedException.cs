namespace Inspection.Scheduler.CpSat;

/// <summary>The solver process crashed, was killed, ran out of memory or stopped answering, and the repeat failed as well.</summary>
/// <param name="message">What happened and what to do, for an operator.</param>
/// <param name="inner">The last technical cause, if any.</param>
public sealed class SolverFailedException(string message, Exception? inner = null) : Exception(message, inner);
