using System.Globalization;
using System.Text.Json;

namespace Inspection.Scheduler.Format;

/// <summary>Turns single JSON values into what the formats allow, and notes every value that does not fit.</summary>
internal sealed class ValueReader(IssueList issues)
{
    /// <summary>The elements of a list of <paramref name="least"/> to <paramref name="most"/>; none when it is something else.</summary>
    public IEnumerable<(JsonElement Value, JsonPath Path)> ListOf(JsonElement value, JsonPath path, int least, int most)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            issues.Add(IssueCode.WrongType, path, $"This is {Shown.Value(value)}, not a list.", "Write a list.");
            yield break;
        }

        int length = value.GetArrayLength();
        if (length < least || length > most)
        {
            issues.Add(IssueCode.OutOfRange, path, $"The list has {length} elements.", $"Write {least} to {most}.");
        }

        int index = 0;
        foreach (JsonElement element in value.EnumerateArray().Take(most))
        {
            yield return (element, path[index++]);
        }
    }

    public long WholeOf(JsonElement value, JsonPath path, long least, long most)
    {
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out long whole))
        {
            if (whole >= least && whole <= most)
            {
                return whole;
            }

            issues.Add(IssueCode.OutOfRange, path, $"{whole} is out of bounds.", $"Write a whole number from {least} to {most}.");
        }
        else
        {
            bool isHuge = value.ValueKind == JsonValueKind.Number && Math.Abs(value.GetDouble()) >= long.MaxValue;
            issues.Add(isHuge ? IssueCode.OutOfRange : IssueCode.WrongType, path, $"This is {Shown.Value(value)}, not a whole number in bounds.", $"Write a whole number from {least} to {most}, without a decimal point.");
        }

        return Math.Max(least, Math.Min(most, 0));
    }

    public double NumberOf(JsonElement value, JsonPath path, double least, double most)
    {
        if (value.ValueKind != JsonValueKind.Number)
        {
            issues.Add(IssueCode.WrongType, path, $"This is {Shown.Value(value)}, not a number.", string.Create(CultureInfo.InvariantCulture, $"Write a number from {least} to {most}."));
            return least;
        }

        double number = value.GetDouble();
        if (number >= least && number <= most)
        {
            return number;
        }

        issues.Add(IssueCode.OutOfRange, path, $"{Shown.Value(value)} is out of bounds.", string.Create(CultureInfo.InvariantCulture, $"Write a number from {least} to {most}."));
        return least;
    }

    public bool FlagOf(JsonElement value, JsonPath path)
    {
        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            issues.Add(IssueCode.WrongType, path, $"This is {Shown.Value(value)}, not true or false.", "Write true or false.");
        }

        return value.ValueKind == JsonValueKind.True;
    }

    public string IdOf(JsonElement value, JsonPath path) => TextOf(value, path, 1, Limits.IdLength) ?? "";

    public List<string> IdsOf(JsonElement value, JsonPath path, int least)
    {
        var ids = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach ((JsonElement element, JsonPath place) in ListOf(value, path, least, Limits.Requests))
        {
            string id = IdOf(element, place);
            if (id.Length > 0 && !seen.Add(id))
            {
                issues.Add(IssueCode.DuplicateId, place, $"'{Shown.Text(id)}' stands in this list already.", "List it once.");
            }

            ids.Add(id);
        }

        return ids;
    }

    public string? TextOf(JsonElement value, JsonPath path, int shortest, int longest, bool mayBreakLines = false)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            issues.Add(IssueCode.WrongType, path, $"This is {Shown.Value(value)}, not text.", "Write it in quotation marks.");
            return null;
        }

        if (!TryString(value, out string text) || text.Any(c => char.IsControl(c) && !(mayBreakLines && c == '\n')))
        {
            issues.Add(IssueCode.BadText, path, "The text has control characters or half a surrogate pair.", "Take them out.");
            return null;
        }

        if (text.Length < shortest || text.Length > longest)
        {
            issues.Add(IssueCode.OutOfRange, path, $"The text has {text.Length} characters.", $"Write {shortest} to {longest}.");
            return null;
        }

        return text;
    }

    public DateTime MomentOf(JsonElement value, JsonPath path, string format, string example)
    {
        if (value.ValueKind == JsonValueKind.String && TryString(value, out string text)
            && DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime moment)
            && moment.Year is >= 1900 and < 3000)
        {
            return moment;
        }

        issues.Add(IssueCode.BadDate, path, $"This is {Shown.Value(value)}, not {example}.", "Write an existing date between 1900 and 2999 in that way, local time, without seconds or offset.");
        return default;
    }

    public static bool TryString(JsonElement value, out string text)
    {
        try
        {
            text = value.GetString() ?? "";
            return true;
        }
        catch (InvalidOperationException)
        {
            text = "";
            return false;
        }
    }
}
