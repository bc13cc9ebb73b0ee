using System.Text.Json.Serialization;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Jurisdictions;

internal enum DisputeState
{
    /// <summary>Waits for statements and for the office's decision.</summary>
    Open,

    Decided,

    /// <summary>The sides have agreed, or it was raised by mistake.</summary>
    Withdrawn,
}

/// <summary>Departments disagree who is in charge of a matter (职责争议). Decided once; the decision is dated and stays with the matter.</summary>
/// <param name="Matter">Code of the matter.</param>
/// <param name="Town">Name of the town it is about; null for the whole jurisdiction.</param>
/// <param name="Parties">Ids of the departments (a town's government is one, too), the one that raised it first.</param>
/// <param name="RaisedBy">Name of the person.</param>
/// <param name="RaisedById">Stable id of that person; not for display.</param>
/// <param name="Statements">In the order in which they were made.</param>
internal sealed record Dispute(
    string Id,
    string Matter,
    string? Town,
    IReadOnlyList<string> Parties,
    string RaisedBy,
    string RaisedById,
    DateTimeOffset RaisedAt,
    IReadOnlyList<Statement> Statements,
    DisputeState State,
    DisputeRuling? Ruling)
{
    /// <summary>The parties that have said nothing yet.</summary>
    public IReadOnlyList<string> Silent => [.. Parties.Where(party => Statements.All(statement => statement.Department != party))];
}

/// <summary>What one side says.</summary>
/// <param name="ById">Stable id of the person; not for display.</param>
internal sealed record Statement(string Department, string Text, string By, string ById, DateTimeOffset At);

/// <summary>The decision of a dispute.</summary>
/// <param name="Department">Id of the department in charge.</param>
/// <param name="From">First day on which it holds; until the first day of one that supersedes it.</param>
/// <param name="LegalReason">The provision and why it leads here.</param>
/// <param name="Unheard">Why it was decided although a side had said nothing; null where all had.</param>
/// <param name="Supersedes">Id of the dispute whose decision ends with this one.</param>
internal sealed record DisputeRuling(string Department, DateOnly From, string LegalReason, string? Unheard, string? Supersedes, string By, DateTimeOffset At);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Entry<Dispute>))]
internal sealed partial class DisputeRowJson : JsonSerializerContext;
