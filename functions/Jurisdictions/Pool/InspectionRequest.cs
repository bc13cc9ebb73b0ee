using System.Security.Cryptography;
using System.Text;

namespace Inspection.Functions.Jurisdictions;

/// <summary>One department wants one matter inspected at one enterprise in one week (检查需求).</summary>
/// <param name="Id">The same for the same enterprise and matter of a week, so that a request made twice is one.</param>
/// <param name="Enterprise">Credit code.</param>
/// <param name="EnterpriseName">As it was when the request was made.</param>
/// <param name="Sessions">Ids of the sessions in which it may be served; null means all.</param>
/// <param name="SubmittedBy">Name of the person.</param>
/// <param name="Source"><c>form</c>, <c>batch</c>, <c>import:{id}</c>, or what else made it.</param>
/// <param name="ETag">Version; empty for one that is not stored yet.</param>
internal sealed record InspectionRequest(
    string Id,
    string Enterprise,
    string EnterpriseName,
    string Department,
    string Matter,
    string MatterName,
    string Certificate,
    int Minutes,
    int Weight,
    bool Mandatory,
    IReadOnlyList<string>? Sessions,
    string? Note,
    DateTimeOffset SubmittedAt,
    string SubmittedBy,
    string Source,
    bool Withdrawn,
    string ETag)
{
    internal const int MaxPast = 50;

    /// <summary>Account of the person who submitted it; names are not unique. Empty where the platform made it.</summary>
    public string Submitter { get; init; } = "";

    /// <summary>Why it is asked for.</summary>
    public RequestKind Kind { get; init; }

    /// <summary>The visit uses up the enterprise's annual caps.</summary>
    public bool CountsTowardCap { get; init; } = true;

    /// <summary>A cap that is used up, a quiet day or a green tier holds it back.</summary>
    public bool BlockedByCap { get; init; } = true;

    /// <summary>What a kind that nothing blocks rests on: number of the complaint, order, case.</summary>
    public string? Evidence { get; init; }

    /// <summary>Id of the theme that made it.</summary>
    public string? Theme { get; init; }

    /// <summary>Id of the line of the annual plan on which it draws.</summary>
    public string? PlanLine { get; init; }

    /// <summary>Id of the lead that it follows.</summary>
    public string? Lead { get; init; }

    /// <summary>Last day on which it is wanted; null where it says none of its own.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The week for which it was first asked, where it has moved on since.</summary>
    public string? FirstWeek { get; init; }

    /// <summary>The week to which it has moved on, because no plan of this one serves it.</summary>
    public string? MovedTo { get; init; }

    /// <summary>Its time ran out before a plan served it.</summary>
    public bool Expired { get; init; }

    /// <summary>Exceptions that the head of the office has made for it.</summary>
    public IReadOnlyList<RuleLift> Lifts { get; init; } = [];

    /// <summary>The key under which a caller's program sent it, and the hash of what it sent; null where it gave none.</summary>
    public ItemKey? Key { get; init; }

    /// <summary>What happened to it, oldest first; empty while nothing but its submission has.</summary>
    public IReadOnlyList<RequestEvent> Past { get; init; } = [];

    /// <summary>It has left the pool of this week, so that the same may be asked for again.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsGone => Withdrawn || Expired;

    /// <summary>It is to be planned in this week.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsOpen => !IsGone && !IsDone && MovedTo is null;

    /// <summary>True where an exception from a rule was made for it.</summary>
    public bool IsLifted(string rule) => Lifts.Any(lift => lift.Rule == rule);

    /// <summary>Everything that people did to it, oldest first.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public IReadOnlyList<RequestEvent> Events => Past.Count > 0 ? Past : [new(SubmittedAt, SubmittedBy, RequestAction.Submitted) { Source = Source }];

    /// <summary>The request after one more event; beyond the last fifty the oldest but the first are dropped.</summary>
    public InspectionRequest After(RequestEvent next)
    {
        IReadOnlyList<RequestEvent> past = [.. Events, next];
        return this with { Past = past.Count <= MaxPast ? past : [past[0], .. past.Skip(past.Count - MaxPast + 1)] };
    }

    /// <summary>How its visit ended; null while that is ahead.</summary>
    public RequestOutcome? Outcome { get; init; }

    /// <summary>Its visit was carried out: there is nothing left to plan.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsDone => Outcome is { Result: not RequestOutcome.Cancelled };

    /// <summary>It was checked from papers and data, without a visit.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsCheckedRemotely => IsDone && Outcome!.Draft is null;

    public static string IdOf(string enterprise, string matter) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{enterprise}\n{matter}")))[..20];

    /// <summary>A request as its matter has it, with the flags that its kind usually has.</summary>
    public static InspectionRequest For(EnterpriseEntry enterprise, Matter matter, RequestKind kind, DateTimeOffset at, string by, string source) => new(
        IdOf(enterprise.CreditCode, matter.Code),
        enterprise.CreditCode,
        enterprise.Name,
        matter.Department,
        matter.Code,
        matter.Name,
        matter.Certificate,
        matter.Minutes,
        matter.Weight,
        false,
        null,
        null,
        at,
        by,
        source,
        false,
        "")
    {
        Kind = kind,
        CountsTowardCap = kind.Usual().Counts,
        BlockedByCap = kind.Usual().Blocked,
    };
}

/// <summary>How a program names an item that it sends, so that sending it again is known as such.</summary>
/// <param name="Name">Hash of the person and the key.</param>
/// <param name="Content">Hash of the item.</param>
internal sealed record ItemKey(string Name, string Content);

/// <summary>How the visit of a request ended, or its check without one.</summary>
/// <param name="Result"><c>pass</c>, <c>finding</c>, <c>rectify</c>, <c>transfer</c> or <c>cancelled</c>.</param>
/// <param name="Date">Day on which it was carried out; for a cancelled one the day for which it was planned.</param>
/// <param name="Draft">Id of the draft whose plan held the visit; null for a check from papers and data.</param>
internal sealed record RequestOutcome(string Result, DateOnly Date, string? Draft)
{
    public const string Cancelled = "cancelled";

    /// <summary>Until when something has to be put right.</summary>
    public DateOnly? RectifyBy { get; init; }

    /// <summary>The week in whose pool that is checked again, for a check without a visit.</summary>
    public string? RecheckIn { get; init; }

    /// <summary>What else there is to say; for a cancelled one why.</summary>
    public string? Note { get; init; }

    public static string NameOf<T>(T result)
        where T : struct, Enum => result.ToString().ToLowerInvariant();
}
