namespace Inspection.Bench.Measuring;

/// <summary>A run that is to be made.</summary>
/// <param name="Source">Of the problem.</param>
/// <param name="Key">What to run.</param>
internal sealed record PlannedRun(InstanceSource Source, RunKey Key)
{
    /// <summary>Seconds for starting, reading, checking, and ending late.</summary>
    private const int Overhead = 3;

    /// <summary>The most that it should take; greedy ends long before its limit.</summary>
    public TimeSpan Most => TimeSpan.FromSeconds(Overhead + (Key.Method == Method.Greedy ? Math.Min(2, Key.Limit) : Key.Limit));
}
