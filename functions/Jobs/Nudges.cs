using Inspection.Functions.Drafts;
using Inspection.Functions.Jurisdictions;
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
        queue.SendAsync(messages.Write(draft, jurisdiction, week, time.GetUtcNow() + Life), Life, null, cancellationToken);

    /// <summary>Tells the queue that a week owes effects that take a while.</summary>
    public Task SendDispatchAsync(string jurisdiction, string week, string id, CancellationToken cancellationToken) =>
        queue.SendAsync(messages.Write(id, jurisdiction, week, time.GetUtcNow() + Life, JobMessage.Dispatch), Life, null, cancellationToken);

    /// <summary>
    /// Has the queue tell of a week when a time has come. A time further away than the queue keeps a message is told by the sweep, as it comes near.
    /// </summary>
    public Task SendDueAsync(string jurisdiction, string week, string draft, DateTimeOffset at, CancellationToken cancellationToken)
    {
        TimeSpan delay = at - time.GetUtcNow() is var left && left > TimeSpan.Zero ? TimeSpan.FromSeconds(Math.Ceiling(left.TotalSeconds)) : TimeSpan.Zero;
        return delay > JobQueue.LongestDelay
            ? Task.CompletedTask
            : queue.SendAsync(messages.Write(draft, jurisdiction, week, time.GetUtcNow() + delay + Life, JobMessage.Due), delay + Life, delay, cancellationToken);
    }

    public Task SendPartAsync(string jurisdiction, string week, PartId part, CancellationToken cancellationToken) =>
        queue.SendAsync(messages.Write(part.ToString(), jurisdiction, week, time.GetUtcNow() + Life, JobMessage.SolvePart), Life, null, cancellationToken);
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

/// <summary>The effect <c>nudge-due</c>, owed by the change that sets a time for a publication.</summary>
internal sealed class DueNudgeEffect(Nudges nudges) : IEffect
{
    public string Kind => DraftFacts.NudgeDue;

    public async Task<EffectResult> RunAsync(OutboxFact fact, CancellationToken cancellationToken)
    {
        await nudges.SendDueAsync(fact.Partition.Jurisdiction!, fact.Partition.WeekName!, fact.Fact.Subject, DraftFacts.TimeOf(fact), cancellationToken);
        return EffectResult.Done;
    }
}

/// <summary>
/// Renews, at each sweep, the message of a publication that is due before the next sweep or soon after, so that one that was lost, or was too far away when the time was
/// set, makes nothing late. Two messages do no more than one.
/// </summary>
internal sealed class DueNudges(TableClient table, Nudges nudges, TimeProvider time) : ISweeping
{
    private static readonly TimeSpan Near = TimeSpan.FromMinutes(10);

    public async Task SweepAsync(Partition partition, CancellationToken cancellationToken)
    {
        if (partition is { WeekName: { } week, Jurisdiction: { } jurisdiction }
            && (await table.GetHeadAsync(partition, cancellationToken)).Row?.GetDateTimeOffset(PublishedHead.Due) is { } due
            && due - time.GetUtcNow() is var left && left > TimeSpan.Zero && left <= Near)
        {
            await nudges.SendDueAsync(jurisdiction, week, "due", due, cancellationToken);
        }
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
