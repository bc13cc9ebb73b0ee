using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Inspection.Functions.Storage;

/// <summary>How entries are written: as their kind says, Chinese as it is and not as six characters each, and read with texts that many entries share held once.</summary>
internal static class CollectionJson
{
    public static JsonSerializerOptions Of(JsonSerializerContext kind) =>
        new(kind.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new SharedText() } };
}

/// <summary>
/// Reads short texts, giving the same object again where the same text was read not long ago: towns, names of persons and codes recur in thousands of
/// entries, and would take more memory than all the rest.
/// </summary>
internal sealed class SharedText : JsonConverter<string>
{
    private const int Longest = 40;
    private const int Remembered = 1 << 14;
    private static readonly string?[] Recent = new string?[Remembered];

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String || reader.HasValueSequence || reader.ValueSpan.Length > Longest)
        {
            return reader.GetString();
        }

        Span<char> characters = stackalloc char[Longest];
        var text = characters[..reader.CopyString(characters)];
        ref var place = ref Recent[string.GetHashCode(text) & (Remembered - 1)];
        var known = Volatile.Read(ref place);
        return known is not null && text.SequenceEqual(known) ? known : place = text.ToString();
    }

    public override string ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString()!;

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WritePropertyName(value);
}
