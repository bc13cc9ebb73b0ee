using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Functions.Enterprises;

/// <summary>What enterprises ask for, for the office; their links; and their ratings in sums.</summary>
internal static class WishEndpoints
{
    internal static readonly TimeSpan InlineBudget = TimeSpan.FromSeconds(5);
    private const int MostListed = 500;
    private const int MaxText = 500;

    public static void MapWishes(this IEndpointRouteBuilder api)
    {
        var wishes = api.MapGroup("/enterprise-wishes").WithTags("Enterprises");
        wishes.MapGet("", ListAsync).AllowRoles(Role.Planner, Role.Approver, Role.Auditor).WithName("ListEnterpriseWishes");
        wishes.MapPost("/{id}/decide", DecideAsync).AllowRoles(Role.Planner).WithName("DecideEnterpriseWish");
        api.MapPost("/enterprises/{enterprise}/links/revoke", RevokeAsync).AllowRoles(Role.Planner).WithTags("Enterprises").WithName("RevokeEnterpriseLinks");
        api.MapGet("/enterprise-ratings", RatingsAsync).AllowRoles(Role.Office).WithTags("Enterprises").WithName("ListEnterpriseRatings");
    }

    private static async Task<Ok<WishList>> ListAsync(Caller caller, WishBook wishes, RegisterStore registers, HttpContext context, CancellationToken cancellationToken, bool open = false, string? week = null)
    {
        var all = (await wishes.ReadAsync(caller.Jurisdiction, cancellationToken)).Entries.Values;
        var known = await registers.ReadAsync(caller.Jurisdiction, cancellationToken);
        var chosen = all.Where(entry => (!open || entry.Value.State is WishState.Open or WishState.Arranging) && (week is null || entry.Value.Week == week));
        return TypedResults.Ok(new WishList(
            [.. chosen.OrderByDescending(entry => entry.Value.AskedAt).Take(MostListed).Select(entry => ForOffice(entry, caller, known, context.Speak()))],
            all.Count(entry => entry.Value.State is WishState.Open)));
    }

    private static async Task<Results<Ok<WishView>, Refusal>> DecideAsync(
        string id, Caller caller, Body<DecideWishBody> body, WishBook wishes, AnnouncedVisits announced, RegisterStore registers, Dispatcher dispatcher, HttpContext context, CancellationToken cancellationToken)
    {
        var (etag, missing) = context.Request.IfMatch();
        if ((await wishes.ReadAsync(caller.Jurisdiction, cancellationToken)).Find(id) is not { Value: var asked })
        {
            return Refusals.NotFound;
        }

        var answer = PlainText.Clean(body.Value.Answer);
        if ((missing ?? (answer?.Length > MaxText || (!body.Value.Accept && answer is not { Length: >= 2 }) ? EnterpriseRefusals.NoAnswer : null)) is { } no)
        {
            return no;
        }

        // A visit that is at another half day by now, or over, cannot be moved as was asked.
        var visits = await announced.OfEnterpriseAsync(caller.Jurisdiction, Week.Parse(asked.Week, null), asked.Enterprise, cancellationToken);
        if (body.Value.Accept && asked.Kind is WishKind.Move && (visits is not [.., { Stage: VisitStage.Ahead } visit] || visit.Session != asked.Session))
        {
            return EnterpriseRefusals.NotNow;
        }

        var (wish, refusal) = await wishes.DecideAsync(caller.Jurisdiction, id, etag, body.Value.Accept, answer, caller.As(Role.Planner), cancellationToken);
        if (wish is null)
        {
            return refusal!;
        }

        var side = Partition.Enterprises(caller.Jurisdiction);
        await dispatcher.RunAsync(side, InlineBudget, cancellationToken);
        if (wish.Value.State is WishState.Arranging)
        {
            // The plan has answered by what its week owes, and what is owed here meanwhile is told.
            await dispatcher.RunAsync(Partition.Week(caller.Jurisdiction, asked.Week), InlineBudget, cancellationToken);
            await dispatcher.RunAsync(side, InlineBudget, cancellationToken);
            wish = (await wishes.ReadAsync(caller.Jurisdiction, cancellationToken)).Find(id)!;
        }

        return TypedResults.Ok(ForOffice(wish, caller, await registers.ReadAsync(caller.Jurisdiction, cancellationToken), context.Speak()));
    }

    private static async Task<Results<NoContent, Refusal>> RevokeAsync(string enterprise, Caller caller, LinkBook links, RegisterStore registers, HttpContext context, CancellationToken cancellationToken)
    {
        var (key, badKey) = context.Request.IdempotencyKey();
        if (badKey is not null)
        {
            return badKey;
        }

        var code = CreditCode.Normalise(enterprise);
        return (await registers.ReadAsync(caller.Jurisdiction, cancellationToken)).Collections.Enterprises.Find(code) is null
            ? Refusals.NotFound
            : await links.RevokeAsync(caller.Jurisdiction, code, caller.As(Role.Planner), key, cancellationToken) is { } no ? no : TypedResults.NoContent();
    }

    private static async Task<Results<Ok<RatingList>, Refusal>> RatingsAsync(
        Caller caller, ReplyBook replies, RegisterStore registers, TimeProvider time, CancellationToken cancellationToken, int? year = null)
    {
        if (year is < 2020 or > 2100)
        {
            return EnterpriseRefusals.Year;
        }

        if (caller is { IsOnlyClerk: true, Department: null })
        {
            return Refusals.NoDepartment;
        }

        var chosen = year ?? Week.Now(time).Year;
        var all = await replies.RatingsAsync(caller.Jurisdiction, cancellationToken);
        var known = await registers.ReadAsync(caller.Jurisdiction, cancellationToken);
        return TypedResults.Ok(new RatingList(chosen, ReplyBook.AtOnce, RatingSums.Of(all, chosen, known, caller.IsOnlyClerk ? caller.Department : null, caller.Is(Role.Auditor))));
    }

    private static WishView ForOffice(Entry<Wish> entry, Caller caller, Registers known, Language language) => WishView.Of(entry, known) with
    {
        State = entry.Value.State,
        DecidedBy = entry.Value.DecidedBy,
        Draft = entry.Value.Draft,
        // What stands in the way may be an unannounced check.
        Obstacle = entry.Value.Obstacle is { } obstacle && caller.Sight is Sight.Everything ? Text.Of(obstacle).In(language) : null,
        ETag = entry.ETag,
    };
}
