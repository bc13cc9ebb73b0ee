using System.Text.Json;
using System.Text.Json.Serialization;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Jurisdictions;

/// <summary>What people are told of. A name in a webhook and in an address; never renamed.</summary>
internal enum NoticeKind
{
    /// <summary>To the office: a draft waits for approval.</summary>
    DraftSubmitted,

    /// <summary>To the office: a draft waits for the legal review that comes before its approval.</summary>
    DraftToReview,

    /// <summary>To the office: a draft passed the legal review and waits for approval.</summary>
    DraftReviewed,

    /// <summary>To the office: a draft may be published.</summary>
    DraftApproved,

    /// <summary>To the office: a draft came back with a comment.</summary>
    DraftReturned,

    /// <summary>To the office: a draft ended without a plan.</summary>
    DraftFailed,

    /// <summary>To each department with requests: what became of them.</summary>
    WeekPublished,

    /// <summary>To the office: a plan was not published at the time that was set, since its inputs have changed.</summary>
    PublicationDropped,

    /// <summary>To the office: somebody asks to take a public week back, and an approver who is somebody else has to agree.</summary>
    WithdrawalAsked,

    /// <summary>To each department with visits ahead: the week is no longer public.</summary>
    WeekWithdrawn,

    /// <summary>To a department: the office has taken a request of theirs out.</summary>
    RequestWithdrawn,

    /// <summary>To a department: the head of the office has excepted a request of theirs from a rule.</summary>
    RequestLifted,

    /// <summary>To a department: such an exception was taken back.</summary>
    RequestUnlifted,

    /// <summary>To a department: the office has recorded what a check without a visit has shown.</summary>
    RequestRecorded,

    /// <summary>To each department concerned: requests of theirs have ended, since no plan served them in their time.</summary>
    RequestsExpired,

    /// <summary>To both departments: a dispute was decided, and requests went from one to the other.</summary>
    RequestsHandedOver,

    /// <summary>To a department: the office, or a rule, has raised a supervision letter.</summary>
    LetterRaised,

    /// <summary>To the office: a department has answered a letter.</summary>
    LetterAnswered,

    /// <summary>To a department: its answer to a letter was not enough.</summary>
    LetterReturned,

    /// <summary>To a department: the answer to a letter is overdue.</summary>
    LetterOverdue,

    /// <summary>To a department: a letter is settled.</summary>
    LetterClosed,

    /// <summary>To the office: the report of a week, month or quarter is there.</summary>
    ReportMade,

    /// <summary>To the office: an enterprise asks for another half day.</summary>
    MoveAsked,

    /// <summary>To the office: an enterprise objects to an officer.</summary>
    RecusalAsked,

    /// <summary>To the office: officers say that a visit cannot take place.</summary>
    VisitHindered,

    /// <summary>To the office: a move that was agreed to has no place in the plan any more.</summary>
    MoveImpossible,

    /// <summary>To a department: what officers have found about a request of theirs goes to another authority.</summary>
    CaseTransferred,

    /// <summary>To whom it was made for: a webhook's address works.</summary>
    WebhookTried,
}

/// <summary>The debt of a change to tell people of it: any feature may owe one, the notices pay it.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Subject">Id of the draft, or of the request.</param>
/// <param name="Department">Who is told; null for the office, or where the kind tells several.</param>
/// <param name="Name">What the subject is called; never a person.</param>
internal sealed record NoticeFact(NoticeKind Kind, string Subject, string? Department = null, string? Name = null)
{
    public const string FactKind = "notify";

    /// <summary>For what concerns requests of several departments: how many of each, by its id.</summary>
    public IReadOnlyDictionary<string, int>? Numbers { get; init; }

    /// <summary>The week that is concerned, where the change is not one of that week's own partition.</summary>
    public string? Week { get; init; }

    public Fact Owed() => new(FactKind, $"{Kind} {Subject}", JsonSerializer.Serialize(this, NoticeFactJson.Default.NoticeFact));

    public static NoticeFact Of(OutboxFact fact) => JsonSerializer.Deserialize(fact.Fact.Data, NoticeFactJson.Default.NoticeFact)!;
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(NoticeFact))]
internal sealed partial class NoticeFactJson : JsonSerializerContext;
