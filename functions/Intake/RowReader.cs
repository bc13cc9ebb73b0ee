using System.Globalization;
using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Intake;

/// <summary>Reads the cells of one row as what they should be, and notes every one that is not. A wrong cell reads as a harmless default.</summary>
internal sealed class RowReader(ColumnMap columns, SheetRow row, List<RowIssue> issues)
{
    private static readonly char[] Separators = [';', '、', ',', '\n'];

    private static readonly string[] CellErrors = ["#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#GETTING_DATA", XlsxSheet.NotComputed];

    private static readonly Dictionary<string, bool> YesNo = new(StringComparer.OrdinalIgnoreCase)
    {
        ["是"] = true, ["yes"] = true, ["true"] = true, ["1"] = true,
        ["否"] = false, ["no"] = false, ["false"] = false, ["0"] = false,
    };

    private readonly int _before = issues.Count;

    public bool IsGood => issues.Count == _before;

    public int Number => row.Number;

    /// <summary>The row as the file has it.</summary>
    public SheetRow Row => row;

    /// <summary>How much has been found wrong so far, in this row and those before it.</summary>
    public int Issues => issues.Count;

    /// <summary>True where the file has the column.</summary>
    public bool Has(string key) => columns.Has(key);

    /// <summary>What is known already of the thing that the row names: it stands where the file has no such column.</summary>
    public IReadOnlyDictionary<string, string>? Known { get; set; }

    public string Raw(string key) => Known is not null && !columns.Has(key) ? Known.GetValueOrDefault(key, "") : columns.Cell(row, key);

    public void Refuse(string key, (string Code, Text Cause, Text Action) issue)
    {
        var value = Raw(key);
        issues.Add(new RowIssue(row.Number, columns.Column(key), value.Length > 60 ? value[..60] + "…" : value, issue.Code, issue.Cause, issue.Action));
    }

    public string Text(string key, int max)
    {
        var text = OptionalText(key, max);
        if (text is null && Raw(key).Length == 0)
        {
            Refuse(key, RowIssues.Missing(columns.Column(key)));
        }

        return text ?? "";
    }

    public string? OptionalText(string key, int max)
    {
        var text = Raw(key);
        if (text.Length == 0)
        {
            return null;
        }

        if (CellErrors.Contains(text, StringComparer.Ordinal))
        {
            Refuse(key, RowIssues.CellError(text));
            return null;
        }

        if (text.Length > max)
        {
            Refuse(key, RowIssues.TooLong(max));
            return null;
        }

        return text;
    }

    public string Id(string key)
    {
        var id = Narrow.Text(Text(key, 200));
        if (id.Length > 0 && !IsId(id))
        {
            Refuse(key, RowIssues.NotId());
        }

        return id;
    }

    public string CreditCode(string key)
    {
        var code = Jurisdictions.CreditCode.Normalise(Text(key, 100));
        if (code.Length > 0 && !Jurisdictions.CreditCode.IsValid(code))
        {
            Refuse(key, RowIssues.NotCreditCode(code));
        }

        return code;
    }

    public int Int(string key, int min, int max) => OptionalInt(key, min, max, required: true) ?? min;

    public int? OptionalInt(string key, int min, int max, bool required = false)
    {
        var text = Narrow.Text(required ? Text(key, 100) : OptionalText(key, 100) ?? "");
        if (text.Length == 0)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max)
        {
            return number;
        }

        Refuse(key, RowIssues.NotNumber(min.ToString(CultureInfo.InvariantCulture), max.ToString(CultureInfo.InvariantCulture)));
        return null;
    }

    public double Degrees(string key, double limit)
    {
        var text = Narrow.Text(Text(key, 100));
        if (text.Length == 0)
        {
            return 0;
        }

        if (double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= limit)
        {
            return degrees;
        }

        Refuse(key, RowIssues.NotNumber($"-{limit}", $"{limit}"));
        return 0;
    }

    /// <summary>A day; null where the cell is empty or, noted, none.</summary>
    public DateOnly? OptionalDate(string key)
    {
        var text = OptionalText(key, 40);
        if (text is null)
        {
            return null;
        }

        var date = Dates.Parse(text);
        if (date is null)
        {
            Refuse(key, RowIssues.NotDate());
        }

        return date;
    }

    /// <summary>A place in China: outside, or with latitude and longitude exchanged, it is a mistake.</summary>
    public (double Lat, double Lon) Coordinates(string latKey, string lonKey)
    {
        var good = issues.Count;
        var (lat, lon) = (Degrees(latKey, 90), Degrees(lonKey, 180));
        if (issues.Count == good && !IsChina(lat, lon))
        {
            Refuse(latKey, IsChina(lon, lat) ? RowIssues.CoordinatesExchanged() : RowIssues.NotInChina());
        }

        return (lat, lon);

        static bool IsChina(double lat, double lon) => lat is >= 3.5 and <= 53.7 && lon is >= 73.3 and <= 135.2;
    }

    public bool Flag(string key) => Choice(key, YesNo, false);

    /// <summary>One of the names; <paramref name="otherwise"/> where the cell is empty.</summary>
    public T Choice<T>(string key, IReadOnlyDictionary<string, T> names, T otherwise)
    {
        var text = Narrow.Text(OptionalText(key, 100) ?? "").Trim();
        if (text.Length == 0)
        {
            return otherwise;
        }

        if (names.TryGetValue(text, out var value))
        {
            return value;
        }

        Refuse(key, RowIssues.NotChoice(string.Join(" / ", names.Keys)));
        return otherwise;
    }

    /// <summary>Ids of sessions in time order; null where the cell is empty, which means all.</summary>
    public IReadOnlyList<string>? Sessions(string key)
    {
        var ids = new List<string>();
        foreach (var part in List(key, 500))
        {
            if (SessionNames.Parse(part) is { } id)
            {
                ids.Add(id);
            }
            else
            {
                Refuse(key, RowIssues.NotSession(part));
            }
        }

        return ids.Count == 0 ? null : SessionNames.Ordered(ids);
    }

    /// <summary>The parts of a cell that lists things, each once.</summary>
    public IReadOnlyList<string> List(string key, int max) =>
        [.. Narrow.Text(OptionalText(key, max) ?? "")
            .Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Distinct(StringComparer.Ordinal)];

    private static bool IsId(string text) =>
        text.Length <= 40 && text.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_') && char.IsAsciiLetterOrDigit(text[0]);
}
