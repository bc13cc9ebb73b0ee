using System.Text.Json;
using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Functions.Themes;

/// <summary>Themes: kept by the office, used by the departments whose matters they hold.</summary>
internal static class ThemeEndpoints
{
    public static void AddThemes(this WebApplicationBuilder builder)
    {
        builder.AddJson(ThemesJson.Default);
        builder.Services.AddSingleton<ThemeStore>();
        builder.Services.AddSingleton<ThemeDesk>();
        builder.Services.AddSingleton<ThemeRequests>();
    }

    public static void MapThemes(this IEndpointRouteBuilder api)
    {
        var routes = api.MapGroup("/themes").WithTags("Themes");
        routes.MapGet("", List).AllowRoles(Role.Office).WithName("ListThemes");
        routes.MapPost("", Create).AllowRoles(Role.Planner).WithName("CreateTheme");
        routes.MapGet("/{id}", Get).AllowRoles(Role.Office).WithName("GetTheme");
        routes.MapPut("/{id}", Edit).AllowRoles(Role.Planner).WithName("EditTheme");
        routes.MapPost("/{id}/archive", Archive).AllowRoles(Role.Planner).WithName("ArchiveTheme");
        routes.MapPost("/{id}/restore", Restore).AllowRoles(Role.Planner).WithName("RestoreTheme");
        routes.MapGet("/{id}/history", History).AllowRoles(Role.Office).WithName("GetThemeHistory");
        routes.MapPost("/{id}/preview", Preview).AllowRoles(Role.Clerk, Role.Planner).WithName("PreviewTheme");
        routes.MapPost("/{id}/requests", Use).AllowRoles(Role.Clerk, Role.Planner).WithName("UseTheme");
    }

    private static async Task<Results<Ok<ThemePage>, Refusal>> List(
        Caller caller, ThemeStore store, RegisterStore registers, TableClient table, CancellationToken cancellationToken,
        string? search = null, string archived = "no", string sort = "name", string? after = null, int limit = 50)
    {
        if (limit is < 1 or > 200 || archived is not ("no" or "yes" or "all") || sort is not ("name" or "-name"))
        {
            return Refusals.Invalid("out-of-range", "query", new("limit 须为 1 到 200，archived 为 no、yes 或 all，sort 为 name 或 -name。", "limit takes 1 to 200, archived no, yes or all, sort name or -name."),
                new("请更正查询条件。", "Correct the query."));
        }

        var head = await table.GetHeadAsync(Partition.Registry(caller.Jurisdiction), cancellationToken);
        var known = await registers.ReadAsync(caller.Jurisdiction, head, cancellationToken);
        var wanted = (search ?? "").Trim();
        var fitting = (await store.ReadAsync(head, cancellationToken)).Entries.Values
            .Where(entry => archived == "all" || entry.Value.Archived == (archived == "yes"))
            .Where(entry => wanted.Length == 0 || entry.Value.Name.Contains(wanted, StringComparison.OrdinalIgnoreCase) || entry.Value.Place.Contains(wanted, StringComparison.OrdinalIgnoreCase));
        var ordered = (sort == "name"
            ? fitting.OrderBy(entry => NameOrder.KeyOf(entry.Value.Name), StringComparer.Ordinal).ThenBy(entry => entry.Id, StringComparer.Ordinal)
            : fitting.OrderByDescending(entry => NameOrder.KeyOf(entry.Value.Name), StringComparer.Ordinal).ThenByDescending(entry => entry.Id, StringComparer.Ordinal)).ToList();
        var start = after is null ? 0 : ordered.FindIndex(entry => entry.Id == after) + 1;
        var page = ordered.Skip(start).Take(limit).Select(entry => ThemeView.From(entry, known, MayAsk(caller))).ToList();
        return TypedResults.Ok(new ThemePage(page, start + limit < ordered.Count ? page[^1].Id : null, ordered.Count));
    }

    private static async Task<Results<Ok<ThemeView>, Refusal>> Get(
        string id, Caller caller, ThemeStore store, RegisterStore registers, HttpResponse response, CancellationToken cancellationToken)
    {
        if ((await store.ReadAsync(caller.Jurisdiction, cancellationToken)).Find(id) is not { } entry)
        {
            return Refusals.NotFound;
        }

        response.Headers.ETag = entry.ETag;
        return TypedResults.Ok(ThemeView.From(entry, await registers.ReadAsync(caller.Jurisdiction, cancellationToken), MayAsk(caller)));
    }

    private static async Task<Results<Created<ThemeView>, Refusal>> Create(
        Caller caller, Body<ThemeBody> body, ThemeDesk desk, ThemeStore store, RegisterStore registers, HttpContext context, CancellationToken cancellationToken)
    {
        var (key, refusal) = context.Request.IdempotencyKey();
        var known = await registers.ReadAsync(caller.Jurisdiction, cancellationToken);
        if ((refusal ?? Wrong(ThemeCheck.Check(body.Value, known))) is { } no)
        {
            return no;
        }

        var (id, refused) = await desk.CreateAsync(caller, body.Value, key, JsonSerializer.SerializeToUtf8Bytes(body.Value, ThemesJson.Default.ThemeBody), cancellationToken);
        if (id is null)
        {
            return refused!;
        }

        var entry = (await store.ReadAsync(caller.Jurisdiction, cancellationToken)).Find(id)!;
        context.Response.Headers.ETag = entry.ETag;
        return TypedResults.Created($"/api/themes/{id}", ThemeView.From(entry, known, MayAsk(caller)));
    }

