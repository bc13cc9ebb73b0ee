namespace Inspection.Scheduler.CpSat;

/// <summary>How many solver processes there are and what ends one that misbehaves.</summary>
public sealed record CpSolverOptions
{
    /// <summary>Largest number of processes, each solving one model at a time on one thread; 1 to 64. Default 1.</summary>
    public int Processes { get; init; } = 1;

    /// <summary>
    /// Resident memory of one process in bytes, above which it is ended. Default 3 GiB: the WebAssembly heap
    /// stops at 2 GiB, the rest is for Node and the messages.
    /// </summary>
    public long MemoryLimit { get; init; } = 3L << 30;

    /// <summary>
    /// Resident memory in bytes above which a process is not kept for the next solve: WebAssembly memory never
    /// shrinks. Default 1 GiB; a small solve takes about 200 MiB.
    /// </summary>
    public long KeptMemory { get; init; } = 1L << 30;

    /// <summary>Time between two looks at the memory of a process that is solving. Default 250 ms.</summary>
    public TimeSpan MemoryCheck { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>Time that a new process has to load and warm up. Default 60 s; half a second is usual.</summary>
    public TimeSpan StartLimit { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Least time that a solve may take beyond its own <c>max_time_in_seconds</c> before it counts as hung;
    /// half of that limit where this is more. Default 5 s. A solve without such a limit never counts as hung.
    /// </summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(5);

    internal CpSolverOptions Checked()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Processes, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Processes, 64);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MemoryLimit);
        ArgumentOutOfRangeException.ThrowIfNegative(KeptMemory);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(MemoryCheck, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(StartLimit, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(Grace, TimeSpan.Zero);
        return this;
    }
}
