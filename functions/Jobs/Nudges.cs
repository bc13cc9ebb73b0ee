using Inspection.Functions.Drafts;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Jobs;

/// <summary>Tells the queue that a draft waits. A nudge lost or sent twice does no harm: the draft's row says what is to be done.</summary>
internal sealed class Nudges([FromKeyedServices(StorageNames.SolveQueue)] JobQueue queue, JobMessages messages, TimeProvider time)
{
    /// <summary>How long a message is good for; the sweep sends another one where it was not enough.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromDays(1);

    public Task SendAsync(string jurisdiction, Draft draft, CancellationToken cancellationToken) =>
        SendAsync(jurisdiction, draft.Week, draft.Id, cancellationToken);

    public Task SendAsync(string jurisdiction, string week, string draft, CancellationToken cancellationToken) =>
        queue.SendAsync(messages.Write(draft, jurisdiction, week, time.GetUtcNow() + Life), Life, cancellationToken);

    /// <summary>Tells the queue that a week owes effects that take a while.</summary>
    public Task SendDispatchAsync(string jurisdiction, string week, string id, CancellationToken cancellationToken) =>
        queue.SendAsync(messages.Write(id, jurisdiction, week, time.GetUtcNow() + Life, JobMessage.Dispatch), Life, cancellationToken);

    public Task SendPartAsync(string jurisdiction, string week, PartId part, CancellationToken cancellationToken) =>
        queue.SendAsync(messages.Write(part.ToString(), jurisdiction, week, time.GetUtcNow() + Life, JobMessage.SolvePart), Life, cancellationToken);
}

/// <summary>The effect <c>nudge-solve</c>, owed by the change that queues a draft.</summary>
internal sealed class NudgeEffect(Nudges nudges) : IEffect
{
    public string Kind => DraftFacts.NudgeSolve;

    public async Task<EffectResult> RunAsync(OutboxFact fact, CancellationToken cancellationToken)
    {
        string[] data = fact.Fact.Data.Split('|');
        await nudges.SendAsync(data[0], data[1], fact.Fact.Subject, cancellationToken);
        return EffectResult.Done;
    }
}

/// <summary>The effect <c>nudge-dispatch</c>, owed by a change whose other effects take longer than a caller waits.</summary>
internal sealed class DispatchNudgeEffect(Nudges nudges) : IEffect
{
    public string Kind => DispatchFacts.Nudge;

    public async Task<EffectResult> RunAsync(OutboxFact fact, CancellationToken cancellationToken)
    {
        string[] data = fact.Fact.Data.Split('|');
        await nudges.SendDispatchAsync(data[0], data[1], data[2], cancellationToken);
        return EffectResult.Done;
    }
}
