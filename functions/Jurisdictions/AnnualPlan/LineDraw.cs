namespace Inspection.Functions.Jurisdictions;

/// <summary>One request's share of a line. Its id is the week and the request's id, so that a request draws once.</summary>
/// <param name="Operation">The attempt that reserved it; the attempt that stores the request.</param>
internal sealed record LineDraw(string Line, string Enterprise, string Matter, int Month, string Operation)
{
    public static string IdOf(Week week, string request) => $"{week}|{request}";
}
