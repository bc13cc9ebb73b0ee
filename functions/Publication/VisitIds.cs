using System.Security.Cryptography;
using System.Text;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Publication;

/// <summary>
/// Names visits for the public: the same in every version of a week's calendar, so that other programs know an entry again, and of no use to anybody who
/// wants to know whether there is a visit that is not announced.
/// </summary>
internal sealed class VisitIds
{
    private const int Characters = 26;
    private readonly byte[] _key;

    public VisitIds(byte[] signingKey) => _key = HMACSHA256.HashData(signingKey, "public-visit/1"u8);

    /// <summary>What is announced by day and what is announced by week are two entries.</summary>
    public string Of(string jurisdiction, string week, string enterprise, Visibility visibility) => Named($"{jurisdiction}|{week}|{enterprise}|{visibility}");

    /// <summary>A further visit to an enterprise that was visited in this week already.</summary>
    public string Further(string id, string? session) => Named($"{id}|{session}");

    private string Named(string text) => Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(text)))[..Characters];
}
