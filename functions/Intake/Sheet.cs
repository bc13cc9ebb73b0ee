namespace Inspection.Functions.Intake;

/// <summary>A table as the file holds it, its rows read one at a time.</summary>
/// <param name="Rows">Not blank, the header among them; to be enumerated once.</param>
/// <param name="Notes">Complete once the rows have been enumerated.</param>
internal sealed record Sheet(IEnumerable<SheetRow> Rows, IReadOnlyList<FileNote> Notes);

/// <param name="Number">As Excel counts: the first row is 1.</param>
internal readonly record struct SheetRow(int Number, IReadOnlyList<string> Cells);

/// <summary>What an import file may have at most.</summary>
/// <param name="Rows">Rows of data.</param>
/// <param name="Bytes">Of the file as it is sent.</param>
internal sealed record SheetLimits(int Rows, long Bytes)
{
    /// <summary>For most files.</summary>
    public static readonly SheetLimits Usual = new(20_000, 10L * 1024 * 1024);

    /// <summary>For a register: all the enterprises of a city at once.</summary>
    public static readonly SheetLimits Register = new(250_000, 60L * 1024 * 1024);

    /// <summary>Within so many rows that are not blank the header is looked for: office lists have titles above it.</summary>
    public const int HeaderWithin = 10;

    public const int Columns = 200;
    public const int CellLength = 4_000;
    public const long UnzippedBytes = 200L * 1024 * 1024;
    public const int ZipParts = 500;
}
