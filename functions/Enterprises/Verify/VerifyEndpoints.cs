using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Ledger;
using Inspection.Functions.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace Inspection.Functions.Enterprises;

/// <param name="Code">As it stands on the notice; spaces, dashes and small letters do not matter.</param>
/// <param name="Version">Of the notice in hand, as its QR code says; absent where the code was typed.</param>
internal sealed record VerifyBody(string Code, int? Version = null);

/// <summary>What a code is worth.</summary>
internal enum Verdict
{
    /// <summary>The notice is as it was published.</summary>
    Valid,

    /// <summary>It was published differently since: an older print is void.</summary>
    Amended,

    /// <summary>The notice in hand is an older version than the one that holds, and void.</summary>
    Replaced,

    /// <summary>The visit does not take place.</summary>
    Cancelled,

    /// <summary>The visit is over; nobody comes with this notice any more.</summary>
    Over,
}

/// <summary>What anyone with a notice in hand may know of it.</summary>
/// <param name="Publisher">Name of the jurisdiction whose office has published it.</param>
/// <param name="CheckedInAt">When the team checked in; absent before.</param>
/// <param name="Officers">Who may be at the door; present on the day of the visit and while the team is there.</param>
/// <param name="AnsweredAt">When this was found out; an older answer proves nothing.</param>
internal sealed record VerifiedNotice(
    Verdict Verdict,
    string Publisher,
    DateTimeOffset PublishedAt,
    int Version,
    string Week,
    NoticeTime? Before,
    NoticeTime? When,
    string Enterprise,
    IReadOnlyList<string> Departments,
    IReadOnlyList<string> Matters,
    DateTimeOffset? CheckedInAt,
    IReadOnlyList<NoticeOfficer>? Officers,
    DateTimeOffset AnsweredAt);

/// <summary>Whether a notice is genuine, for anyone who holds it.</summary>
internal static class VerifyEndpoints
{
    public static void MapVerify(this IEndpointRouteBuilder api) =>
        api.MapPost("/public/{jurisdiction}/verify", VerifyAsync).AllowAnonymous().WithTags("Public").WithName("VerifyNotice");

    private static async Task<Results<Ok<VerifiedNotice>, Refusal>> VerifyAsync(
        string jurisdiction, Body<VerifyBody> body, CodeBook book, AnnouncedVisits announced, RegisterStore registers, NoticeMaker maker, Doorkeeper door, TimeProvider time,
        IOptions<VerifyOptions> options, HttpContext context, CancellationToken cancellationToken)
    {
        if (!door.LetIn(context, $"verify {jurisdiction}", options.Value.PerAddress))
        {
            return EnterpriseRefusals.TooOften;
        }

        if (!Key.IsPart(jurisdiction) || VisitCodes.Read(body.Value.Code) is not { } code)
        {
            return EnterpriseRefusals.NoCode;
        }

        // A code of no visit is looked up like one of an unannounced visit: in a week in which nobody has one.
        var (week, enterprise) = await book.FindAsync(jurisdiction, code, cancellationToken) ?? (Week.Current(time), "");
        if (await announced.OfEnterpriseAsync(jurisdiction, week, enterprise, cancellationToken) is not [.., var visit])
        {
            return EnterpriseRefusals.NoCode;
        }

        // Nobody has published such a version, so the print is not ours, whoever the code belongs to: nothing is told of the visit. One that is over has no versions.
        return visit.Stage is not VisitStage.Done && body.Value.Version is { } printed && (printed < 1 || printed > visit.Version)
            ? EnterpriseRefusals.NeverPublished
            : TypedResults.Ok(Of(visit, body.Value.Version, maker.Of(visit, await registers.ReadAsync(jurisdiction, cancellationToken)), time.GetUtcNow()));
    }

    private static VerifiedNotice Of(AnnouncedVisit visit, int? printed, VisitNotice notice, DateTimeOffset now) => new(
        visit.Stage switch
        {
            VisitStage.Cancelled => Verdict.Cancelled,
            VisitStage.Done => Verdict.Over,
            VisitStage.Ahead when notice.Over => Verdict.Over,
            _ when printed < visit.Version => Verdict.Replaced,
            VisitStage.Arrived => Verdict.Valid,
            _ => visit.Version > 1 ? Verdict.Amended : Verdict.Valid,
        },
        notice.Publisher,
        notice.PublishedAt,
        notice.Version,
        notice.Week,
        notice.Before,
        notice.When,
        notice.Enterprise.Name,
        [.. notice.Departments.Select(department => department.Name)],
        [.. notice.Matters.Select(matter => matter.Name).Distinct(StringComparer.Ordinal)],
        notice.CheckedInAt,
        MayNameOfficers(visit, now) ? notice.Officers : null,
        now);

    /// <summary>Names are for who stands at the door: on the day that was announced, and while the team is there.</summary>
    private static bool MayNameOfficers(AnnouncedVisit visit, DateTimeOffset now) => visit.Stage switch
    {
        VisitStage.Arrived => true,
        VisitStage.Ahead => visit.Date == DateOnly.FromDateTime(now.ToOffset(TimeSpan.FromHours(8)).DateTime),
        _ => false,
    };
}

/// <summary>Section <c>Verify</c>.</summary>
internal sealed class VerifyOptions
{
    /// <summary>Codes checked from one address in an hour. Default 120.</summary>
    public int PerAddress { get; init; } = 120;
}
