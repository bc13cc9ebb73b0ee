using System.Globalization;
using Inspection.Local;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Inspection.Browser.Tests;

/// <summary>A clerk brings a department's file.</summary>
public sealed class ImportTests(Stage stage)
{
    [Fact]
    public async Task A_clerk_sees_what_is_wrong_in_which_row_and_takes_the_good_rows()
    {
        var week = await stage.TakeWeekAsync();
        var (code, name) = SmallJurisdiction.Enterprises[0];
        var other = SmallJurisdiction.Enterprises[4];
        var file = await stage.FileAsync("市监一周.csv", string.Join('\n',
            SmallJurisdiction.RequestsHeader,
            $"{code},{name},SC-01,40,是,,", // row 2
            $"91330681DEM000014X,,SC-01,,否,,", // row 3: wrong check character
            $"{code},{name},SC-99,,否,,", // row 4: no such matter
            $"{other.Code},别的名字,SC-01,很多,否,周八上午,", // row 5: three things
            $"{other.Code},{other.Name},XF-01,,否,,", // row 6: another department's
            $"{other.Code},{other.Name},SC-02,,否,周三下午,带齐检定证书")); // row 7
        await using var clerk = await stage.SignedInAsync("clerk", $"/console/requests/import?week={week}");
        await clerk.LookAsync("import", "file");

        await ChooseAsync(clerk, file);
        await Expect(clerk.Page.GetByText("“市监一周.csv”的列都能识别，共 6 行。")).ToBeVisibleAsync();
        await clerk.LookAsync("import", "columns");
        await clerk.Button("继续核对行").ClickAsync();

        await Expect(Row(clerk, 3)).ToContainTextAsync("统一社会信用代码");
        await Expect(Cell(clerk, 3, "统一社会信用代码")).ToHaveValueAsync("91330681DEM000014X");
        await Expect(Row(clerk, 3)).ToContainTextAsync("请对照营业执照逐位核对");
        await Expect(Row(clerk, 4)).ToContainTextAsync("登记中没有事项“SC-99”");
        await Expect(Row(clerk, 5)).ToHaveCountAsync(3);
        await Expect(Cell(clerk, 5, "权重")).ToHaveValueAsync("很多");
        await Expect(Row(clerk, 6)).ToContainTextAsync("不属于您的部门");
        await Expect(Row(clerk, 2)).ToHaveCountAsync(0);
        await Expect(Row(clerk, 7)).ToHaveCountAsync(0);
        await clerk.LookAsync("import", "rows");

        var copy = await clerk.Page.RunAndWaitForDownloadAsync(() => clerk.Button("下载错误行（CSV）").ClickAsync());
        var lines = (await File.ReadAllTextAsync(await copy.PathAsync(), Stage.Cancel)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(SmallJurisdiction.RequestsHeader + ",结果,错误", lines[0].TrimStart('\uFEFF'));
        Assert.Equal(5, lines.Length);
        Assert.Contains("SC-99,,否,,,未导入（原第 4 行）,事项编码", lines[2], StringComparison.Ordinal);

        await clerk.Button("只提交 2 行").ClickAsync();
        await Expect(clerk.Page.GetByText("已提交 2 条需求")).ToBeVisibleAsync();
        await clerk.LookAsync("import", "done");
        await clerk.Link("查看需求").ClickAsync();
        await Expect(clerk.Page.GetByText("共 2 条", new() { Exact = true })).ToBeVisibleAsync();
        var stored = await stage.Api.GetAsync("clerk", $"/weeks/{week}/requests", Stage.Cancel);
        Assert.Equal(2, stored.Number("total", -1));
        await clerk.LookAsync("requests", "list");
    }

    [Fact]
    public async Task Wrong_cells_are_put_right_in_the_page_and_the_whole_file_is_taken()
    {
        var week = await stage.TakeWeekAsync();
        var (code, name) = SmallJurisdiction.Enterprises[0];
        var file = await stage.FileAsync("抽查名单.csv", string.Join('\n',
            "2026年第四季度抽查名单,,,",
            "序号,检查对象名称,抽查事项编码,检查人员",
            $"1,{name},SC-99,张三", // row 3
            $"2,没有这家企业,SC-01,李四", // row 4
            "合计,2家,,"));
        await using var clerk = await stage.SignedInAsync("clerk", $"/console/requests/import?week={week}");
        await ChooseAsync(clerk, file);
        await Expect(clerk.Page.GetByText("表头在第 2 行")).ToBeVisibleAsync();
        await Expect(clerk.Page.GetByText("这些列没有使用：序号、检查人员。")).ToBeVisibleAsync();
        await clerk.LookAsync("import", "office-list");
        await clerk.Button("继续核对行").ClickAsync();

        await Cell(clerk, 3, "抽查事项编码").FillAsync("SC-02");
        await clerk.Page.Keyboard.PressAsync("Tab");
        await Expect(Cell(clerk, 4, "检查对象名称")).ToBeFocusedAsync();
        await clerk.Page.Keyboard.TypeAsync(name);
        await clerk.LookAsync("import", "corrected");
        await clerk.Page.Keyboard.PressAsync("Enter");
        await Expect(clerk.Page.GetByText("每一行都符合要求。")).ToBeVisibleAsync();
        await clerk.Button("提交全部 2 行").ClickAsync();
        await Expect(clerk.Page.GetByText("已提交 2 条需求")).ToBeVisibleAsync();
        Assert.Contains(code, (await stage.Api.GetAsync("clerk", $"/weeks/{week}/requests", Stage.Cancel)).ToString(), StringComparison.Ordinal);

        await clerk.Page.ReloadAsync();
        await Expect(clerk.Page.GetByText("已提交 2 条需求")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_file_with_the_wrong_columns_hears_about_the_columns_only()
    {
        var file = await stage.FileAsync("名单.csv", "企业,联系人\n店口荣朗五金厂,张三\n,李四\n");
        await using var clerk = await stage.SignedInAsync("clerk", "/console/requests/import");

        await ChooseAsync(clerk, file);

        await Expect(clerk.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("“名单.csv”的列不符合要求");
        await Expect(clerk.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("没有保存任何行");
        await Expect(clerk.Page.GetByRole(AriaRole.Row, new() { NameRegex = new("^统一社会信用代码.*没有") })).ToBeVisibleAsync();
        await Expect(clerk.Page.GetByRole(AriaRole.Row, new() { NameRegex = new("^事项编码.*没有") })).ToBeVisibleAsync();
        await Expect(clerk.Page.GetByText("第 2 行")).ToHaveCountAsync(0);
        await Expect(clerk.Button("继续核对行")).ToHaveCountAsync(0);
        await clerk.LookAsync("import", "wrong-columns");
    }

    [Fact]
    public async Task A_pdf_that_calls_itself_a_workbook_is_refused_in_words()
    {
        var file = await stage.FileAsync("需求表.xlsx", "%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n%%EOF\n");
        await using var clerk = await stage.SignedInAsync("clerk", "/console/requests/import", Screen.Phone);
        clerk.Expect(400);

        await ChooseAsync(clerk, file);

        await Expect(clerk.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("文件内容与文件名不符");
        await Expect(clerk.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("请用 Excel 另存为 .xlsx");
        await Expect(clerk.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("没有保存任何行");
        await Expect(clerk.Button("重试")).ToHaveCountAsync(0);
        await clerk.LookAsync("import", "refused");
        var chooser = await clerk.Page.RunAndWaitForFileChooserAsync(() => clerk.Button("选择其他文件").ClickAsync());
        await chooser.SetFilesAsync(await stage.FileAsync("改好.csv", SmallJurisdiction.RequestsHeader + "\n"));
        await Expect(clerk.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("文件没有数据行"); // the other file was read
    }

    private static Task ChooseAsync(Visitor visitor, string file) =>
        visitor.Page.GetByLabel("选择文件", new() { Exact = true }).SetInputFilesAsync(file);

    /// <summary>The field in which a wrong cell is put right.</summary>
    private static ILocator Cell(Visitor visitor, int row, string column) =>
        visitor.Page.GetByLabel(string.Create(CultureInfo.InvariantCulture, $"第 {row} 行 {column}"), new() { Exact = true });

    /// <summary>What the table says about a row of the file, one line per problem.</summary>
    private static ILocator Row(Visitor visitor, int row) =>
        visitor.Page.GetByRole(AriaRole.Row, new() { NameRegex = new(string.Create(CultureInfo.InvariantCulture, $"^第 {row} 行")) });
}
