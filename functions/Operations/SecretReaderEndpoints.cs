using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Functions.Operations;

/// <summary>Who could have known of the unannounced checks of a week.</summary>
/// <param name="Sound">The records are as they were written.</param>
/// <param name="Items">By enterprise. An auditor is shown those whose checks are over.</param>
internal sealed record SecretReaderList(string Week, bool Sound, IReadOnlyList<KnownCheck> Items);

/// <summary>The unannounced checks of an enterprise in a week.</summary>
/// <param name="Over">They have been made, or are not asked for any more.</param>
/// <param name="Readers">In the order in which they came to know.</param>
internal sealed record KnownCheck(CheckedEnterprise Enterprise, bool Over, IReadOnlyList<SecretReader> Readers);

internal sealed record CheckedEnterprise(string Id, string Name);

/// <summary>Somebody who could have known.</summary>
/// <param name="Role">In which the person read; absent for who is known from what was done to the request.</param>
/// <param name="First">When the person read of it first, or did something to the request.</param>
/// <param name="Last">When the person read of it on the last day.</param>
/// <param name="Days">On how many days.</param>
/// <param name="Views">What was read first on each of the days, such as <c>plan</c>; <c>asked</c> for what was done to the request.</param>
internal sealed record SecretReader(string Name, string? Role, DateTimeOffset First, DateTimeOffset Last, int Days, IReadOnlyList<string> Views);

/// <summary>Shows the office and auditors who could have known.</summary>
internal static class SecretReaderEndpoints
{
    private const string Asked = "asked";

    public static void MapSecretReaders(this IEndpointRouteBuilder api) =>
        api.MapGet("/weeks/{week:week}/secret-readers", ListAsync).AllowRoles(Role.Auditor, Role.Approver).WithName("ListSecretReaders").WithTags("Operations");

    private static async Task<Ok<SecretReaderList>> ListAsync(
        Week week, Caller caller, SecretReaders readers, WeekPool pools, RegisterStore registers, CancellationToken cancellationToken)
    {
        var (readings, sound) = await readers.OfWeekAsync(caller.Jurisdiction, week, cancellationToken);
        Registers known = await registers.ReadAsync(caller.Jurisdiction, cancellationToken);
        Pool pool = await pools.ReadAsync(caller.Jurisdiction, week, cancellationToken);
        HashSet<string> open = [.. RequestSight.WithSecrets(pool.All, known, week)];
        var read = readings.ToLookup(reading => reading.Enterprise, StringComparer.Ordinal);
        var asked = pool.All.Where(request => IsUnannounced(request, known, week)).ToLookup(request => request.Enterprise, StringComparer.Ordinal);
        KnownCheck[] checks =
        [
            .. read.Select(group => group.Key).Union(asked.Select(group => group.Key)).Order(StringComparer.Ordinal)
                .Where(enterprise => caller.Sight is Sight.Everything || !open.Contains(enterprise))
                .Select(enterprise => new KnownCheck(
                    new CheckedEnterprise(enterprise, known.Collections.Enterprises.Find(enterprise)?.Value.Name ?? enterprise),
                    !open.Contains(enterprise),
                    [.. Readers(read[enterprise], asked[enterprise]).OrderBy(reader => reader.First).ThenBy(reader => reader.Name, StringComparer.Ordinal)])),
        ];
        await readers.NoteAsync(caller, week, "readers", checks.Where(check => !check.Over).Select(check => check.Enterprise.Id), cancellationToken);
        return TypedResults.Ok(new SecretReaderList(week.ToString(), sound, checks));
    }

    private static bool IsUnannounced(InspectionRequest request, Registers known, Week week) =>
        known.Matter(request.Matter, week.Monday) is null or { Visibility: Visibility.Hidden };

    private static IEnumerable<SecretReader> Readers(IEnumerable<SecretReading> read, IEnumerable<InspectionRequest> asked) =>
        read.GroupBy(reading => (reading.Person, reading.Role)).Select(person => new SecretReader(
                person.First().Name, person.Key.Role, person.Min(reading => reading.At), person.Max(reading => reading.At), person.Select(reading => Week.DayOf(reading.At)).Distinct().Count(),
                [.. person.Select(reading => reading.View).Distinct(StringComparer.Ordinal)]))
            .Concat(asked.SelectMany(request => request.Events).Where(act => act.By.Length > 0).GroupBy(act => act.By, StringComparer.Ordinal).Select(person => new SecretReader(
                person.Key, null, person.Min(act => act.At), person.Max(act => act.At), person.Select(act => Week.DayOf(act.At)).Distinct().Count(), [Asked])));
}
