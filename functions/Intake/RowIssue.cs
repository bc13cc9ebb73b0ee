using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Intake;

/// <summary>One thing that is wrong in a file.</summary>
/// <param name="Row">As Excel counts; 1 for the header.</param>
/// <param name="Column">The column, null where the whole row is meant.</param>
/// <param name="Value">The cell's text, shortened.</param>
internal sealed record RowIssue(int Row, Column? Column, string Value, string Code, Text Cause, Text Action);

/// <summary>The words for what may be wrong with a column or a cell.</summary>
internal static class RowIssues
{
    public static RowIssue ColumnMissing(Column column) => new(1, column, "", "file-columns",
        new($"缺少列“{column.Name}”。", $"The column \"{column.Key}\" is missing."),
        new("请使用下载的模板，表头不要改动。", "Use the template and leave its header as it is."));

    public static RowIssue ColumnTwice(Column column) => new(1, column, "", "file-columns",
        new($"列“{column.Name}”出现了两次。", $"The column \"{column.Key}\" is there twice."),
        new("请只保留一列。", "Keep one of them."));

    public static (string, Text, Text) Missing(Column column) => ("row-missing",
        new($"“{column.Name}”没有填写。", $"\"{column.Key}\" is empty."),
        new("请填写。", "Fill it in."));

    public static (string, Text, Text) TooLong(int max) => ("row-too-long",
        new($"内容超过 {max} 个字。", $"More than {max} characters."),
        new("请缩短内容。", "Shorten it."));

    public static (string, Text, Text) NotId() => ("row-id",
        new("编号只能用字母、数字、连字符和下划线，最多 40 个字符。", "An id has letters, digits, dashes and underscores, at most 40."),
        new("请更正编号。", "Correct the id."));

    public static (string, Text, Text) NotNumber(string min, string max) => ("row-number",
        new($"应为 {min} 到 {max} 之间的数字。", $"A number from {min} to {max} is expected."),
        new("请更正该值。", "Correct this value."));

    public static (string, Text, Text) NotChoice(string choices) => ("row-choice",
        new($"只能填写：{choices}。", $"One of these is expected: {choices}."),
        new("请从列表中选择。", "Choose from the list."));

    public static (string, Text, Text) NotSession(string text) => ("row-session",
        new($"“{text}”不是时段。", $"\"{text}\" is no session."),
        new("请写成“周一上午;周三下午”这样的形式，多个时段用分号隔开。", "Write it like \"mon-am;wed-pm\", with semicolons between."));

    public static (string, Text, Text) NotDate() => ("row-date",
        new("不是日期。", "Not a date."),
        new("请写成 2026-10-01 这样的形式。", "Write it like 2026-10-01."));

    /// <summary>Says which characters cannot be in a code, how many are missing, or what the last one would have to be.</summary>
    public static (string, Text, Text) NotCreditCode(string code)
    {
        var wrong = new string([.. code.Where(character => !CreditCode.IsInAlphabet(character)).Distinct()]);
        var cause = wrong.Length > 0
            ? new Text($"统一社会信用代码中不会出现“{wrong}”（不用 I、O、S、V、Z，注意与 1、0、5、U、2 区分）。", $"A unified social credit code never holds \"{wrong}\" (I, O, S, V, Z are not used; look for 1, 0, 5, U, 2).")
            : code.Length != 18
            ? new Text($"统一社会信用代码应为 18 位，这里是 {code.Length} 位。", $"A unified social credit code has 18 characters, this one {code.Length}.")
            : new Text($"统一社会信用代码校验不符：前 17 位对应的校验码是 {CreditCode.CheckCharacter(code.AsSpan(0, 17))}，这里是 {code[^1]}。",
                $"The check character is wrong: the first 17 characters ask for {CreditCode.CheckCharacter(code.AsSpan(0, 17))}, here it is {code[^1]}.");
        return ("row-credit-code", cause, new("请对照营业执照逐位核对，错的可能是任意一位。", "Compare it with the business licence, every character: any of them may be the wrong one."));
    }

    public static (string, Text, Text) NotInChina() => ("row-coordinates",
        new("坐标不在中国境内。", "The coordinates lie outside China."),
        new("请核对纬度和经度，或在地图上重新选点。", "Check latitude and longitude, or pick the place on the map again."));

