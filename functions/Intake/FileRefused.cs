using Inspection.Functions.Hosting;

namespace Inspection.Functions.Intake;

/// <summary>The file as a whole cannot be taken; thrown by the readers at the point where they notice.</summary>
internal sealed class FileRefusedException(Refusal refusal) : Exception(refusal.Code)
{
    public Refusal Refusal { get; } = refusal;
}

/// <summary>Why a file as a whole is refused.</summary>
internal static class FileRefusals
{
    private static readonly Text Title = new("文件无法导入", "The file cannot be imported");

    public static FileRefusedException Empty() => Of(400, "file-empty",
        new("文件没有数据行。", "The file has no rows of data."),
        new("请在表头下面填写数据后再上传。", "Fill in rows below the header and upload it again."));

    public static FileRefusedException Kind(string expected, string found) => Of(400, "file-kind",
        new($"文件内容与文件名不符：按名称应为 {expected}，内容却是 {found}。", $"The file is not what its name says: {expected} by its name, {found} by its content."),
        new("请用 Excel 另存为 .xlsx 或“CSV UTF-8”后再上传。", "Save it from Excel as .xlsx or as \"CSV UTF-8\" and upload that."));

    public static FileRefusedException Broken() => Of(400, "file-kind",
        new("这不是可读取的 Excel 工作簿，文件可能已损坏。", "This is no readable Excel workbook; the file may be damaged."),
        new("请用 Excel 打开并另存为 .xlsx 后再上传。", "Open it in Excel, save it as .xlsx and upload that."));

    public static FileRefusedException NoSheet() => Of(400, "file-kind",
        new("工作簿里没有可见的工作表。", "The workbook has no visible sheet."),
        new("请取消隐藏含有数据的工作表后再上传。", "Show the sheet that holds the data and upload it again."));

    public static FileRefusedException Form() => Of(400, "file-form",
        new("上传的表单无法读取：须有名为 file 的文件，corrections 须为更正的 JSON 列表（至多 5000 项）。", "The form cannot be read: it needs a part named file; corrections is a JSON list of at most 5000 corrections."),
        new("请直接上传文件，或按接口文档组织表单。", "Send the file itself, or the form as the API description says."));

    public static FileRefusedException Encoding() => Of(400, "wrong-encoding",
        new("文本编码无法识别，只接受 UTF-8 或 GB18030（含 GBK、GB2312）。", "The text encoding is not known; UTF-8 and GB18030 (with GBK, GB2312) are read."),
        new("请另存为“CSV UTF-8”后再上传。", "Save it as \"CSV UTF-8\" and upload that."));

    public static FileRefusedException TooManyRows(int limit) => Of(413, "too-many-rows",
        new($"数据行超过上限 {limit} 行。", $"There are more than {limit} rows of data."),
        new("请拆分成几个文件分别上传。", "Split it into several files."));

    public static FileRefusedException Quotes(long row) => Of(400, "file-quotes",
        new($"第 {row} 行附近的引号没有成对，或该行过长。", $"Near row {row} a quote is not closed or stands inside a cell, or the row is too long."),
        new("单元格内的引号要写成两个，并把整个单元格放在引号里；从 Excel 另存为 CSV 会自动处理。", "Write a quote inside a cell twice and put the cell in quotes; Excel does so when it saves CSV."));

    public static FileRefusedException TooManyColumns(int limit) => Of(413, "too-many-columns",
        new($"列数超过上限 {limit} 列。", $"There are more than {limit} columns."),
        new("请使用模板，只保留需要的列。", "Use the template and keep the columns that are needed."));

    public static FileRefusedException Bomb() => Of(413, "file-too-large-unzipped",
        new("工作簿解压后过大或部件过多。", "The workbook is too large when unzipped, or has too many parts."),
        new("请删除图片与多余的工作表，只保留数据。", "Remove pictures and further sheets and keep the data."));

    private static FileRefusedException Of(int status, string code, Text cause, Text action) =>
        new(new Refusal(status, code, Title, cause) { Issues = [new Finding(code, "file", cause, action)] });
}
