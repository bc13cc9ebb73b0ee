using System.Globalization;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Registry;

/// <summary>How values are written in cells, so that <see cref="Intake.RowReader"/> reads the same values.</summary>
internal static class CellText
{
    public static string Of(bool value) => value ? "是" : "否";

    public static string Of(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Of(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    public static string Of(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    public static string Of(DateOnly? value) => value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>The Chinese name of a choice: the first of its names.</summary>
    public static string Of<T>(T value, IReadOnlyDictionary<string, T> names)
        where T : struct, Enum => names.First(pair => EqualityComparer<T>.Default.Equals(pair.Value, value)).Key;

    public static string Of(IEnumerable<string>? parts) => string.Join(';', parts ?? []);
}
