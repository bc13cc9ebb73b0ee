using Inspection.Functions.Identity;

namespace Inspection.Functions.Jurisdictions;

/// <summary>Of which requests somebody may know that they exist, if not more.</summary>
internal static class RequestSight
{
    /// <summary>The office knows of all, a department of its own, and of others' where their matter is announced in that week.</summary>
    /// <param name="department">A clerk's department; null for the office.</param>
    /// <param name="monday">Of the week for which it is asked.</param>
    public static bool Knows(string? department, InspectionRequest request, Registers known, DateOnly monday) =>
        department is null || request.Department == department || IsAnnounced(request, known, monday);

    /// <summary>The same for who sees what is announced and what is over: a check that was made, or that is not asked for any more.</summary>
    public static bool Knows(this Sight sight, InspectionRequest request, Registers known, DateOnly monday) =>
        sight is Sight.Everything || request.IsDone || request.IsGone || IsAnnounced(request, known, monday) || Secrecy.IsOver(monday, known.Today);

    /// <summary>Credit codes of the enterprises of which some requests are unannounced and not over.</summary>
    public static IEnumerable<string> WithSecrets(IEnumerable<InspectionRequest> requests, Registers known, Week week) =>
        requests.Where(request => !Sight.Announced.Knows(request, known, week.Monday)).Select(request => request.Enterprise);

    /// <summary>A week's requests as far as somebody may know of them.</summary>
    public static Pool Of(this Sight sight, Pool pool, Registers known, Week week) =>
        sight is Sight.Everything ? pool : new Pool(pool.Head, pool.InputVersion, [.. pool.All.Where(request => sight.Knows(request, known, week.Monday))]);

    private static bool IsAnnounced(InspectionRequest request, Registers known, DateOnly monday) => known.Matter(request.Matter, monday) is { Visibility: not Visibility.Hidden };
}
