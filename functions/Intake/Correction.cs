using System.Text.Json;
using System.Text.Json.Serialization;

namespace Inspection.Functions.Intake;

/// <summary>A cell that the sender has put right after a check, without touching the file.</summary>
/// <param name="Row">As Excel counts.</param>
/// <param name="Column">As the check named it.</param>
internal sealed record Correction(int Row, string Column, string Value)
{
    private const int Most = 5_000;

    /// <summary>The corrections of a text, or null where it holds none that can be read.</summary>
    public static IReadOnlyList<Correction>? Read(byte[] json)
    {
        try
        {
            var read = JsonSerializer.Deserialize(json, CorrectionJson.Default.IReadOnlyListCorrection);
            return read is null || read.Count > Most || read.Any(one => one is null || one.Value.Length > SheetLimits.CellLength || one.Column.Length is 0 or > 200) ? null : read;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(IReadOnlyList<Correction>))]
internal sealed partial class CorrectionJson : JsonSerializerContext;
