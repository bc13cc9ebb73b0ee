using System.Text;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Tests.Storage;

public sealed class CollectionLinesTests
{
    [Fact]
    public void Lines_are_read_whole_wherever_a_portion_ends_and_however_long_they_are()
    {
        (string Id, string? Text)[] lines =
        [
            .. Enumerable.Range(0, 400).Select(n => ($"e{n}", (string?)$"\"{new string('店', n * 7 % 300)}\"")),
            ("long", $"\"{new string('x', 300_000)}\""),
            ("gone", null),
            ("last", "\"\""),
        ];
        var packed = CollectionLines.Pack(lines.Select(line => line.Text is null ? CollectionLines.Remove(line.Id) : CollectionLines.Put(line.Id, Encoding.UTF8.GetBytes(line.Text))));
        Assert.Equal(lines, CollectionLines.Unpack(new MemoryStream(packed)).Select(line => (line.Id, line.Json is { } json ? Encoding.UTF8.GetString(json.Span) : null)));
        Assert.True(CollectionLines.Portions(new MemoryStream(packed)).Count() > 2);
    }

    [Fact]
    public void A_file_of_no_lines_has_no_portions() => Assert.Empty(CollectionLines.Portions(new MemoryStream(CollectionLines.Pack([]))));
}
