using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Functions.Visits;

/// <summary>How far the annual caps are used up.</summary>
internal static class LedgerEndpoints
{
    private const int MaxPage = 200;

    public static void MapLedger(this IEndpointRouteBuilder api)
    {
        var ledger = api.MapGroup("/ledger").WithTags("Ledger");
        ledger.MapGet("", GetAsync).AllowRoles(Role.Office).WithName("GetEnterpriseLedger");
        ledger.MapGet("/overview", OverviewAsync).AllowRoles(Role.Office).WithName("GetLedgerOverview");
    }

    private static async Task<Results<Ok<EnterpriseLedgerView>, Refusal>> GetAsync(
        Caller caller, LedgerReading reading, TimeProvider time, CancellationToken cancellationToken, string? enterprise = null, int? year = null)
    {
        if ((NoDepartment(caller) ?? Wrong(year, 1) ?? (enterprise is null ? VisitRefusals.Enterprise : null)) is { } no)
        {
            return no;
        }

        return await reading.EnterpriseAsync(caller, CreditCode.Normalise(enterprise!), year ?? Week.Now(time).Year, cancellationToken) is { } view
            ? TypedResults.Ok(view)
            : Refusals.NotFound;
    }

    private static async Task<Results<Ok<LedgerOverview>, Refusal>> OverviewAsync(
        Caller caller, LedgerReading reading, TimeProvider time, CancellationToken cancellationToken,
        int? year = null, string? department = null, string? town = null, string? search = null, string? after = null, int limit = 50)
    {
        if ((NoDepartment(caller) ?? Wrong(year, limit)) is { } no)
        {
            return no;
        }

        if (caller.IsOnlyClerk)
        {
            if (department is not null && department != caller.Department)
            {
                return VisitRefusals.ForeignDepartment;
            }

            department = caller.Department;
        }

        return TypedResults.Ok(await reading.OverviewAsync(
            caller, year ?? Week.Now(time).Year, Given(department), Given(town), Given(search), Given(after), limit, cancellationToken));
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static Refusal? NoDepartment(Caller caller) => caller is { IsOnlyClerk: true, Department: null } ? Refusals.NoDepartment : null;

    private static Refusal? Wrong(int? year, int limit) =>
        year is < 2020 or > 2100 ? VisitRefusals.Year : limit is < 1 or > MaxPage ? VisitRefusals.Limit(MaxPage) : null;
}
