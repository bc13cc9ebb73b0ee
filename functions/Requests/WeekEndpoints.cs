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

    private static async Task<Ok<WeekList>> List(Caller caller, TableClient table, RegisterStore registers, WeekPool pools, TimeProvider time, CancellationToken cancellationToken)
    {
        var current = Week.Current(time);
        var weeks = Enumerable.Range(0, Week.Ahead + 1).Select(current.Add).ToList();
        if (SeesAll(caller))
        {
            var heads = await Task.WhenAll(weeks.Select(week => table.GetHeadAsync(Partition.Week(caller.Jurisdiction, week.ToString()), cancellationToken)));
            return TypedResults.Ok(new WeekList([.. weeks.Zip(heads, (week, head) => Item(week, head, head.Number(PoolChanges.Count)))], current.ToString()));
        }

        var known = await registers.ReadAsync(caller.Jurisdiction, cancellationToken);
        var read = await Task.WhenAll(weeks.Select(week => pools.ReadAsync(caller.Jurisdiction, week, cancellationToken)));
        return TypedResults.Ok(new WeekList(
            [.. weeks.Zip(read, (week, pool) => Item(week, pool.Head, pool.Open.Count(request => Knows(caller, request, known, week))))], current.ToString()));
    }

    private static async Task<Ok<WeekView>> Get(Week week, Caller caller, RegisterStore registers, WeekPool pools, HttpResponse response, CancellationToken cancellationToken)
    {
        var known = await registers.ReadAsync(caller.Jurisdiction, cancellationToken);
        var pool = await pools.ReadAsync(caller.Jurisdiction, week, cancellationToken);
        if (SeesAll(caller))
        {
            response.Headers.ETag = $"\"{pool.Head.Seq}\"";
        }

        return TypedResults.Ok(new WeekView(
            week.ToString(),
            week.Monday,
            week.Sunday,
            [.. week.Sessions(known.Calendar).Select(session => new SessionView(session.Id, Week.Instant(session.Start), Week.Instant(session.End)))],
            PoolView.From([.. pool.Open.Where(request => Knows(caller, request, known, week))]),
            Published(pool.Head),
            SeesAll(caller) ? pool.InputVersion : null));
    }

    private static bool SeesAll(Caller caller) => !caller.IsOnlyClerk && caller.Sight is Sight.Everything;

    /// <summary>A clerk of no department knows of what is announced.</summary>
    private static bool Knows(Caller caller, InspectionRequest request, Registers known, Week week) =>
        caller.IsOnlyClerk ? RequestSight.Knows(caller.Department ?? "", request, known, week.Monday) : caller.Sight.Knows(request, known, week.Monday);

    private static WeekItem Item(Week week, Head head, long requests) => new(
        week.ToString(),
        week.Monday,
        week.Sunday,
        Published(head) is null ? "open" : "published",
        requests,
        Published(head)?.Version);

    private static PublishedView? Published(Head head) => head.Text(PublishedHead.Draft) is { } draft
        ? new PublishedView(
            head.Number(PublishedHead.Version),
            draft,
            head.Row?.GetDateTimeOffset(PublishedHead.At) ?? default,
            head.Text(PublishedHead.By) ?? "")
        : null;
}
