using Inspection.Functions.Intake;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Registry;

/// <summary>The catalogue (事项清单): a row of its file is what a matter is from a day on.</summary>
internal sealed class MatterRegister() : RegisterDefinition<MatterEntry>(RegisterCollections.Matters)
{
    private static readonly char[] BetweenDocuments = [';', '；', '\n'];

    private static readonly string[] Always = ["始终", "always"];
    private static readonly string[] AllTowns = ["全部", "all", MatterVersion.EveryTown];

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

    public override string IdColumn => "code";

    public override string IdOf(MatterEntry entry) => entry.Code;

    /// <summary>A matter has a row for each of its versions.</summary>
    public override string RowKeyIn(RowReader row) => $"{IdIn(row)} {(IsAlways(row) ? Always[0] : CellText.Of(Dates.Parse(row.Raw("validFrom"))))}";

    public override string NameOf(Cells row) => row["validFrom"];

    public override string PlaceOf(string column, int row) => column switch
    {
        "code" or "department" or "versions" => $"$.{column}",
        "legalBasis" => $"$.versions[{row}].legalBasis.title",
        "article" => $"$.versions[{row}].legalBasis.article",
        _ => $"$.versions[{row}].{column}",
    };

    public override bool IsArchived(MatterEntry entry, DateOnly today) => entry.On(today) is { Archived: true };

    /// <summary>A version from today on, so that plans of the past keep what they were made with.</summary>
    public override MatterEntry WithArchived(MatterEntry entry, bool archived, ChangeMoment moment) =>
        entry with { Versions = entry.Versions.Archived(archived, moment.Today) };

    public override IReadOnlyList<Column> Columns(Registers known) =>
    [
        new("code", "事项编码"), new("name", "事项名称"), new("department", "部门编号", true, [.. known.Departments.Select(entry => entry.Id)]),
        new("legalBasis", "法律依据"), new("article", "条款", false), new("certificate", "证件类别"), new("minutes", "时长分钟"), new("weight", "权重"),
        new("visibility", "公开方式", true, ["公开到日", "公开到周", "不公开"]), new("validFrom", "生效日期", false), new("annualCap", "年度上限", false),
        new("documents", "准备材料", false), new("siteVisit", "检查方式", false, ["现场", "非现场"]), new("towns", "赋权乡镇", false), new("archived", "停用", false, ["是", "否"]),
    ];

    public override MatterEntry Read(RowReader row, Registers known, MatterEntry? before)
    {
        var department = row.Id("department");
        if (department.Length > 0 && known.Department(department) is null)
        {
            row.Refuse("department", RowIssues.Unknown("row-unknown-department", "部门", "department", department));
        }

        var from = IsAlways(row) ? DateOnly.MinValue : row.OptionalDate("validFrom");
        var version = new MatterVersion(from ?? default, row.Text("name", 100), Basis(row), row.Text("certificate", 40),
            row.Int("minutes", 1, 480), row.Int("weight", 0, 1000), row.Choice("visibility", Visibilities, Visibility.Hidden))
        {
            AnnualCap = row.OptionalInt("annualCap", 0, 366),
            Documents = [.. (row.OptionalText("documents", 2000) ?? "").Split(BetweenDocuments, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)],
            SiteVisit = row.Choice("siteVisit", SiteVisits, SiteVisit.OnSite),
            Towns = Towns(row, known),
            Archived = row.Flag("archived"),
        };
        var versions = before?.Versions ?? [];
        return new MatterEntry(row.Id("code"), department, versions.With(version with { ValidFrom = from ?? versions.Undated(version, known.Today) }));
    }

    /// <summary>What was in force before today stays as it was.</summary>
    public override IEnumerable<EntryFault> Compare(MatterEntry? stored, MatterEntry entry, DateOnly today) =>
        (stored?.Versions ?? []).Altered(entry.Versions, today).Select(day =>
        {
            var row = entry.Versions.Index().FirstOrDefault(version => version.Item.ValidFrom == day, (-1, null!)).Index;
            return new EntryFault(row < 0 ? "versions" : "validFrom", Math.Max(row, 0), RowIssues.PastVersion(day));
        });

    /// <summary>The version of the day that the row names, or that holds now. A row without a day says nothing of when that began, and one with the article beside the law needs no other.</summary>
    public override Cells Present(MatterEntry before, RowReader row, Registers known)
    {
        var from = Dates.Parse(row.Raw("validFrom"));
        var cells = RowOf(before, before.On(from ?? known.Today) ?? before.Versions[0]);
        cells["validFrom"] = "";
        if (ArticleIn(row.Raw("legalBasis")) > 0)
        {
            cells["article"] = "";
        }

        return cells;
    }

