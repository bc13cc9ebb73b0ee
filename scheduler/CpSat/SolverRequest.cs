using Google.OrTools.Sat;
using Google.Protobuf;

namespace Inspection.Scheduler.CpSat;

/// <summary>A model and its parameters as the solver process takes them.</summary>
/// <param name="Model">A CpModelProto.</param>
/// <param name="Parameters">A SatParameters that asks for one worker.</param>
/// <param name="Limit">The wall time that the parameters allow; null for none.</param>
internal sealed record SolverRequest(byte[] Model, byte[] Parameters, TimeSpan? Limit)
{
    private static readonly TimeSpan longestLimit = TimeSpan.FromDays(7);

    /// <exception cref="ArgumentException">The parameters or the size of the model would break the solver process.</exception>
    public static SolverRequest Of(CpModelProto model, SatParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(parameters);
        if (parameters.InterleaveSearch)
        {
            throw new ArgumentException("interleave_search aborts the solver's runtime: leave it out.", nameof(parameters));
        }
        if (model.CalculateSize() > SolverFrames.LongestMessage)
        {
            throw new ArgumentException($"The model takes {model.CalculateSize()} bytes, more than the {SolverFrames.LongestMessage} that the solver process accepts.", nameof(model));
        }
        var one = parameters.Clone();
        one.ClearNumSearchWorkers();
        one.NumWorkers = 1; // more threads of the WebAssembly build crash sooner and find nothing more
        var limited = parameters.HasMaxTimeInSeconds && parameters.MaxTimeInSeconds < longestLimit.TotalSeconds;
        return new SolverRequest(model.ToByteArray(), one.ToByteArray(), limited ? TimeSpan.FromSeconds(Math.Max(0, parameters.MaxTimeInSeconds)) : null);
    }
}
