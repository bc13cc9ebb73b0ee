using System.Text.Json.Serialization;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Ledger;

namespace Inspection.Functions.Requests;

/// <summary>What may be said about a request beside whom and what it concerns.</summary>
internal interface IRequestDetails
{
    /// <summary>0 to 1000; the matter's own where absent.</summary>
    int? Weight { get; }

    /// <summary>A visit to the enterprise may not leave it out.</summary>
    bool? Mandatory { get; }

    /// <summary>Ids of the sessions in which it may be served; absent for all.</summary>
    IReadOnlyList<string>? Sessions { get; }

    /// <summary>At most 500 characters.</summary>
    string? Note { get; }

    /// <summary>Planned where absent.</summary>
    RequestKind? Kind { get; }

    /// <summary>What a kind outside the plan rests on; at most 200 characters.</summary>
    string? Evidence { get; }

    /// <summary>Last day on which it is wanted; absent for as long as the rules let it wait.</summary>
    DateOnly? Until { get; }
}

/// <summary>What a clerk fills in; everything else comes from the matter.</summary>
/// <param name="Enterprise">Unified social credit code.</param>
/// <param name="Matter">Code of the matter.</param>
/// <param name="Lead">Id of the lead because of which it is made; its department must be the matter's.</param>
/// <param name="PlanLine">Id of the line of the annual plan on which it draws; needed only where several fit.</param>
internal sealed record SubmitBody(
    string Enterprise,
    string Matter,
    int? Weight = null,
    bool? Mandatory = null,
    IReadOnlyList<string>? Sessions = null,
    string? Note = null,
    RequestKind? Kind = null,
    string? Evidence = null,
    string? Lead = null,
    string? PlanLine = null,
    DateOnly? Until = null) : IRequestDetails;

/// <summary>A request as it is to be from now on; what is absent is as a new one would have it.</summary>
internal sealed record EditBody(
    int? Weight = null,
    bool? Mandatory = null,
    IReadOnlyList<string>? Sessions = null,
    string? Note = null,
    RequestKind? Kind = null,
    string? Evidence = null,
    string? PlanLine = null,
    DateOnly? Until = null) : IRequestDetails;

/// <summary>Excepts a request from the rule that holds it back, or takes the exception back.</summary>
/// <param name="Rule">Id of the rule that the person saw.</param>
/// <param name="Reason">5 to 500 characters.</param>
internal sealed record LiftBody(string Rule, string Reason);

/// <summary>What a check from papers and data has shown.</summary>
/// <param name="Date">Day on which it was carried out.</param>
/// <param name="RectifyBy">Until when it has to be put right; for <c>rectify</c> only.</param>
/// <param name="Note">At most 500 characters.</param>
internal sealed record RemoteResultBody(ItemResult Result, DateOnly Date, DateOnly? RectifyBy = null, string? Note = null);

internal sealed record WithdrawBody(string? Reason = null);

/// <summary>Requests sent by a program, at most 500.</summary>
internal sealed record BatchBody(IReadOnlyList<BatchItem> Items);

/// <param name="Key">Names the item for its sender (1 to 64 letters, digits, dashes, underscores): sent again it is the same request.</param>
internal sealed record BatchItem(
    string Enterprise,
    string Matter,
    int? Weight = null,
    bool? Mandatory = null,
    IReadOnlyList<string>? Sessions = null,
    string? Note = null,
    RequestKind? Kind = null,
    string? Evidence = null,
    string? Key = null,
    string? PlanLine = null,
    DateOnly? Until = null)
{
    public SubmitBody Body => new(Enterprise, Matter, Weight, Mandatory, Sessions, Note, Kind, Evidence, PlanLine: PlanLine, Until: Until);
}

/// <summary>What became of a batch; <paramref name="Items"/> in the order of those sent.</summary>
internal sealed record BatchView(int Stored, int Duplicates, int Refused, IReadOnlyList<BatchResult> Items);

internal enum BatchOutcome
{
    Stored,

    /// <summary>The same was requested before; <see cref="BatchResult.Id"/> names it.</summary>
    Duplicate,

    Refused,
}

internal sealed record BatchResult(int Index, string? Key, BatchOutcome Outcome, string? Id, IReadOnlyList<BatchIssue>? Issues);

internal sealed record BatchIssue(string Code, string Place, string Cause, string Action);

/// <summary>What happened to a request, oldest first.</summary>
internal sealed record RequestHistoryView(IReadOnlyList<RequestHistoryItem> Items);

internal enum RequestStep
{
    Submitted,
    Edited,
    Withdrawn,
    Held,
    Planned,
    Published,
    Waiting,

    /// <summary>It went to a later week, or came from an earlier one; <see cref="RequestHistoryItem.FromWeek"/> and <see cref="RequestHistoryItem.ToWeek"/> say which.</summary>
    MovedOn,

    Expired,

    /// <summary>The head of the office made an exception from a rule.</summary>
    Lifted,

    /// <summary>The exception was taken back.</summary>
    Unlifted,

    /// <summary>The result of its visit, or of its check without one, was recorded.</summary>
    Recorded,

    /// <summary>Another department is in charge since a dispute was decided.</summary>
    HandedOver,
}

/// <param name="At">Absent where it is not known.</param>
internal sealed record RequestHistoryItem(RequestStep Step, DateTimeOffset? At, string? By)
{
    public string? Source { get; init; }

    public string? Reason { get; init; }

    public IReadOnlyList<RequestFieldChange>? Changes { get; init; }

    public VisitRef? Visit { get; init; }

    public WaitingReason? Waiting { get; init; }

    public HeldReason? Held { get; init; }

    public OutcomeView? Outcome { get; init; }

    public string? FromWeek { get; init; }

    public string? ToWeek { get; init; }

    /// <summary>For an exception: id of the rule. For a move: why no plan served it, as a code; <c>duplicate</c> where it met the same request.</summary>
    public string? Code { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(RequestView))]
[JsonSerializable(typeof(RequestPage))]
[JsonSerializable(typeof(SubmitBody))]
[JsonSerializable(typeof(EditBody))]
[JsonSerializable(typeof(WithdrawBody))]
[JsonSerializable(typeof(LiftBody))]
[JsonSerializable(typeof(RemoteResultBody))]
[JsonSerializable(typeof(RemoteRecheckOrder))]
[JsonSerializable(typeof(BatchBody))]
[JsonSerializable(typeof(BatchView))]
[JsonSerializable(typeof(RequestHistoryView))]
[JsonSerializable(typeof(WeekList))]
[JsonSerializable(typeof(WeekView))]
internal sealed partial class RequestJson : JsonSerializerContext;
