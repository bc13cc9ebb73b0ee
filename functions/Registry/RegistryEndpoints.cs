using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Intake;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Functions.Registry;

/// <summary>What a jurisdiction has registered: departments, bases, matters, officers, enterprises.</summary>
internal static class RegistryEndpoints
{
    public static void AddRegistry(this WebApplicationBuilder builder)
    {
        builder.AddJson(RegistryJson.Default);
        builder.AddJson(ImportJson.Default);
        builder.Services.AddSingleton<RegistryImport>();
    }

    public static void MapRegistry(this IEndpointRouteBuilder api)
    {
        var routes = api.MapGroup("").WithTags("Registry");
        routes.MapGet("/me", GetMe).AllowSignedIn().WithName("GetMe");
        routes.MapGet("/registry", Get).AllowRoles(Role.Office).WithName("GetRegistry");
        routes.MapPost("/registry/name", Rename).AllowRoles(Role.Planner).WithName("NameJurisdiction");
        routes.MapGet("/enterprises", FindEnterprises).AllowRoles(Role.Office).WithName("FindEnterprises");
        routes.MapPost("/registry/{kind}/import", Import).AllowRoles(Role.Planner).WithName("ImportRegister").TakesFile();
        routes.MapGet("/templates/{file}", GetTemplate).AllowSignedIn().WithName("GetTemplate")
            .Produces(200, contentType: "text/csv", additionalContentTypes: Template.XlsxType);
    }

    private static async Task<Ok<Me>> GetMe(Caller caller, RegisterStore store, CancellationToken cancellationToken) =>
        TypedResults.Ok(Me.From(caller, await store.ReadAsync(caller.Jurisdiction, cancellationToken)));

    private static async Task<Ok<RegistryView>> Get(Caller caller, RegisterStore store, HttpResponse response, CancellationToken cancellationToken)
    {
        var registers = await store.ReadAsync(caller.Jurisdiction, cancellationToken);
        response.Headers.ETag = RegistryView.ETagOf(registers);
        return TypedResults.Ok(RegistryView.From(registers));
    }

    private static async Task<Results<Ok<RegistryView>, Refusal>> Rename(
        Caller caller, Body<RenameBody> body, RegisterStore store, Journal journal, HttpContext context, CancellationToken cancellationToken)
    {
        var name = body.Value.Name.Trim();
        var (etag, refusal) = context.Request.IfMatch();
        if (refusal is not null)
        {
            return refusal;
        }

        if (name.Length is 0 or > 60 || name.Any(char.IsControl))
        {
            return RegistryRefusals.JurisdictionName;
        }

        var change = Change.For(Partition.Registry(caller.Jurisdiction), caller.As(Role.Planner), "registry.name", null, []);
        var outcome = await journal.CommitAsync(change, (head, _, _) => Task.FromResult($"\"{head.Seq}\"" != etag
            ? Decision.Refuse("stale", ("current", $"\"{head.Seq}\""))
            : Decision.Commit("registry.name", caller.Jurisdiction, Answer.Empty, head: new Dictionary<string, object> { [RegisterKind.Name] = name })), cancellationToken);
        if (outcome.Refusal(no => Refusals.Stale(no.Extra["current"])) is { } no)
        {
            return no;
        }

        return await Get(caller, store, context.Response, cancellationToken);
    }

    private static async Task<Results<Ok<EnterprisePage>, Refusal>> FindEnterprises(
        Caller caller, RegisterStore store, CancellationToken cancellationToken, string? search = null, string? after = null, int limit = 20)
    {
        if (limit is < 1 or > 200)
        {
            return RegistryRefusals.Limit;
        }

        var registers = await store.ReadAsync(caller.Jurisdiction, cancellationToken);
        var wanted = (search ?? "").Trim();
        var code = CreditCode.Normalise(wanted);
        var found = registers.Enterprises
            .Where(entry => wanted.Length == 0 || entry.Name.Contains(wanted, StringComparison.OrdinalIgnoreCase) || entry.CreditCode.Contains(code, StringComparison.Ordinal))
            .OrderBy(entry => entry.CreditCode, StringComparer.Ordinal)
            .Where(entry => after is null || string.CompareOrdinal(entry.CreditCode, after) > 0)
            .Take(limit + 1)
            .ToList();
        var items = found.Take(limit).Select(entry => EnterpriseView.From(entry, registers)).ToList();
        return TypedResults.Ok(new EnterprisePage(items, found.Count > limit ? items[^1].Id : null));
    }

    private static async Task<Results<Ok<ImportReport>, Refusal>> Import(
        string kind, Caller caller, RegistryImport import, HttpRequest request, CancellationToken cancellationToken, bool dryRun = false)
    {
        try
        {
            var file = await UploadedFile.ReadAsync(request, cancellationToken);
            var (report, refusal) = await import.RunAsync(caller, kind, file, dryRun, request.HttpContext.Speak(), cancellationToken);
            return report is null ? refusal! : TypedResults.Ok(report);
        }
        catch (FileRefusedException e)
        {
            return e.Refusal;
        }
    }

    private static async Task<Results<FileContentHttpResult, Refusal>> GetTemplate(string file, Caller caller, RegisterStore store, HttpContext context, CancellationToken cancellationToken)
    {
        var registers = await store.ReadAsync(caller.Jurisdiction, cancellationToken);
        var columns = Path.GetFileNameWithoutExtension(file) switch
        {
            RegisterKind.Departments => RegistrySchemas.Departments.Columns,
            RegisterKind.Bases => RegistrySchemas.Bases.Columns,
            RegisterKind.Matters => MatterFile.Schema(registers).Columns,
            RegisterKind.Officers => OfficerFile.Schema(registers).Columns,
            RegisterKind.Enterprises => RegistrySchemas.Enterprises(registers).Columns,
            RegisterKind.Calendar => CalendarFile.Schema.Columns,
            "requests" => RequestColumns.For(registers, caller.IsOnlyClerk ? caller.Department : null),
            _ => null,
        };
        var language = context.Speak();
        return (columns, Path.GetExtension(file)) switch
        {
            (not null, ".csv") => TypedResults.File(Template.Csv(columns, language), "text/csv; charset=utf-8", file),
            (not null, ".xlsx") => TypedResults.File(Template.Xlsx(columns, language), Template.XlsxType, file),
            _ => Refusals.NotFound,
        };
    }
}
