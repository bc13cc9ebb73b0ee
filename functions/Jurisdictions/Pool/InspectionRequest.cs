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
/// <param name="ETag">Version of the row; empty for one that is not stored yet.</param>
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

    public static string IdOf(string enterprise, string matter) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{enterprise}\n{matter}")))[..20];
}
