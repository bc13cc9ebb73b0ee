namespace Inspection.Functions.Jurisdictions;

/// <summary>Of which requests somebody may know that they exist, if not more.</summary>
internal static class RequestSight
{
    /// <summary>The office knows of all, a department of its own, and of others' where their matter is announced in that week.</summary>
    /// <param name="department">A clerk's department; null for the office.</param>
    /// <param name="monday">Of the week for which it is asked.</param>
    public static bool Knows(string? department, InspectionRequest request, Registers known, DateOnly monday) =>
        department is null || request.Department == department || known.Matter(request.Matter, monday) is { Visibility: not Visibility.Hidden };
}
