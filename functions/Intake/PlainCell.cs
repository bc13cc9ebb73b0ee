namespace Inspection.Functions.Intake;

/// <summary>
/// Cells that a spreadsheet program would take for a formula (beginning with = + - @, a tab or a line end, or their full-width forms) leave
/// with an apostrophe before them, and come back without it. Every text comes back as it was: one that looks like such a cell gets another apostrophe.
/// </summary>
internal static class PlainCell
{
    private const string Dangerous = "=+-@\t\r\n＝＋－＠";

    public static string Write(string value) => IsDangerous(value) ? $"'{value}" : value;

    public static string Read(string cell) => cell.StartsWith('\'') && IsDangerous(cell) ? cell[1..] : cell;

    private static bool IsDangerous(string text)
    {
        var rest = text.AsSpan().TrimStart('\'');
        return rest.Length > 0 && Dangerous.Contains(rest[0], StringComparison.Ordinal);
    }
}
