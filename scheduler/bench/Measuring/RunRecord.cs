namespace Inspection.Bench.Measuring;

/// <summary>One run, as it stands in a line of the log.</summary>
/// <param name="Key">Which run.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Note">What a reader should know; empty for nothing.</param>
/// <param name="Enterprises">Size of the problem.</param>
/// <param name="Score">Recomputed from the plan; null without a plan.</param>
/// <param name="Bound">Best bound proven in the run; null without one.</param>
/// <param name="Proven">The plan was proven optimal, or the bound converged.</param>
/// <param name="Served">Weight of the served requests.</param>
/// <param name="Weight">Weight of all requests.</param>
/// <param name="Mandatory">Mandatory requests served.</param>
/// <param name="AllMandatory">Mandatory requests of the problem.</param>
/// <param name="Visits">Visits of the plan.</param>
/// <param name="FirstPlan">Seconds to the first plan; null without one.</param>
/// <param name="Seconds">Wall time from problem to plan.</param>
/// <param name="PeakMiB">Most memory that the process and those it started held together.</param>
/// <param name="Commit">Of the sources that ran; <c>unknown</c> outside a repository.</param>
/// <param name="Machine">What it ran on.</param>
/// <param name="Load">Processes that wanted a core when it began, averaged over a minute; above the workers, other work took part of the time. Null where the system does not tell.</param>
/// <param name="Curve">How score and bound went; thinned.</param>
internal sealed record RunRecord(
    RunKey Key,
    Outcome Outcome,
    string Note,
    int Enterprises = 0,
    long? Score = null,
    long? Bound = null,
    bool Proven = false,
    long Served = 0,
    long Weight = 0,
    int Mandatory = 0,
    int AllMandatory = 0,
    int Visits = 0,
    double? FirstPlan = null,
    double Seconds = 0,
    double PeakMiB = 0,
    string Commit = "unknown",
    string Machine = "unknown",
    double? Load = null,
    IReadOnlyList<Point>? Curve = null);
