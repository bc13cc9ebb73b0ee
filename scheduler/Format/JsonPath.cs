using System.Globalization;

namespace Inspection.Scheduler.Format;

/// <summary>Where a value stands in a JSON file, such as <c>$.requests[3].enterprise</c>. Its text is made only when an issue needs it.</summary>
internal sealed class JsonPath
{
    private const int LongestName = 60;

    private readonly JsonPath? _parent;
    private readonly string? _member;
    private readonly int _index;

    private JsonPath(JsonPath? parent, string? member, int index)
    {
        _parent = parent;
        _member = member;
        _index = index;
    }

    public static JsonPath Root { get; } = new(null, null, 0);

    public JsonPath this[string member] => new(this, member, 0);

    public JsonPath this[int index] => new(this, null, index);

    public override string ToString() => _parent is null ? "$" : _parent + Step;

    private string Step =>
        _member is null ? string.Create(CultureInfo.InvariantCulture, $"[{_index}]")
        : _member.Length is > 0 and <= LongestName && _member.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') ? "." + _member
        : "['" + Shown.Text(_member, LongestName) + "']";
}