    public static (string, Text, Text) CoordinatesExchanged() => ("row-coordinates",
        new("纬度和经度填反了。", "Latitude and longitude are exchanged."),
        new("请把两者对调：纬度约 3 到 54，经度约 73 到 135。", "Exchange the two: latitude is about 3 to 54, longitude 73 to 135."));

    public static (string, Text, Text) ForeignDepartment() => ("foreign-department",
        new("不是本部门的条目，只能导入本部门的事项和人员。", "Another department's; you may import matters and officers of your own only."),
        new("请删除该行，或由执法办导入。", "Remove the row, or let the office import it."));

    public static (string, Text, Text) NotContact(string text) => ("row-contact",
        new($"“{text}”不是“姓名:电话”。", $"\"{text}\" is not \"name:phone\"."),
        new("请写成“张三:13800000000;李四:0575-87012345”，最多 10 人。", "Write it like \"Zhang San:13800000000;Li Si:0575-87012345\", at most 10."));

    public static (string, Text, Text) Duplicate(int firstRow) => ("row-duplicate",
        new($"与第 {firstRow} 行重复。", $"The same as row {firstRow}."),
        new("请只保留一行。", "Keep one of the rows."));

    public static (string, Text, Text) SameDay() => ("row-duplicate",
        new("有两个版本从同一天起生效。", "Two versions begin on the same day."),
        new("请只保留一个。", "Keep one of them."));

    public static (string, Text, Text) Unknown(string code, string zh, string en, string value) => (code,
        new($"登记中没有{zh}“{value}”。", $"No {en} \"{value}\" is registered."),
        new($"请更正，或先登记该{zh}。", $"Correct it, or register the {en} first."));

    public static (string, Text, Text) NotCertificate(string text) => ("row-certificate",
        new($"“{text}”不是“证件类别:证号:有效期”。", $"\"{text}\" is not \"certificate:number:valid until\"."),
        new("请写成“市场监管:33068112345:2029-06-30;消防:2028-12-31”，证号和期限可以省略。", "Write it like \"market:33068112345:2029-06-30;fire:2028-12-31\"; number and date may be left out."));

    public static (string, Text, Text) NotLeave(string text) => ("row-leave",
        new($"“{text}”不是请假日期。", $"\"{text}\" is no leave."),
        new("请写成“2026-10-08~2026-10-10 年假”这样的形式，多段用分号隔开。", "Write it like \"2026-10-08~2026-10-10 holiday\", with semicolons between."));

    public static (string, Text, Text) NotException(string text) => ("row-exception",
        new($"“{text}”不是单周调整。", $"\"{text}\" does not say the half days of a week."),
        new("请写成“2026-W48:周一上午,周二下午;2026-W49:无”这样的形式，每周一次。", "Write it like \"2026-W48:mon-am,tue-pm;2026-W49:none\", each week once."));

    public static (string, Text, Text) WorkdayOnWeekday() => ("row-workday",
        new("周一至周五本来就上班，补班只能是周六或周日。", "Monday to Friday are worked anyway; only a Saturday or Sunday makes up for a holiday."),
        new("请核对日期。", "Check the date."));

    public static (string, Text, Text) UnknownTown(string town) => ("row-unknown-town",
        new($"没有驻地或企业在乡镇“{town}”。", $"No base or enterprise is in a town \"{town}\"."),
        new("请更正乡镇名称（写“全部”表示所有乡镇），或先登记该乡镇的驻地。", "Correct the town's name (\"all\" means every town), or register its base first."));

    public static (string, Text, Text) PastVersion(DateOnly day) => ("row-past-version",
        new($"{(day == default ? "最初" : $"{day:yyyy-MM-dd} ")}起的内容早已生效，今天之前的内容不能修改、补记或删除。",
            $"What holds from {(day == default ? "the start" : $"{day:yyyy-MM-dd}")} is long in force; nothing before today can be changed, added or left out."),
        new("请填写今天或以后的生效日期，作为新的版本；以前的版本保持原样。", "Give a day from today on, which makes a new version, and leave the earlier ones as they are."));

    public static (string, Text, Text) CellError(string value) => ("row-cell-error",
        new($"单元格是公式错误 {value}。", $"The cell holds the formula error {value}."),
        new("请更正公式，或粘贴为数值。", "Correct the formula, or paste its value."));
}
