using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Inspection.Functions.Hosting;
using Inspection.Functions.Storage;
using Microsoft.Extensions.Options;

namespace Inspection.Functions.Enterprises;

/// <summary>What enterprises say of visits themselves: that they have taken note, and how it was.</summary>
internal sealed class ReplyBook(TableClient table, Journal journal, CollectionStore collections, IOptions<SigningOptions> signing, TimeProvider time)
{
    /// <summary>Ratings are told in sums of so many, never one by one.</summary>
    public const int AtOnce = 5;

    private readonly byte[] _key = HMACSHA256.HashData(signing.Value.Key, "rating/1"u8);

    public async Task<Collection<VisitReply>> ReadAsync(string jurisdiction, CancellationToken cancellationToken) =>
        await collections.ReadAsync(EnterpriseBooks.Replies, await HeadAsync(jurisdiction, cancellationToken), cancellationToken);

    public async Task<Collection<Rating>> RatingsAsync(string jurisdiction, CancellationToken cancellationToken) =>
        await collections.ReadAsync(EnterpriseBooks.Ratings, await HeadAsync(jurisdiction, cancellationToken), cancellationToken);

    /// <summary>The enterprise has taken note of a version of the notice.</summary>
    public Task<Refusal?> AcceptAsync(string jurisdiction, string week, string enterprise, int version, Actor actor, CancellationToken cancellationToken) =>
        CommitAsync(jurisdiction, week, enterprise, "visit.accept", actor, (reply, _) => (reply with { AcceptedAt = time.GetUtcNow(), Version = version }, null), cancellationToken);

    /// <summary>
    /// Keeps a rating, once for each visit, under a name that leads back to no visit without the deployment's key. The same rating sent again, because the
    /// answer was lost, is the one that is kept; what it says makes no part of the change's identity, from which it could be guessed.
    /// </summary>
    public async Task<Refusal?> RateAsync(string jurisdiction, AnnouncedVisit visit, int stars, string? text, Actor actor, CancellationToken cancellationToken)
    {
        var id = Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{jurisdiction}|{visit.Week}|{visit.Enterprise}")))[..32];
        var refusal = await CommitAsync(jurisdiction, visit.Week.ToString(), visit.Enterprise, "visit.rate", actor, (reply, head) =>
        {
            if (reply.Rated)
            {
                return (null, null);
            }

            var rating = new Rating(
                (visit.Date ?? visit.Week.Monday).ToString("yyyy-MM", CultureInfo.InvariantCulture),
                [.. visit.Items.Select(item => item.Department).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                stars,
                text);
            return (reply with { Rated = true }, CollectionStore.Change(EnterpriseBooks.Ratings, head, [new Entry<Rating>(id, rating, head.NextSeq, time.GetUtcNow(), "")]));
        }, cancellationToken);
        return refusal?.Code == EnterpriseRefusals.Rated && (await RatingsAsync(jurisdiction, cancellationToken)).Find(id) is { Value: var kept } && kept.Stars == stars && kept.Text == text
            ? null
            : refusal;
    }

    private async Task<Refusal?> CommitAsync(
        string jurisdiction, string week, string enterprise, string action, Actor actor, Func<VisitReply, Head, (VisitReply? Next, CollectionChange? More)> decide, CancellationToken cancellationToken)
    {
        var change = Change.For(Partition.Enterprises(jurisdiction), actor, action, null, []);
        var outcome = await journal.CommitAsync(change, async (head, _, token) =>
        {
            var id = VisitReply.IdOf(week, enterprise);
            var before = (await collections.ReadAsync(EnterpriseBooks.Replies, head, token)).Find(id)?.Value ?? new VisitReply(null, null, false);
            var (next, more) = decide(before, head);
            if (next is null)
            {
                return Decision.Refuse(EnterpriseRefusals.Rated);
            }

            var put = CollectionStore.Change(EnterpriseBooks.Replies, head, [new Entry<VisitReply>(id, next, head.NextSeq, time.GetUtcNow(), actor.Name)]);
            put = more is null ? put : put.And(more);
            return Decision.Commit(action, id, Answer.Empty, put.Rows, put.Facts, put.Head);
        }, cancellationToken);
        return outcome.Refusal(no => EnterpriseRefusals.Of(no.Code, no.Extra));
    }

    private Task<Head> HeadAsync(string jurisdiction, CancellationToken cancellationToken) => table.GetHeadAsync(Partition.Enterprises(jurisdiction), cancellationToken);
}
