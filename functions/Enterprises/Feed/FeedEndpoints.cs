using Inspection.Functions.Feeds;
using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Functions.Enterprises;

/// <summary>The calendar of an enterprise's visits, for the calendar program that has its link.</summary>
internal static class FeedEndpoints
{
    private const string Ending = ".ics";

    public static void MapEnterpriseFeed(this IEndpointRouteBuilder api) => api.MapGet("/public/{jurisdiction}/feeds/{link}", FeedAsync).AllowAnonymous()
        .WithTags("Public").WithName("GetEnterpriseFeed").Produces(200, contentType: "text/calendar");

    private static async Task<Results<FileContentHttpResult, Refusal>> FeedAsync(
        string jurisdiction, string link, LinkBook links, AnnouncedVisits announced, RegisterStore registers, NoticeMaker maker, HttpResponse response, CancellationToken cancellationToken)
    {
        var text = link.EndsWith(Ending, StringComparison.Ordinal) ? link[..^Ending.Length] : link;
        if (LinkSigner.Read(text)?.Jurisdiction != jurisdiction || await links.OpenAsync(LinkScope.Calendar, text, cancellationToken) is not { } opened)
        {
            return Refusals.NotFound;
        }

        var known = await registers.ReadAsync(jurisdiction, cancellationToken);
        var visits = await announced.OfEnterpriseAsync(jurisdiction, opened.Enterprise, cancellationToken);
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Robots-Tag"] = "noindex";
        var events = visits.Select(visit => EventOf(visit, maker.Of(visit, known), visits.Last(other => other.Week == visit.Week) == visit));
        return TypedResults.File(IcsFeed.Write($"{known.Name}联合检查", events), IcsFeed.ContentType, $"inspections{Ending}");
    }

    /// <summary>
    /// What is announced anew, has begun or is off has a higher number: programs pass over a change of the day or of the matters under the same one.
    /// </summary>
    /// <param name="last">The last one of its week, which keeps its name through all changes; a second one has its half day in its name.</param>
    private static FeedEvent EventOf(AnnouncedVisit visit, VisitNotice notice, bool last)
    {
        var cancelled = visit.Stage is VisitStage.Cancelled;
        var state = cancelled ? "已取消：" : visit is { Version: > 1, Stage: VisitStage.Ahead } ? "已变更：" : "";
        return new FeedEvent(
            $"{visit.Week}-{visit.Enterprise}{(last ? "" : $"-{visit.Session}")}@inspect-once",
            (2 * (visit.Version - 1)) + (visit.Stage is VisitStage.Ahead ? 0 : 1),
            cancelled,
            visit.Stage is VisitStage.Ahead ? visit.PublishedAt : visit.EndedAt ?? visit.CheckedInAt ?? visit.PublishedAt,
            visit is { Date: { } date, Session: { } session }
                ? Between(visit.Week.Session(session), date)
                : new FeedTime.Within(visit.Week.Monday, visit.Week.Sunday.AddDays(1)),
            $"{state}联合检查（{string.Join('、', notice.Departments.Select(department => department.Short))}）",
            string.Join('\n', Lines(notice)),
            notice.Enterprise.Address);
    }

    /// <summary>The half day, on the day on which the visit is or was.</summary>
    private static FeedTime.Between Between(Inspection.Scheduler.Domain.Session session, DateOnly date) => new(
        Week.Instant(date.ToDateTime(TimeOnly.FromDateTime(session.Start))), Week.Instant(date.ToDateTime(TimeOnly.FromDateTime(session.End))));

    private static IEnumerable<string> Lines(VisitNotice notice)
    {
        yield return $"检查事项：{string.Join('、', notice.Matters.Select(matter => matter.Name).Distinct(StringComparer.Ordinal))}";
        if (notice.Documents.Count > 0)
        {
            yield return $"准备材料：{string.Join('、', notice.Documents.Select(document => document.Name))}";
        }

        if (notice.When is null)
        {
            yield return "只公布到周，具体日期不公开。";
        }

        yield return $"核验码：{notice.Code}";
        yield return $"核验网址：{notice.Verify.Text}";
    }
}
