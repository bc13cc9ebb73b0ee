using System.Globalization;
using System.Text.Json;

namespace Inspection.Functions.Tests.Hosting;

/// <summary>
/// Checks a value against a schema of the API's description, in the words of JSON Schema that the description uses. A word that it does not know is an error, so
/// that nothing passes unchecked.
/// </summary>
internal sealed class SchemaCheck(JsonElement description)
{
    private static readonly string[] Silent = ["description", "default", "example"];

    /// <summary>What is wrong, by place; empty for a valid value.</summary>
    public IReadOnlyList<string> Broken(JsonElement value, JsonElement schema, string place = "$") =>
        [.. schema.EnumerateObject().SelectMany(word => Broken(value, schema, word, place))];

    private IEnumerable<string> Broken(JsonElement value, JsonElement schema, JsonProperty word, string place) => word.Name switch
    {
        "$ref" => Broken(value, Referred(word.Value.GetString()!), place),
        "type" => Types(word.Value).Any(type => IsOf(value, type)) ? [] : [$"{place} is no {string.Join(" or ", Types(word.Value))}"],
        "enum" => word.Value.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)) ? [] : [$"{place} is none of {word.Value}"],
        "format" => value.ValueKind is not (JsonValueKind.String or JsonValueKind.Number) || !IsOfItsType(value, schema) || HasFormat(value, word.Value.GetString()!) ? [] : [$"{place} is no {word.Value}"],
        "required" => value.ValueKind is not JsonValueKind.Object ? [] : word.Value.EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _)).Select(name => $"{place}.{name} is missing"),
        "properties" => value.ValueKind is not JsonValueKind.Object ? [] : word.Value.EnumerateObject()
            .SelectMany(member => value.TryGetProperty(member.Name, out JsonElement given) ? Broken(given, member.Value, $"{place}.{member.Name}") : []),
        "additionalProperties" => value.ValueKind is not JsonValueKind.Object ? [] : value.EnumerateObject().Where(member => !IsNamed(schema, member.Name))
            .SelectMany(member => word.Value.ValueKind is JsonValueKind.False ? [$"{place}.{member.Name} is unknown"] : Broken(member.Value, word.Value, $"{place}.{member.Name}")),
        "items" => value.ValueKind is not JsonValueKind.Array ? [] : value.EnumerateArray().SelectMany((item, n) => Broken(item, word.Value, string.Create(CultureInfo.InvariantCulture, $"{place}[{n}]"))),
        var name => Silent.Contains(name) ? [] : throw new NotSupportedException($"{place}: the schema has the word '{name}', which is not checked."),
    };

    private static bool IsNamed(JsonElement schema, string member) => schema.TryGetProperty("properties", out JsonElement named) && named.TryGetProperty(member, out _);

    private static string[] Types(JsonElement type) => type.ValueKind is JsonValueKind.Array ? [.. type.EnumerateArray().Select(one => one.GetString()!)] : [type.GetString()!];

    /// <summary>A value of another type has no format: that it is of another type is said already.</summary>
    private static bool IsOfItsType(JsonElement value, JsonElement schema) => Types(schema.GetProperty("type")).Any(type => IsOf(value, type));

    private static bool IsOf(JsonElement value, string type) => type switch
    {
        "string" => value.ValueKind is JsonValueKind.String,
        "object" => value.ValueKind is JsonValueKind.Object,
        "array" => value.ValueKind is JsonValueKind.Array,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "number" => value.ValueKind is JsonValueKind.Number,
        "integer" => value.ValueKind is JsonValueKind.Number && value.TryGetInt64(out _),
        "null" => value.ValueKind is JsonValueKind.Null,
        _ => throw new NotSupportedException($"The type '{type}' is not checked."),
    };

    private static bool HasFormat(JsonElement value, string format) => format switch
    {
        "int32" => value.TryGetInt32(out _),
        "int64" => value.TryGetInt64(out _),
        "double" => value.TryGetDouble(out _),
        "date" => DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "date-time" => value.TryGetDateTimeOffset(out _),
        _ => throw new NotSupportedException($"The format '{format}' is not checked."),
    };

    private JsonElement Referred(string path) => path.Split('/').Skip(1).Aggregate(description, (at, name) => at.GetProperty(name));
}
