using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Functions.Enterprises;

/// <summary>Notices of a week, to be printed and handed over before the visits: each says what its enterprise may know by now.</summary>
/// <param name="Towns">Those with notices, with how many there are.</param>
/// <param name="Next">What to give as <c>after</c> for the next page; absent at the end.</param>
/// <param name="Total">Notices on all pages.</param>
internal sealed record VisitNoticePage(string Week, IReadOnlyList<NoticeTown> Towns, IReadOnlyList<VisitNotice> Items, string? Next, int Total);

internal sealed record NoticeTown(string Name, int Notices);

/// <summary>Notices for the office: of a whole week by town, for printing, or of one enterprise.</summary>
internal static class NoticeEndpoints
{
    private const int MaxPage = 400;

    public static void MapVisitNotices(this IEndpointRouteBuilder api)
    {
        var notices = api.MapGroup("/weeks/{week:week}/visit-notices").WithTags("Enterprises");
        notices.MapGet("", ListAsync).AllowRoles(Role.Planner, Role.Approver, Role.Auditor).WithName("ListVisitNotices");
        notices.MapGet("/{enterprise}", GetAsync).AllowRoles(Role.Planner, Role.Approver, Role.Auditor).WithName("GetVisitNotice");
    }

    private static async Task<Results<Ok<VisitNoticePage>, Refusal>> ListAsync(
        Week week, Caller caller, AnnouncedVisits announced, RegisterStore registers, NoticeMaker maker, LinkBook links, SecretReaders readers, CancellationToken cancellationToken,
        string? town = null, string? after = null, int limit = 100, bool carried = false)
    {
        if (limit is < 1 or > MaxPage)
        {
            return EnterpriseRefusals.Limit(MaxPage);
        }

        // What teams hand over when they come tells of unannounced matters: the office has the plan, and knows them from there.
        if (carried && caller.Sight is not Sight.Everything)
        {
            return Refusals.ForbiddenRole;
        }

        var all = carried ? announced.CarriedInWeekAsync(caller.Jurisdiction, week, cancellationToken) : announced.OfWeekAsync(caller.Jurisdiction, week, cancellationToken);
        var visits = (await all).Where(visit => visit.Stage is not VisitStage.Done)
            .OrderBy(visit => visit.Town, StringComparer.Ordinal).ThenBy(visit => visit.Enterprise, StringComparer.Ordinal).ToList();
        var chosen = visits.Where(visit => string.IsNullOrWhiteSpace(town) || visit.Town == town).ToList();
        var rest = chosen.SkipWhile(visit => after is not null && string.CompareOrdinal(PlaceOf(visit), after) <= 0).ToList();
        if (carried)
        {
            await readers.NoteAsync(caller, week, "notices", rest.Take(limit).Select(visit => visit.Enterprise), cancellationToken);
        }

        var known = await registers.ReadAsync(caller.Jurisdiction, cancellationToken);
        var pages = await links.PagesAsync(caller.Jurisdiction, week, cancellationToken);
        return TypedResults.Ok(new VisitNoticePage(
            week.ToString(),
            [.. visits.CountBy(visit => visit.Town, StringComparer.Ordinal).Select(count => new NoticeTown(count.Key, count.Value))],
            [.. rest.Take(limit).Select(visit => maker.Of(visit, known) with { Carried = carried, Page = caller.Is(Role.Planner) ? pages(visit.Enterprise) : null })],
            rest.Count > limit ? PlaceOf(rest[limit - 1]) : null,
            chosen.Count));
    }

    private static async Task<Results<Ok<VisitNotice>, Refusal>> GetAsync(
        Week week, string enterprise, Caller caller, AnnouncedVisits announced, RegisterStore registers, NoticeMaker maker, LinkBook links, CancellationToken cancellationToken) =>
        await announced.OfEnterpriseAsync(caller.Jurisdiction, week, CreditCode.Normalise(enterprise), cancellationToken) is [.., var visit]
            ? TypedResults.Ok(maker.Of(visit, await registers.ReadAsync(caller.Jurisdiction, cancellationToken)) with
            {
                Page = caller.Is(Role.Planner)
                    ? await links.PageAsync(caller.Jurisdiction, visit.Enterprise, week, cancellationToken) with { Used = await links.UseAsync(caller.Jurisdiction, visit.Enterprise, cancellationToken) }
                    : null,
            })
            : Refusals.NotFound;

    private static string PlaceOf(AnnouncedVisit visit) => $"{visit.Town}|{visit.Enterprise}";
}
