using Inspection.Functions.Hosting;

namespace Inspection.Functions.Intake;

/// <summary>Something about a file that is not wrong, but that its sender should know before it is taken.</summary>
internal sealed record FileNote(string Code, Text Text);

/// <summary>How files are read where they could be read in more than one way, in words.</summary>
internal static class FileNotes
{
    private const int Named = 5;

    public static FileNote Macros() => new("note-macros", new(
        "工作簿含有宏。宏没有运行，只读取了单元格的值。",
        "The workbook holds macros. They were not run; only the values of its cells were read."));

    public static FileNote OneOfSheets(string read, IReadOnlyList<XlsxSheetPart> others) => new("note-sheets", new(
        $"工作簿有 {others.Count + 1} 个工作表，只读取第一个可见的“{read}”。没有读取：{string.Join("、", others.Take(Named).Select(sheet => sheet.Visible ? sheet.Name : $"{sheet.Name}（隐藏）"))}{(others.Count > Named ? "等" : "")}。",
        $"Of {others.Count + 1} sheets only the first visible one was read, \"{read}\". Not read: {string.Join(", ", others.Take(Named).Select(sheet => sheet.Visible ? sheet.Name : $"{sheet.Name} (hidden)"))}{(others.Count > Named ? " and more" : "")}."));

    public static FileNote HiddenRows(IReadOnlyList<int> rows) => new("note-hidden-rows", new(
        $"有 {rows.Count} 行被隐藏或筛选掉（第 {List(rows)} 行），没有读取。需要时请取消隐藏或清除筛选后重新上传。",
        $"{rows.Count} rows are hidden or filtered out (rows {List(rows)}) and were not read. Show them and upload the file again if they are meant."));

    public static FileNote Formulas(int count) => new("note-formulas", new(
        $"有 {count} 个单元格是公式，按上次保存时显示的值读取。",
        $"{count} cells hold formulas; the values that they showed when the file was saved were read."));

    public static FileNote Merged(int count) => new("note-merged", new(
        $"有 {count} 个单元格被上方的合并单元格覆盖，按合并单元格的值读取。",
        $"{count} cells are covered by merged cells above; the value of the merged cell was read for them."));

    public static FileNote HeaderAt(int row, int above) => new("note-header", new(
        $"表头在第 {row} 行，它上面的 {above} 行（标题等）没有当作数据。",
        $"The header is in row {row}; the {above} rows above it were not taken for data."));

    public static FileNote Totals(IReadOnlyList<int> rows) => new("note-totals", new(
        $"第 {List(rows)} 行是合计、签名或说明，没有当作数据。",
        $"Rows {List(rows)} hold totals, signatures or remarks and were not taken for data."));

    public static FileNote RepeatedHeader(IReadOnlyList<int> rows) => new("note-repeated-header", new(
        $"第 {List(rows)} 行重复了表头，没有当作数据。",
        $"Rows {List(rows)} repeat the header and were not taken for data."));

    public static FileNote Ignored(IReadOnlyList<string> columns) => new("note-columns", new(
        $"这些列没有使用：{string.Join("、", columns)}。",
        $"These columns are not used: {string.Join(", ", columns)}."));

    public static FileNote MoreIssues(int shown, int all) => new("note-more-issues", new(
        $"共有 {all} 处错误，这里列出前 {shown} 处；下载错误表可以看到全部。",
        $"There are {all} errors, the first {shown} of them are listed; the error file holds all."));

    private static string List(IReadOnlyList<int> rows) =>
        string.Join(", ", rows.Take(Named)) + (rows.Count > Named ? " …" : "");
}
