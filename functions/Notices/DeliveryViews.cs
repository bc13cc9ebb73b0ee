using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Notices;

/// <summary>Where an event on its way to a webhook is.</summary>
internal enum DeliveryState
{
    /// <summary>It is tried again, at a time that is known.</summary>
    Waiting,

    Delivered,

    /// <summary>Three days without success: nothing more happens until somebody sends it again.</summary>
    GivenUp,
}

/// <summary>What became of the last events for one webhook.</summary>
/// <param name="Items">One for each event: those on their way, then those that ended, newest first. At most 300 ended ones of all webhooks are kept.</param>
internal sealed record DeliveryList(IReadOnlyList<DeliveryView> Items)
{
    /// <param name="owed">What the notices' partition still owes.</param>
    /// <param name="ended">Oldest first.</param>
    public static DeliveryList Of(string webhook, IEnumerable<OutboxFact> owed, IEnumerable<Entry<Delivery>> ended, Language language)
    {
        var waiting = owed.Where(fact => fact.Fact.Kind == PendingDelivery.FactKind)
            .Select(fact => (Fact: fact, Pending: PendingDelivery.Of(fact)))
            .Where(one => one.Pending.Webhook == webhook)
            .Select(one => new DeliveryView(
                one.Pending.Event, one.Pending.From(), one.Pending.Notice.Kind, DeliveryState.Waiting, one.Fact.Attempts, one.Fact.LastError is { } error ? WebhookFailure.Words(error).In(language) : null)
            {
                NextAt = one.Pending.DueAfter(one.Fact.Attempts),
            });
        var done = ended.Reverse().Where(entry => entry.Value.Webhook == webhook).Select(entry => new DeliveryView(
            entry.Value.Event, entry.At, entry.Value.Kind, entry.Value.Delivered ? DeliveryState.Delivered : DeliveryState.GivenUp, entry.Value.Attempts,
            entry.Value.Failure is { } failure ? WebhookFailure.Words(failure).In(language) : null));
        return new([.. waiting.OrderByDescending(view => view.At).Concat(done).DistinctBy(view => view.Event)]);
    }
}

/// <summary>One event on its way to a webhook, or at its end.</summary>
/// <param name="Event">Id of the notice.</param>
/// <param name="At">When it was owed, or when it ended.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Failure">What went wrong last, in words; absent where nothing did.</param>
internal sealed record DeliveryView(string Event, DateTimeOffset At, NoticeKind Kind, DeliveryState State, int Attempts, string? Failure)
{
    /// <summary>When it is tried again; absent for one that ended.</summary>
    public DateTimeOffset? NextAt { get; init; }
}
