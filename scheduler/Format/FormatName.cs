using System.Text.Json;

namespace Inspection.Scheduler.Format;

/// <summary>The member <c>format</c>: what a file says it is.</summary>
internal static class FormatName
{
    /// <summary>
    /// Notes and tells when the file says openly that it is something else: reading it would only make noise.
    /// </summary>
    public static bool IsAnother(JsonElement root, string expected, IssueList issues)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return false;
        }

        // Not TryGetProperty, which throws on names whose escapes make no Unicode text.
        JsonElement format = root.EnumerateObject().FirstOrDefault(p => ObjectReader.NameOf(p) == "format").Value;
        if (format.ValueKind != JsonValueKind.String || !ValueReader.TryString(format, out string text) || text == expected)
        {
            return false;
        }

        Add(issues, JsonPath.Root, text, expected);
        return true;
    }

    public static void Check(ObjectReader file, string expected)
    {
        string format = file.Id("format");
        if (format.Length > 0 && format != expected)
        {
            Add(file.Issues, file.Path, format, expected);
        }
    }

    private static void Add(IssueList issues, JsonPath path, string format, string expected) =>
        issues.Add(IssueCode.WrongFormat, path["format"], $"The file says that it is '{Shown.Text(format)}'.", $"Give a file of format '{expected}'.");
}
