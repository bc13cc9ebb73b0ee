using Inspection.Functions.Intake;
using Inspection.Functions.Jurisdictions;
using Inspection.Scheduler.Domain;

namespace Inspection.Functions.Registry;

/// <summary>The files of the registers, column by column. What a row refers to must be registered already.</summary>
internal static class RegistrySchemas
{
    private static readonly Dictionary<string, Tier> Tiers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["绿"] = Tier.Green, ["green"] = Tier.Green,
        ["黄"] = Tier.Yellow, ["yellow"] = Tier.Yellow,
        ["红"] = Tier.Red, ["red"] = Tier.Red,
    };

    public static SheetSchema<DepartmentEntry> Departments { get; } = new("departments",
        [new("id", "部门编号"), new("name", "部门名称"), new("short", "简称")],
        "id",
        row => new(row.Id("id"), row.Text("name", 60), row.Text("short", 12)),
        entry => entry.Id);

    public static SheetSchema<BaseEntry> Bases { get; } = new("bases",
        [new("id", "驻地编号"), new("name", "驻地名称"), new("lat", "纬度"), new("lon", "经度"), new("vehicles", "车辆数"), new("central", "中心驻地", false, ["是", "否"])],
        "id",
        row => new(row.Id("id"), row.Text("name", 60), row.Degrees("lat", 90), row.Degrees("lon", 180), row.Int("vehicles", 0, 200), row.Flag("central")),
        entry => entry.Id);

    public static SheetSchema<EnterpriseEntry> Enterprises(Registers registers) => new("enterprises",
        [
            new("creditCode", "统一社会信用代码"), new("name", "企业名称"), new("address", "地址"), new("town", "乡镇"), new("lat", "纬度"), new("lon", "经度"),
            new("tier", "等级", false, ["绿", "黄", "红"]), new("sessions", "可检时段", false), new("recused", "回避人员", false),
        ],
        "creditCode",
        row =>
        {
            var recused = row.List("recused", 1000);
            foreach (var id in recused.Where(id => registers.Officer(id) is null))
            {
                row.Refuse("recused", RowIssues.Unknown("row-unknown-officer", "人员", "officer", id));
            }

            return new(row.CreditCode("creditCode"), row.Text("name", 100), row.Text("address", 200), row.Text("town", 60),
                row.Degrees("lat", 90), row.Degrees("lon", 180), row.Choice("tier", Tiers, Tier.Green), row.Sessions("sessions"), recused);
        },
        entry => entry.CreditCode);
}
