using System.Text;
using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Intake;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Requests;
using Inspection.Scheduler.Domain;
using static Inspection.Functions.Tests.Intake.GivenBook;

namespace Inspection.Functions.Tests.Intake;

/// <summary>Lists as offices have them: with titles, their own names for columns, merged cells, totals, and all that may be wrong in them.</summary>
public sealed class OfficeListTests
{
    private static readonly Week W48 = Week.Parse("2026-W48", null);

    private static readonly Registers Known = new("zhuji", "诸暨市", 1, "v",
        [new("market", "市场监督管理局", "市监"), new("fire", "消防救援大队", "消防")],
        [],
        [
            Matter("SJ-01", "market", "食品生产检查"), Matter("SJ-02", "market", "特种设备使用检查"), Matter("XF-01", "fire", "消防监督检查"),
            Matter("SJ-03", "market", "登记事项、公示信息检查"), Matter("SJ-04", "market", "安全检查"), Matter("XF-04", "fire", "安全检查"),
        ],
        [],
        [
            Enterprise(0, "诸暨市虚构食品有限公司", "店口镇"), Enterprise(1, "诸暨(虚构)机械厂", "枫桥镇"),
            Enterprise(2, "重名商店", "店口镇"), Enterprise(3, "重名商店", "枫桥镇"), Enterprise(4, "虚构纺织", "店口镇"),
        ]);

    private static string Code(int n) => GivenFiles.Code(n);

