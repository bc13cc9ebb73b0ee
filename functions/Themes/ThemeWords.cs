using Inspection.Functions.Hosting;

namespace Inspection.Functions.Themes;

/// <summary>What may be wrong with a theme or its use, in words.</summary>
internal static class ThemeWords
{
    public static Refusal NotOwn { get; } = new(403, "foreign-department",
        new("主题中没有本部门的事项", "None of your department's matters"),
        new("只能使用含有本部门事项的主题；其他部门的事项由其自己或执法办提交。", "You may use themes with a matter of your department; others submit theirs, or the office submits all."));

    public static Refusal Archived { get; } = new(409, "state-conflict",
        new("主题已停用", "The theme is archived"),
        new("已停用的主题不能再提交需求，请恢复后再用。", "An archived theme makes no requests. Restore it first."));

    public static Refusal TooMany { get; } = new(409, "too-many-rows",
        new("主题过多", "Too many themes"),
        new("最多保留 500 个主题，请停用并合并后再建。", "At most 500 themes are kept. Merge some first."));

    public static Refusal NobodyChosen { get; } = Refusals.Invalid("out-of-range", "$.enterprises",
        new("没有选中任何企业。", "No enterprise is chosen."),
        new("请选择企业，或调整乡镇、行业和等级。", "Choose enterprises, or change towns, industries and tiers."));

    public static Refusal TooManyRequests(int requests, int limit) => Refusals.Invalid("too-many-rows", "$.enterprises",
        new($"这将产生 {requests} 项需求，一次最多 {limit} 项。", $"This makes {requests} requests; {limit} are made at once."),
        new("请缩小范围，分几次提交。", "Narrow the choice and submit in parts."));

    public static Finding UnknownMatter(string place, string matter) => new("unknown-matter", place,
        new($"事项清单中没有“{Short(matter)}”，或它出现了两次。", $"There is no matter \"{Short(matter)}\", or it appears twice."),
        new("请从清单中选择事项，每个一次。", "Choose from the catalogue, each once."));

    public static Finding UnknownEnterprise(string place, string code) => new("unknown-enterprise", place,
        new($"登记中没有企业“{Short(code)}”。", $"No enterprise \"{Short(code)}\" is registered."),
        new("请从列表中选择企业。", "Choose one from the list."));

    public static Finding OutOfRange(string place, Text cause) => new("out-of-range", place, cause, new("请更正该值。", "Correct this value."));

    private static string Short(string text) => text.Length > 40 ? text[..40] + "…" : text;
}
