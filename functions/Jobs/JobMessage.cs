using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Inspection.Functions.Jobs;

/// <summary>
/// What the queue carries: the name of a job, nothing else. All authority is read from the job's row; the MAC only
/// keeps strangers from sending us looking.
/// </summary>
/// <param name="V">Version of the message, 1.</param>
/// <param name="Kind"><c>solve</c>, <c>solve-part</c> for a part of a divided draft, <c>dispatch</c> for what a week's changes owe,
/// or <c>due</c> for what is to be done in a week at a set time.</param>
/// <param name="JobId">Id of the draft, or of the part, or of what the effects are about.</param>
/// <param name="Jurisdiction">Whose draft.</param>
/// <param name="Week">Week of the draft.</param>
/// <param name="Exp">Seconds since 1970 after which the message is dropped.</param>
/// <param name="Mac">HMAC-SHA-256 over all other members, lower-case hex.</param>
internal sealed record JobMessage(int V, string Kind, string JobId, string Jurisdiction, string Week, long Exp, string Mac)
{
    /// <summary>Kind of a solve.</summary>
    public const string Solve = "solve";

    /// <summary>Kind of the solve of one part.</summary>
    public const string SolvePart = "solve-part";

    /// <summary>Kind of the carrying on with what a week's changes owe.</summary>
    public const string Dispatch = "dispatch";

    /// <summary>Kind of the doing of what is due.</summary>
    public const string Due = "due";
}

/// <summary>Signs and reads queue messages.</summary>
internal sealed class JobMessages
{
    private const int MaxLength = 1024;
    private readonly byte[] _key;

    /// <param name="signingKey">The key of <c>Jobs__SigningKey</c>; messages use a key of their own derived from it.</param>
    public JobMessages(byte[] signingKey) => _key = HMACSHA256.HashData(signingKey, "queue-message/1"u8);

    public string Write(string jobId, string jurisdiction, string week, DateTimeOffset expires, string kind = JobMessage.Solve)
    {
        var message = new JobMessage(1, kind, jobId, jurisdiction, week, expires.ToUnixTimeSeconds(), "");
        return JsonSerializer.Serialize(message with { Mac = Mac(message) }, JobMessageJson.Default.JobMessage);
    }

    /// <summary>The message, or null when it is not one that we signed. Expiry is for the reader to judge.</summary>
    public JobMessage? Read(string text)
    {
        if (text.Length > MaxLength)
        {
            return null;
        }

        try
        {
            JobMessage? message = JsonSerializer.Deserialize(text, JobMessageJson.Default.JobMessage);
            return message is { V: 1, Kind: JobMessage.Solve or JobMessage.SolvePart or JobMessage.Dispatch or JobMessage.Due }
                && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Mac(message)), Encoding.UTF8.GetBytes(message.Mac))
                ? message
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private string Mac(JobMessage m)
    {
        // Every member is preceded by its length, so that no two messages have the same text under the MAC.
        string[] members = [m.V.ToString(CultureInfo.InvariantCulture), m.Kind, m.JobId, m.Jurisdiction, m.Week, m.Exp.ToString(CultureInfo.InvariantCulture)];
        string text = string.Concat(members.Select(member => string.Create(CultureInfo.InvariantCulture, $"{member.Length}:{member}")));
        return Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(text)));
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(JobMessage))]
internal sealed partial class JobMessageJson : JsonSerializerContext;
