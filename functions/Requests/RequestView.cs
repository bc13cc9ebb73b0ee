using System.Text.Json.Serialization;
using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Requests;

internal enum RequestStatus
{
    /// <summary>Waiting for the week's plan.</summary>
    Pooled,

    /// <summary>Served by a visit of the published plan.</summary>
    Published,

    /// <summary>Left out of the published plan, for a reason.</summary>
    Waiting,

    Withdrawn,
}

/// <summary>A request as its department sees it.</summary>
/// <param name="Visit">Where it is served, once a plan is published.</param>
/// <param name="Waiting">Why it is not, once a plan is published.</param>
/// <param name="Source"><c>form</c> or <c>import:{id}</c>.</param>
internal sealed record RequestView(
    string Id,
    string Week,
    EnterpriseRef Enterprise,
    string Department,
    MatterRef Matter,
    string Certificate,
    int Minutes,
    int Weight,
    bool Mandatory,
    IReadOnlyList<string>? Sessions,
    string? Note,
    RequestStatus Status,
    VisitRef? Visit,
    WaitingReason? Waiting,
    DateTimeOffset SubmittedAt,
    string SubmittedBy,
    string Source,
    [property: JsonPropertyName("etag")] string ETag)
{
    /// <summary>A request that was changed just now, so that no plan knows it yet.</summary>
    public static RequestView From(InspectionRequest request, Week week) => From(request, week, null, Language.Zh);

    /// <param name="language">Of the reason why it waits.</param>
    public static RequestView From(InspectionRequest request, Week week, PublishedPlan? published, Language language)
    {
        var visit = request.Withdrawn ? null : published?.VisitOf(request.Id);
        var waiting = request.Withdrawn || visit is not null ? null : published?.WaitingOf(request.Id, language);
        return new(
            request.Id,
            week.ToString(),
            new EnterpriseRef(request.Enterprise, request.EnterpriseName),
            request.Department,
            new MatterRef(request.Matter, request.MatterName),
            request.Certificate,
            request.Minutes,
            request.Weight,
            request.Mandatory,
            request.Sessions,
            request.Note,
            request.Withdrawn ? RequestStatus.Withdrawn : visit is not null ? RequestStatus.Published : waiting is not null ? RequestStatus.Waiting : RequestStatus.Pooled,
            visit,
            waiting,
            request.SubmittedAt,
            request.SubmittedBy,
            request.Source,
            request.ETag);
    }
}

internal sealed record EnterpriseRef(string Id, string Name);

internal sealed record MatterRef(string Code, string Name);

internal sealed record VisitRef(string Session, string Team);

internal sealed record WaitingReason(string Code, string Cause, string Remedy);

internal sealed record RequestPage(IReadOnlyList<RequestView> Items, string? Next, int Total);

/// <summary>What a clerk fills in; everything else comes from the matter.</summary>
/// <param name="Enterprise">Unified social credit code.</param>
/// <param name="Matter">Code of the matter.</param>
/// <param name="Weight">0 to 1000; the matter's own where absent.</param>
/// <param name="Mandatory">A visit to the enterprise may not leave it out.</param>
/// <param name="Sessions">Ids of the sessions in which it may be served; absent for all.</param>
/// <param name="Note">At most 500 characters.</param>
internal sealed record SubmitBody(
    string Enterprise,
    string Matter,
    int? Weight = null,
    bool? Mandatory = null,
    IReadOnlyList<string>? Sessions = null,
    string? Note = null);

internal sealed record WithdrawBody(string? Reason = null);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(RequestView))]
[JsonSerializable(typeof(RequestPage))]
[JsonSerializable(typeof(SubmitBody))]
[JsonSerializable(typeof(WithdrawBody))]
[JsonSerializable(typeof(WeekList))]
[JsonSerializable(typeof(WeekView))]
internal sealed partial class RequestJson : JsonSerializerContext;
