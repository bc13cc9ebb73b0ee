using System.Globalization;
using Inspection.Functions.Hosting;

namespace Inspection.Functions.Letters;

/// <summary>How letters are numbered: 综查督〔2026〕3号, in addresses <c>2026-demand-3</c>.</summary>
internal static class LetterNumber
{
    public static string IdOf(Letter letter) => IdOf(letter.Year, letter.Kind, letter.Serial);

    public static string IdOf(int year, LetterKind kind, int serial) => string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{WordOf(kind)}-{serial:D4}");

    /// <summary>The year of an id; null for what is none.</summary>
    public static int? YearOf(string id) =>
        id.Length is > 5 and <= 40 && id[4] == '-' && int.TryParse(id.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is >= 2020 and <= 2100 ? year : null;

    public static Text Of(Letter letter) => new(
        string.Create(CultureInfo.InvariantCulture, $"综查{SignOf(letter.Kind)}〔{letter.Year}〕{letter.Serial}号"),
        string.Create(CultureInfo.InvariantCulture, $"{NameOf(letter.Kind).En} {letter.Year}/{letter.Serial}"));

    public static Text NameOf(LetterKind kind) => kind switch
    {
        LetterKind.Reminder => new("提示单", "Reminder"),
        LetterKind.Demand => new("督办函", "Demand"),
        LetterKind.Advice => new("建议书", "Advice"),
        LetterKind.Warning => new("风险提示单", "Warning"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static string SignOf(LetterKind kind) => kind switch { LetterKind.Reminder => "提", LetterKind.Demand => "督", LetterKind.Advice => "建", _ => "险" };

    private static string WordOf(LetterKind kind) => kind.ToString().ToLowerInvariant();
}
