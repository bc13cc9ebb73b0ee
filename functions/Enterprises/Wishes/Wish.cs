using System.Globalization;
using System.Text.Json.Serialization;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Enterprises;

/// <summary>What an enterprise asks for.</summary>
internal enum WishKind
{
    /// <summary>Another half day (改期).</summary>
    Move,

    /// <summary>That an officer does not come (回避).</summary>
    Recusal,
}

internal enum WishState
{
    /// <summary>Waits for the office.</summary>
    Open,

    /// <summary>The office agrees, and the plan is being changed. To the enterprise it is still open, since there may turn out to be no place.</summary>
    Arranging,

    /// <summary>The office agrees: the register is changed, or a draft has the visit where it was asked to be.</summary>
    Accepted,

    /// <summary>The office does not agree, and says why.</summary>
    Refused,

    /// <summary>The enterprise has taken it back.</summary>
    Withdrawn,
}

/// <summary>Something that an enterprise asks for about a visit that is ahead.</summary>
/// <param name="Session">Half day that was announced when it was asked for.</param>
/// <param name="To">Half day that is wished for; only for a move.</param>
/// <param name="Officer">Id of the officer; only for a recusal.</param>
/// <param name="Reason">In the words of the enterprise.</param>
/// <param name="Answer">In the words of the office.</param>
internal sealed record Wish(
    WishKind Kind,
    string Week,
    string Enterprise,
    string Name,
    string Town,
    string? Session,
    string? To,
    string? Officer,
    string Reason,
    DateTimeOffset AskedAt,
    WishState State = WishState.Open,
    string? Answer = null,
    string? DecidedBy = null,
    DateTimeOffset? DecidedAt = null)
{
    /// <summary>Id of the draft that has the visit in the half day that was wished for; null before.</summary>
    public string? Draft { get; init; }

    /// <summary>Why it could not be arranged when the office agreed last, both languages as in a plan file.</summary>
    public string? Obstacle { get; init; }

    /// <summary>How the ids of all wishes about one visit begin: weeks in order, then enterprises.</summary>
    public static string PrefixOf(string week, string enterprise) => $"{week}.{enterprise}.";

    public static string IdOf(string week, string enterprise, int number) => string.Create(CultureInfo.InvariantCulture, $"{PrefixOf(week, enterprise)}{number:D2}");
}

/// <summary>What an enterprise has said of a visit itself.</summary>
/// <param name="Version">Version of the notice that was acknowledged.</param>
/// <param name="Rated">A rating was given; which one is kept apart from who gave it.</param>
internal sealed record VisitReply(DateTimeOffset? AcceptedAt, int? Version, bool Rated)
{
    public static string IdOf(string week, string enterprise) => $"{week}.{enterprise}";
}

/// <summary>How a visit was, without who says so.</summary>
/// <param name="Month">Month of the visit, such as <c>2026-11</c>.</param>
/// <param name="Departments">Ids of those who took part.</param>
/// <param name="Stars">1 to 5.</param>
internal sealed record Rating(string Month, IReadOnlyList<string> Departments, int Stars, string? Text);

/// <summary>What the partition of enterprises keeps beside their links.</summary>
internal static class EnterpriseBooks
{
    public static readonly CollectionKind<Wish> Wishes = new("wishes", EnterpriseStoreJson.Default.EntryWish);
    public static readonly CollectionKind<VisitReply> Replies = new("replies", EnterpriseStoreJson.Default.EntryVisitReply);
    public static readonly CollectionKind<Rating> Ratings = new("ratings", EnterpriseStoreJson.Default.EntryRating);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Entry<Wish>))]
[JsonSerializable(typeof(Entry<VisitReply>))]
[JsonSerializable(typeof(Entry<Rating>))]
internal sealed partial class EnterpriseStoreJson : JsonSerializerContext;
