using System.Text.Json.Serialization;
using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Letters;

/// <summary>A letter that is to be raised; its number is given with the change that stores it.</summary>
internal sealed record NewLetter(LetterKind Kind, string Department, Text Subject, Text Text, IReadOnlyList<LetterCase> Cases, DateOnly Due)
{
    public string? Rule { get; init; }

    public string? Occasion { get; init; }
}

/// <summary>The letters of a year: raised with the next number of their kind, answered, returned, settled; each step tells those whom it concerns.</summary>
internal sealed class LetterBook(Journal journal, TableClient table, CollectionStore collections, TimeProvider time)
{
    public const string Settled = "letter-settled";
    public const string NotFound = "not-found";
    public const string Stale = "stale";
    private const string Raised = "raised";
    private static readonly CollectionKind<Letter> Letters = new("letters", LetterStoreJson.Default.EntryLetter);

    public DateOnly Today => DateOnly.FromDateTime(Week.Now(time));

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>The letters of a year, by their ids: the head, and what has changed since this process last looked.</summary>
    public async Task<Collection<Letter>> ReadAsync(string jurisdiction, int year, CancellationToken cancellationToken) =>
        await collections.ReadAsync(Letters, await table.GetHeadAsync(Partition.Letters(jurisdiction, year), cancellationToken), cancellationToken);

    /// <summary>The letter of an id; null where there is none.</summary>
    public async Task<Entry<Letter>?> FindAsync(string jurisdiction, string id, CancellationToken cancellationToken) =>
        LetterNumber.YearOf(id) is { } year ? (await ReadAsync(jurisdiction, year, cancellationToken)).Find(id) : null;

    /// <summary>Raises a letter. Repeated under the same operation, or by a rule for the same occasion, it is one.</summary>
    public async Task<Outcome> RaiseAsync(Change change, int year, NewLetter letter, CancellationToken cancellationToken)
    {
        return await journal.CommitAsync(change, DecideAsync, cancellationToken);

        async Task<Decision> DecideAsync(Head head, PartitionReader rows, CancellationToken token)
        {
            var known = await collections.ReadAsync(Letters, head, token);
            if (letter.Occasion is { } occasion && known.Entries.Values.FirstOrDefault(entry => entry.Value.Rule == letter.Rule && entry.Value.Occasion == occasion) is { } earlier)
            {
                return Decision.Refuse(Raised, ("id", earlier.Id));
            }

            string counter = $"Letters{letter.Kind}";
            int serial = (int)head.Number(counter) + 1;
            var next = new Letter(
                year, letter.Kind, serial, letter.Department, letter.Subject, letter.Text, letter.Cases, letter.Due, LetterState.Open,
                [new LetterStep(time.GetUtcNow(), change.Actor.Name, "raise", Due: letter.Due)])
            {
                Rule = letter.Rule,
                Occasion = letter.Occasion,
            };
            return Commit(head, next, "letter.raise", change.Actor, NoticeKind.LetterRaised, letter.Department, new Dictionary<string, object> { [counter] = (long)serial });
        }
    }

    /// <summary>Takes a letter a step further, if it still is what the caller saw.</summary>
    /// <param name="etag">Null where the step does not depend on what anybody saw.</param>
    /// <param name="step">Null where the letter is not in a state for it.</param>
    /// <param name="told">What others are told of it.</param>
    public async Task<Outcome> StepAsync(Change change, string id, string? etag, string action, Func<Letter, Letter?> step, NoticeKind told, CancellationToken cancellationToken)
    {
        return await journal.CommitAsync(change, DecideAsync, cancellationToken);

        async Task<Decision> DecideAsync(Head head, PartitionReader rows, CancellationToken token)
        {
            if ((await collections.ReadAsync(Letters, head, token)).Find(id) is not { } entry)
            {
                return Decision.Refuse(NotFound);
            }

            return etag is not null && entry.ETag != etag ? Decision.Refuse(Stale, ("current", entry.ETag))
                : step(entry.Value) is { } next ? Commit(head, next, action, change.Actor, told, told is NoticeKind.LetterAnswered ? null : next.Department, null)
                : Decision.Refuse(Settled);
        }
    }

    private Decision Commit(Head head, Letter next, string action, Actor actor, NoticeKind told, string? department, IReadOnlyDictionary<string, object>? counters)
    {
        string id = LetterNumber.IdOf(next);
        var put = CollectionStore.Change(Letters, head, [new Entry<Letter>(id, next, head.NextSeq, time.GetUtcNow(), actor.Name)]);
        var notice = new NoticeFact(told, id, department, LetterNumber.Of(next).Zh);
        return Decision.Commit(
            action, id, new Answer(Raised, id), put.Rows, [.. put.Facts, notice.Owed()],
            put.Head.Concat(counters ?? new Dictionary<string, object>()).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal), next.State.ToString());
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Entry<Letter>))]
internal sealed partial class LetterStoreJson : JsonSerializerContext;
