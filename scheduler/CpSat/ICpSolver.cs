using Google.OrTools.Sat;

namespace Inspection.Scheduler.CpSat;

/// <summary>
/// Solves CP-SAT models. Knows no word of inspections. The messages are those of the official OR-Tools
/// protocol buffers, so that another engine can stand behind this door.
/// </summary>
public interface ICpSolver
{
    /// <summary>Solves one model. Safe to call from several threads; calls queue.</summary>
    /// <param name="model">The model to maximise or minimise, with hints where known.</param>
    /// <param name="parameters">Solver parameters; a time limit should be set.</param>
    /// <param name="cancellationToken">Cancelling ends the solver process in the middle of the solve.</param>
    /// <returns>The solver's response, whatever its status.</returns>
    /// <exception cref="SolverFailedException">The solver process failed twice on this model.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    Task<CpSolverResponse> SolveAsync(CpModelProto model, SatParameters parameters, CancellationToken cancellationToken);
}
