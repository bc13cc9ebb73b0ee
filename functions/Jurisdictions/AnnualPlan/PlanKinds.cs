namespace Inspection.Functions.Jurisdictions;

/// <summary>Which kinds of request draw on the annual plan.</summary>
internal static class PlanKinds
{
    /// <summary>The sort of line that a request of the kind draws on; null for those that have a cause of their own.</summary>
    public static LineKind? LineOf(RequestKind kind) => kind switch
    {
        RequestKind.Planned => LineKind.Planned,
        RequestKind.Campaign => LineKind.Campaign,
        _ => null,
    };
}
