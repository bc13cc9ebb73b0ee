using Inspection.Functions.Intake;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Registry;

/// <summary>The file of the catalogue (事项清单): a row is what a matter is from a day on.</summary>
internal static class MatterFile
{
    private static readonly char[] BetweenDocuments = [';', '；', '\n'];

    private static readonly Dictionary<string, Visibility> Visibilities = new(StringComparer.OrdinalIgnoreCase)
    {
        ["公开到日"] = Visibility.Date, ["date"] = Visibility.Date,
        ["公开到周"] = Visibility.Week, ["week"] = Visibility.Week,
        ["不公开"] = Visibility.Hidden, ["hidden"] = Visibility.Hidden,
    };

    private static readonly Dictionary<string, SiteVisit> SiteVisits = new(StringComparer.OrdinalIgnoreCase)
    {
        ["现场"] = SiteVisit.OnSite, ["onSite"] = SiteVisit.OnSite,
        ["非现场"] = SiteVisit.Remote, ["remote"] = SiteVisit.Remote,
    };

    public static SheetSchema<MatterEntry> Schema(Registers registers) => new(RegisterKind.Matters,
        [
            new("code", "事项编码"), new("name", "事项名称"), new("department", "部门编号", true, [.. registers.Departments.Select(entry => entry.Id)]),
            new("legalBasis", "法律依据"), new("article", "条款", false), new("certificate", "证件类别"), new("minutes", "时长分钟"), new("weight", "权重"),
            new("visibility", "公开方式", true, ["公开到日", "公开到周", "不公开"]), new("validFrom", "生效日期", false), new("annualCap", "年度上限", false),
            new("documents", "准备材料", false), new("siteVisit", "检查方式", false, ["现场", "非现场"]), new("towns", "赋权乡镇", false), new("archived", "停用", false, ["是", "否"]),
        ],
        "code",
        row => Read(row, registers),
        entry => entry.Code);

    private static MatterEntry Read(RowReader row, Registers registers)
    {
        var department = row.Id("department");
        if (department.Length > 0 && registers.Department(department) is null)
        {
            row.Refuse("department", RowIssues.Unknown("row-unknown-department", "部门", "department", department));
        }

        var version = new MatterVersion(row.OptionalDate("validFrom") ?? DateOnly.MinValue, row.Text("name", 100), Basis(row), row.Text("certificate", 40),
            row.Int("minutes", 1, 480), row.Int("weight", 0, 1000), row.Choice("visibility", Visibilities, Visibility.Hidden))
        {
            AnnualCap = row.OptionalInt("annualCap", 0, 366),
            Documents = [.. (row.OptionalText("documents", 2000) ?? "").Split(BetweenDocuments, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)],
            SiteVisit = row.Choice("siteVisit", SiteVisits, SiteVisit.OnSite),
            Towns = Towns(row),
            Archived = row.Flag("archived"),
        };
        return new MatterEntry(row.Id("code"), department, [version]);
    }

    /// <summary>Law and article, also where both stand in one cell: 《食品安全法》第一百一十条.</summary>
    private static LegalBasis Basis(RowReader row)
    {
        var title = row.Text("legalBasis", 300);
        var article = row.OptionalText("article", 100) ?? "";
        var end = title.LastIndexOf('》') + 1;
        return article.Length == 0 && end > 0 && end < title.Length
            ? new LegalBasis(title[..end], title[end..].Trim())
            : new LegalBasis(title, article);
    }

    private static IReadOnlyList<string>? Towns(RowReader row)
    {
        var towns = row.List("towns", 2000);
        return towns.Count == 0 ? null
            : towns.Contains("全部", StringComparer.Ordinal) || towns.Contains(MatterVersion.EveryTown, StringComparer.Ordinal) ? [MatterVersion.EveryTown]
            : towns;
    }
}
