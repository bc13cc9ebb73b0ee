using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Intake;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Inspection.Functions.Registry;

/// <summary>The addresses of the registers: the same for each, typed where an entry is shown or sent.</summary>
internal static class RegisterEndpoints
{
    /// <summary>The office, and clerks for what belongs to their department.</summary>
    public static string[] WithClerks { get; } = [Role.Clerk, Role.Planner];

    /// <summary>Everything that is needed of one register.</summary>
    public static void AddRegister<T, TDefinition>(this IServiceCollection services)
        where T : class
        where TDefinition : RegisterDefinition<T>
    {
        services.AddSingleton<RegisterDefinition<T>, TDefinition>();
        services.AddSingleton<Register<T>>();
        services.AddSingleton<Register>(provider => provider.GetRequiredService<Register<T>>());
    }

    /// <summary>The typed addresses of one register.</summary>
    /// <param name="kind">As in the address.</param>
    /// <param name="one">What one entry is called in the API's description.</param>
    /// <param name="editors">Who may change entries; clerks only those of the own department.</param>
    public static void MapRegister<T>(this IEndpointRouteBuilder routes, string kind, string one, string[] editors)
        where T : class
    {
        routes.MapGet($"/registry/{kind}", ListAsync<T>).AllowRoles(Role.Office).WithName($"List{one}Entries");
        routes.MapGet($"/registry/{kind}/export", ExportAsync<T>).AllowRoles(Role.Office).WithName($"Export{one}Entries")
            .Produces(200, contentType: "text/csv", additionalContentTypes: Template.XlsxType);
        routes.MapGet($"/registry/{kind}/{{id}}", GetAsync<T>).AllowRoles(Role.Office).WithName($"Get{one}Entry");
        routes.MapPut($"/registry/{kind}/{{id}}", PutAsync<T>).AllowRoles(editors).WithName($"Put{one}Entry");
    }

    /// <summary>The addresses that all registers share.</summary>
    public static void MapRegisters(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/registry/{kind}/import", ImportAsync).AllowRoles(WithClerks).WithName("ImportRegister").TakesFile();
        routes.MapPost("/registry/{kind}/{id}/archive", Archive).AllowRoles(WithClerks).WithName("ArchiveEntry");
        routes.MapPost("/registry/{kind}/{id}/restore", Restore).AllowRoles(WithClerks).WithName("RestoreEntry");
        routes.MapGet("/registry/{kind}/{id}/history", HistoryAsync).AllowRoles(Role.Office).WithName("GetEntryHistory");
    }

    private static async Task<Results<Ok<RegisterPage<T>>, Refusal>> ListAsync<T>(
        [AsParameters] ListParameters asked, Caller caller, Register<T> register, CancellationToken cancellationToken, string? after = null, int limit = 50)
        where T : class
    {
        var (page, refusal) = await register.ListAsync(caller, asked, after, limit, cancellationToken);
        return page is null ? refusal! : TypedResults.Ok(page);
    }

    private static async Task<Results<FileContentHttpResult, Refusal>> ExportAsync<T>(
        [AsParameters] ListParameters asked, Caller caller, Register<T> register, HttpContext context, CancellationToken cancellationToken, string format = "csv")
        where T : class
    {
        var (file, refusal) = await register.ExportAsync(caller, asked, format, context.Speak(), cancellationToken);
        return file is null ? refusal! : TypedResults.File(file, format == "csv" ? "text/csv; charset=utf-8" : Template.XlsxType, $"{register.Kind}.{format}");
    }

    private static async Task<Results<Ok<RegisterRow<T>>, Refusal>> GetAsync<T>(string id, Caller caller, Register<T> register, HttpResponse response, CancellationToken cancellationToken)
        where T : class
    {
        if (await register.FindAsync(caller, id, cancellationToken) is not { } row)
        {
            return Refusals.NotFound;
        }

        response.Headers.ETag = row.Etag;
        return TypedResults.Ok(row);
    }

    private static async Task<Results<Ok<RegisterRow<T>>, Created<RegisterRow<T>>, Refusal>> PutAsync<T>(
        string id, Caller caller, Body<T> body, Register<T> register, HttpContext context, CancellationToken cancellationToken)
        where T : class
    {
        var (condition, missing) = Precondition.Of(context.Request);
        if (missing is not null)
        {
            return missing;
        }

        var (row, isNew, refusal) = await register.PutAsync(caller, id, body.Value, condition, cancellationToken);
        if (row is null)
        {
            return refusal!;
        }

        context.Response.Headers.ETag = row.Etag;
        return isNew ? TypedResults.Created(context.Request.Path.Value, row) : TypedResults.Ok(row);
    }

    private static async Task<Results<Ok<ImportReport>, Refusal>> ImportAsync(
        string kind, Caller caller, IEnumerable<Register> registers, HttpRequest request, CancellationToken cancellationToken, bool dryRun = false)
    {
        if (Find(registers, kind) is not { } register)
        {
            return Refusals.NotFound;
        }

        try
        {
            var file = await UploadedFile.ReadAsync(request, SheetLimits.Register, cancellationToken);
            var (report, refusal) = await register.ImportAsync(caller, file, dryRun, request.HttpContext.Speak(), cancellationToken);
            return report is null ? refusal! : TypedResults.Ok(report);
        }
        catch (FileRefusedException e)
        {
            return e.Refusal;
        }
    }

    private static Task<Results<Ok<ArchivedView>, Refusal>> Archive(
        string kind, string id, Caller caller, IEnumerable<Register> registers, HttpContext context, CancellationToken cancellationToken) =>
        ArchiveAsync(Find(registers, kind), id, archived: true, caller, context, cancellationToken);

    private static Task<Results<Ok<ArchivedView>, Refusal>> Restore(
        string kind, string id, Caller caller, IEnumerable<Register> registers, HttpContext context, CancellationToken cancellationToken) =>
        ArchiveAsync(Find(registers, kind), id, archived: false, caller, context, cancellationToken);

    private static async Task<Results<Ok<ArchivedView>, Refusal>> ArchiveAsync(
        Register? register, string id, bool archived, Caller caller, HttpContext context, CancellationToken cancellationToken)
    {
        if (register is null)
        {
            return Refusals.NotFound;
        }

        var (etag, missing) = context.Request.IfMatch();
        if (missing is not null)
        {
            return missing;
        }

        var (view, refusal) = await register.ArchiveAsync(caller, id, archived, new Precondition(etag), cancellationToken);
        if (view is null)
        {
            return refusal!;
        }

        context.Response.Headers.ETag = view.Etag;
        return TypedResults.Ok(view);
    }

    private static async Task<Results<Ok<HistoryView>, Refusal>> HistoryAsync(
        string kind, string id, Caller caller, IEnumerable<Register> registers, CancellationToken cancellationToken) =>
        Find(registers, kind) is { } register && await register.HistoryAsync(caller, id, cancellationToken) is { } view ? TypedResults.Ok(view) : Refusals.NotFound;

    private static Register? Find(IEnumerable<Register> registers, string kind) => registers.FirstOrDefault(register => register.Kind == kind);
}
