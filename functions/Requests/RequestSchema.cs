using System.Collections.Immutable;
using Inspection.Functions.Identity;
using Inspection.Functions.Intake;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Requests;

/// <summary>A row of a file of requests: one enterprise, and the matters to be checked there.</summary>
/// <param name="Source">The row as the file has it.</param>
/// <param name="Weight">The matter's own where the row gives none.</param>
/// <param name="PlanLine">The line of the annual plan that the row names, as it is written.</param>
/// <param name="Until">Last day on which it is wanted.</param>
internal sealed record RequestRow(
    SheetRow Source,
    EnterpriseEntry? Enterprise,
    IReadOnlyList<Matter> Matters,
    int? Weight,
    bool Mandatory,
    IReadOnlyList<string>? Sessions,
    string? Note,
    RequestKind Kind,
    string? Evidence,
    string? PlanLine,
    DateOnly? Until)
{
    /// <summary>By the code of the matter the line on which its request draws; none before the row was held against the plan.</summary>
    public IReadOnlyDictionary<string, string> Lines { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The requests that the row means; who sent them and when is not part of them yet.</summary>
    public IEnumerable<InspectionRequest> Requests => Matters.Select(matter => InspectionRequest.For(Enterprise!, matter, Kind, default, "", "") with
    {
        Weight = Weight ?? matter.Weight,
        Mandatory = Mandatory,
        Sessions = Sessions,
        Note = Note,
        Evidence = Evidence,
        Until = Until,
        PlanLine = Lines.GetValueOrDefault(matter.Code),
    });
}

/// <summary>Reads the rows of a file of requests for one week.</summary>
internal sealed class RequestSchema
{
    private static readonly char[] MatterSeparators = ['、', ';', '\n', ','];

    private readonly Registers registers;
    private readonly Week week;
    private readonly string? department;
    private readonly NameIndex names;
    private readonly HashSet<string> working;
    private readonly IReadOnlyList<string> begun;

    private RequestSchema(Registers registers, Caller caller, Week week, IReadOnlyList<string> begun)
    {
        this.registers = registers;
        this.week = week;
        this.begun = begun;
        department = caller.Is(Role.Planner) ? null : caller.Department;
        names = new NameIndex(registers, week);
        working = week.Sessions(registers.Calendar).Select(session => session.Id).ToHashSet(StringComparer.Ordinal);
    }

    /// <param name="begun">Sessions of the week that have begun.</param>
    public static SheetSchema<RequestRow> For(Registers registers, Caller caller, Week week, IReadOnlyList<string> begun)
    {
        var schema = new RequestSchema(registers, caller, week, begun);
        return new("requests", RequestColumns.For(registers, schema.department), null, schema.Read, _ => "");
    }

    private RequestRow Read(RowReader row)
    {
        var enterprise = Enterprise(row);
        var matters = Matters(row, enterprise);
        var weight = row.OptionalInt("weight", 0, RequestRules.MaxWeight);
        var kind = row.Choice("kind", RequestKindNames.ByName, RequestKind.Planned);
        var evidence = row.OptionalText("evidence", RequestRules.MaxEvidence);
        if (kind.NeedsEvidence() && evidence is null && row.Raw("evidence").Length == 0)
        {
            row.Refuse("evidence", RequestRefusals.RowEvidenceMissing(kind));
        }

        return new(row.Row, enterprise, matters, weight, row.Flag("mandatory"), Sessions(row), Note(row), kind, evidence, row.OptionalText(RequestColumns.PlanLine, 100), Until(row));
    }

    private EnterpriseEntry? Enterprise(RowReader row)
    {
        var written = row.Raw("creditCode");
        var name = row.OptionalText("name", 200);
        if (written.Length == 0)
        {
            if (name is null)
            {
                if (row.Raw("name").Length == 0)
                {
                    row.Refuse(row.Has("creditCode") ? "creditCode" : "name", RequestRefusals.RowNoEnterprise());
                }

                return null;
            }

            var found = names.Enterprises(name);
            if (found.Count != 1)
            {
                row.Refuse("name", found.Count == 0 ? RowIssues.Unknown("unknown-enterprise", "企业", "enterprise", Short(name)) : RequestRefusals.RowAmbiguousName(found));
            }

            return found.Count == 1 ? found[0] : null;
        }

        if (written.Contains("E+", StringComparison.OrdinalIgnoreCase))
        {
            row.Refuse("creditCode", RequestRefusals.RowCodeLost());
            return null;
        }

        var before = row.Issues;
        var code = row.CreditCode("creditCode");
        var enterprise = registers.Enterprise(code);
        if (row.Issues == before && enterprise is null)
        {
            row.Refuse("creditCode", RowIssues.Unknown("unknown-enterprise", "企业", "enterprise", code));
        }

        if (enterprise is not null && name is not null && !NameIndex.AreSame(name, enterprise.Name))
        {
            row.Refuse("name", RequestRefusals.RowNameDiffers(enterprise.Name));
        }

        return enterprise;
    }

    /// <summary>One matter by its code or name; or several in one cell, where each part is the name or code of one.</summary>
    private IReadOnlyList<Matter> Matters(RowReader row, EnterpriseEntry? enterprise)
    {
        var column = row.Raw("matter").Length > 0 || !row.Has("matterName") ? "matter" : "matterName";
        if (row.Raw("matter").Length == 0 && row.Raw("matterName").Length == 0)
        {
            row.Refuse(column, RequestRefusals.RowNoMatter());
            return [];
        }

        if (row.OptionalText(column, 500) is not { } text)
        {
            return [];
        }

        var hint = row.Raw("department");
        var found = Named(text, hint);
        if (found.Count == 1)
        {
            return Own(row, column, found, enterprise);
        }

        var parts = text.Split(MatterSeparators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal).Select(part => Named(part, hint)).ToList();
        if (found.Count == 0 && parts.Count > 1 && parts.All(part => part.Count == 1))
        {
            return Own(row, column, [.. parts.Select(part => part[0]).DistinctBy(matter => matter.Code)], enterprise);
        }

        row.Refuse(column, found.Count == 0 ? RowIssues.Unknown("unknown-matter", "事项", "matter", Short(text)) : RequestRefusals.RowAmbiguousMatter(found));
        return [];
    }

    /// <summary>The matters that a text may mean; where several bear the name, those of the department that the row or the sender is of.</summary>
    private IReadOnlyList<Matter> Named(string text, string hint)
    {
        if (names.Matter(text) is { } matter)
        {
            return [matter];
        }

        var found = names.Matters(text);
        if (found.Count > 1 && hint.Length > 0)
        {
            var hinted = found.Where(one => registers.Department(one.Department) is { } entry
                && (hint == entry.Id || hint.Contains(entry.Name, StringComparison.Ordinal) || hint.Contains(entry.Short, StringComparison.Ordinal))).ToList();
            found = hinted.Count > 0 ? hinted : found;
        }

        if (found.Count > 1 && department is not null)
        {
            var own = found.Where(one => one.Department == department).ToList();
            found = own.Count > 0 ? own : found;
        }

        return found;
    }

    /// <summary>The matters as they are at the enterprise, whose town may have another department in charge than the catalogue says.</summary>
    private IReadOnlyList<Matter> Own(RowReader row, string column, IReadOnlyList<Matter> found, EnterpriseEntry? enterprise)
    {
        IReadOnlyList<Matter> there = enterprise is null ? found : [.. found.Select(matter => matter.In(registers, enterprise.Town, week.Monday))];
        if (department is not null && there.FirstOrDefault(one => one.Department != department) is { } foreign)
        {
            row.Refuse(column, RequestRefusals.RowForeignDepartment(foreign.Code));
        }

        return there;
    }

    private IReadOnlyList<string>? Sessions(RowReader row)
    {
        var sessions = row.Sessions("sessions");
        foreach (var session in sessions?.Where(session => !working.Contains(session)) ?? [])
        {
            row.Refuse("sessions", RequestRefusals.RowSessionNotWorked(session));
        }

        foreach (var session in sessions?.Where(session => working.Contains(session) && begun.Contains(session)) ?? [])
        {
            row.Refuse("sessions", RequestRefusals.RowSessionInPast(session));
        }

        return row.OptionalText("date", 60) is { } text ? Within(row, text, sessions) : sessions;
    }

    /// <summary>The half days of the days that the row names; null where that is the whole week.</summary>
    private IReadOnlyList<string>? Within(RowReader row, string text, IReadOnlyList<string>? sessions)
    {
        if (RowDates.Read(text) is not { } days)
        {
            row.Refuse("date", RequestRefusals.RowDateUnread());
            return sessions;
        }

        var open = week.Sessions(registers.Calendar)
            .Where(session => session.Date >= days.From && session.Date <= days.To && !begun.Contains(session.Id) && (sessions is null || sessions.Contains(session.Id)))
            .Select(session => session.Id)
            .ToList();
        if (open.Count == 0)
        {
            row.Refuse("date", RequestRefusals.RowDateOutside(week));
        }

        return sessions is null && open.Count == working.Count ? null : open;
    }

    private DateOnly? Until(RowReader row)
    {
        var until = row.OptionalDate("until");
        if (until is { } day && !RequestRules.IsUntil(day, week))
        {
            row.Refuse("until", RequestRefusals.RowUntil(week));
        }

        return until;
    }

    /// <summary>The remark, with the batch of the draw that the row belongs to before it.</summary>
    private static string? Note(RowReader row)
    {
        var note = row.OptionalText("note", RequestRules.MaxNote);
        var batch = row.OptionalText("batch", 100);
        var both = batch is null ? note : note is null ? $"批次：{batch}" : $"批次：{batch}；{note}";
        return both?.Length > RequestRules.MaxNote ? both[..RequestRules.MaxNote] : both;
    }

    private static string Short(string text) => text.Length > 40 ? text[..40] + "…" : text;
}
