using System.Text.Json.Serialization;
using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Leads;

/// <summary>What the author of a lead is given.</summary>
/// <param name="Number">By which the lead is followed; it cannot be had again.</param>
/// <param name="Due">Last day on which the answer is in time.</param>
internal sealed record LeadReceipt(string Number, DateTimeOffset ReceivedAt, DateOnly Due);

internal sealed record FollowBody(string Number);

/// <summary>How far a lead has come, for its author. Says nothing of visits: who reports an enterprise may be the enterprise.</summary>
internal enum PublicLeadState
{
    Received,
    InHand,
    Answered,
    Closed,
}

/// <param name="Department">Name of the department that handles it.</param>
internal sealed record PublicLeadView(PublicLeadState State, DateTimeOffset ReceivedAt, DateOnly Due, string? Department, string? Answer, DateTimeOffset? AnsweredAt)
{
    public static PublicLeadView From(Lead lead, Registers registers) => new(
        lead.State switch
        {
            LeadState.Received => PublicLeadState.Received,
            LeadState.Answered => PublicLeadState.Answered,
            LeadState.Closed => PublicLeadState.Closed,
            _ => PublicLeadState.InHand,
        },
        lead.ReceivedAt,
        lead.Due,
        lead.Department is { } department ? registers.Department(department)?.Name : null,
        lead.Answer?.Text,
        lead.Answer?.At);
}

/// <summary>A lead as a line of a list.</summary>
internal sealed record LeadLine(
    string Lead,
    int Serial,
    LeadSource Source,
    string Target,
    string? Town,
    string? Matter,
    DateTimeOffset ReceivedAt,
    DateOnly Due,
    LeadState State,
    string? Department)
{
    public static LeadLine Of(Lead lead) => new(
        lead.Id, lead.Serial, lead.Source, lead.Target, lead.Town, lead.Matter, lead.ReceivedAt, lead.Due, lead.State, lead.Department);

    public bool IsOverdue(DateOnly today) => Due < today && State is LeadState.Received or LeadState.Assigned or LeadState.Requested;
}

internal sealed record LeadItem(
    string Id, int Serial, LeadSource Source, string Target, string? Town, string? Matter, DateTimeOffset ReceivedAt, DateOnly Due, bool Overdue, LeadState State, string? Department)
{
    public static LeadItem From(LeadLine line, DateOnly today) => new(
        line.Lead, line.Serial, line.Source, line.Target, line.Town, line.Matter, line.ReceivedAt, line.Due, line.IsOverdue(today), line.State, line.Department);
}

internal sealed record LeadPage(IReadOnlyList<LeadItem> Items, string? Next, int Total);

/// <summary>What the caller may do with a lead now.</summary>
internal enum LeadAction
{
    Assign,
    HandBack,
    Answer,
    Close,
    Request,
    Identity,
}

/// <summary>A lead for those who work with it.</summary>
/// <param name="Requests">The checks that it has led to; auditors are told nine weeks later, since some are unannounced.</param>
/// <param name="Can">What this caller may do now.</param>
internal sealed record LeadView(
    string Id,
    int Serial,
    LeadSource Source,
    string Target,
    string Text,
    string? Town,
    string? Place,
    string? Grid,
    LeadEnterprise? Enterprise,
    string? Matter,
    DateTimeOffset ReceivedAt,
    string ReceivedBy,
    DateOnly Due,
    bool Overdue,
    bool HasIdentity,
    LeadState State,
    string? Department,
    LeadAnswer? Answer,
    IReadOnlyList<LeadRequest> Requests,
    IReadOnlyList<LeadStep> Steps,
    IReadOnlyList<LeadAction> Can,
    [property: JsonPropertyName("etag")] string ETag)
{
    public static LeadView From(StoredLead stored, Caller caller, Registers registers, DateOnly today)
    {
        var lead = stored.Lead;
        return new(
            lead.Id, lead.Serial, lead.Source, lead.Target, lead.Text, lead.Town, lead.Place, lead.Grid,
            lead.Enterprise is { } code ? new LeadEnterprise(code, registers.Enterprise(code)?.Name ?? code) : null,
            lead.Matter, lead.ReceivedAt, lead.ReceivedBy, lead.Due, lead.IsOverdue(today), lead.HasIdentity, lead.State, lead.Department, lead.Answer,
            [.. lead.Requests.Where(request => IsTold(request, caller, today))], lead.Steps, [.. LeadAccess.May(lead, caller)], stored.ETag);
    }

    /// <summary>The check that a lead has led to may be an unannounced one.</summary>
    private static bool IsTold(LeadRequest request, Caller caller, DateOnly today) =>
        caller.Sight is Sight.Everything || Secrecy.IsOver(Week.Parse(request.Week, null).Monday, today);
}

internal sealed record LeadEnterprise(string Id, string Name);

/// <param name="Department">Id of the department in charge.</param>
/// <param name="Matter">Code of the matter, once it is known.</param>
/// <param name="Note">For the department; at most 200 characters.</param>
internal sealed record AssignBody(string Department, string? Matter = null, string? Note = null);

internal sealed record HandBackBody(string Reason);

/// <param name="Text">What the author is told; 5 to 2,000 characters.</param>
/// <param name="Closed">There is nothing to answer on the substance; the text says why.</param>
internal sealed record AnswerBody(string Text, bool? Closed = null);

/// <param name="Purpose">Why the identity is needed; it is kept in the trail. 2 to 200 characters.</param>
internal sealed record IdentityBody(string Purpose);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(PublicLeadBody))]
[JsonSerializable(typeof(PatrolBody))]
[JsonSerializable(typeof(PlatformEvent))]
[JsonSerializable(typeof(LeadReceipt))]
[JsonSerializable(typeof(FollowBody))]
[JsonSerializable(typeof(PublicLeadView))]
[JsonSerializable(typeof(LeadPage))]
[JsonSerializable(typeof(LeadView))]
[JsonSerializable(typeof(AssignBody))]
[JsonSerializable(typeof(HandBackBody))]
[JsonSerializable(typeof(AnswerBody))]
[JsonSerializable(typeof(IdentityBody))]
[JsonSerializable(typeof(LeadIdentity))]
[JsonSerializable(typeof(LeadTrail))]
[JsonSerializable(typeof(PlatformList))]
[JsonSerializable(typeof(PlatformSecretView))]
[JsonSerializable(typeof(PlatformBody))]
[JsonSerializable(typeof(Entry<LeadLine>))]
[JsonSerializable(typeof(Entry<Platform>))]
internal sealed partial class LeadJson : JsonSerializerContext;
