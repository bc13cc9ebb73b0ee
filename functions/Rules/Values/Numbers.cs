using System.Text.Json;
using System.Text.Json.Nodes;
using Inspection.Functions.Hosting;

namespace Inspection.Functions.Rules;

/// <summary>A whole number for each of a few members; each may be none where the shape says so.</summary>
internal sealed class Numbers : ValueShape<IReadOnlyDictionary<string, int?>>
{
    public Numbers(int min, int max, bool nullable, params IReadOnlyList<(string Id, Text Name)> members) =>
        (Min, Max, Nullable, Members) = (min, max, nullable, members);

    public override string Kind => "numbers";

    public override IReadOnlyList<Finding> Check(JsonElement value)
    {
        List<Finding> findings = [.. CheckMembers(value, all: true)];
        if (value.ValueKind == JsonValueKind.Object)
        {
            HashSet<string> known = [.. Members.Select(m => m.Id)];
            findings.AddRange(value.EnumerateObject().Where(m => known.Contains(m.Name)).Select(m => CheckNumber(m.Value, $"$.{m.Name}")).OfType<Finding>());
        }

        return findings;
    }

    public override IReadOnlyDictionary<string, int?> Read(JsonElement value) =>
        value.EnumerateObject().ToDictionary(m => m.Name, m => m.Value.ValueKind == JsonValueKind.Null ? (int?)null : m.Value.GetInt32(), StringComparer.Ordinal);

    public override JsonElement Write(IReadOnlyDictionary<string, int?> value) =>
        Element(new JsonObject(Members.Select(m => KeyValuePair.Create(m.Id, (JsonNode?)JsonValue.Create(value[m.Id])))));
}
