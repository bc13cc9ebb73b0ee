using Inspection.Functions.Identity;
using Inspection.Functions.Intake;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Requests;

/// <summary>A row of a file of requests.</summary>
/// <param name="Weight">The matter's own where the row gives none.</param>
internal sealed record RequestRow(string Enterprise, string Matter, int Weight, bool Mandatory, IReadOnlyList<string>? Sessions, string? Note)
{
    public string Id => InspectionRequest.IdOf(Enterprise, Matter);
}

internal static class RequestSchema
{
    /// <param name="begun">Sessions of the week that have begun.</param>
    public static SheetSchema<RequestRow> For(Registers registers, Caller caller, Week week, IReadOnlyList<string> begun)
    {
        var department = caller.Is(Role.Planner) ? null : caller.Department;
        var working = week.Sessions(registers.Calendar).Select(session => session.Id).ToHashSet(StringComparer.Ordinal);
        return new("requests", RequestColumns.For(registers, department), null, row => Read(row, registers, department, week, working, begun), row => row.Id);
    }

    private static RequestRow Read(RowReader row, Registers registers, string? department, Week week, HashSet<string> working, IReadOnlyList<string> begun)
    {
        var code = row.CreditCode("creditCode");
        var enterprise = registers.Enterprise(code);
        if (row.IsGood && enterprise is null)
        {
            row.Refuse("creditCode", RowIssues.Unknown("unknown-enterprise", "企业", "enterprise", code));
        }

        var name = row.OptionalText("name", 100);
        if (enterprise is not null && name is not null && name != enterprise.Name)
        {
            row.Refuse("name", RequestRefusals.RowNameDiffers(enterprise.Name));
        }

        var matterCode = row.Text("matter", 60);
        var matter = registers.Matter(matterCode, week.Monday);
        if (matterCode.Length > 0 && matter is null)
        {
            row.Refuse("matter", RowIssues.Unknown("unknown-matter", "事项", "matter", matterCode));
        }
        else if (matter is not null && department is not null && matter.Department != department)
        {
            row.Refuse("matter", RequestRefusals.RowForeignDepartment(matterCode));
        }

        var weight = row.OptionalInt("weight", 0, RequestRules.MaxWeight) ?? matter?.Weight ?? 0;
        var sessions = row.Sessions("sessions");
        foreach (var session in sessions?.Where(session => !working.Contains(session)) ?? [])
        {
            row.Refuse("sessions", RequestRefusals.RowSessionNotWorked(session));
        }

        foreach (var session in sessions?.Where(begun.Contains) ?? [])
        {
            row.Refuse("sessions", RequestRefusals.RowSessionInPast(session));
        }

        return new(code, matterCode, weight, row.Flag("mandatory"), sessions, row.OptionalText("note", RequestRules.MaxNote));
    }
}
