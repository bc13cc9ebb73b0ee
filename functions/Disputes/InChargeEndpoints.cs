using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Functions.Disputes;

/// <summary>The public look-up: which department is in charge of a matter in a town. The catalogue of matters is public; what is planned is not read here.</summary>
internal static class InChargeEndpoints
{
    private const int Most = 30;

    public static void MapInCharge(this IEndpointRouteBuilder api)
    {
        var open = api.MapGroup("/public/{jurisdiction}").AllowAnonymous().WithTags("Public");
        open.MapGet("/matters", FindAsync).WithName("FindPublicMatters");
        open.MapGet("/in-charge", AskAsync).WithName("GetInCharge");
    }

    private static async Task<Results<Ok<PublicMatters>, Refusal>> FindAsync(
        string jurisdiction, RegisterStore registers, HttpResponse response, CancellationToken cancellationToken, string? search = null)
    {
        if (await KnownAsync(jurisdiction, registers, cancellationToken) is not { } known)
        {
            return Refusals.NotFound;
        }

        var wanted = (search ?? "").Trim();
        var found = known.MattersOn(known.Today)
            .Select(matter => (Matter: matter, Id: known.DecisionOn(matter.Code, null, known.Today)?.Ruling!.Department ?? matter.Department))
            .Select(one => (one.Matter, Department: known.Department(one.Id)?.Name ?? one.Id))
            .Where(one => wanted.Length == 0
                || one.Matter.Name.Contains(wanted, StringComparison.OrdinalIgnoreCase)
                || one.Matter.Code.Contains(wanted, StringComparison.OrdinalIgnoreCase)
                || one.Department.Contains(wanted, StringComparison.OrdinalIgnoreCase))
            .OrderBy(one => one.Matter.Code, StringComparer.Ordinal)
            .ToList();
        response.Headers.CacheControl = "public, max-age=60";
        return TypedResults.Ok(new PublicMatters(
            known.Name,
            [.. found.Take(Most).Select(one => new PublicMatter(one.Matter.Code, one.Matter.Name, one.Department, one.Matter.LegalBasis.ToString()))],
            found.Count,
            [.. known.Towns]));
    }

    private static async Task<Results<Ok<InChargeView>, Refusal>> AskAsync(
        string jurisdiction, RegisterStore registers, HttpResponse response, CancellationToken cancellationToken, string matter = "", string? town = null)
    {
        if (await KnownAsync(jurisdiction, registers, cancellationToken) is not { } known || known.Matter(matter) is not { } entry)
        {
            return Refusals.NotFound;
        }

        var place = string.IsNullOrWhiteSpace(town) ? null : town.Trim();
        if (place is not null && !known.Towns.Contains(place))
        {
            return Refusals.Invalid([DisputeRefusals.UnknownTown with { Place = "query.town" }]);
        }

        var answer = Responsibility.Of(entry, place, known.Collections.Disputes.Entries.Values.Select(one => one.Value), known.Today);
        response.Headers.CacheControl = "public, max-age=60";
        return TypedResults.Ok(new InChargeView(
            new DisputeMatter(entry.Code, entry.Name),
            entry.LegalBasis.ToString(),
            place,
            new InChargeDepartment(answer.Department, known.Department(answer.Department)?.Name ?? answer.Department),
            answer.Empowered,
            answer.Decision is { Ruling: { } ruling } decided ? new InChargeDecision(ruling.From, ruling.LegalReason, decided.Town) : null,
            known.Today));
    }

    /// <summary>The registers of a jurisdiction that has any; null for a name that nobody knows.</summary>
    private static async Task<Registers?> KnownAsync(string jurisdiction, RegisterStore registers, CancellationToken cancellationToken) =>
        Key.IsPart(jurisdiction) && await registers.ReadAsync(jurisdiction, cancellationToken) is { Departments.Count: > 0 } known ? known : null;
}
