using System.Text.Json;
using System.Text.Json.Nodes;
using Inspection.Functions.Hosting;

namespace Inspection.Functions.Rules;

/// <summary>In force or not.</summary>
internal sealed class Switch : ValueShape<bool>
{
    public override string Kind => "switch";

    public override IReadOnlyList<Finding> Check(JsonElement value) => value.ValueKind is JsonValueKind.True or JsonValueKind.False
        ? []
        : [Wrong("$", new("应为 true（执行）或 false（不执行）。", "true (in force) or false (not in force) is expected."))];

    public override bool Read(JsonElement value) => value.GetBoolean();

    public override JsonElement Write(bool value) => Element(JsonValue.Create(value));
}
