using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Intake;

/// <summary>The columns of a file of requests, and what the drawn lists of market supervision and other bureaus call them.</summary>
internal static class RequestColumns
{
    /// <summary>Key of the column that names the line of the annual plan.</summary>
    public const string PlanLine = "planLine";

    public const string PlanLineName = "计划条目";

    /// <summary>Columns that other offices' lists have; who fills in a template needs none of them.</summary>
    private static readonly string[] OfLists = ["matterName", "department", "batch"];

    /// <summary>The columns of the template.</summary>
    /// <param name="lines">Lines of annual plans that it offers.</param>
    public static IReadOnlyList<Column> Template(Registers registers, string? department, IReadOnlyList<string> lines) =>
        [.. For(registers, department).Where(column => !OfLists.Contains(column.Key)).Select(column => column.Key == PlanLine ? column with { Choices = lines } : column)];

    /// <param name="department">The only department whose matters the template offers; null for all.</param>
    public static IReadOnlyList<Column> For(Registers registers, string? department) =>
    [
        new("creditCode", "统一社会信用代码")
        {
            Or = "name",
            Synonyms = ["社会信用代码", "信用代码", "统一信用代码", "统一代码", "机构代码", "统一社会信用代码/注册号", "注册号/统一社会信用代码", "注册号", "主体代码", "credit code", "uscc"],
        },
        new("name", "企业名称", false)
        {
            Synonyms =
            [
                "单位名称", "检查对象", "检查对象名称", "抽查对象", "抽查对象名称", "市场主体名称", "市场主体", "经营主体名称", "经营主体", "主体名称", "企业", "公司名称", "对象名称",
                "被检查单位", "被检查单位名称", "被检查企业", "被检查企业名称", "被检查对象", "被检查对象名称", "被检查主体", "被检查主体名称", "被检查人", "被抽查单位", "被抽查企业", "被抽查企业名称", "受检单位", "受检企业",
                "当事人", "当事人名称", "企业（个体）名称", "名称", "enterprise",
            ],
        },
        new("matter", "事项编码", true, [.. registers.MattersOn(registers.Today).Where(matter => department is null || registers.InChargeSomewhere(matter, registers.Today).Contains(department, StringComparer.Ordinal)).Select(matter => matter.Code)])
        {
            Or = "matterName",
            Synonyms = ["事项代码", "事项编号", "检查事项编码", "检查事项代码", "检查事项编号", "抽查事项编码", "抽查事项编号", "监管事项编码", "权力编码", "职权编码"],
        },
        new("matterName", "事项名称", false)
        {
            Synonyms =
            [
                "检查事项", "检查事项名称", "抽查事项", "抽查事项名称", "抽查检查事项", "监管事项", "监管事项名称", "检查项目", "检查项目名称", "抽查项目", "检查内容", "抽查内容", "检查主题", "事项",
            ],
        },
        new("department", "检查部门", false)
        {
            Synonyms = ["部门", "部门名称", "实施部门", "抽查部门", "检查单位", "检查机关", "抽查机关", "执法部门", "牵头部门", "主管部门", "实施机关", "检查实施机关", "发起部门"],
        },
        new("kind", "检查类型", false, [.. RequestKindNames.Offered]) { Synonyms = ["需求类型", "检查类别", "抽查类型", "任务类型", "检查性质"] },
        new(PlanLine, PlanLineName, false)
        {
            Synonyms = ["年度计划条目", "年度检查计划条目", "检查计划条目", "计划条目编号", "年度计划条目编号", "计划条目名称", "年度计划条目名称", "计划项", "plan line"],
        },
        new("evidence", "依据", false) { Synonyms = ["检查依据文号", "依据文号", "来源文号", "交办文号", "投诉编号", "线索编号", "案号", "文号"] },
        new("weight", "权重", false),
        new("mandatory", "必检", false, ["是", "否"]) { Synonyms = ["是否必检", "必须检查"] },
        new("sessions", "可检时段", false, [.. SessionNames.Ids.Take(10).Select(SessionNames.Chinese)]) { IsOpen = true, Synonyms = ["时段", "可检半天"] },
        new("date", "检查时间", false) { Synonyms = ["检查日期", "计划检查时间", "计划检查日期", "拟检查时间", "拟检查日期", "抽查时间", "抽查日期", "检查时限", "检查期限", "任务时间", "实施时间"] },
        new("until", "最迟日期", false) { Synonyms = ["最迟检查日期", "最晚日期", "最晚检查日期", "截止日期", "检查截止日期", "完成期限", "last day"] },
        new("batch", "抽查批次", false) { Synonyms = ["批次", "检查批次", "抽查计划", "抽查计划名称", "计划名称", "任务名称", "抽查任务", "抽查任务名称", "检查任务", "计划编号", "任务编号"] },
        new("note", "备注", false) { Synonyms = ["说明", "备注说明"] },
    ];
}

/// <summary>How people write the kinds of requests.</summary>
internal static class RequestKindNames
{
    private static readonly (RequestKind Kind, string[] Names)[] All =
    [
        (RequestKind.Planned, ["计划内检查", "计划内", "计划", "日常检查", "日常监督检查", "双随机", "双随机抽查", "双随机检查", "双随机、一公开", "不定向抽查", "不定向", "定向抽查", "定向", "随机抽查",
            "部门联合双随机", "跨部门双随机", "部门联合抽查", "跨部门联合抽查", "联合抽查", "内部抽查", "重点检查", "一般检查", "现场检查", "实地检查", "实地核查", "书面检查", "planned"]),
        (RequestKind.Campaign, ["专项检查", "专项", "专项整治", "campaign"]),
        (RequestKind.Complaint, ["投诉举报", "投诉", "举报", "complaint"]),
        (RequestKind.Transfer, ["移送", "案件移送", "线索移送", "transfer"]),
        (RequestKind.SuperiorOrdered, ["上级交办", "交办", "上级部署", "superiorOrdered", "superior-ordered"]),
        (RequestKind.Recheck, ["整改复查", "复查", "回头看", "recheck"]),
        (RequestKind.OwnWish, ["企业申请", "申请", "ownWish", "own-wish"]),
    ];

    public static IReadOnlyDictionary<string, RequestKind> ByName { get; } = All
        .SelectMany(pair => pair.Names.Select(name => (Name: Narrow.Text(name), pair.Kind)))
        .ToDictionary(pair => pair.Name, pair => pair.Kind, StringComparer.OrdinalIgnoreCase);

    /// <summary>What a kind is called in files; imports read both.</summary>
    public static Text NameOf(RequestKind kind) => All.First(pair => pair.Kind == kind).Names is [var chinese, .., var english] ? new(chinese, english) : throw new ArgumentOutOfRangeException(nameof(kind), kind, null);

    /// <summary>The name of each kind that the template offers.</summary>
    public static IEnumerable<string> Offered => All.Select(pair => pair.Names[0]);
}
