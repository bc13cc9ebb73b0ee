using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Requests;

/// <summary>The present week and those that take requests after it.</summary>
/// <param name="Current">Id of the present week.</param>
internal sealed record WeekList(IReadOnlyList<WeekItem> Items, string Current);

/// <param name="State"><c>open</c> or <c>published</c>.</param>
internal sealed record WeekItem(string Id, DateOnly Start, DateOnly End, string State, long Requests, long? PublishedVersion);

/// <param name="Pool">As far as the caller may know of it: a clerk does not of other departments' unannounced checks, an auditor not of any.</param>
/// <param name="InputVersion">Rises with every change of the pool; for the office.</param>
internal sealed record WeekView(
    string Id,
    DateOnly Start,
    DateOnly End,
    IReadOnlyList<SessionView> Sessions,
    PoolView Pool,
    PublishedView? Published,
    long? InputVersion);

internal sealed record SessionView(string Id, DateTimeOffset Start, DateTimeOffset End);

internal sealed record PoolView(int Requests, int Enterprises, int Mandatory, IReadOnlyList<DepartmentCount> ByDepartment)
{
    public static PoolView From(IReadOnlyList<InspectionRequest> open) => new(
        open.Count,
        open.Select(request => request.Enterprise).Distinct(StringComparer.Ordinal).Count(),
        open.Count(request => request.Mandatory),
        [.. open.CountBy(request => request.Department).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new DepartmentCount(pair.Key, pair.Value))]);
}

internal sealed record DepartmentCount(string Department, int Requests);

internal sealed record PublishedView(long Version, string Draft, DateTimeOffset At, string By);
