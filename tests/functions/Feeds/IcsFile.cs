using System.Text;

namespace Inspection.Functions.Tests.Feeds;

/// <summary>
/// Reads an ICS file by the letter of RFC 5545 and with no code of the program or its library: lines end in CR LF and have at most 75 octets (a few more where a
/// character of four octets was kept whole), continued lines are joined, texts are unescaped, components nest, and what an entry must have is there once.
/// </summary>
internal sealed record IcsFile(IReadOnlyDictionary<string, string> Properties, IReadOnlyList<IReadOnlyDictionary<string, string>> Events)
{
    private static readonly string[] Once = ["UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "SEQUENCE", "STATUS"];

    public static IcsFile Read(ReadOnlySpan<byte> bytes)
    {
        string text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', text);
        string[] raw = text[..^2].Split("\r\n");
        Assert.All(raw, line =>
        {
            Assert.InRange(Encoding.UTF8.GetByteCount(line), 1, 78);
            Assert.DoesNotContain(line, char.IsControl);
        });
        var lines = new List<string>();
        foreach (string line in raw)
        {
            if (line[0] is ' ')
            {
                lines[^1] += line[1..];
            }
            else
            {
                lines.Add(line);
            }
        }

        Assert.Equal(("BEGIN:VCALENDAR", "END:VCALENDAR"), (lines[0], lines[^1]));
        var properties = new Dictionary<string, string>(StringComparer.Ordinal);
        var events = new List<IReadOnlyDictionary<string, string>>();
        Dictionary<string, string>? open = null;
        foreach (string line in lines[1..^1])
        {
            if (line == "BEGIN:VEVENT")
            {
                Assert.Null(open);
                open = new Dictionary<string, string>(StringComparer.Ordinal);
            }
            else if (line == "END:VEVENT")
            {
                Assert.All(Once, name => Assert.Contains(open!.Keys, key => key.Split(';')[0] == name));
                events.Add(open!);
                open = null;
            }
            else
            {
                int colon = line.IndexOf(':', StringComparison.Ordinal);
                Assert.True(colon > 0, line);
                (open ?? properties).Add(line[..colon], Unescaped(line[(colon + 1)..]));
            }
        }

        Assert.Null(open);
        Assert.Equal("2.0", properties["VERSION"]);
        Assert.NotEmpty(properties["PRODID"]);
        Assert.Equal(events.Count, events.Select(entry => entry["UID"]).Distinct(StringComparer.Ordinal).Count());
        return new IcsFile(properties, events);
    }

    private static string Unescaped(string value)
    {
        var text = new StringBuilder();
        for (int n = 0; n < value.Length; n++)
        {
            if (value[n] != '\\')
            {
                text.Append(value[n]);
                continue;
            }

            n++;
            Assert.True(n < value.Length && value[n] is '\\' or ';' or ',' or 'n' or 'N', value);
            text.Append(value[n] is 'n' or 'N' ? '\n' : value[n]);
        }

        return text.ToString();
    }
}
