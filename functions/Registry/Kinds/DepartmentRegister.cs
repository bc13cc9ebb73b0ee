using Inspection.Functions.Intake;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Registry;

/// <summary>The register of departments (部门).</summary>
internal sealed class DepartmentRegister() : RegisterDefinition<DepartmentEntry>(RegisterCollections.Departments)
{
    private static readonly Dictionary<string, DepartmentLevel> Levels = new(StringComparer.OrdinalIgnoreCase)
    {
        ["县"] = DepartmentLevel.County, ["区"] = DepartmentLevel.County, ["county"] = DepartmentLevel.County,
        ["市"] = DepartmentLevel.City, ["city"] = DepartmentLevel.City,
        ["省"] = DepartmentLevel.Province, ["province"] = DepartmentLevel.Province,
        ["乡镇"] = DepartmentLevel.Town, ["镇"] = DepartmentLevel.Town, ["town"] = DepartmentLevel.Town,
    };

    public override string IdColumn => "id";

    public override string IdOf(DepartmentEntry entry) => entry.Id;

    public override bool IsArchived(DepartmentEntry entry, DateOnly today) => entry.Archived;

    public override DepartmentEntry WithArchived(DepartmentEntry entry, bool archived, ChangeMoment moment) => entry with { Archived = archived };

    public override IReadOnlyList<Column> Columns(Registers known) =>
    [
        new("id", "部门编号"), new("name", "部门名称"), new("short", "简称"),
        new("level", "层级", false, ["县", "市", "省", "乡镇"]), new("line", "所属条线", false) { Synonyms = ["条线", "系统"] }, new("phone", "联系电话", false),
    ];

    public override DepartmentEntry Read(RowReader row, Registers known, DepartmentEntry? before) =>
        new(row.Id("id"), row.Text("name", 60), row.Text("short", 12))
        {
            Level = row.Choice("level", Levels, DepartmentLevel.County),
            Line = row.OptionalText("line", 40),
            Phone = row.OptionalText("phone", 40),
        };

    public override IEnumerable<Cells> Write(DepartmentEntry entry) =>
    [
        new() { ["id"] = entry.Id, ["name"] = entry.Name, ["short"] = entry.Short, ["level"] = CellText.Of(entry.Level, Levels), ["line"] = entry.Line ?? "", ["phone"] = entry.Phone ?? "" },
    ];

    public override DepartmentEntry Settle(DepartmentEntry? before, DepartmentEntry after, ChangeMoment moment) => after with { Archived = before?.Archived ?? false };

    public override IReadOnlyDictionary<string, Func<DepartmentEntry, string>> Sorts { get; } = new Dictionary<string, Func<DepartmentEntry, string>>
    {
        ["id"] = entry => entry.Id,
        ["name"] = entry => NameOrder.KeyOf(entry.Name),
    };

    public override string SearchText(DepartmentEntry entry) => $"{entry.Name}\n{entry.Short}\n{entry.Id}";

    public override IEnumerable<Use> UsesOf(DepartmentEntry entry, Registers known) =>
    [
        .. known.Matters.Where(matter => matter.Department == entry.Id).Select(matter => new Use(RegisterKind.Matters, matter.Code, known.Matter(matter.Code)?.Name ?? matter.Code)),
        .. known.Officers.Where(officer => officer.Department == entry.Id).Select(officer => new Use(RegisterKind.Officers, officer.Id, officer.Name)),
    ];

    public override Func<InspectionRequest, bool> UsedByRequest(DepartmentEntry entry) => request => request.Department == entry.Id;

    public override Collection<DepartmentEntry> In(Registers known) => known.Collections.Departments;
}
