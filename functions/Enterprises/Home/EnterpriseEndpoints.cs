using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Rules;
using Inspection.Functions.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Functions.Enterprises;

/// <summary>What an enterprise sees and does, signed in or by its link. It is always the one that the token or the link names.</summary>
internal static class EnterpriseEndpoints
{
    private const int MaxText = 500;

    public static void MapEnterpriseHome(this IEndpointRouteBuilder api)
    {
        var own = api.MapGroup("/enterprise").WithTags("Enterprises");
        own.MapGet("", HomeAsync).AllowEnterprise().WithName("GetEnterpriseHome");
        own.MapGet("/visits/{week:week}/moves", OptionsAsync).AllowEnterprise().WithName("ListMoveOptions");
        own.MapPost("/visits/{week:week}/moves", MoveAsync).AllowEnterprise().WithName("AskToMove");
        own.MapPost("/visits/{week:week}/recusals", RecuseAsync).AllowEnterprise().WithName("AskForRecusal");
        own.MapPost("/visits/{week:week}/accept", AcceptAsync).AllowEnterprise().WithName("AcceptVisit");
        own.MapPost("/visits/{week:week}/rating", RateAsync).AllowEnterprise().WithName("RateVisit");
        own.MapPost("/wishes/{id}/withdraw", WithdrawAsync).AllowEnterprise().WithName("WithdrawWish");
        own.MapPost("/links", RenewAsync).AllowEnterprise().WithName("RenewLinks");
    }

    private static async Task<Results<Ok<EnterpriseHome>, Refusal>> HomeAsync(Caller caller, EnterpriseReading reading, CancellationToken cancellationToken) =>
        caller.Enterprise is not { } enterprise ? EnterpriseRefusals.NoEnterprise
        : await reading.HomeAsync(caller.Jurisdiction, enterprise, cancellationToken) is { } home ? TypedResults.Ok(home)
        : Refusals.NotFound;

    private static async Task<Results<Ok<MoveOptionList>, Refusal>> OptionsAsync(
        Week week, Caller caller, EnterpriseReading reading, RegisterStore registers, RuleStore rules, TimeProvider time, CancellationToken cancellationToken)
    {
        var (visit, refusal) = await VisitAsync(caller, week, reading, VisitAction.Move, cancellationToken);
        return visit is null ? refusal! : TypedResults.Ok(new MoveOptionList(await OptionsOfAsync(caller, visit, registers, rules, time, cancellationToken)));
    }

    private static async Task<Results<Created<EnterpriseVisit>, Refusal>> MoveAsync(
        Week week, Caller caller, Body<MoveBody> body, EnterpriseReading reading, WishBook wishes, RegisterStore registers, RuleStore rules, Dispatcher dispatcher, TimeProvider time, HttpContext context, CancellationToken cancellationToken)
    {
        var (visit, refusal) = await VisitAsync(caller, week, reading, VisitAction.Move, cancellationToken);
        if (visit is null)
        {
            return refusal!;
        }

        if (ReasonOf(body.Value.Reason) is not { } reason)
        {
            return EnterpriseRefusals.NoReason;
        }

        var options = await OptionsOfAsync(caller, visit, registers, rules, time, cancellationToken);
        if (!options.Any(option => option.Time.Session == body.Value.To && option.Refused is null))
        {
            return EnterpriseRefusals.NoSuchHalfDay;
        }

        return await AskAsync(caller, visit, WishOf(WishKind.Move, visit, reason, time) with { To = body.Value.To }, reading, wishes, dispatcher, context, cancellationToken);
    }

    private static async Task<Results<Created<EnterpriseVisit>, Refusal>> RecuseAsync(
        Week week, Caller caller, Body<RecusalBody> body, EnterpriseReading reading, WishBook wishes, Dispatcher dispatcher, TimeProvider time, HttpContext context, CancellationToken cancellationToken)
    {
        var (visit, refusal) = await VisitAsync(caller, week, reading, VisitAction.Recusal, cancellationToken);
        if (visit is null)
        {
            return refusal!;
        }

        return !visit.Officers.Contains(body.Value.Officer, StringComparer.Ordinal) ? EnterpriseRefusals.NoOfficer
            : ReasonOf(body.Value.Reason) is not { } reason ? EnterpriseRefusals.NoReason
            : await AskAsync(caller, visit, WishOf(WishKind.Recusal, visit, reason, time) with { Officer = body.Value.Officer }, reading, wishes, dispatcher, context, cancellationToken);
    }

    private static async Task<Results<Ok<EnterpriseVisit>, Refusal>> AcceptAsync(
        Week week, Caller caller, Body<AcceptBody> body, EnterpriseReading reading, ReplyBook replies, CancellationToken cancellationToken)
    {
        var (visit, refusal) = await VisitAsync(caller, week, reading, null, cancellationToken);
        if (visit is null)
        {
            return refusal!;
        }

        if (visit.Stage is not VisitStage.Ahead)
        {
            return EnterpriseRefusals.NotNow;
        }

        if (body.Value.Version != visit.Version)
        {
            return EnterpriseRefusals.Changed;
        }

        return await replies.AcceptAsync(caller.Jurisdiction, week.ToString(), visit.Enterprise, visit.Version, caller.As(Role.Enterprise), cancellationToken) is { } no
            ? no
            : TypedResults.Ok(await reading.ViewAsync(caller.Jurisdiction, visit, cancellationToken));
    }