    [Fact]
    public void A_drawn_list_with_title_own_column_names_any_order_and_totals_is_read()
    {
        var check = Check(new GivenBook().Sheet("抽查名单",
            Texts("诸暨市市场监管领域2026年第四季度“双随机、一公开”抽查名单")
            + Texts("抽查批次：2026-04", "", "单位：家")
            + Texts("序号", "检查事项", "检查对象名称", "统一社会信用代码（注册号）", "检查部门", "检查人员", "检查时间", "所属乡镇", "抽查批次")
            + Texts("1", "食品生产检查", "诸暨市虚构食品有限公司", Code(0), "市场监督管理局", "张三、李四", "2026年11月25日", "店口镇", "2026-04")
            + Row(Text("2"), Text("特种设备使用检查"), Text("诸暨（虚构）机械厂"), Text(""), Text("市场监管"), Text("王五"), Number("46350", 2), Text("枫桥"), Text("2026-04"))
            + Texts("合计", "", "2家")
            + Texts("填表人：赵六", "", "", "审核人：钱七")).Bytes());
        Assert.Empty(check.Issues);
        Assert.Equal([(Code(0), "SJ-01", "wed-am;wed-pm"), (Code(1), "SJ-02", "tue-am;tue-pm")],
            Requests(check).Select(request => (request.Enterprise, request.Matter, string.Join(';', request.Sessions!))));
        Assert.All(Requests(check), request => Assert.Equal("批次：2026-04", request.Note));
        Assert.Equal(["note-header", "note-totals", "note-columns"], check.Notes.Select(note => note.Code));
        Assert.Contains("序号、检查人员、所属乡镇", check.Notes[^1].Text.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_wrong_is_said_by_row_as_the_spreadsheet_counts_and_by_the_files_own_column_name()
    {
        var check = Check(new GivenBook().Sheet("名单",
            Texts("抽查名单") + Texts("企业名称", "信用代码", "抽查事项")
            + Texts("重名商店", "", "食品生产检查")
            + Texts("没有这家", "", "食品生产检查")
            + Texts("虚构纺织", Code(0), "食品生产检查")
            + Row(Text(""), Number("913306810000000000"), Text("食品生产检查"))
            + Texts("虚构纺织", Code(4), "不存在的检查")
            + Texts("虚构纺织", Code(4), "消防监督检查")).Bytes());
        var report = ImportReports.For(check, "名单.xlsx", Language.Zh, ImportState.Checked);
        Assert.Equal(
            [
                "3 企业名称 row-name-ambiguous", "4 企业名称 unknown-enterprise", "5 企业名称 row-name-differs", "6 信用代码 row-number-lost",
                "7 抽查事项 unknown-matter", "8 抽查事项 foreign-department",
            ],
            report.Issues.Select(issue => $"{issue.Row} {issue.Column} {issue.Code}"));
        Assert.Contains(Code(2), report.Issues[0].Cause, StringComparison.Ordinal);
        Assert.Contains(Code(3), report.Issues[0].Cause, StringComparison.Ordinal);
        Assert.Equal("没有这家", report.Issues[1].Value);
    }

    [Fact]
    public void One_cell_may_name_several_matters_and_a_name_with_a_comma_is_one()
    {
        var check = Check("企业名称,检查事项\n虚构纺织,食品生产检查、特种设备使用检查\n诸暨市虚构食品有限公司,登记事项、公示信息检查\n虚构纺织,安全检查\n");
        Assert.Empty(check.Issues);
        Assert.Equal(["SJ-01", "SJ-02", "SJ-03", "SJ-04"], Requests(check).Select(request => request.Matter));
    }

    [Fact]
    public void A_value_merged_over_several_rows_counts_for_each_of_them_and_the_sender_is_told()
    {
        var check = Check(new GivenBook().Sheet("名单",
            Texts("统一社会信用代码", "事项编码")
            + $"""<row r="2">{Cell("A2", Code(0))}{Cell("B2", "SJ-01")}</row><row r="3">{Cell("B3", "SJ-02")}</row><row r="4">{Cell("A4", Code(4))}{Cell("B4", "SJ-01")}</row><row r="5"/>""",
            tail: """<mergeCells count="2"><mergeCell ref="A2:A3"/><mergeCell ref="A4:A9"/></mergeCells>""").Bytes());
        Assert.Equal([(Code(0), "SJ-01"), (Code(0), "SJ-02"), (Code(4), "SJ-01")], Requests(check).Select(request => (request.Enterprise, request.Matter)));
        Assert.Equal(["note-merged"], check.Notes.Select(note => note.Code));
    }

    [Fact]
    public void A_formula_counts_as_the_value_it_showed_and_an_error_or_an_uncomputed_one_is_refused()
    {
        var check = Check(new GivenBook().Sheet("名单",
            Texts("统一社会信用代码", "事项编码")
            + Row(Formula("VLOOKUP(1,x,2)", Code(0)), Text("SJ-01"))
            + Row(Formula("VLOOKUP(2,x,2)", "#N/A", "e"), Text("SJ-01"))
            + Row(Formula("NOW()", null), Text("SJ-01"))
            + Row("<c t=\"e\"><v>#REF!</v></c>", Text("SJ-01"))).Bytes());
        Assert.Equal([Code(0)], Requests(check).Select(request => request.Enterprise));
        Assert.Equal([(3, "row-cell-error", "#N/A"), (4, "row-cell-error", XlsxSheet.NotComputed), (5, "row-cell-error", "#REF!")], check.Issues.Select(issue => (issue.Row, issue.Code, issue.Value)));
        Assert.Equal(["note-formulas"], check.Notes.Select(note => note.Code));
    }

    [Theory]
    [InlineData("2026-11-25", "wed-am;wed-pm")]
    [InlineData("２０２６年１１月２５日", "wed-am;wed-pm")]
    [InlineData("46351", "wed-am;wed-pm")]
    [InlineData("2026.11.24-2026.11.25", "tue-am;tue-pm;wed-am;wed-pm")]
    [InlineData("2026年11月24日至25日", "tue-am;tue-pm;wed-am;wed-pm")]
    [InlineData("2026-11-24~2026-12-31", "tue-am;tue-pm;wed-am;wed-pm;thu-am;thu-pm;fri-am;fri-pm")]
    [InlineData("2026年11月", null)]
    [InlineData("2026年第四季度", null)]
    [InlineData("", null)]
    public void A_time_of_inspection_leaves_the_half_days_of_its_days(string text, string? sessions) =>
        Assert.Equal(sessions, Requests(Check($"统一社会信用代码,事项编码,检查时间\n{Code(0)},SJ-01,{text}\n")).Single().Sessions is { } found ? string.Join(';', found) : null);

    [Theory]
    [InlineData("2026-11-18", "row-date-outside")]
    [InlineData("2026年10月", "row-date-outside")]
    [InlineData("月底", "row-date")]
    [InlineData("2026-02-30", "row-date")]
    public void A_time_of_another_week_or_none_is_wrong(string text, string code) =>
        Assert.Equal([code], Check($"统一社会信用代码,事项编码,检查时间\n{Code(0)},SJ-01,{text}\n").Issues.Select(issue => issue.Code));

    [Fact]
    public void Full_width_digits_spaces_and_line_breaks_around_a_value_do_not_matter()
    {
        var wide = string.Concat(Code(0).Select(character => (char)(character + 0xFEE0)));
        var check = Check(new GivenBook().Sheet("名单",
            Texts(" 统一社会信用代码\n", "事 项 编 码", "权重", "必检") + Texts($"　{wide} ", "ＳＪ－０１　", "５０", " 是 ")).Bytes());
        Assert.Empty(check.Issues);
        Assert.Equal((Code(0), "SJ-01", 50, true), Requests(check).Select(request => (request.Enterprise, request.Matter, request.Weight, request.Mandatory)).Single());
    }

    [Fact]
    public void The_first_visible_sheet_is_read_hidden_rows_are_not_macros_never_run_and_all_of_it_is_said()
    {
        var check = Check(new GivenBook()
            .Sheet("参数", Texts("统一社会信用代码", "事项编码") + Texts(Code(4), "SJ-01"), "hidden")
            .Sheet("更深", Texts("x"), "veryHidden")
            .Sheet("名单", Texts("统一社会信用代码", "事项编码") + Texts(Code(0), "SJ-01") + Hidden(Texts(Code(1), "SJ-01")) + Texts(Code(4), "SJ-01"))
            .Sheet("说明", Texts("填写说明"))
            .Part("xl/vbaProject.bin", [1, 2, 3]).Bytes(), "名单.xlsm");
        Assert.Equal([Code(0), Code(4)], Requests(check).Select(request => request.Enterprise));
        Assert.Equal(["note-macros", "note-sheets", "note-hidden-rows"], check.Notes.Select(note => note.Code));
        Assert.Contains("参数（隐藏）", check.Notes[1].Text.Zh, StringComparison.Ordinal);
        Assert.Contains("第 3 行", check.Notes[2].Text.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_that_is_there_twice_or_lacks_a_column_is_said_before_any_row()
    {
        Assert.Equal(["file-columns 1"], Check($"事项编码,统一社会信用代码,事项编码\nSJ-01,{Code(0)},SJ-01\n").Issues.Select(issue => $"{issue.Code} {issue.Row}"));
        var check = Check("抽查名单,\n地址,电话\n某路1号,123\n");
        Assert.Equal(0, check.Rows);
        Assert.Equal(["creditCode", "matter"], check.Issues.Select(issue => issue.Column!.Key));
    }

    [Fact]
    public void A_header_printed_again_on_each_page_and_blank_rows_are_no_data()
    {
        var check = Check($"统一社会信用代码,事项编码\n{Code(0)},SJ-01\n,\n\n统一社会信用代码,事项编码\n{Code(4)},SJ-01\n");
        Assert.Equal((2, 0), (check.Rows, check.Bad));
        Assert.Equal(["note-repeated-header"], check.Notes.Select(note => note.Code));
    }

    [Fact]
    public void A_thousand_columns_are_too_many_and_empty_styled_ones_do_not_count()
    {
        var wide = string.Concat(Enumerable.Range(0, 1000).Select(n => Text($"列{n}")));
        Assert.Equal("too-many-columns", Assert.Throws<FileRefusedException>(() => Check(new GivenBook().Sheet("名单", $"<row>{wide}</row>").Bytes())).Refusal.Code);
        var styled = string.Concat(Enumerable.Repeat("<c s=\"1\"/>", 16_000));
        Assert.Empty(Check(new GivenBook().Sheet("名单", $"<row>{Text("统一社会信用代码")}{Text("事项编码")}{styled}</row><row>{Text(Code(0))}{Text("SJ-01")}{styled}</row>").Bytes()).Issues);
    }

    [Fact]
    public void A_huge_shared_text_is_cut_and_too_many_of_them_are_refused()
    {
        var check = Check(new GivenBook().Sheet("名单", Texts("统一社会信用代码", "事项编码", "备注") + Row(Text(Code(0)), Text("SJ-01"), "<c t=\"s\"><v>0</v></c>"))
            .Bytes($"<si><t>{new string('长', 3_000_000)}</t></si>"));
        Assert.Equal(["row-too-long"], check.Issues.Select(issue => issue.Code));
        Assert.Equal(SheetLimits.CellLength + 1, check.BadRows[0].Cells[2].Length);
        var many = new GivenBook().Sheet("名单", Texts("统一社会信用代码", "事项编码")).Bytes(string.Concat(Enumerable.Repeat($"<si><t>{new string('a', 4_000)}</t></si>", 13_000)));
        Assert.Equal("file-too-large-unzipped", Assert.Throws<FileRefusedException>(() => Check(many)).Refusal.Code);
    }

    [Theory]
    [InlineData(',', "utf-8", true)]
    [InlineData(',', "gb18030", false)]
    [InlineData(';', "utf-8", false)]
    [InlineData('\t', "gb18030", false)]
    public void A_text_file_of_any_kind_is_read_under_a_title(char separator, string encoding, bool mark)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var text = $"抽查名单（2026年）\n统一社会信用代码{separator}检查事项{separator}可检时段\n{Code(0)}{separator}食品生产检查{separator}\"周一上午;周三下午;周五上午\"\n{Code(4)}{separator}食品生产检查{separator}\n";
        byte[] content = [.. mark ? Encoding.UTF8.Preamble : [], .. Encoding.GetEncoding(encoding).GetBytes(text)];
        var check = Check(content, "r.csv");
        Assert.Empty(check.Issues);
        Assert.Equal([3, 0], Requests(check).Select(request => request.Sessions?.Count ?? 0));
    }

    [Theory]
    [InlineData("<html><table><tr><td>名称</td></tr></table></html>", "名单.xls", "file-kind")]
    [InlineData("%PDF-1.7 ...", "名单.xlsx", "file-kind")]
    [InlineData("PK\u0003\u0004", "名单.xlsx", "file-kind")]
    public void A_file_that_only_bears_the_name_of_a_spreadsheet_is_refused(string content, string name, string code) =>
        Assert.Equal(code, Assert.Throws<FileRefusedException>(() => Check(Encoding.UTF8.GetBytes(content), name)).Refusal.Code);

    [Fact]
    public void A_workbook_all_of_whose_sheets_are_hidden_has_nothing_to_read() =>
        Assert.Equal("file-kind", Assert.Throws<FileRefusedException>(() => Check(new GivenBook().Sheet("名单", Texts("x"), "hidden").Bytes())).Refusal.Code);

    [Fact]
    public void A_kind_outside_the_plan_needs_evidence()
    {
        var check = Check($"统一社会信用代码,事项编码,检查类型,依据\n{Code(0)},SJ-01,投诉举报,\n{Code(0)},SJ-02,投诉举报,12315-0042\n{Code(4)},SJ-01,双随机,\n{Code(4)},SJ-02,吃饭,\n");
        Assert.Equal([(2, "evidence-missing"), (5, "row-choice")], check.Issues.Select(issue => (issue.Row, issue.Code)));
        var complaint = Requests(check).Single(request => request.Kind == RequestKind.Complaint);
        Assert.Equal(("12315-0042", false, false), (complaint.Evidence, complaint.CountsTowardCap, complaint.BlockedByCap));
    }

    [Fact]
    public void A_cell_put_right_after_the_check_counts_in_the_place_of_the_files_even_in_a_column_it_lacks()
    {
        var file = new UploadedFile("r.csv", Encoding.UTF8.GetBytes($"信用代码,事项编码,检查类型\n{Code(0)},错,计划内\n{Code(4)},SJ-01,举报\n"));
        Assert.Equal(2, Check(file).Bad);
        var corrected = file with { Corrections = [new(2, "事项编码", "SJ-01"), new(3, "依据", "12315-0042")] };
        Assert.Empty(Check(corrected).Issues);
        Assert.NotEqual(file.Hash, corrected.Hash);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public void The_wrong_rows_come_back_as_they_were_with_the_reasons_no_cell_is_a_formula_and_corrected_they_are_taken(string format)
    {
        string[] remarks = ["=HYPERLINK(\"http://x\")", "+1", "-1", "@x", "＝1+1", "＋1", "－1", "＠x", "'=1"];
        var file = "序号,统一社会信用代码,事项编码,备注\n" + string.Concat(remarks.Select((remark, n) => $"{n},{Code(0)},错{n},\"{remark.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\n")) + $"99,{Code(4)},SJ-01,\n";
        var check = Check(file);
        Assert.Equal((10, 9), (check.Rows, check.Bad));
        var bytes = BadRows.Write(check.Header, BadRows.Of(check), format, Language.Zh);
        var again = SheetReader.Open(new UploadedFile($"错误.{format}", bytes), SheetLimits.Usual).Rows.ToList();
        Assert.Equal(["序号", "统一社会信用代码", "事项编码", "备注", "结果", "错误"], again[0].Cells);
        Assert.Equal(10, again.Count);
        Assert.All(again.Skip(1).SelectMany(row => row.Cells), cell => Assert.DoesNotContain(cell[0], "=+-@\t\r＝＋－＠"));
        Assert.Equal(remarks.Select(remark => remark.TrimStart('\'')), again.Skip(1).Select(row => PlainCell.Read(row.Cells[3]).TrimStart('\'')));
        Assert.Contains("未导入（原第 2 行）", again[1].Cells[4], StringComparison.Ordinal);
        Assert.Contains("事项编码：登记中没有事项“错0”", again[1].Cells[5], StringComparison.Ordinal);

        var corrected = new UploadedFile($"错误.{format}", bytes) { Corrections = [.. again.Skip(1).Select((row, n) => new Correction(row.Number, "事项编码", $"SJ-0{(n % 3) + 1}"))] };
        var second = Check(corrected);
        Assert.Equal((9, 0), (second.Good.Count, second.Bad));
        Assert.DoesNotContain("结果", string.Concat(second.Notes.Select(note => note.Text.Zh)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_holds_any_text_and_gives_it_back_but_for_what_no_file_can_hold()
    {
        string[] texts = ["a\u0000b", "_x003D_1+1", "_x005F_x0041_", "𠮷\uFFFE", "\ud800店"];
        var book = Template.Xlsx([new Column("text", "文字")], Language.Zh, texts.Select(text => new[] { text }));
        var rows = SheetReader.Open(new UploadedFile("文字.xlsx", book), SheetLimits.Usual).Rows.Skip(1).Select(row => row.Cells[0]);
        Assert.Equal(["ab", "_x003D_1+1", "_x005F_x0041_", "𠮷", "\uFFFD店"], rows);
    }

    private static SheetCheck<RequestRow> Check(string csv) => Check(Encoding.UTF8.GetBytes(csv), "r.csv");

    private static SheetCheck<RequestRow> Check(byte[] content, string name = "名单.xlsx") => Check(new UploadedFile(name, content));

    private static SheetCheck<RequestRow> Check(UploadedFile file) =>
        SheetChecker.Check(file, RequestSchema.For(Known, new Caller("i|1", "陈晓", new HashSet<string> { Role.Clerk }, "zhuji", "market"), W48, []));

    private static List<InspectionRequest> Requests(SheetCheck<RequestRow> check) => [.. check.Good.SelectMany(row => row.Requests)];

    private static MatterEntry Matter(string code, string department, string name) =>
        new(code, department, [new(DateOnly.MinValue, name, new("法", ""), department, 60, 40, Visibility.Date)]);

    private static EnterpriseEntry Enterprise(int n, string name, string town) => new(Code(n), name, "示例路", town, 29.9, 120.2, Tier.Green, null, []);
}
