using System.Text.Json;
using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Inspection.Functions.Registry;

/// <summary>What became of a change of one entry.</summary>
internal sealed record EntryOutcome<T>(Entry<T>? Entry, bool IsNew, DateOnly Today, Refusal? Refusal)
    where T : class;

/// <summary>Changes single entries: each with the version that was seen, an audit record and a line in the entry's history.</summary>
internal sealed class RegisterChanges(Journal journal, RegisterStore store, RegisterUses uses, IOptions<JsonOptions> json, TimeProvider time)
{
    private const string Form = "form";

    /// <summary>Stores a form under an id.</summary>
    public Task<EntryOutcome<T>> PutAsync<T>(RegisterDefinition<T> definition, Caller caller, string id, T form, Precondition condition, CancellationToken cancellationToken)
        where T : class => ChangeAsync(definition, caller, id, condition, (present, known, moment, _) =>
        {
            var (read, findings) = RegisterCheck.Form(definition, form, present?.Value, known);
            var wrong = definition.IdOf(read) == id ? findings : [.. findings, RegistryRefusals.OtherId(definition.PlaceOf(definition.IdColumn, 0), id)];
            return Task.FromResult(wrong.Count > 0
                ? new Step<T>(null, default, Refusals.Invalid(wrong))
                : new Step<T>(definition.Settle(present?.Value, read, moment), present is null ? HistoryAction.Created : HistoryAction.Changed, null));
        }, cancellationToken);

    /// <summary>Puts an entry away, unless something relies on it, or back into use, if all that it relies on is.</summary>
    public Task<EntryOutcome<T>> ArchiveAsync<T>(RegisterDefinition<T> definition, Caller caller, string id, bool archived, Precondition condition, CancellationToken cancellationToken)
        where T : class => ChangeAsync(definition, caller, id, condition, async (present, known, moment, token) =>
        {
            var entry = present!.Value;
            if (definition.IsArchived(entry, known.Today) == archived)
            {
                return new Step<T>(entry, default, null);
            }

            var refusal = archived
                ? RegistryRefusals.InUse(await uses.FindAsync(definition, entry, known, token))
                : RegisterCheck.Form(definition, entry, entry, known).Findings is { Count: > 0 } findings ? Refusals.Invalid(findings) : null;
            return new Step<T>(definition.WithArchived(entry, archived, moment), archived ? HistoryAction.Archived : HistoryAction.Restored, refusal);
        }, cancellationToken);

    private async Task<EntryOutcome<T>> ChangeAsync<T>(
        RegisterDefinition<T> definition,
        Caller caller,
        string id,
        Precondition condition,
        Func<Entry<T>?, Registers, ChangeMoment, CancellationToken, Task<Step<T>>> decide,
        CancellationToken cancellationToken)
        where T : class
    {
        if (RegisterRights.Refuse(definition, caller) is { } forbidden)
        {
            return new(null, false, default, forbidden);
        }

        if (!Key.IsPart(id))
        {
            return new(null, false, default, Refusals.NotFound);
        }

        var actor = caller.As(Role.Planner, Role.Clerk);
        var result = new EntryOutcome<T>(null, false, default, null);
        var change = Change.For(Partition.Registry(caller.Jurisdiction), actor, "registry", null, []);
        var outcome = await journal.CommitAsync(change, DecideAsync, cancellationToken);
        return result with { Refusal = outcome.Refusal(_ => result.Refusal!) ?? result.Refusal };

        async Task<Decision> DecideAsync(Head head, PartitionReader rows, CancellationToken token)
        {
            var known = await store.ReadAsync(caller.Jurisdiction, head, token);
            var present = definition.In(known).Find(id);
            var at = time.GetUtcNow();
            if (Refuse(definition, caller, present, condition) is { } refusal)
            {
                return No(refusal);
            }

            var step = await decide(present, known, new ChangeMoment(known.Today, at, caller.Name), token);
            if (step.Refusal is not null)
            {
                return No(step.Refusal);
            }

            if (!RegisterRights.May(definition, caller, present?.Value, step.Entry!))
            {
                return No(RegistryRefusals.ForeignDepartment);
            }

            if (present is not null && EntryEquality.Same(definition, present.Value, step.Entry!))
            {
                result = new(present, false, known.Today, null);
                return Decision.Refuse("same");
            }

            var entry = new Entry<T>(id, step.Entry!, head.NextSeq, at, caller.Name);
            result = new(entry, present is null, known.Today, null);
            var stored = CollectionStore.Change(definition.Collection, head, [entry]);
            var changes = FieldChanges.Between(definition, present?.Value, entry.Value);
            return Decision.Commit(
                $"registry.{step.Action}".ToLowerInvariant(),
                $"{definition.Kind}/{id}",
                Answer.Empty,
                [.. stored.Rows, .. RegisterHistory.Rows(head, definition.Kind, actor, at, Form, [new EntryChange(id, step.Action, changes, present?.Version ?? 0)])],
                stored.Facts,
                stored.Head,
                string.Join(' ', changes.Select(field => field.Field)));
        }

        Decision No(Refusal refusal)
        {
            result = new(null, false, default, refusal);
            return Decision.Refuse(refusal.Code);
        }
    }

    /// <summary>Whether the entry is another than the caller saw. What it is now goes with the answer, so that nothing typed need be lost.</summary>
    private Refusal? Refuse<T>(RegisterDefinition<T> definition, Caller caller, Entry<T>? present, Precondition condition)
        where T : class
    {
        if (present is null)
        {
            return condition.ETag is null ? null : Refusals.NotFound;
        }

        if (!RegisterRights.May(definition, caller, present.Value, present.Value))
        {
            return RegistryRefusals.ForeignDepartment;
        }

        if (condition.ETag == present.ETag)
        {
            return null;
        }

        return (condition.ETag is null ? RegistryRefusals.Exists(present.Id) : Refusals.Stale(present.ETag)) with
        {
            Current = present.ETag,
            Entry = JsonSerializer.SerializeToElement(present.Value, json.Value.SerializerOptions.GetTypeInfo(typeof(T))),
            ChangedBy = present.By,
            ChangedAt = present.At,
        };
    }

    private sealed record Step<T>(T? Entry, HistoryAction Action, Refusal? Refusal)
        where T : class;
}