    private static async Task<Results<Ok<EnterpriseVisit>, Refusal>> RateAsync(
        Week week, Caller caller, Body<RatingBody> body, EnterpriseReading reading, ReplyBook replies, CancellationToken cancellationToken)
    {
        var (visit, refusal) = await VisitAsync(caller, week, reading, null, cancellationToken);
        if (visit is null)
        {
            return refusal!;
        }

        if (body.Value.Stars is < 1 or > 5 || body.Value.Text?.Length > MaxText)
        {
            return EnterpriseRefusals.Stars;
        }

        if (!reading.Can(visit, null).Contains(VisitAction.Rate))
        {
            return EnterpriseRefusals.NotNow;
        }

        return await replies.RateAsync(caller.Jurisdiction, visit, body.Value.Stars, PlainText.Clean(body.Value.Text), caller.As(Role.Enterprise), cancellationToken) is { } no
            ? no
            : TypedResults.Ok(await reading.ViewAsync(caller.Jurisdiction, visit, cancellationToken));
    }

    private static async Task<Results<Ok<WishView>, Refusal>> WithdrawAsync(string id, Caller caller, WishBook wishes, RegisterStore registers, CancellationToken cancellationToken)
    {
        if (caller.Enterprise is not { } enterprise)
        {
            return EnterpriseRefusals.NoEnterprise;
        }

        var (wish, refusal) = await wishes.WithdrawAsync(caller.Jurisdiction, id, enterprise, caller.As(Role.Enterprise), cancellationToken);
        return wish is null ? refusal! : TypedResults.Ok(WishView.Of(wish, await registers.ReadAsync(caller.Jurisdiction, cancellationToken)));
    }

    private static async Task<Results<Ok<RenewedLinks>, Refusal>> RenewAsync(Caller caller, LinkBook links, TimeProvider time, HttpContext context, CancellationToken cancellationToken)
    {
        var (key, badKey) = context.Request.IdempotencyKey();
        if (badKey is not null)
        {
            return badKey;
        }

        if (caller.Enterprise is not { } enterprise)
        {
            return EnterpriseRefusals.NoEnterprise;
        }

        if (await links.RevokeAsync(caller.Jurisdiction, enterprise, caller.As(Role.Enterprise), key, cancellationToken) is { } no)
        {
            return no;
        }

        var page = await links.PageAsync(caller.Jurisdiction, enterprise, Week.Current(time), cancellationToken);
        return TypedResults.Ok(new RenewedLinks(page.Address.Text[(page.Address.Text.IndexOf('#', StringComparison.Ordinal) + 1)..], page.LastDay, await links.CalendarAsync(caller.Jurisdiction, enterprise, cancellationToken)));
    }

    /// <summary>The caller's visit of a week; what is not announced to it is like what is not there.</summary>
    private static async Task<(AnnouncedVisit? Visit, Refusal? Refusal)> VisitAsync(Caller caller, Week week, EnterpriseReading reading, VisitAction? action, CancellationToken cancellationToken)
    {
        if (caller.Enterprise is not { } enterprise)
        {
            return (null, EnterpriseRefusals.NoEnterprise);
        }

        if (await reading.VisitAsync(caller.Jurisdiction, week, enterprise, cancellationToken) is not { } visit)
        {
            return (null, Refusals.NotFound);
        }

        return action is { } wanted && !reading.Can(visit, null).Contains(wanted) ? (null, EnterpriseRefusals.NotNow) : (visit, null);
    }

    private static async Task<IReadOnlyList<MoveOption>> OptionsOfAsync(Caller caller, AnnouncedVisit visit, RegisterStore registers, RuleStore rules, TimeProvider time, CancellationToken cancellationToken)
    {
        var known = await registers.ReadAsync(caller.Jurisdiction, cancellationToken);
        return known.Enterprise(visit.Enterprise) is { } entry ? MoveOptions.Of(visit, entry, known, await rules.ReadAsync(caller.Jurisdiction, cancellationToken), Week.Now(time)) : [];
    }

    private static Wish WishOf(WishKind kind, AnnouncedVisit visit, string reason, TimeProvider time) =>
        new(kind, visit.Week.ToString(), visit.Enterprise, visit.Name, visit.Town, visit.Session, null, null, reason, time.GetUtcNow());

    private static async Task<Results<Created<EnterpriseVisit>, Refusal>> AskAsync(
        Caller caller, AnnouncedVisit visit, Wish wish, EnterpriseReading reading, WishBook wishes, Dispatcher dispatcher, HttpContext context, CancellationToken cancellationToken)
    {
        var (key, badKey) = context.Request.IdempotencyKey();
        if (badKey is not null)
        {
            return badKey;
        }

        var (asked, refusal) = await wishes.AskAsync(caller.Jurisdiction, wish, caller.As(Role.Enterprise), key, cancellationToken);
        if (asked is null)
        {
            return refusal!;
        }

        await dispatcher.RunAsync(Partition.Enterprises(caller.Jurisdiction), WishEndpoints.InlineBudget, cancellationToken);
        return TypedResults.Created((string?)null, await reading.ViewAsync(caller.Jurisdiction, visit, cancellationToken));
    }

    private static string? ReasonOf(string text) => PlainText.Clean(text) is { Length: >= 2 and <= MaxText } reason ? reason : null;
}
