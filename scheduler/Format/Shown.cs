using System.Text;
using System.Text.Json;

namespace Inspection.Scheduler.Format;

/// <summary>Shows foreign text in a message without letting it break the line or run on for pages.</summary>
internal static class Shown
{
    public static string Text(string text, int longest = 60)
    {
        var shown = new StringBuilder();
        foreach (char c in text.AsSpan(0, Math.Min(text.Length, longest)))
        {
            shown.Append(char.IsControl(c) || char.IsSurrogate(c) ? '\uFFFD' : c);
        }

        return text.Length > longest ? shown.Append('…').ToString() : shown.ToString();
    }

    public static string Value(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.Null => "null",
        _ => Text(element.GetRawText()),
    };
}
