using System.Globalization;
using System.Text.Json;
using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Requests;

/// <summary>Makes requests out of what people say, and says what an edit changes. What comes in has been checked.</summary>
internal static class RequestMaker
{
    /// <summary>Name of the field that tells the line of the annual plan.</summary>
    public const string PlanLine = "planLine";

    public static InspectionRequest Make(SubmitBody body, Registers registers, Week week, DateTimeOffset at, Caller caller, string source)
    {
        var enterprise = registers.Enterprise(CreditCode.Normalise(body.Enterprise))!;
        var matter = registers.MatterFor(enterprise, body.Matter, week.Monday)!;
        var request = InspectionRequest.For(enterprise, matter, body.Kind ?? RequestKind.Planned, at, caller.Name, source);
        return With(request, body, matter.Weight) with { Lead = body.Lead, Submitter = caller.Person };
    }

    /// <summary>The request with these details.</summary>
    /// <param name="usualWeight">Where the details give none.</param>
    public static InspectionRequest With(InspectionRequest request, IRequestDetails body, int usualWeight)
    {
        var kind = body.Kind ?? RequestKind.Planned;
        return request with
        {
            Weight = body.Weight ?? usualWeight,
            Mandatory = body.Mandatory ?? false,
            Sessions = body.Sessions is null ? null : SessionNames.Ordered(body.Sessions),
            Note = Tidy(body.Note),
            Kind = kind,
            CountsTowardCap = kind.Usual().Counts,
            BlockedByCap = kind.Usual().Blocked,
            Evidence = Tidy(body.Evidence),
            Until = body.Until,
        };
    }

    /// <summary>The fields in which two versions of a request differ.</summary>
    public static IReadOnlyList<RequestFieldChange> Changes(InspectionRequest before, InspectionRequest after) =>
    [
        .. Fields(before).Zip(Fields(after), (old, now) => new RequestFieldChange(old.Name, old.Value, now.Value)).Where(change => change.Before != change.After),
    ];

    private static IEnumerable<(string Name, string? Value)> Fields(InspectionRequest request) =>
    [
        ("kind", JsonNamingPolicy.CamelCase.ConvertName(request.Kind.ToString())),
        ("evidence", request.Evidence),
        ("weight", request.Weight.ToString(CultureInfo.InvariantCulture)),
        ("mandatory", request.Mandatory ? "true" : "false"),
        ("sessions", request.Sessions is null ? null : string.Join(';', request.Sessions)),
        ("note", request.Note),
        (PlanLine, request.PlanLine),
        ("until", request.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
    ];

    private static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