    public override IEnumerable<Cells> Write(MatterEntry entry) => entry.Versions.Select(version => RowOf(entry, version));

    public override MatterEntry Settle(MatterEntry? before, MatterEntry after, ChangeMoment moment) => after;

    public override IReadOnlyDictionary<string, Func<MatterEntry, string>> Sorts { get; } = new Dictionary<string, Func<MatterEntry, string>>
    {
        ["id"] = entry => entry.Code,
        ["name"] = entry => NameOrder.KeyOf(entry.Versions[^1].Name),
        ["department"] = entry => entry.Department,
    };

    public override IReadOnlyDictionary<string, Func<string, Registers, Func<MatterEntry, bool>?>> Filters { get; } = new Dictionary<string, Func<string, Registers, Func<MatterEntry, bool>?>>
    {
        ["department"] = (department, known) => entry => entry.Department == department
            || (known.Matter(entry.Code) is { } matter && known.InChargeSomewhere(matter, known.Today).Contains(department, StringComparer.Ordinal)),
        ["certificate"] = (certificate, known) => entry => Current(entry, known).Certificate == certificate,
        ["visibility"] = (name, known) => Visibilities.TryGetValue(name, out var visibility) ? entry => Current(entry, known).Visibility == visibility : null,
        ["town"] = (town, known) => entry => Current(entry, known).Empowers(town),
    };

    public override string SearchText(MatterEntry entry) => $"{entry.Code}\n{entry.Versions[^1].Name}";

    public override string? DepartmentOf(MatterEntry entry) => entry.Department;

    public override string? DepartmentColumn => "department";

    public override Func<InspectionRequest, bool> UsedByRequest(MatterEntry entry) => request => request.Matter == entry.Code;

    public override Collection<MatterEntry> In(Registers known) => known.Collections.Matters;

    private static MatterVersion Current(MatterEntry entry, Registers known) => entry.On(known.Today) ?? entry.Versions[0];

    private static bool IsAlways(RowReader row) => Always.Contains(row.Raw("validFrom"), StringComparer.OrdinalIgnoreCase);

    private static Cells RowOf(MatterEntry entry, MatterVersion version) => new()
    {
        ["code"] = entry.Code,
        ["name"] = version.Name,
        ["department"] = entry.Department,
        ["legalBasis"] = version.LegalBasis.Title,
        ["article"] = version.LegalBasis.Article,
        ["certificate"] = version.Certificate,
        ["minutes"] = CellText.Of(version.Minutes),
        ["weight"] = CellText.Of(version.Weight),
        ["visibility"] = CellText.Of(version.Visibility, Visibilities),
        ["validFrom"] = version.ValidFrom == DateOnly.MinValue ? Always[0] : CellText.Of(version.ValidFrom),
        ["annualCap"] = CellText.Of(version.AnnualCap),
        ["documents"] = CellText.Of(version.Documents),
        ["siteVisit"] = CellText.Of(version.SiteVisit, SiteVisits),
        ["towns"] = version.Towns is [MatterVersion.EveryTown] ? AllTowns[0] : CellText.Of(version.Towns),
        ["archived"] = CellText.Of(version.Archived),
    };

    /// <summary>Law and article, also where both stand in one cell: 《食品安全法》第一百一十条.</summary>
    private static LegalBasis Basis(RowReader row)
    {
        var title = row.Text("legalBasis", 300);
        var article = row.OptionalText("article", 100) ?? "";
        var end = ArticleIn(title);
        return article.Length == 0 && end > 0 ? new LegalBasis(title[..end].Trim(), title[end..].Trim()) : new LegalBasis(title, article);
    }

    /// <summary>Where in the law's cell the article begins; 0 where it holds none.</summary>
    private static int ArticleIn(string title)
    {
        var end = title.LastIndexOf('》') + 1;
        return end > 0 && title.AsSpan(end).TrimStart().StartsWith("第", StringComparison.Ordinal) ? end : 0;
    }

    private static IReadOnlyList<string>? Towns(RowReader row, Registers known)
    {
        var towns = row.List("towns", 4000);
        if (towns.Any(town => AllTowns.Contains(town, StringComparer.OrdinalIgnoreCase)))
        {
            return [MatterVersion.EveryTown];
        }

        foreach (var town in towns.Where(town => !known.Towns.Contains(town)))
        {
            row.Refuse("towns", RowIssues.UnknownTown(town));
        }

        return towns.Count == 0 ? null : towns;
    }
}
