namespace Inspection.Functions.Intake;

/// <summary>A table as the file holds it: the header, and rows read one at a time.</summary>
/// <param name="Header">The cells of the first row, trimmed.</param>
/// <param name="Rows">Not blank; to be enumerated once.</param>
internal sealed record Sheet(IReadOnlyList<string> Header, IEnumerable<SheetRow> Rows);

/// <param name="Number">As Excel counts: the header is 1.</param>
internal readonly record struct SheetRow(int Number, IReadOnlyList<string> Cells);

/// <summary>What an import file may have at most.</summary>
internal static class SheetLimits
{
    public const int Rows = 20_000;
    public const int Columns = 200;
    public const int CellLength = 4_000;
    public const long UnzippedBytes = 200L * 1024 * 1024;
    public const int ZipParts = 60;
}
