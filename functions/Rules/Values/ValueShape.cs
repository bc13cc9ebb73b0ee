using System.Text.Json;
using System.Text.Json.Nodes;
using Inspection.Functions.Hosting;

namespace Inspection.Functions.Rules;

/// <summary>What the value of a rule looks like in JSON.</summary>
internal abstract class ValueShape
{
    /// <summary>For whoever draws a form: <c>integer</c>, <c>switch</c>, <c>numbers</c>, <c>choices</c> or <c>days</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>Least number, where there are numbers.</summary>
    public int? Min { get; init; }

    /// <summary>Greatest number, where there are numbers.</summary>
    public int? Max { get; init; }

    /// <summary>True where null is a value too and means "no limit".</summary>
    public bool Nullable { get; init; }

    /// <summary>Members of the value, where it has some, with their names for people.</summary>
    public IReadOnlyList<(string Id, Text Name)> Members { get; init; } = [];

    /// <summary>What a member may be, where that is one of a few words.</summary>
    public IReadOnlyList<(string Id, Text Name)> Options { get; init; } = [];

    /// <summary>Everything that is wrong with a value.</summary>
    public abstract IReadOnlyList<Finding> Check(JsonElement value);

    protected static JsonElement Element(JsonNode? node) => JsonSerializer.SerializeToElement(node, RuleJson.Default.JsonNode);

    protected static Finding Wrong(string place, Text cause) => new("out-of-range", place, cause, new("请按该规则的取值范围更正。", "Correct it within the bounds of the rule."));

    protected Finding? CheckNumber(JsonElement value, string place)
    {
        if (value.ValueKind == JsonValueKind.Null && Nullable)
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number) && number >= Min && number <= Max
            ? null
            : Wrong(place, Nullable
                ? new($"应为 {Min} 到 {Max} 的整数，或为空（不限）。", $"A whole number from {Min} to {Max} is expected, or null for no limit.")
                : new($"应为 {Min} 到 {Max} 的整数。", $"A whole number from {Min} to {Max} is expected."));
    }

    /// <summary>Members that are missing, unknown or given twice.</summary>
    protected IEnumerable<Finding> CheckMembers(JsonElement value, bool all)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            string names = string.Join(", ", Members.Select(m => m.Id));
            return [Wrong("$", new($"应为含有 {names} 的对象。", $"An object with {names} is expected."))];
        }

        List<string> given = [.. value.EnumerateObject().Select(m => m.Name)];
        return
        [
            .. given.Except(Members.Select(m => m.Id)).Select(name => Wrong($"$.{name}", new($"没有“{name}”这一项。", $"There is no \"{name}\"."))),
            .. given.CountBy(name => name).Where(n => n.Value > 1).Select(n => Wrong($"$.{n.Key}", new($"“{n.Key}”出现了不止一次。", $"\"{n.Key}\" appears more than once."))),
            .. all ? Members.Select(m => m.Id).Except(given).Select(name => Wrong($"$.{name}", new($"缺少“{name}”。", $"\"{name}\" is missing."))) : [],
        ];
    }
}

internal abstract class ValueShape<T> : ValueShape
{
    /// <summary>The value, of a JSON text in which nothing is wrong.</summary>
    public abstract T Read(JsonElement value);

    public abstract JsonElement Write(T value);
}
