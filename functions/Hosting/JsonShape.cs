using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Inspection.Functions.Hosting;

/// <summary>
/// Compares a JSON text with the shape of a type and lists every unknown, missing, duplicate and wrongly typed member.
/// The serializer alone would stop at the first.
/// </summary>
internal static class JsonShape
{
    private const int MaxFindings = 100;

    public static IReadOnlyList<Finding> Read<T>(ReadOnlyMemory<byte> json, JsonTypeInfo<T> type, out T? value)
        where T : class
    {
        value = null;
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = type.Options.MaxDepth });
            var findings = new List<Finding>();
            Compare(document.RootElement, type, nullable: false, "$", findings);
            if (findings.Count == 0)
            {
                value = document.RootElement.Deserialize(type);
                if (value is null)
                {
                    findings.Add(WrongType("$", "object"));
                }
            }

            return findings;
        }
        catch (JsonException e)
        {
            return [Malformed(e)];
        }
        catch (InvalidOperationException)
        {
            // Text that is not valid UTF-8, or a lone surrogate in an escape, only shows when it is read.
            return [new Finding("wrong-encoding", "$",
                new("文本不是有效的 UTF-8。", "The text is not valid UTF-8."),
                new("请用 UTF-8 编码发送 JSON。", "Send the JSON in UTF-8."))];
        }
    }

    private static void Compare(JsonElement element, JsonTypeInfo type, bool nullable, string place, List<Finding> findings)
    {
        if (findings.Count >= MaxFindings || (element.ValueKind == JsonValueKind.Null && nullable))
        {
            return;
        }

        switch (type.Kind)
        {
            case JsonTypeInfoKind.Object when element.ValueKind == JsonValueKind.Object:
                CompareMembers(element, type, place, findings);
                break;
            case JsonTypeInfoKind.Enumerable when element.ValueKind == JsonValueKind.Array:
                var item = type.Options.GetTypeInfo(type.ElementType!);
                var index = 0;
                foreach (var child in element.EnumerateArray())
                {
                    Compare(child, item, nullable: false, $"{place}[{index++}]", findings);
                }

                break;
            case JsonTypeInfoKind.Dictionary when element.ValueKind == JsonValueKind.Object:
                var value = type.Options.GetTypeInfo(type.ElementType!);
                foreach (var member in element.EnumerateObject())
                {
                    Compare(member.Value, value, nullable: false, $"{place}.{member.Name}", findings);
                }

                break;
            case JsonTypeInfoKind.None when Fits(element, Nullable.GetUnderlyingType(type.Type) ?? type.Type):
                break;
            default:
                findings.Add(WrongType(place, Name(type)));
                break;
        }
    }

    private static void CompareMembers(JsonElement element, JsonTypeInfo type, string place, List<Finding> findings)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            if (findings.Count >= MaxFindings)
            {
                return;
            }

            var where = $"{place}.{member.Name}";
            if (!seen.Add(member.Name))
            {
                findings.Add(new Finding("duplicate-member", where,
                    new($"“{member.Name}”出现了不止一次。", $"\"{member.Name}\" appears more than once."),
                    new("只保留一个。", "Keep one of them.")));
            }
            else if (type.Properties.FirstOrDefault(property => property.Name == member.Name) is { } property)
            {
                Compare(member.Value, type.Options.GetTypeInfo(property.PropertyType), property.IsSetNullable, where, findings);
            }
            else
            {
                findings.Add(new Finding("unknown-member", where,
                    new($"没有名为“{member.Name}”的字段。", $"There is no member \"{member.Name}\"."),
                    new("请删除该字段，或检查拼写（区分大小写）。", "Remove it, or check its spelling (upper and lower case count).")));
            }
        }

        foreach (var property in type.Properties.Where(property => property.IsRequired && !seen.Contains(property.Name)))
        {
            findings.Add(new Finding("missing-member", $"{place}.{property.Name}",
                new($"缺少字段“{property.Name}”。", $"The member \"{property.Name}\" is missing."),
                new("请补充该字段。", "Add it.")));
        }
    }

    private static bool Fits(JsonElement element, Type type) =>
        type == typeof(JsonElement)
        || (type == typeof(DateOnly) ? element.ValueKind == JsonValueKind.String && DateOnly.TryParseExact(element.GetString(), "yyyy-MM-dd", out _)
        : type == typeof(string) ? element.ValueKind == JsonValueKind.String && element.GetString() is not null
        : type == typeof(bool) ? element.ValueKind is JsonValueKind.True or JsonValueKind.False
        : type == typeof(int) ? element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out _)
        : type == typeof(long) ? element.ValueKind == JsonValueKind.Number && element.TryGetInt64(out _)
        : type.IsEnum ? element.ValueKind == JsonValueKind.String && EnumNames(type).Contains(element.GetString(), StringComparer.Ordinal)
        : type == typeof(DateOnly) ? element.ValueKind == JsonValueKind.String && DateOnly.TryParseExact(element.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        : type == typeof(DateTimeOffset) ? element.ValueKind == JsonValueKind.String && element.TryGetDateTimeOffset(out _)
        : type == typeof(double) && element.ValueKind == JsonValueKind.Number && element.TryGetDouble(out var number) && double.IsFinite(number));

    private static IEnumerable<string> EnumNames(Type type) => Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName);

    private static string Name(JsonTypeInfo type)
    {
        var plain = Nullable.GetUnderlyingType(type.Type) ?? type.Type;
        return type.Kind switch
        {
            JsonTypeInfoKind.Object => "object",
            JsonTypeInfoKind.Enumerable => "array",
            JsonTypeInfoKind.Dictionary => "object",
            _ when plain.IsEnum => string.Join(" | ", EnumNames(plain)),
            _ when plain == typeof(DateOnly) => "date (yyyy-MM-dd)",
            _ when plain == typeof(DateTimeOffset) => "date-time (RFC 3339)",
            _ when plain == typeof(string) => "string",
            _ when plain == typeof(DateOnly) => "date (yyyy-MM-dd)",
            _ when plain == typeof(bool) => "boolean",
            _ when plain == typeof(int) => "32-bit integer",
            _ when plain == typeof(long) => "64-bit integer",
            _ => "number",
        };
    }

    private static Finding WrongType(string place, string expected) => new("wrong-type", place,
        new($"这里的值类型不对，应为 {expected}。", $"The value here has the wrong type; {expected} is expected."),
        new("请按接口文档更正。", "Correct it as the API description says."));

    private static Finding Malformed(JsonException e) => new("malformed-json", $"line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}",
        new("JSON 无法解析，或嵌套过深。", "The JSON cannot be parsed, or is nested too deeply."),
        new("请更正该位置附近的语法。", "Correct the syntax near this place."));
}
