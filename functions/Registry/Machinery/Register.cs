using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Intake;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Registry;

/// <summary>What can be done with a register whatever its entries are.</summary>
internal abstract class Register
{
    public abstract string Kind { get; }

    public abstract IReadOnlyList<Column> Columns(Registers known);

    public abstract Task<(ImportReport? Report, Refusal? Refusal)> ImportAsync(Caller caller, UploadedFile file, bool dryRun, Language language, CancellationToken cancellationToken);

    /// <summary>The entry's new ETag, or why it is not archived or restored.</summary>
    public abstract Task<(ArchivedView? View, Refusal? Refusal)> ArchiveAsync(Caller caller, string id, bool archived, Precondition condition, CancellationToken cancellationToken);

    /// <summary>What happened to an entry; null where there is no such entry.</summary>
    public abstract Task<HistoryView?> HistoryAsync(Caller caller, string id, CancellationToken cancellationToken);
}

/// <summary>One register: everything that its definition and the machinery for all registers give together.</summary>
internal sealed class Register<T>(
    RegisterDefinition<T> definition, RegisterStore store, RegisterIndexes indexes, RegisterChanges changes, RegisterImport import, RegisterHistory history) : Register
    where T : class
{
    public override string Kind => definition.Kind;

    public override IReadOnlyList<Column> Columns(Registers known) => definition.Columns(known);

    public async Task<(RegisterPage<T>? Page, Refusal? Refusal)> ListAsync(Caller caller, ListParameters asked, string? after, int limit, CancellationToken cancellationToken) =>
        List(caller, await store.ReadAsync(caller.Jurisdiction, cancellationToken), asked, after, limit);

    public (RegisterPage<T>? Page, Refusal? Refusal) List(Caller caller, Registers known, ListParameters asked, string? after, int limit)
    {
        var (query, refusal) = RegisterQuery.Read(definition, known, asked);
        return query is null
            ? (null, refusal)
            : RegisterPages.Cut(definition, indexes.List(definition, known, query), query, known, after, limit, RegisterRights.SeesMasked(caller));
    }

    public async Task<(byte[]? File, Refusal? Refusal)> ExportAsync(Caller caller, ListParameters asked, string format, Language language, CancellationToken cancellationToken)
    {
        var known = await store.ReadAsync(caller.Jurisdiction, cancellationToken);
        var (query, refusal) = RegisterQuery.Read(definition, known, asked);
        if (query is null)
        {
            return (null, refusal);
        }

        var file = RegisterExport.Write(definition, indexes.List(definition, known, query), known, format, language, RegisterRights.SeesMasked(caller));
        return file is null ? (null, RegistryRefusals.NoSuchFormat) : (file, null);
    }

    public async Task<RegisterRow<T>?> FindAsync(Caller caller, string id, CancellationToken cancellationToken)
    {
        var known = await store.ReadAsync(caller.Jurisdiction, cancellationToken);
        return definition.In(known).Find(id) is { } entry ? RegisterPages.RowOf(definition, entry, known.Today, RegisterRights.SeesMasked(caller)) : null;
    }

    public async Task<(RegisterRow<T>? Row, bool IsNew, Refusal? Refusal)> PutAsync(Caller caller, string id, T form, Precondition condition, CancellationToken cancellationToken)
    {
        var outcome = await changes.PutAsync(definition, caller, id, form, condition, cancellationToken);
        return outcome.Refusal is { } refusal
            ? (null, false, refusal)
            : (RegisterPages.RowOf(definition, outcome.Entry!, outcome.Today, masked: false), outcome.IsNew, null);
    }

    public override Task<(ImportReport? Report, Refusal? Refusal)> ImportAsync(Caller caller, UploadedFile file, bool dryRun, Language language, CancellationToken cancellationToken) =>
        import.RunAsync(definition, caller, file, dryRun, language, cancellationToken);

    public override async Task<(ArchivedView? View, Refusal? Refusal)> ArchiveAsync(Caller caller, string id, bool archived, Precondition condition, CancellationToken cancellationToken)
    {
        var outcome = await changes.ArchiveAsync(definition, caller, id, archived, condition, cancellationToken);
        return outcome.Refusal is { } refusal ? (null, refusal) : (new ArchivedView(id, outcome.Entry!.ETag, definition.IsArchived(outcome.Entry.Value, outcome.Today)), null);
    }

    public override async Task<HistoryView?> HistoryAsync(Caller caller, string id, CancellationToken cancellationToken)
    {
        var known = await store.ReadAsync(caller.Jurisdiction, cancellationToken);
        if (definition.In(known).Find(id) is not { } entry)
        {
            return null;
        }

        var items = await history.ReadAsync(caller.Jurisdiction, Kind, id, entry.Version, cancellationToken);
        return new HistoryView(RegisterRights.SeesMasked(caller) ? [.. items.Select(Masked)] : items);
    }

    private HistoryItem Masked(HistoryItem item) => item with
    {
        Changes = [.. item.Changes.Select(change => definition.Sensitive.Contains(change.Field)
            ? change with { Before = change.Before.Length == 0 ? "" : Mask.All, After = change.After.Length == 0 ? "" : Mask.All }
            : change)],
    };
}

/// <summary>An entry that was put away or back.</summary>
internal sealed record ArchivedView(string Id, string Etag, bool Archived);
