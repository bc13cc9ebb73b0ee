using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Themes;

/// <summary>Makes and changes themes.</summary>
internal sealed class ThemeDesk(Journal journal, ThemeStore store, TimeProvider time)
{
    private const int MaxThemes = 500;
    private const string Stale = "stale";
    private const string NotFound = "not-found";
    private const string Many = "many";

    /// <param name="key">The caller's idempotency key.</param>
    /// <returns>The id of the new theme.</returns>
    public async Task<(string? Id, Refusal? Refusal)> CreateAsync(Caller caller, ThemeBody body, string? key, byte[] request, CancellationToken cancellationToken)
    {
        var actor = caller.As(Role.Planner);
        var change = Change.For(Partition.Registry(caller.Jurisdiction), actor, "theme.create", key, request);
        var outcome = await journal.CommitAsync(change, Decide, cancellationToken);
        return outcome is Outcome.Done done ? (done.Answer.Body, null) : (null, outcome.Refusal(_ => ThemeWords.TooMany));

        async Task<Decision> Decide(Head head, PartitionReader rows, CancellationToken token)
        {
            if ((await store.ReadAsync(head, token)).Count >= MaxThemes)
            {
                return Decision.Refuse(Many);
            }

            var id = change.Operation[..12];
            var theme = Written(body) with { Past = [new ThemeEvent(time.GetUtcNow(), caller.Name, ThemeAction.Created, [])] };
            return Commit(head, actor, "theme.create", id, theme);
        }
    }

    /// <summary>Changes a theme that still is as the caller saw it. Null where nothing is in the way.</summary>
    /// <param name="edit">From the theme as it is.</param>
    public async Task<Refusal?> ChangeAsync(Caller caller, string id, string etag, ThemeAction action, Func<Theme, Theme> edit, CancellationToken cancellationToken)
    {
        var actor = caller.As(Role.Planner);
        var change = Change.For(Partition.Registry(caller.Jurisdiction), actor, $"theme.{action}|{id}|{etag}", null, []);
        var outcome = await journal.CommitAsync(change, Decide, cancellationToken);
        return outcome.Refusal(no => no.Code == Stale ? Refusals.Stale(no.Extra["current"]) : Refusals.NotFound);

        async Task<Decision> Decide(Head head, PartitionReader rows, CancellationToken token)
        {
            if ((await store.ReadAsync(head, token)).Find(id) is not { } entry)
            {
                return Decision.Refuse(NotFound);
            }

            if (entry.ETag != etag)
            {
                return Decision.Refuse(Stale, ("current", entry.ETag));
            }

            var next = edit(entry.Value);
            return Commit(head, actor, $"theme.{action.ToString().ToLowerInvariant()}", id,
                next.After(new ThemeEvent(time.GetUtcNow(), caller.Name, action, next.ChangesSince(entry.Value))));
        }
    }

    public static Theme Written(ThemeBody body) => new(
        body.Name.Trim(), body.Place.Trim(), string.IsNullOrWhiteSpace(body.Note) ? null : body.Note.Trim(), [.. body.Matters], false, []);

    private Decision Commit(Head head, Actor actor, string action, string id, Theme theme)
    {
        var change = CollectionStore.Change(ThemeStore.Kind, head, [new Entry<Theme>(id, theme, head.NextSeq, time.GetUtcNow(), actor.Name)]);
        return Decision.Commit(action, id, new Answer("done", id), change.Rows, change.Facts, change.Head, theme.Name);
    }
}
