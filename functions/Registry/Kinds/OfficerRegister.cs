using System.Collections.Immutable;
using Inspection.Functions.Intake;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Registry;

/// <summary>The register of officers (执法人员).</summary>
internal sealed class OfficerRegister() : RegisterDefinition<OfficerEntry>(RegisterCollections.Officers)
{
    private static readonly char[] BetweenWeeks = [';', '\n'];
    private static readonly char[] BetweenSessions = [',', '、', ' ', '+'];
    private static readonly string[] Nothing = ["无", "none"];
    private static readonly string[] NoEnd = ["长期", "无期限", "permanent"];

    public override string IdColumn => "id";

    public override string IdOf(OfficerEntry entry) => entry.Id;

    public override string PlaceOf(string column, int row) => column == "dutyShare" ? "$.dutySharePercent" : $"$.{column}";

    public override bool IsArchived(OfficerEntry entry, DateOnly today) => entry.Archived;

    public override OfficerEntry WithArchived(OfficerEntry entry, bool archived, ChangeMoment moment) => entry with { Archived = archived };

    public override IReadOnlyList<Column> Columns(Registers known) =>
    [
        new("id", "人员编号"), new("name", "姓名"), new("department", "部门编号", false, [.. known.Departments.Select(entry => entry.Id)]),
        new("bases", "驻地"), new("certificates", "证件"), new("sessions", "可用时段", false), new("maxSessions", "每周最多半天", false),
        new("mayLead", "可主办", false, ["是", "否"]), new("assistant", "辅助人员", false, ["是", "否"]), new("dutyShare", "其他职责占比", false),
        new("leave", "请假", false), new("exceptions", "单周调整", false), new("phone", "电话", false),
    ];

    public override OfficerEntry Read(RowReader row, Registers known, OfficerEntry? before)
    {
        var department = row.OptionalText("department", 40) is null ? null : row.Id("department");
        if (department is { Length: > 0 } && known.Department(department) is null)
        {
            row.Refuse("department", RowIssues.Unknown("row-unknown-department", "部门", "department", department));
        }

        var bases = row.List("bases", 500);
        if (bases.Count == 0 && row.Raw("bases").Length == 0)
        {
            row.Text("bases", 500);
        }

        foreach (var id in bases.Where(id => known.Base(id) is null))
        {
            row.Refuse("bases", RowIssues.Unknown("row-unknown-base", "驻地", "base", id));
        }

        return new OfficerEntry(row.Id("id"), row.Text("name", 60), bases, Certificates(row))
        {
            Department = department,
            MayLead = row.Flag("mayLead"),
            Assistant = row.Flag("assistant"),
            DutySharePercent = row.OptionalInt("dutyShare", 0, 100) ?? 0,
            Sessions = Nothing.Contains(row.Raw("sessions"), StringComparer.OrdinalIgnoreCase) ? [] : row.Sessions("sessions"),
            Leave = Leaves(row),
            Exceptions = Exceptions(row),
            MaxSessions = row.OptionalInt("maxSessions", 0, 14),
            Phone = row.OptionalText("phone", 40),
        };
    }

    public override IEnumerable<Cells> Write(OfficerEntry entry) =>
    [
        new()
        {
            ["id"] = entry.Id,
            ["name"] = entry.Name,
            ["department"] = entry.Department ?? "",
            ["bases"] = CellText.Of(entry.Bases),
            ["certificates"] = CellText.Of(entry.Certificates.Select(Text)),
            ["sessions"] = entry.Sessions is { Count: 0 } ? Nothing[0] : CellText.Of(entry.Sessions),
            ["maxSessions"] = CellText.Of(entry.MaxSessions),
            ["mayLead"] = CellText.Of(entry.MayLead),
            ["assistant"] = CellText.Of(entry.Assistant),
            ["dutyShare"] = CellText.Of(entry.DutySharePercent),
            ["leave"] = CellText.Of((entry.Leave ?? []).Select(leave => $"{CellText.Of(leave.From)}~{CellText.Of(leave.To)} {leave.Reason}".Trim())),
            ["exceptions"] = CellText.Of((entry.Exceptions ?? ImmutableDictionary<string, IReadOnlyList<string>>.Empty).OrderBy(week => week.Key, StringComparer.Ordinal)
                .Select(week => $"{week.Key}:{(week.Value.Count == 0 ? "无" : string.Join(',', week.Value))}")),
            ["phone"] = entry.Phone ?? "",
        },
    ];

    public override OfficerEntry Settle(OfficerEntry? before, OfficerEntry after, ChangeMoment moment) => after with { Archived = before?.Archived ?? false };

    public override IReadOnlyDictionary<string, Func<OfficerEntry, string>> Sorts { get; } = new Dictionary<string, Func<OfficerEntry, string>>
    {
        ["id"] = entry => entry.Id,
        ["name"] = entry => NameOrder.KeyOf(entry.Name),
        ["department"] = entry => entry.Department ?? "",
        ["expiry"] = entry => CellText.Of(entry.Certificates.Min(certificate => certificate.ValidUntil) ?? DateOnly.MaxValue),
    };

