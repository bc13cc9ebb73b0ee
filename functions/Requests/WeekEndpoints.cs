using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Functions.Requests;

/// <summary>The weeks that one can work with, and what is in a week's pool.</summary>
internal static class WeekEndpoints
{
    public static void MapWeeks(this IEndpointRouteBuilder api)
    {
        var routes = api.MapGroup("/weeks").WithTags("Weeks");
        routes.MapGet("", List).AllowRoles(Role.Office).WithName("ListWeeks");
        routes.MapGet("/{week:week}", Get).AllowRoles(Role.Office).WithName("GetWeek");
    }

    private static async Task<Ok<WeekList>> List(Caller caller, TableClient table, TimeProvider time, CancellationToken cancellationToken)
    {
        var current = Week.Current(time);
        var weeks = Enumerable.Range(0, Week.Ahead + 1).Select(current.Add).ToList();
        var heads = await Task.WhenAll(weeks.Select(week => table.GetHeadAsync(Partition.Week(caller.Jurisdiction, week.ToString()), cancellationToken)));
        return TypedResults.Ok(new WeekList([.. weeks.Zip(heads, Item)], current.ToString()));
    }

    private static async Task<Ok<WeekView>> Get(Week week, Caller caller, RegisterStore registers, WeekPool pools, HttpResponse response, CancellationToken cancellationToken)
    {
        var calendar = (await registers.ReadAsync(caller.Jurisdiction, cancellationToken)).Calendar;
        var pool = await pools.ReadAsync(caller.Jurisdiction, week, cancellationToken);
        response.Headers.ETag = $"\"{pool.Head.Seq}\"";
        return TypedResults.Ok(new WeekView(
            week.ToString(),
            week.Monday,
            week.Sunday,
            [.. week.Sessions(calendar).Select(session => new SessionView(session.Id, Week.Instant(session.Start), Week.Instant(session.End)))],
            PoolView.From(pool.Open),
            Published(pool.Head),
            pool.InputVersion));
    }

    private static WeekItem Item(Week week, Head head) => new(
        week.ToString(),
        week.Monday,
        week.Sunday,
        Published(head) is null ? "open" : "published",
        head.Number(PoolChanges.Count),
        Published(head)?.Version);

    private static PublishedView? Published(Head head) => head.Text(PublishedHead.Draft) is { } draft
        ? new PublishedView(
            head.Number(PublishedHead.Version),
            draft,
            head.Row?.GetDateTimeOffset(PublishedHead.At) ?? default,
            head.Text(PublishedHead.By) ?? "")
        : null;
}