    private static async Task<Results<Ok<ThemeView>, Refusal>> Edit(
        string id, Caller caller, Body<ThemeBody> body, ThemeDesk desk, ThemeStore store, RegisterStore registers, HttpContext context, CancellationToken cancellationToken)
    {
        var known = await registers.ReadAsync(caller.Jurisdiction, cancellationToken);
        return Wrong(ThemeCheck.Check(body.Value, known)) is { } no
            ? no
            : await ChangeAsync(id, caller, ThemeAction.Edited,
                theme => ThemeDesk.Written(body.Value) with { Archived = theme.Archived, Past = theme.Past }, desk, store, registers, context, cancellationToken);
    }

    private static Task<Results<Ok<ThemeView>, Refusal>> Archive(
        string id, Caller caller, ThemeDesk desk, ThemeStore store, RegisterStore registers, HttpContext context, CancellationToken cancellationToken) =>
        ChangeAsync(id, caller, ThemeAction.Archived, theme => theme with { Archived = true }, desk, store, registers, context, cancellationToken);

    private static Task<Results<Ok<ThemeView>, Refusal>> Restore(
        string id, Caller caller, ThemeDesk desk, ThemeStore store, RegisterStore registers, HttpContext context, CancellationToken cancellationToken) =>
        ChangeAsync(id, caller, ThemeAction.Restored, theme => theme with { Archived = false }, desk, store, registers, context, cancellationToken);

    private static async Task<Results<Ok<ThemeView>, Refusal>> ChangeAsync(
        string id, Caller caller, ThemeAction action, Func<Theme, Theme> edit, ThemeDesk desk, ThemeStore store, RegisterStore registers, HttpContext context, CancellationToken cancellationToken)
    {
        var (etag, missing) = context.Request.IfMatch();
        if ((missing ?? await desk.ChangeAsync(caller, id, etag, action, edit, cancellationToken)) is { } no)
        {
            return no;
        }

        return await Get(id, caller, store, registers, context.Response, cancellationToken);
    }

    private static async Task<Results<Ok<ThemeHistory>, Refusal>> History(string id, Caller caller, ThemeStore store, CancellationToken cancellationToken) =>
        (await store.ReadAsync(caller.Jurisdiction, cancellationToken)).Find(id) is { } entry ? TypedResults.Ok(new ThemeHistory(entry.Value.Past)) : Refusals.NotFound;

    private static async Task<Results<Ok<ThemePreview>, Refusal>> Preview(
        string id, Caller caller, Body<ThemeUse> body, ThemeStore store, RegisterStore registers, ThemeRequests requests, HttpContext context, CancellationToken cancellationToken)
    {
        var (theme, refusal) = await UsableAsync(id, caller, store, registers, cancellationToken);
        if (theme is null)
        {
            return refusal!;
        }

        var (preview, refused) = await requests.PreviewAsync(caller, theme, body.Value, context.Speak(), cancellationToken);
        return preview is null ? refused! : TypedResults.Ok(preview);
    }

    private static async Task<Results<Ok<ThemeResult>, Refusal>> Use(
        string id, Caller caller, Body<ThemeUse> body, ThemeStore store, RegisterStore registers, ThemeRequests requests, HttpContext context, CancellationToken cancellationToken)
    {
        var (key, badKey) = context.Request.IdempotencyKey();
        var (theme, refusal) = await UsableAsync(id, caller, store, registers, cancellationToken);
        if (theme is null || badKey is not null)
        {
            return badKey ?? refusal!;
        }

        var (result, refused) = await requests.MakeAsync(caller, theme, body.Value, key, cancellationToken);
        return result is null ? refused! : TypedResults.Ok(result);
    }

    private static async Task<(Entry<Theme>? Theme, Refusal? Refusal)> UsableAsync(
        string id, Caller caller, ThemeStore store, RegisterStore registers, CancellationToken cancellationToken)
    {
        if (caller is { IsOnlyClerk: true, Department: null })
        {
            return (null, Refusals.NoDepartment);
        }

        if ((await store.ReadAsync(caller.Jurisdiction, cancellationToken)).Find(id) is not { } entry)
        {
            return (null, Refusals.NotFound);
        }

        var known = await registers.ReadAsync(caller.Jurisdiction, cancellationToken);
        return entry.Value.Archived ? (null, ThemeWords.Archived)
            : !entry.Value.Matters.Any(code => known.MatterEntry(code) is { } matter && (MayAsk(caller)(matter.Department)
                || (known.Matter(code) is { } now && known.InChargeSomewhere(now, known.Today).Any(MayAsk(caller))))) ? (null, ThemeWords.NotOwn)
            : (entry, null);
    }

    private static Func<string, bool> MayAsk(Caller caller) => ThemeRequests.MayAsk(caller);

    private static Refusal? Wrong(IReadOnlyList<Finding> findings) => findings.Count == 0 ? null : Refusals.Invalid(findings);
}
