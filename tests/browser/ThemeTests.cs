using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Inspection.Browser.Tests;

/// <summary>A theme is made once, and then asks for the matters of several departments in one step.</summary>
public sealed class ThemeTests(Stage stage)
{
    [Fact]
    public async Task A_planner_makes_a_theme_and_all_its_requests_in_one_step_and_a_clerk_those_of_the_department()
    {
        var week = await stage.ShareRequestedWeekAsync();
        var (first, second) = ("第1示例厂（虚构）", "第2示例厂（虚构）"); // of the crowd: nobody asks for them in this week, and no published week holds their caps
        await using (var planner = await stage.SignedInAsync("planner", $"/console/themes?week={week}"))
        {
            await Expect(planner.Page.GetByText("还没有主题")).ToBeVisibleAsync();
            await planner.LookAsync("themes", "empty");
            await planner.Link("新建主题").First.ClickAsync();
            await planner.Button("保存主题").ClickAsync();
            await Expect(planner.Page.GetByRole(AriaRole.Alert, new() { Name = "有 3 处需要修改" })).ToBeFocusedAsync();
            await planner.LookAsync("theme-form", "incomplete");
            await planner.Page.GetByLabel("主题名称").FillAsync("铜加工综合监管");
            await planner.Page.GetByLabel("场所类型").FillAsync("铜材加工企业");
            await ChooseAsync(planner, "检查事项", "计量", "计量器具检查");
            await ChooseAsync(planner, "检查事项", "排污", "排污单位现场检查");
            await planner.Page.Keyboard.PressAsync("Escape");
            await planner.Button("保存主题").ClickAsync();
            await Expect(planner.Heading("铜加工综合监管")).ToBeVisibleAsync();
            await planner.LookAsync("theme", "made");

            await planner.Link("提出需求").ClickAsync();
            await ChooseAsync(planner, "企业", first[..5], first);
            await ChooseAsync(planner, "企业", second[..5], second);
            await planner.Page.Keyboard.PressAsync("Escape");
            await planner.Button("查看预览").ClickAsync();
            await Expect(Figure(planner, "将新建")).ToHaveTextAsync("4");
            await Expect(Figure(planner, "已有")).ToHaveTextAsync("0");
            await planner.LookAsync("theme-use", "preview");
            await planner.Button("提交 4 项需求").ClickAsync();
            await Expect(planner.Page.GetByText("已提交 4 项需求")).ToBeVisibleAsync();
            await planner.LookAsync("theme-use", "made");
            await planner.Link("查看需求").ClickAsync();
            await planner.Page.GetByRole(AriaRole.Searchbox).FillAsync(second);
            await Expect(planner.Page.GetByRole(AriaRole.Row, new() { NameRegex = new($"{second}.*排污单位现场检查") })).ToBeVisibleAsync();
            await Expect(planner.Page.GetByRole(AriaRole.Row, new() { NameRegex = new($"{second}.*计量器具检查") })).ToBeVisibleAsync();
            planner.Quiet("a theme's requests");
        }

        await using var clerk = await stage.SignedInAsync("clerk", $"/console/themes?week={week}", Screen.Phone, "en");
        await clerk.LookAsync("themes", "list");
        await clerk.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Make requests") }).ClickAsync();
        await ChooseAsync(clerk, "Enterprises", first[..5], first);
        await clerk.Page.Keyboard.PressAsync("Escape");
        await clerk.Button("Show preview").ClickAsync();
        await Expect(Figure(clerk, "There already")).ToHaveTextAsync("1"); // only the own department's matter is asked for
        await Expect(Figure(clerk, "New")).ToHaveTextAsync("0");
        await clerk.LookAsync("theme-use", "preview");
    }

    private static ILocator Figure(Visitor visitor, string label) =>
        visitor.Page.Locator(".figures dt").GetByText(label, new() { Exact = true }).Locator("xpath=following-sibling::dd[1]");

    /// <summary>Types a part of a name into a field with suggestions and takes the one that appears.</summary>
    private static async Task ChooseAsync(Visitor visitor, string label, string part, string whole)
    {
        var field = visitor.Page.GetByLabel(label, new() { Exact = true });
        await field.FillAsync(part);
        await Expect(visitor.Page.Locator(".ant-select-item-option").And(visitor.Page.GetByTitle(whole))).ToBeVisibleAsync();
        await field.PressAsync("Enter");
    }
}