    public override IReadOnlyDictionary<string, Func<string, Registers, Func<OfficerEntry, bool>?>> Filters { get; } = new Dictionary<string, Func<string, Registers, Func<OfficerEntry, bool>?>>
    {
        ["department"] = (department, _) => entry => entry.Department == department,
        ["base"] = (id, _) => entry => entry.Bases.Contains(id, StringComparer.Ordinal),
        ["certificate"] = (kind, _) => entry => entry.Certificates.Any(certificate => certificate.Kind == kind),
        ["expiring"] = (days, known) => int.TryParse(days, out var number) && number is >= 0 and <= 3660 ? entry => entry.Expiring(known.Today, number).Any() : null,
    };

    public override string SearchText(OfficerEntry entry) => $"{entry.Name}\n{entry.Id}";

    public override string? DepartmentOf(OfficerEntry entry) => entry.Department;

    public override string? DepartmentColumn => "department";

    public override IReadOnlySet<string> Sensitive { get; } = new HashSet<string> { "phone" };

    public override OfficerEntry Masked(OfficerEntry entry) => entry with { Phone = entry.Phone is { } phone ? Mask.Phone(phone) : null };

    public override Collection<OfficerEntry> In(Registers known) => known.Collections.Officers;

    private static string Text(OfficerCertificate certificate) => certificate switch
    {
        { Number: { } number, ValidUntil: { } until } => $"{certificate.Kind}:{number}:{CellText.Of(until)}",
        { Number: { } number } => $"{certificate.Kind}:{number}:",
        { ValidUntil: { } until } => $"{certificate.Kind}:{CellText.Of(until)}",
        _ => certificate.Kind,
    };

    /// <summary>Kind, kind:valid until, or kind:number:valid until.</summary>
    private static List<OfficerCertificate> Certificates(RowReader row)
    {
        var certificates = new List<OfficerCertificate>();
        foreach (var text in row.List("certificates", 1000))
        {
            var parts = text.Split(':', StringSplitOptions.TrimEntries);
            var number = parts.Length == 3 && parts[1].Length > 0 ? parts[1] : null;
            var until = parts.Length > 1 && parts[^1].Length > 0 && !NoEnd.Contains(parts[^1], StringComparer.OrdinalIgnoreCase) ? parts[^1] : null;
            var date = until is null ? null : Dates.Parse(until);
            if (parts.Length > 3 || parts[0].Length is 0 or > 40 || number?.Length > 40 || (until is not null && date is null)
                || certificates.Any(certificate => certificate.Kind == parts[0]))
            {
                row.Refuse("certificates", RowIssues.NotCertificate(text));
                continue;
            }

            certificates.Add(new OfficerCertificate(parts[0], number, date));
        }

        return certificates;
    }

    /// <summary><c>2026-10-08~2026-10-10 年假</c>, a single day, several with semicolons between.</summary>
    private static List<Leave> Leaves(RowReader row)
    {
        var leaves = new List<Leave>();
        foreach (var text in Narrow.Text(row.OptionalText("leave", 2000) ?? "").Split(BetweenWeeks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var space = text.IndexOf(' ', StringComparison.Ordinal);
            var reason = space < 0 ? null : text[(space + 1)..].Trim();
            var days = (space < 0 ? text : text[..space]).Split(['~', '至'], 2);
            var (from, to) = (Dates.Parse(days[0]), Dates.Parse(days[^1]));
            if (from is null || to is null || to < from || reason?.Length > 40)
            {
                row.Refuse("leave", RowIssues.NotLeave(text));
                continue;
            }

            leaves.Add(new Leave(from.Value, to.Value, reason));
        }

        return leaves;
    }

    /// <summary><c>2026-W48:周一上午,周二下午;2026-W49:无</c>.</summary>
    private static SortedDictionary<string, IReadOnlyList<string>> Exceptions(RowReader row)
    {
        var exceptions = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var texts = Narrow.Text(row.OptionalText("exceptions", 4000) ?? "").Split(BetweenWeeks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var text in texts)
        {
            var parts = text.Split(':', 2, StringSplitOptions.TrimEntries);
            var names = parts[^1].Split(BetweenSessions, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var ids = names is [var only] && Nothing.Contains(only, StringComparer.OrdinalIgnoreCase) ? [] : names.Select(SessionNames.Parse).ToList();
            if (parts.Length < 2 || !Week.TryParse(parts[0].ToUpperInvariant(), null, out var week) || names.Length == 0 || ids.Contains(null)
                || !exceptions.TryAdd(week.ToString(), SessionNames.Ordered(ids.OfType<string>())))
            {
                row.Refuse("exceptions", RowIssues.NotException(text));
            }
        }

        return exceptions;
    }
}
