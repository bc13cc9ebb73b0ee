using Inspection.Functions.Intake;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Registry;

/// <summary>The register of bases (驻地).</summary>
internal sealed class BaseRegister() : RegisterDefinition<BaseEntry>(RegisterCollections.Bases)
{
    public override string IdColumn => "id";

    public override string IdOf(BaseEntry entry) => entry.Id;

    public override bool IsArchived(BaseEntry entry, DateOnly today) => entry.Archived;

    public override BaseEntry WithArchived(BaseEntry entry, bool archived, ChangeMoment moment) => entry with { Archived = archived };

    public override IReadOnlyList<Column> Columns(Registers known) =>
    [
        new("id", "驻地编号"), new("name", "驻地名称"), new("lat", "纬度"), new("lon", "经度"), new("vehicles", "车辆数"),
        new("central", "中心驻地", false, ["是", "否"]), new("town", "所在乡镇", false),
    ];

    public override BaseEntry Read(RowReader row, Registers known, BaseEntry? before)
    {
        var (lat, lon) = row.Coordinates("lat", "lon");
        return new(row.Id("id"), row.Text("name", 60), lat, lon, row.Int("vehicles", 0, 200), row.Flag("central"), row.OptionalText("town", 60));
    }

    public override IEnumerable<Cells> Write(BaseEntry entry) =>
    [
        new()
        {
            ["id"] = entry.Id, ["name"] = entry.Name, ["lat"] = CellText.Of(entry.Lat), ["lon"] = CellText.Of(entry.Lon),
            ["vehicles"] = CellText.Of(entry.Vehicles), ["central"] = CellText.Of(entry.Central), ["town"] = entry.Town ?? "",
        },
    ];

    public override BaseEntry Settle(BaseEntry? before, BaseEntry after, ChangeMoment moment) => after with { Archived = before?.Archived ?? false };

    public override IReadOnlyDictionary<string, Func<BaseEntry, string>> Sorts { get; } = new Dictionary<string, Func<BaseEntry, string>>
    {
        ["id"] = entry => entry.Id,
        ["name"] = entry => NameOrder.KeyOf(entry.Name),
        ["town"] = entry => entry.TownOf(),
    };

    public override IReadOnlyDictionary<string, Func<string, Registers, Func<BaseEntry, bool>?>> Filters { get; } = new Dictionary<string, Func<string, Registers, Func<BaseEntry, bool>?>>
    {
        ["town"] = (town, _) => entry => entry.TownOf() == town,
    };

    public override string SearchText(BaseEntry entry) => $"{entry.Name}\n{entry.Id}\n{entry.TownOf()}";

    public override IEnumerable<Use> UsesOf(BaseEntry entry, Registers known) =>
        known.Officers.Where(officer => officer.Bases.Contains(entry.Id, StringComparer.Ordinal)).Select(officer => new Use(RegisterKind.Officers, officer.Id, officer.Name));

    public override Collection<BaseEntry> In(Registers known) => known.Collections.Bases;
}
