using Inspection.Functions.Storage;

namespace Inspection.Functions.Notices;

/// <summary>
/// The effect <c>deliver</c>: takes one event to one webhook. It may arrive twice and out of order; its id tells. What fails is tried again,
/// each time later, and after three days it is given up and shown.
/// </summary>
internal sealed class DeliverEffect(TableClient table, CollectionStore collections, WebhookSigner signer, WebhookSender sender, TimeProvider time) : IEffect
{
    /// <summary>Ended deliveries that are kept to be looked at.</summary>
    internal const int KeptDeliveries = 300;

    public string Kind => PendingDelivery.FactKind;

    public async Task<EffectResult> RunAsync(OutboxFact fact, CancellationToken cancellationToken)
    {
        var pending = PendingDelivery.Of(fact);
        var now = time.GetUtcNow();
        if (now < pending.DueAfter(fact.Attempts))
        {
            return EffectResult.Later;
        }

        var head = await table.GetHeadAsync(fact.Partition, cancellationToken);
        var webhooks = await collections.ReadAsync(NoticeBooks.Webhooks, head, cancellationToken);
        if (webhooks.Find(pending.Webhook) is not { Value: { Active: true } webhook })
        {
            return EffectResult.Done;
        }

        var jurisdiction = fact.Partition.Jurisdiction!;
        var body = pending.Body(jurisdiction);
        var failure = await sender.SendAsync(
            webhook.Url, pending.Event, now, signer.Sign(jurisdiction, pending.Webhook, webhook, pending.Event, now, body), body, cancellationToken);
        if (failure is not null && now - pending.From() < PendingDelivery.Patience)
        {
            throw new WebhookFailedException(failure);
        }

        var delivery = new Delivery(pending.Webhook, pending.Event, pending.Notice.Kind, failure is null, fact.Attempts + 1, failure);
        return EffectResult.Record(async (current, _, token) =>
        {
            var known = await collections.ReadAsync(NoticeBooks.Deliveries, current, token);
            var change = CollectionStore.Change(
                NoticeBooks.Deliveries,
                current,
                [new Entry<Delivery>(NotifyEffect.IdOf(current.NextSeq, 0), delivery, current.NextSeq, now, "")],
                known.Entries.Keys.Take(known.Count + 1 - KeptDeliveries));
            return Decision.Commit(failure is null ? "webhook.delivered" : "webhook.given-up", pending.Webhook, Answer.Empty, change.Rows, change.Facts, change.Head, pending.Event);
        });
    }
}

/// <summary>A receiver did not take an event; the message is the code of <see cref="WebhookFailure"/>.</summary>
internal sealed class WebhookFailedException(string failure) : Exception(failure);
