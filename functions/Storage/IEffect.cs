namespace Inspection.Functions.Storage;

/// <summary>
/// Carries out one kind of owed effect. It may run several times, and two processes may run it at once, so it must come to the same each time:
/// deterministic names and ids, writes under conditions, large work in bounded steps that start where the last run stopped.
/// An exception means "not yet": the fact stays, its attempts are counted, and the sweep comes back to it.
/// </summary>
internal interface IEffect
{
    /// <summary>The <see cref="Fact.Kind"/> that this handles.</summary>
    string Kind { get; }

    Task<EffectResult> RunAsync(OutboxFact fact, CancellationToken cancellationToken);
}

/// <summary>How an effect ends: with or without a change of state that records its outcome.</summary>
internal abstract record EffectResult
{
    private EffectResult()
    {
    }

    /// <summary>Done, and there is nothing to record: only the fact is dropped.</summary>
    public static readonly EffectResult Done = new Nothing();

    /// <summary>Not due yet: the fact stays as it is, and no attempt is counted.</summary>
    public static readonly EffectResult Later = new Postponed();

    /// <summary>Done: the change decided here is committed (with audit) in the same transaction that drops the fact. A refusal counts as a failed attempt.</summary>
    public static EffectResult Record(Decide decide, Actor? actor = null) => new Recording(decide, actor ?? Actor.Platform);

    internal sealed record Nothing : EffectResult;

    internal sealed record Postponed : EffectResult;

    internal sealed record Recording(Decide Decide, Actor Actor) : EffectResult;
}
