using System.Text.Json.Serialization;
using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Rules;

namespace Inspection.Functions.Requests;

internal enum RequestStatus
{
    /// <summary>Waiting for the week's plan.</summary>
    Pooled,

    /// <summary>A rule keeps it from the plan, for now.</summary>
    Held,

    /// <summary>Served by a visit of a plan that is approved but not public yet.</summary>
    Planned,

    /// <summary>Served by a visit of the published plan.</summary>
    Published,

    /// <summary>Left out of the published plan, for a reason.</summary>
    Waiting,

    Withdrawn,

    /// <summary>Its visit, or its check without one, was carried out.</summary>
    Done,

    /// <summary>It needs no visit: its matter is checked from papers and data.</summary>
    Remote,

    /// <summary>No plan of this week serves it, and it went to a later week.</summary>
    MovedOn,

    /// <summary>No plan served it before its time ran out.</summary>
    Expired,
}

/// <summary>A request as its department sees it.</summary>
/// <param name="Frozen">A visit of an approved or published plan serves it, so that it takes no more edits.</param>
/// <param name="Visit">Where it is served, once a plan is approved.</param>
/// <param name="Waiting">Why it is not, once a plan is published.</param>
/// <param name="CountsTowardCap">By the rules, its visit uses up caps in this week.</param>
/// <param name="BlockedByCap">By the rules, a used-up cap holds it back in this week.</param>
/// <param name="Held">The rule that holds it back.</param>
/// <param name="Until">Last day on which it is wanted.</param>
/// <param name="FirstWeek">The week for which it was first asked, where it has moved on since.</param>
/// <param name="MovedTo">The week to which it went.</param>
/// <param name="Lifts">Exceptions from rules that were made for it.</param>
/// <param name="Outcome">How its visit, or its check without one, ended.</param>
/// <param name="Source"><c>form</c>, <c>batch</c>, <c>import:{id}</c> or what else made it.</param>
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
    RequestKind Kind,
    bool CountsTowardCap,
    bool BlockedByCap,
    string? Evidence,
    string? Theme,
    string? PlanLine,
    string? Lead,
    RequestStatus Status,
    bool Frozen,
    VisitRef? Visit,
    WaitingReason? Waiting,
    HeldReason? Held,
    DateOnly? Until,
    string? FirstWeek,
    string? MovedTo,
    IReadOnlyList<LiftView>? Lifts,
    OutcomeView? Outcome,
    DateTimeOffset SubmittedAt,
    string SubmittedBy,
    string Source,
    [property: JsonPropertyName("etag")] string ETag)
{
    /// <summary>The line of <see cref="PlanLine"/>; told of a single request.</summary>
    public PlanLineRef? Line { get; init; }

    /// <summary>A request that was changed just now, so that no plan knows it yet.</summary>
    public static RequestView From(InspectionRequest request, Week week) => From(request, week, WeekPlans.None, Language.Zh);

    /// <param name="language">Of the reason why it waits.</param>
    public static RequestView From(InspectionRequest stored, Week week, WeekPlans plans, Language language)
    {
        var request = plans.Rules is { } rules ? ExemptKinds.Flag(stored, rules, week.Monday) : stored;
        var status = plans.StatusOf(request);
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
            request.Kind,
            request.CountsTowardCap,
            request.BlockedByCap,
            request.Evidence,
            request.Theme,
            request.PlanLine,
            request.Lead,
            status,
            status is RequestStatus.Planned or RequestStatus.Published,
            plans.VisitOf(request),
            status is RequestStatus.Waiting or RequestStatus.MovedOn ? plans.Published?.WaitingOf(request.Id, language) : null,
            status is RequestStatus.Held ? HeldReason.Of(plans.Ruling!.HeldOf(request.Id)!, language) : null,
            request.Until,
            request.FirstWeek,
            request.MovedTo,
            request.Lifts.Count == 0 ? null : [.. request.Lifts.Select(lift => LiftView.Of(lift, language))],
            request.Outcome is { } outcome ? OutcomeView.Of(outcome) : null,
            request.SubmittedAt,
            request.SubmittedBy,
            request.Source,
            request.ETag);
    }
}

internal sealed record EnterpriseRef(string Id, string Name);

/// <param name="Year">Of the annual plan.</param>
internal sealed record PlanLineRef(string Id, string Title, int Year);

internal sealed record MatterRef(string Code, string Name);

/// <param name="Team">Told to those who may know how many teams there are.</param>
internal sealed record VisitRef(string Session, string? Team);

internal sealed record WaitingReason(string Code, string Cause, string Remedy);

/// <param name="Rule">Id of the rule.</param>
/// <param name="Name">Of the rule.</param>
/// <param name="FirstDate">First day on which the rules would let it pass as things stand.</param>
/// <param name="Liftable">The head of the office may make an exception for this request alone.</param>
internal sealed record HeldReason(string Rule, string Name, string Cause, string Remedy, DateOnly? FirstDate, bool Liftable)
{
    public static HeldReason Of(Held held, Language language) => new(
        held.Code, held.InForce.Rule.Name.In(language), held.Cause.In(language), held.Remedy.In(language), held.FirstDate, held.InForce.Rule.LiftsForOne);
}

/// <summary>How a request ended.</summary>
/// <param name="Date">Day on which it was carried out; for a cancelled visit the day for which it was planned.</param>
/// <param name="Remote">It was checked from papers and data, without a visit.</param>
/// <param name="RectifyBy">Until when something has to be put right.</param>
internal sealed record OutcomeView(RequestResult Result, DateOnly Date, bool Remote, DateOnly? RectifyBy, string? Note)
{
    public static OutcomeView Of(RequestOutcome outcome) => new(
        Enum.Parse<RequestResult>(outcome.Result, ignoreCase: true), outcome.Date, outcome.Draft is null, outcome.RectifyBy, outcome.Note);
}

internal enum RequestResult
{
    Pass,
    Finding,
    Rectify,
    Transfer,

    /// <summary>The visit was called off; the request can be planned anew.</summary>
    Cancelled,
}

/// <summary>An exception from a rule.</summary>
/// <param name="Name">Of the rule.</param>
internal sealed record LiftView(string Rule, string Name, string Reason, string By, DateTimeOffset At)
{
    public static LiftView Of(RuleLift lift, Language language) => new(lift.Rule, AllRules.Find(lift.Rule)?.Name.In(language) ?? lift.Rule, lift.Reason, lift.By, lift.At);
}

internal sealed record RequestPage(IReadOnlyList<RequestView> Items, string? Next, int Total);
