using System.Security.Cryptography;
using System.Text;

namespace Inspection.Functions.Jurisdictions;

/// <summary>One department wants one matter inspected at one enterprise in one week (检查需求).</summary>
/// <param name="Id">The same for the same enterprise and matter of a week, so that a request made twice is one.</param>
/// <param name="Enterprise">Credit code.</param>
/// <param name="EnterpriseName">As it was when the request was made.</param>
/// <param name="Sessions">Ids of the sessions in which it may be served; null means all.</param>
/// <param name="SubmittedBy">Name of the person.</param>
/// <param name="Source"><c>form</c> or <c>import:{id}</c>.</param>
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
    public static string IdOf(string enterprise, string matter) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{enterprise}\n{matter}")))[..20];
}
