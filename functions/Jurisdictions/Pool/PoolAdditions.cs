using System.Text.Json;
using System.Text.Json.Serialization;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Jurisdictions;

/// <summary>What became of requests that were to be added together.</summary>
internal abstract record Addition
{
    private Addition()
    {
    }

    /// <param name="Requests">Ids of those that are in the pool now and were not before.</param>
    /// <param name="Existing">Ids of those that the pool held already.</param>
    internal sealed record Made(IReadOnlyList<string> Requests, IReadOnlyList<string> Existing) : Addition;

    /// <summary>Nothing is stored: a line of the annual plan does not give what is wanted any more.</summary>
    internal sealed record Hindered(DrawHindrance By) : Addition;

    /// <summary>Nothing is stored, for a reason that any change may have.</summary>
    internal sealed record Failed(Outcome Outcome) : Addition;
}

/// <summary>
/// Adds requests that belong together, such as those of a theme or of a draw by lot, to a week's pool: all of them in one change, or none. Those that the
/// pool holds already stay as they are.
/// </summary>
internal sealed class PoolAdditions(Journal journal, WeekPool pools, PlanDraws draws, TimeProvider time)
{
    /// <param name="change">Of the week's partition; repeated, it is answered as the first time.</param>
    /// <param name="wanted">Each id once.</param>
    public async Task<Addition> AddAsync(Change change, Week week, IReadOnlyList<InspectionRequest> wanted, string subject, CancellationToken cancellationToken)
    {
        var jurisdiction = change.Partition.Jurisdiction!;
        var seen = await pools.ReadAsync(jurisdiction, week, cancellationToken);
        var wishes = DrawWish.Of(wanted.Where(request => seen.Find(request.Id) is not { IsGone: false }));
        return await draws.StoreAsync(change.Actor, jurisdiction, week, wishes, ticket => journal.CommitAsync(change, (head, rows, token) => DecideAsync(head, rows, ticket, token), cancellationToken), cancellationToken) switch
        {
            DrawAnswer.Settled { Outcome: Outcome.Done done } => Read(done.Answer),
            DrawAnswer.Settled settled => new Addition.Failed(settled.Outcome),
            DrawAnswer.Refused refused => new Addition.Hindered(refused.By),
            _ => new Addition.Failed(new Outcome.Unavailable("draws")),
        };

        async Task<Decision> DecideAsync(Head head, PartitionReader rows, DrawTicket ticket, CancellationToken token)
        {
            var pool = await pools.ReadAsync(head, token);
            var fresh = wanted.Where(request => pool.Find(request.Id) is not { IsGone: false }).ToList();
            if (await ticket.RefuseAsync(rows, fresh, token) is { } refusal)
            {
                return refusal;
            }

            var made = fresh.Select(request => request.Id).ToHashSet(StringComparer.Ordinal);
            var answer = new Answer("added", JsonSerializer.Serialize(
                new AdditionAnswer([.. made], [.. wanted.Select(request => request.Id).Where(id => !made.Contains(id))]), AdditionJson.Default.AdditionAnswer));
            if (fresh.Count == 0)
            {
                return Decision.Commit("request.add", subject, answer, detail: "0");
            }

            var put = PoolChanges.Put(head, fresh.Select(request => PoolRules.Again(pool.Find(request.Id), request)), fresh.Count, time.GetUtcNow(), change.Actor.Name);
            return Decision.Commit("request.add", subject, answer, put.Rows, put.Facts, put.Head, $"{fresh.Count}");
        }
    }

    private static Addition.Made Read(Answer answer)
    {
        var read = JsonSerializer.Deserialize(answer.Body, AdditionJson.Default.AdditionAnswer)!;
        return new(read.Made, read.Existing);
    }
}

internal sealed record AdditionAnswer(IReadOnlyList<string> Made, IReadOnlyList<string> Existing);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AdditionAnswer))]
internal sealed partial class AdditionJson : JsonSerializerContext;
