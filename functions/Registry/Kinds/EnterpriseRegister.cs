using Inspection.Functions.Intake;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;
using Inspection.Scheduler.Domain;

namespace Inspection.Functions.Registry;

/// <summary>The register of enterprises (企业). The id of an enterprise is its credit code.</summary>
internal sealed class EnterpriseRegister() : RegisterDefinition<EnterpriseEntry>(RegisterCollections.Enterprises)
{
    private static readonly Dictionary<string, Tier> Tiers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["绿"] = Tier.Green, ["绿码"] = Tier.Green, ["绿色"] = Tier.Green, ["green"] = Tier.Green,
        ["黄"] = Tier.Yellow, ["黄码"] = Tier.Yellow, ["黄色"] = Tier.Yellow, ["yellow"] = Tier.Yellow,
        ["红"] = Tier.Red, ["红码"] = Tier.Red, ["红色"] = Tier.Red, ["red"] = Tier.Red,
    };

    public override string IdColumn => "creditCode";

    public override string IdOf(EnterpriseEntry entry) => entry.CreditCode;

    public override string IdIn(RowReader row) => CreditCode.Normalise(row.Raw("creditCode"));

    public override bool IsArchived(EnterpriseEntry entry, DateOnly today) => entry.Archived;

    public override EnterpriseEntry WithArchived(EnterpriseEntry entry, bool archived, ChangeMoment moment) => entry with { Archived = archived };

    public override IReadOnlyList<Column> Columns(Registers known) =>
    [
        new("creditCode", "统一社会信用代码"), new("name", "企业名称"), new("address", "地址"), new("town", "乡镇"), new("lat", "纬度"), new("lon", "经度"),
        new("tier", "等级", false, ["绿", "黄", "红"]), new("industry", "行业", false), new("sessions", "可检时段", false), new("recused", "回避人员", false),
        new("jointOptOut", "不参加联合检查", false, ["是", "否"]), new("contacts", "联系人", false),
    ];

    public override EnterpriseEntry Read(RowReader row, Registers known, EnterpriseEntry? before)
    {
        var recused = row.List("recused", 1000);
        foreach (var id in recused.Where(id => known.Officer(id) is null))
        {
            row.Refuse("recused", RowIssues.Unknown("row-unknown-officer", "人员", "officer", id));
        }

        var code = row.CreditCode("creditCode");
        var (name, address, town) = (row.Text("name", 100), row.Text("address", 200), row.Text("town", 60));
        var (lat, lon) = row.Coordinates("lat", "lon");
        return new(code, name, address, town, lat, lon, row.Choice("tier", Tiers, Tier.Green), row.Sessions("sessions"), recused,
            row.OptionalText("industry", 60), row.Flag("jointOptOut"), ContactCell.Read(row, "contacts"));
    }

    public override IEnumerable<Cells> Write(EnterpriseEntry entry) =>
    [
        new()
        {
            ["creditCode"] = entry.CreditCode, ["name"] = entry.Name, ["address"] = entry.Address, ["town"] = entry.Town,
            ["lat"] = CellText.Of(entry.Lat), ["lon"] = CellText.Of(entry.Lon), ["tier"] = CellText.Of(entry.Tier, Tiers), ["industry"] = entry.Industry ?? "",
            ["sessions"] = CellText.Of(entry.Sessions), ["recused"] = CellText.Of(entry.Recused), ["jointOptOut"] = CellText.Of(entry.JointOptOut),
            ["contacts"] = ContactCell.Write(entry.Contacts),
        },
    ];

    public override EnterpriseEntry Settle(EnterpriseEntry? before, EnterpriseEntry after, ChangeMoment moment) => after with
    {
        Archived = before?.Archived ?? false,
        Tiers = before is not null && before.Tier == after.Tier ? before.Tiers : [.. before?.Tiers ?? [], new TierSince(moment.Today, after.Tier, moment.By)],
    };

    public override IReadOnlyDictionary<string, Func<EnterpriseEntry, string>> Sorts { get; } = new Dictionary<string, Func<EnterpriseEntry, string>>
    {
        ["id"] = entry => entry.CreditCode,
        ["name"] = entry => NameOrder.KeyOf(entry.Name),
        ["town"] = entry => entry.Town,
        ["industry"] = entry => entry.Industry ?? "",
        ["tier"] = entry => ((int)entry.Tier).ToString("D1", System.Globalization.CultureInfo.InvariantCulture),
    };

    public override IReadOnlyDictionary<string, Func<string, Registers, Func<EnterpriseEntry, bool>?>> Filters { get; } = new Dictionary<string, Func<string, Registers, Func<EnterpriseEntry, bool>?>>
    {
        ["town"] = (town, _) => entry => entry.Town == town,
        ["industry"] = (industry, _) => entry => entry.Industry == industry,
        ["tier"] = (name, _) => Tiers.TryGetValue(name, out var tier) ? entry => entry.Tier == tier : null,
    };

    public override string SearchText(EnterpriseEntry entry) => $"{entry.Name}\n{entry.CreditCode}\n{entry.Address}";

    public override IReadOnlySet<string> Sensitive { get; } = new HashSet<string> { "contacts" };

    public override EnterpriseEntry Masked(EnterpriseEntry entry) => entry with { Contacts = [.. entry.Contacts.Select(contact => new Contact(Mask.Name(contact.Name), Mask.Phone(contact.Phone)))] };

    public override Func<InspectionRequest, bool> UsedByRequest(EnterpriseEntry entry) => request => request.Enterprise == entry.CreditCode;

    public override Collection<EnterpriseEntry> In(Registers known) => known.Collections.Enterprises;
}
