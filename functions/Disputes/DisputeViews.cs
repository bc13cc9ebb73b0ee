using System.Text.Json.Serialization;
using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Disputes;

/// <param name="Matter">Code of the matter.</param>
/// <param name="Town">Name of the town; absent for the whole jurisdiction.</param>
/// <param name="Parties">Ids of the departments that disagree, the own among them.</param>
/// <param name="Statement">Why the own department thinks as it does; 5 to 2,000 characters.</param>
internal sealed record RaiseBody(string Matter, IReadOnlyList<string> Parties, string Statement, string? Town = null);

internal sealed record StatementBody(string Text);

/// <param name="Department">Id of the department that is in charge.</param>
/// <param name="From">First day on which the decision holds: today or within a year.</param>
/// <param name="LegalReason">The provision and why it leads here; 5 to 1,000 characters.</param>
/// <param name="Unheard">Why it is decided although a side has said nothing.</param>
/// <param name="Supersedes">Id of the dispute whose decision ends with this one; needed where there is one.</param>
internal sealed record DecideBody(string Department, DateOnly From, string LegalReason, string? Unheard = null, string? Supersedes = null);

internal sealed record StatementView(string Department, string Text, string By, DateTimeOffset At);

internal sealed record DisputeMatter(string Code, string Name);

/// <summary>A dispute as the caller may see it.</summary>
/// <param name="Statements">Empty where the caller is neither a side nor the office.</param>
/// <param name="Silent">Sides that have said nothing yet.</param>
/// <param name="InForce">The decision holds today.</param>
/// <param name="Last">Id of the dispute with the last decision about the same matter and town, which a further one has to supersede.</param>
internal sealed record DisputeView(
    string Id,
    DisputeMatter Matter,
    string? Town,
    IReadOnlyList<string> Parties,
    string RaisedBy,
    DateTimeOffset RaisedAt,
    DisputeState State,
    IReadOnlyList<StatementView> Statements,
    IReadOnlyList<string> Silent,
    DisputeRuling? Ruling,
    bool InForce,
    string? Last,
    IReadOnlyList<DisputeAction> Can,
    [property: JsonPropertyName("etag")] string ETag)
{
    public static DisputeView From(Entry<Dispute> entry, IEnumerable<Dispute> all, Caller caller, Registers registers)
    {
        var (dispute, today) = (entry.Value, registers.Today);
        var matter = registers.MatterEntry(dispute.Matter)?.On(today)?.Name ?? dispute.Matter;
        var inForce = dispute.Ruling is not null && dispute.Ruling.From <= today
            && all.Where(other => other.Ruling?.From <= today && other.Matter == dispute.Matter && other.Town == dispute.Town).MaxBy(other => other.Ruling!.From)?.Id == dispute.Id;
        return new(
            entry.Id, new DisputeMatter(dispute.Matter, matter), dispute.Town, dispute.Parties, dispute.RaisedBy, dispute.RaisedAt, dispute.State,
            DisputeRules.SeesStatements(dispute, caller) ? [.. dispute.Statements.Select(said => new StatementView(said.Department, said.Text, said.By, said.At))] : [],
            dispute.State is DisputeState.Open ? dispute.Silent : [],
            dispute.Ruling,
            inForce,
            dispute.State is DisputeState.Open ? Responsibility.LastDecision(dispute.Matter, dispute.Town, all)?.Id : null,
            [.. DisputeRules.May(dispute, caller)],
            entry.ETag);
    }
}

internal sealed record DisputePage(IReadOnlyList<DisputeView> Items, string? Next, int Total);

/// <summary>Who is in charge of a matter in a town today.</summary>
/// <param name="Empowered">True where the town's own officers may carry the matter out; absent where no town is asked about.</param>
/// <param name="Decision">The decision that says so; absent where the catalogue does.</param>
internal sealed record InChargeView(
    DisputeMatter Matter,
    string LegalBasis,
    string? Town,
    InChargeDepartment Department,
    bool? Empowered,
    InChargeDecision? Decision,
    DateOnly On);

internal sealed record InChargeDepartment(string Id, string Name);

/// <param name="From">First day on which it holds.</param>
/// <param name="Town">Absent where it holds in the whole jurisdiction.</param>
internal sealed record InChargeDecision(DateOnly From, string LegalReason, string? Town);

/// <summary>A matter as the public looks it up.</summary>
internal sealed record PublicMatter(string Code, string Name, string Department, string LegalBasis);

/// <param name="Jurisdiction">Its name.</param>
/// <param name="Towns">Names of the towns to choose from.</param>
internal sealed record PublicMatters(string Jurisdiction, IReadOnlyList<PublicMatter> Items, int Total, IReadOnlyList<string> Towns);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(RaiseBody))]
[JsonSerializable(typeof(StatementBody))]
[JsonSerializable(typeof(DecideBody))]
[JsonSerializable(typeof(DisputeView))]
[JsonSerializable(typeof(DisputePage))]
[JsonSerializable(typeof(InChargeView))]
[JsonSerializable(typeof(PublicMatters))]
internal sealed partial class DisputeJson : JsonSerializerContext;
