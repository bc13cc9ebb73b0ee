using System.Text.Json.Serialization;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Enterprises;

/// <summary>What an enterprise may do about a visit now.</summary>
internal enum VisitAction
{
    Accept,
    Move,
    Recusal,
    Rate,
}

/// <summary>An enterprise and its visits.</summary>
/// <param name="Coming">In time order; those that were cancelled lately are among them.</param>
/// <param name="Past">Newest first.</param>
/// <param name="Calendar">For a calendar program.</param>
internal sealed record EnterpriseHome(
    string Jurisdiction, string Publisher, NoticeEnterprise Enterprise, IReadOnlyList<EnterpriseVisit> Coming, IReadOnlyList<EnterpriseVisit> Past, YearOfVisits Year, CalendarLink Calendar);

/// <summary>How often an enterprise was visited this year, and how often it would have been by each department alone.</summary>
internal sealed record YearOfVisits(int Year, int Visits, int Separately);

/// <param name="AcceptedVersion">Version of which the enterprise has taken note.</param>
/// <param name="Wishes">What it has asked for, oldest first.</param>
/// <param name="Can">What it may do now.</param>
internal sealed record EnterpriseVisit(
    VisitNotice Notice, DateTimeOffset? AcceptedAt, int? AcceptedVersion, bool Rated, IReadOnlyList<WishView> Wishes, IReadOnlyList<VisitAction> Can);

/// <summary>Something that an enterprise has asked for.</summary>
/// <param name="From">Announced when it was asked for; absent for a recusal.</param>
/// <param name="Officer">Name of the officer.</param>
internal sealed record WishView(
    string Id,
    WishKind Kind,
    WishState State,
    string Week,
    NoticeEnterprise Enterprise,
    NoticeTime? From,
    NoticeTime? To,
    string? Officer,
    string Reason,
    DateTimeOffset AskedAt,
    string? Answer,
    DateTimeOffset? DecidedAt)
{
    /// <summary>Who of the office has answered; for the office only.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>The draft that has the visit in the half day that was wished for; for the office only.</summary>
    public string? Draft { get; init; }

    /// <summary>Why it could not be arranged when the office agreed last; for those of the office who may know of all checks.</summary>
    public string? Obstacle { get; init; }

    /// <summary>The version to name when answering; for the office only.</summary>
    [JsonPropertyName("etag")]
    public string? ETag { get; init; }

    public static WishView Of(Entry<Wish> entry, Registers known)
    {
        var wish = entry.Value;
        var week = Jurisdictions.Week.Parse(wish.Week, null);
        var arranging = wish.State is WishState.Arranging;
        return new WishView(
            entry.Id,
            wish.Kind,
            arranging ? WishState.Open : wish.State,
            wish.Week,
            new NoticeEnterprise(wish.Enterprise, wish.Name, known.Collections.Enterprises.Find(wish.Enterprise)?.Value.Address ?? "", wish.Town),
            wish.Session is { } from ? NoticeMaker.TimeOf(week, from, null) : null,
            wish.To is { } to ? NoticeMaker.TimeOf(week, to, null) : null,
            wish.Officer is { } officer ? known.Collections.Officers.Find(officer)?.Value.Name ?? officer : null,
            wish.Reason,
            wish.AskedAt,
            arranging ? null : wish.Answer,
            arranging ? null : wish.DecidedAt);
    }
}

/// <param name="Version">Version of the notice that was read.</param>
internal sealed record AcceptBody(int Version);

/// <param name="To">Id of the half day.</param>
/// <param name="Reason">2 to 500 characters.</param>
internal sealed record MoveBody(string To, string Reason);

/// <param name="Officer">Id of an officer of the notice.</param>
/// <param name="Reason">2 to 500 characters.</param>
internal sealed record RecusalBody(string Officer, string Reason);

/// <param name="Stars">1 to 5.</param>
/// <param name="Text">At most 500 characters.</param>
internal sealed record RatingBody(int Stars, string? Text = null);

/// <param name="Accept">Whether the office agrees.</param>
/// <param name="Answer">What the enterprise is told; needed where the office does not agree.</param>
internal sealed record DecideWishBody(bool Accept, string? Answer = null);

internal sealed record MoveOptionList(IReadOnlyList<MoveOption> Items);

/// <summary>Links that open from now on; all earlier ones do not any more.</summary>
/// <param name="Page">What stands behind the sign # in the address of the enterprise's page.</param>
internal sealed record RenewedLinks(string Page, DateOnly PageLastDay, CalendarLink Calendar);

internal sealed record WishList(IReadOnlyList<WishView> Items, int Open);

/// <summary>How enterprises have rated a department's visits, in sums only.</summary>
/// <param name="Ratings">How many are counted: a multiple of five; 0 where there are fewer.</param>
/// <param name="Average">Stars; absent where there are too few.</param>
/// <param name="Stars">How many gave one star, two, … five; absent where there are too few.</param>
/// <param name="Texts">What they wrote, for the auditor only.</param>
internal sealed record DepartmentRating(string Department, string Name, int Ratings, double? Average, IReadOnlyList<int>? Stars, IReadOnlyList<string>? Texts);

internal sealed record RatingList(int Year, int AtOnce, IReadOnlyList<DepartmentRating> Items);
