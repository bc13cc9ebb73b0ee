using System.Text.Json;
using System.Text.Json.Nodes;
using Inspection.Functions.Hosting;

namespace Inspection.Functions.Rules;

/// <summary>A whole number within bounds.</summary>
internal sealed class WholeNumber : ValueShape<int>
{
    public WholeNumber(int min, int max) => (Min, Max) = (min, max);

    public override string Kind => "integer";

    public override IReadOnlyList<Finding> Check(JsonElement value) => CheckNumber(value, "$") is { } wrong ? [wrong] : [];

    public override int Read(JsonElement value) => value.GetInt32();

    public override JsonElement Write(int value) => Element(JsonValue.Create(value));
}

/// <summary>A whole number within bounds, or none for "no limit".</summary>
internal sealed class Limit : ValueShape<int?>
{
    public Limit(int min, int max) => (Min, Max, Nullable) = (min, max, true);

    public override string Kind => "integer";

    public override IReadOnlyList<Finding> Check(JsonElement value) => CheckNumber(value, "$") is { } wrong ? [wrong] : [];

    public override int? Read(JsonElement value) => value.ValueKind == JsonValueKind.Null ? null : value.GetInt32();

    public override JsonElement Write(int? value) => Element(JsonValue.Create(value));
}
