using System.Text.Json;
using System.Text.Json.Serialization;

namespace Inspection.Functions.Hosting;

/// <summary>One thing that is wrong with an input, in both languages. All findings of an input are reported at once.</summary>
/// <param name="Code">Stable, kebab-case.</param>
/// <param name="Place">A JSON path such as <c>$.sessions[1]</c>, a header, or a query parameter.</param>
internal sealed record Finding(string Code, string Place, Text Cause, Text Action)
{
    public ProblemIssue In(Language language) => new(Code, Place, Cause.In(language), Action.In(language));
}

/// <summary>A finding as the caller sees it, in the caller's language.</summary>
internal sealed record ProblemIssue(string Code, string Place, string Cause, string Action);

/// <summary>Problem details of RFC 9457 with the members that every error of this API has.</summary>
internal sealed record Problem(
    string Type,
    string Title,
    int Status,
    string Detail,
    string Instance,
    string Code,
    string TraceId,
    IReadOnlyList<ProblemIssue>? Issues = null,
    string? Existing = null,
    string? Current = null,
    JsonElement? Entry = null,
    string? ChangedBy = null,
    DateTimeOffset? ChangedAt = null);

[JsonSerializable(typeof(Problem))]
internal sealed partial class ProblemJson : JsonSerializerContext;
