using System.Text.Json;
using System.Text.Json.Nodes;
using Inspection.Functions.Hosting;

namespace Inspection.Functions.Rules;

/// <summary>One of a few words for each of a few members.</summary>
internal sealed class Choices : ValueShape<IReadOnlyDictionary<string, string>>
{
    public Choices(IReadOnlyList<(string Id, Text Name)> members, IReadOnlyList<(string Id, Text Name)> options) => (Members, Options) = (members, options);

    public override string Kind => "choices";

    public override IReadOnlyList<Finding> Check(JsonElement value)
    {
        List<Finding> findings = [.. CheckMembers(value, all: true)];
        if (value.ValueKind == JsonValueKind.Object)
        {
            string words = string.Join(", ", Options.Select(o => o.Id));
            findings.AddRange(value.EnumerateObject()
                .Where(m => Members.Any(known => known.Id == m.Name) && !(m.Value.ValueKind == JsonValueKind.String && Options.Any(o => m.Value.ValueEquals(o.Id))))
                .Select(m => Wrong($"$.{m.Name}", new($"应为 {words} 之一。", $"One of {words} is expected."))));
        }

        return findings;
    }

    public override IReadOnlyDictionary<string, string> Read(JsonElement value) =>
        value.EnumerateObject().ToDictionary(m => m.Name, m => m.Value.GetString()!, StringComparer.Ordinal);

    public override JsonElement Write(IReadOnlyDictionary<string, string> value) =>
        Element(new JsonObject(Members.Select(m => KeyValuePair.Create(m.Id, (JsonNode?)JsonValue.Create(value[m.Id])))));
}
