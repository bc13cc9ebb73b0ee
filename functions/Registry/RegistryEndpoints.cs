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
        builder.Services.AddSingleton<RegisterIndexes>();
        builder.Services.AddSingleton<RegisterUses>();
        builder.Services.AddSingleton<RegisterHistory>();
        builder.Services.AddSingleton<RegisterChanges>();
        builder.Services.AddSingleton<RegisterImport>();
        builder.Services.AddRegister<DepartmentEntry, DepartmentRegister>();
        builder.Services.AddRegister<BaseEntry, BaseRegister>();
        builder.Services.AddRegister<MatterEntry, MatterRegister>();
        builder.Services.AddRegister<OfficerEntry, OfficerRegister>();
        builder.Services.AddRegister<EnterpriseEntry, EnterpriseRegister>();
        builder.Services.AddRegister<CalendarDay, CalendarRegister>();
        builder.Services.AddSingleton<IEffect, RecuseEffect>();
    }

    public static void MapRegistry(this IEndpointRouteBuilder api)
    {
        var routes = api.MapGroup("").WithTags("Registry");
        routes.MapGet("/me", GetMe).AllowSignedIn().WithName("GetMe");
        routes.MapGet("/registry", Get).AllowRoles(Role.Office).WithName("GetRegistry");
        routes.MapPost("/registry/name", Rename).AllowRoles(Role.Planner).WithName("NameJurisdiction");
        routes.MapGet("/enterprises", FindEnterprises).AllowRoles(Role.Office).WithName("FindEnterprises");
        routes.MapRegister<DepartmentEntry>(RegisterKind.Departments, "Department", [Role.Planner]);
        routes.MapRegister<BaseEntry>(RegisterKind.Bases, "Base", [Role.Planner]);
        routes.MapRegister<MatterEntry>(RegisterKind.Matters, "Matter", RegisterEndpoints.WithClerks);
        routes.MapRegister<OfficerEntry>(RegisterKind.Officers, "Officer", RegisterEndpoints.WithClerks);
        routes.MapRegister<EnterpriseEntry>(RegisterKind.Enterprises, "Enterprise", [Role.Planner]);
        routes.MapRegister<CalendarDay>(RegisterKind.Calendar, "Calendar", [Role.Planner]);
        routes.MapRegisters();
        routes.MapGet("/templates/{file}", GetTemplate).AllowSignedIn().WithName("GetTemplate")
            .Produces(200, contentType: "text/csv", additionalContentTypes: Template.XlsxType);
    }

    private static async Task<Ok<Me>> GetMe(Caller caller, RegisterStore store, CancellationToken cancellationToken) =>
        TypedResults.Ok(Me.From(caller, await store.ReadAsync(caller.Jurisdiction, cancellationToken)));

    private static async Task<Ok<RegistryView>> Get(Caller caller, RegisterStore store, HttpResponse response, CancellationToken cancellationToken)
    {
        var registers = await store.ReadAsync(caller.Jurisdiction, cancellationToken);
        response.Headers.ETag = RegistryView.ETagOf(registers);
        return TypedResults.Ok(RegistryView.From(caller, registers));
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
        Caller caller, RegisterStore store, Register<EnterpriseEntry> enterprises, CancellationToken cancellationToken, string? search = null, string? after = null, int limit = 20)
    {
        var registers = await store.ReadAsync(caller.Jurisdiction, cancellationToken);
        var (page, refusal) = enterprises.List(caller, registers, new ListParameters(search), after, limit);
        return page is null ? refusal! : TypedResults.Ok(new EnterprisePage([.. page.Items.Select(row => EnterpriseView.From(row.Entry, registers))], page.Next));
    }

    private static async Task<Results<FileContentHttpResult, Refusal>> GetTemplate(
        string file, Caller caller, RegisterStore store, AnnualPlanStore plans, IEnumerable<Register> registers, TimeProvider time, HttpContext context, CancellationToken cancellationToken)
    {
        var known = await store.ReadAsync(caller.Jurisdiction, cancellationToken);
        var kind = Path.GetFileNameWithoutExtension(file);
        var columns = kind == "requests"
            ? RequestColumns.Template(known, caller.IsOnlyClerk ? caller.Department : null, await LinesAsync(caller, plans, time, cancellationToken))
            : registers.FirstOrDefault(register => register.Kind == kind)?.Columns(known);
        var language = context.Speak();
        return (columns, Path.GetExtension(file)) switch
        {
            (not null, ".csv") => TypedResults.File(Template.Csv(columns, language), "text/csv; charset=utf-8", file),
            (not null, ".xlsx") => TypedResults.File(Template.Xlsx(columns, language), Template.XlsxType, file),
            _ => Refusals.NotFound,
        };
    }

    /// <summary>The lines on which requests of the weeks that are open may draw; a clerk's own department's.</summary>
    private static async Task<IReadOnlyList<string>> LinesAsync(Caller caller, AnnualPlanStore plans, TimeProvider time, CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        var week = Week.Current(time);
        foreach (var year in (IEnumerable<int>)new SortedSet<int> { week.PlanYear(), week.Add(Week.Ahead).PlanYear() })
        {
            var book = await plans.ReadAsync(caller.Jurisdiction, year, cancellationToken);
            lines.AddRange(book.Departments.Where(department => !caller.IsOnlyClerk || department == caller.Department)
                .SelectMany(department => book.InForce(department)?.Value.Lines ?? []).Select(line => line.Label));
        }

        return lines;
    }
}
