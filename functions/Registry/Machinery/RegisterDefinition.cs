using Inspection.Functions.Hosting;
using Inspection.Functions.Intake;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Registry;

/// <summary>When and by whom something is changed.</summary>
/// <param name="Today">Wall time of the jurisdiction.</param>
/// <param name="By">Name of the person.</param>
internal sealed record ChangeMoment(DateOnly Today, DateTimeOffset At, string By);

/// <summary>
/// What one kind of register is: how its entries are named, written to cells and read from them, found, and who may change them.
/// Lists, forms, files, history and archive are the same for all and made from this. A form is checked by writing it to cells and reading
/// them as a file is read, so both are told the same things.
/// </summary>
internal abstract class RegisterDefinition<T>(CollectionKind<T> collection)
    where T : class
{
    public string Kind => collection.Name;

    public CollectionKind<T> Collection => collection;

    public abstract string IdOf(T entry);

    public abstract bool IsArchived(T entry, DateOnly today);

    /// <summary>The entry put away, or back into use.</summary>
    public abstract T WithArchived(T entry, bool archived, ChangeMoment moment);

    /// <summary>The columns of its files. Their keys are the fields in findings and in the history.</summary>
    public abstract IReadOnlyList<Column> Columns(Registers known);

    /// <summary>The column that holds the id.</summary>
    public abstract string IdColumn { get; }

    /// <summary>The id that a row names, in its one way to be written; not checked.</summary>
    public virtual string IdIn(RowReader row) => Narrow.Text(row.Raw(IdColumn)).Trim();

    /// <summary>What may stand in one row of a file only: the id, or more where an entry has several rows.</summary>
    public virtual string RowKeyIn(RowReader row) => IdIn(row);

    /// <summary>Reads a row and notes what is wrong in it, unknown references too.</summary>
    /// <param name="row">The row. Columns that the file has not are read from what is registered.</param>
    /// <param name="known">Everything registered.</param>
    /// <param name="before">The entry as far as it is known: as registered, or as the rows above have made it; null for a new one.</param>
    public abstract T Read(RowReader row, Registers known, T? before);

    /// <summary>What may not become of an entry as it is stored, once each of its rows is right in itself.</summary>
    public virtual IEnumerable<EntryFault> Compare(T? stored, T entry, DateOnly today) => [];

    /// <summary>The entry as rows of a file, most often one: reading them gives the entry again.</summary>
    public abstract IEnumerable<Cells> Write(T entry);

    /// <summary>What tells the rows of one entry apart, for its history; empty where an entry is one row.</summary>
    public virtual string NameOf(Cells row) => "";

    /// <summary>Of the registered rows, the one whose cells stand in for columns that a file has not.</summary>
    public virtual Cells Present(T before, RowReader row, Registers known) => Write(before).First();

    /// <summary>Where in a form a column of the n-th row is, as a JSON path.</summary>
    public virtual string PlaceOf(string column, int row) => $"$.{column}";

    /// <summary>What no form and no file may say of itself is taken from what was there before: whether it is archived, what it was earlier.</summary>
    public abstract T Settle(T? before, T after, ChangeMoment moment);

    /// <summary>What lists may be sorted by; <c>id</c> and <c>name</c> are among them. Compared as text, character by character.</summary>
    public abstract IReadOnlyDictionary<string, Func<T, string>> Sorts { get; }

    /// <summary>What lists may be narrowed by, beside the search and whether an entry is archived: from a value of the filter the test, or null where there is no such value.</summary>
    public virtual IReadOnlyDictionary<string, Func<string, Registers, Func<T, bool>?>> Filters { get; } = new Dictionary<string, Func<string, Registers, Func<T, bool>?>>();

    /// <summary>What a search looks for words in: parts of the entry, with line ends between.</summary>
    public abstract string SearchText(T entry);

    /// <summary>The department whose clerks may change the entry; null where only the office may.</summary>
    public virtual string? DepartmentOf(T entry) => null;

    /// <summary>The column that names that department; null where clerks have no part in this register.</summary>
    public virtual string? DepartmentColumn => null;

    /// <summary>Columns that approvers and auditors see masked.</summary>
    public virtual IReadOnlySet<string> Sensitive { get; } = new HashSet<string>();

    /// <summary>The entry as approvers and auditors see it.</summary>
    public virtual T Masked(T entry) => entry;

    /// <summary>Other entries that rely on this one: as long as there are any it cannot be archived.</summary>
    public virtual IEnumerable<Use> UsesOf(T entry, Registers known) => [];

    /// <summary>Whether an open request relies on the entry; null where requests know nothing of this register.</summary>
    public virtual Func<InspectionRequest, bool>? UsedByRequest(T entry) => null;

    /// <summary>The entries of this kind.</summary>
    public abstract Collection<T> In(Registers known);
}

/// <summary>What is wrong with an entry against the one that is stored.</summary>
/// <param name="Column">Key of the column.</param>
/// <param name="Row">Which of the entry's rows, from 0.</param>
internal readonly record struct EntryFault(string Column, int Row, (string Code, Text Cause, Text Action) Issue);

/// <summary>Where an entry is used.</summary>
/// <param name="Kind">Kind of what uses it, such as <c>officers</c>.</param>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
internal sealed record Use(string Kind, string Id, string Name);

/// <summary>One row of a file by the keys of its columns; a column that is not set is empty.</summary>
internal sealed class Cells : Dictionary<string, string>
{
    public Cells()
        : base(StringComparer.Ordinal)
    {
    }

    /// <summary>The texts in the order of the columns.</summary>
    public IReadOnlyList<string> In(IReadOnlyList<Column> columns) => [.. columns.Select(column => this.GetValueOrDefault(column.Key, ""))];
}
