using Inspection.Functions.Hosting;

namespace Inspection.Functions.Registry;

/// <summary>The registry's own refusals.</summary>
internal static class RegistryRefusals
{
    public static Refusal Limit { get; } = Refusals.Invalid("out-of-range", "query.limit",
        new("limit 须为 1 到 200。", "limit takes 1 to 200."),
        new("请更正 limit。", "Correct limit."));

    public static Refusal JurisdictionName { get; } = Refusals.Invalid("out-of-range", "$.name",
        new("名称须为 1 到 60 个字。", "A name has 1 to 60 characters."),
        new("请更正名称。", "Correct the name."));

    public static Refusal Moved { get; } = new(409, "import-running",
        new("正在导入", "Another import is running"),
        new("登记信息正被另一次导入更新，请稍后再试。", "Another import is changing the registry. Try again in a moment."));

    public static Refusal NoSuchPage { get; } = Refusals.Invalid("out-of-range", "query.after",
        new("这个翻页位置不属于当前的排序。", "This place in the list belongs to another sort."),
        new("请从第一页重新开始。", "Start again from the first page."));

    public static Refusal NoSuchFormat { get; } = Refusals.Invalid("out-of-range", "query.format",
        new("只能导出 csv 或 xlsx。", "The formats are csv and xlsx."),
        new("请更正 format。", "Correct format."));

    public static Refusal ForeignDepartment { get; } = new(403, "foreign-department",
        new("不是本部门的条目", "Another department's entry"),
        new("您只能修改本部门的事项和人员。", "You may change matters and officers of your own department only."));

    public static Finding NoSuchSort(IEnumerable<string> sorts) => new("out-of-range", "query.sort",
        new($"不能按此排序，可用：{string.Join("、", sorts)}（前面加 - 为倒序）。", $"No such sort; there are {string.Join(", ", sorts)} (a leading - reverses)."),
        new("请更正 sort。", "Correct sort."));

    public static Finding NoSuchFilter(string name, IEnumerable<string> filters) => new("out-of-range", $"query.{name}",
        new($"此登记没有筛选项 {name}，可用：{string.Join("、", filters)}。", $"This register has no filter {name}; there are {string.Join(", ", filters)}."),
        new($"请去掉 {name}。", $"Leave {name} out."));

    public static Finding NoSuchValue(string name, string value) => new("out-of-range", $"query.{name}",
        new($"筛选项 {name} 没有取值“{value}”。", $"The filter {name} has no value \"{value}\"."),
        new($"请更正 {name}。", $"Correct {name}."));

    public static Finding NothingIn(string column) => new("row-missing", $"$.{column}",
        new("没有填写任何内容。", "There is nothing in it."),
        new("请填写表单。", "Fill in the form."));

    public static Finding OtherId(string place, string id) => new("row-id", place,
        new($"与地址中的编号“{id}”不一致；编号不能修改。", $"Not the id in the address, \"{id}\"; an id cannot be changed."),
        new("请另建一条，或改回原编号。", "Make a new entry, or put the id back."));

    public static Refusal Exists(string id) => new Refusal(412, "exists",
        new("已有这个编号", "The id is taken"),
        new("已有同一编号的条目，可在其上修改。", "There is an entry with this id; change that one instead.")) { Existing = id };

    /// <summary>Null where nothing uses the entry.</summary>
    public static Refusal? InUse(IReadOnlyList<Use> uses) => uses.Count == 0 ? null : new Refusal(409, "in-use",
        new("仍在使用，不能停用", "Still in use"),
        new("以下内容仍在使用它，见 issues。", "What is listed in issues still uses it."))
    {
        Issues = [.. uses.Select(use => new Finding("in-use", $"{use.Kind}/{use.Id}",
            new($"{KindName(use.Kind).Zh} {use.Id} {use.Name} 正在使用。", $"Used by {KindName(use.Kind).En} {use.Id} {use.Name}."),
            new("请先改用别的，或停用、撤回它。", "Let it use something else, or archive or withdraw it first.")))],
    };

    private static Text KindName(string kind) => kind switch
    {
        "departments" => new("部门", "department"),
        "bases" => new("驻地", "base"),
        "matters" => new("事项", "matter"),
        "officers" => new("人员", "officer"),
        "enterprises" => new("企业", "enterprise"),
        "requests" => new("需求", "request"),
        _ => new(kind, kind),
    };
}
