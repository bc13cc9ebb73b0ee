using System.Globalization;
using Inspection.Functions.Intake;
using Inspection.Functions.Jurisdictions;
using Inspection.Scheduler.Domain;

namespace Inspection.Functions.Registry;

/// <summary>The files of the registers, column by column. What a row refers to must be registered already.</summary>
internal static class RegistrySchemas
{
    private static readonly Dictionary<string, Visibility> Visibilities = new(StringComparer.OrdinalIgnoreCase)
    {
        ["公开到日"] = Visibility.Date, ["date"] = Visibility.Date,
        ["公开到周"] = Visibility.Week, ["week"] = Visibility.Week,
        ["不公开"] = Visibility.Hidden, ["hidden"] = Visibility.Hidden,
    };

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

    public static SheetSchema<MatterEntry> Matters(Registers registers) => new("matters",
        [
            new("code", "事项编码"), new("name", "事项名称"), new("department", "部门编号", true, [.. registers.Departments.Select(entry => entry.Id)]),
            new("legalBasis", "法律依据"), new("certificate", "证件类别"), new("minutes", "时长分钟"), new("weight", "权重"),
            new("visibility", "公开方式", true, ["公开到日", "公开到周", "不公开"]),
        ],
        "code",
        row =>
        {
            var department = row.Id("department");
            if (department.Length > 0 && registers.Department(department) is null)
            {
                row.Refuse("department", RowIssues.Unknown("row-unknown-department", "部门", "department", department));
            }

            return new(row.Id("code"), row.Text("name", 100), department, row.Text("legalBasis", 300), row.Text("certificate", 40),
                row.Int("minutes", 1, 480), row.Int("weight", 0, 1000), row.Choice("visibility", Visibilities, Visibility.Hidden));
        },
        entry => entry.Code);

    public static SheetSchema<OfficerEntry> Officers(Registers registers) => new("officers",
        [
            new("id", "人员编号"), new("name", "姓名"), new("bases", "驻地"), new("certificates", "证件"),
            new("sessions", "可用时段", false), new("maxSessions", "每周最多半天", false),
        ],
        "id",
        row =>
        {
            var bases = row.List("bases", 500);
            if (bases.Count == 0 && row.Raw("bases").Length == 0)
            {
                row.Text("bases", 500);
            }

            foreach (var id in bases.Where(id => registers.Base(id) is null))
            {
                row.Refuse("bases", RowIssues.Unknown("row-unknown-base", "驻地", "base", id));
            }

            return new(row.Id("id"), row.Text("name", 60), bases, Certificates(row), row.Sessions("sessions"), row.OptionalInt("maxSessions", 0, 10));
        },
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

    private static List<Certificate> Certificates(RowReader row)
    {
        var certificates = new List<Certificate>();
        foreach (var part in row.List("certificates", 1000))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            var id = (colon < 0 ? part : part[..colon]).Trim();
            DateOnly? until = null;
            if (colon >= 0)
            {
                if (!DateOnly.TryParseExact(part[(colon + 1)..].Trim(), ["yyyy-MM-dd", "yyyy/M/d", "yyyy-M-d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                {
                    row.Refuse("certificates", RowIssues.NotCertificate(part));
                    continue;
                }

                until = date;
            }

            if (id.Length is 0 or > 40 || certificates.Any(certificate => certificate.Id == id))
            {
                row.Refuse("certificates", RowIssues.NotCertificate(part));
                continue;
            }

            certificates.Add(new Certificate(id, until));
        }

        return certificates;
    }
}
