using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Inspection.Browser.Tests;

/// <summary>The office reads its figures, writes to a department and follows the letter to its end; anyone reads the year in numbers.</summary>
public sealed class MetricTests(Stage stage)
{
    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task Figures_say_how_they_are_worked_out_on_a_wide_screen_and_on_a_phone(string language)
    {
        foreach (var screen in new[] { Screen.Wide, Screen.Phone })
        {
            await using var planner = await stage.SignedInAsync("planner", "/console/metrics?unit=month", screen, language);
            await Expect(planner.Page.Locator("#metric-board")).ToHaveTextAsync(language == "zh" ? "红绿榜" : "Red and green board");
            if (screen == Screen.Phone)
            {
                await planner.Page.Locator("details.fold > summary").First.ClickAsync();
            }

            await planner.Page.GetByText(language == "zh" ? "怎样算出" : "How it is worked out").Nth(1).ClickAsync();
            await Expect(planner.Page.GetByText(language == "zh" ? "参加部门数 − 1" : "took part minus 1").Filter(new() { Visible = true }).First).ToBeVisibleAsync();
            await planner.Page.Locator(".twin > summary").ClickAsync();
            await Expect(planner.Page.Locator(".twin table")).ToBeVisibleAsync();
            await planner.LookAsync("metrics", "figures");
            if (screen == Screen.Phone)
            {
                var row = planner.Page.Locator(".data-table tbody tr").First;
                await Expect(row).ToHaveCSSAsync("display", "block");
                await planner.Page.EmulateMediaAsync(new() { Media = Media.Print });
                await Expect(row).ToHaveCSSAsync("display", "table-row");
                await planner.Page.EmulateMediaAsync(new() { Media = Media.Screen });
            }

            await planner.Page.GetByLabel(language == "zh" ? "统计周期" : "Period of").SelectOptionAsync("quarter");
            await Expect(planner.Page).ToHaveURLAsync(new Regex("unit=quarter"));
            var download = await planner.Page.RunAndWaitForDownloadAsync(() => planner.Button("导出 Excel", "Export Excel").ClickAsync());
            Assert.Matches("Q[1-4]\\.xlsx$", download.SuggestedFilename);
            planner.Quiet("after the figures");

            await using var citizen = await stage.VisitorAsync(screen, language);
            await citizen.OpenAsync("/statistics/");
            await Expect(citizen.Heading(language == "zh" ? "检查统计" : "Inspection statistics")).ToBeVisibleAsync();
            await citizen.LookAsync("statistics", "year");
            citizen.Quiet("after the statistics");
        }
    }

    [Fact]
    public async Task A_letter_goes_from_the_office_to_the_department_and_back_until_it_is_settled()
    {
        await using var planner = await stage.SignedInAsync("planner", "/console/letters/new");
        await planner.Button("发出函件").ClickAsync();
        await Expect(planner.Page.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
        await planner.LookAsync("letter-form", "incomplete");
        var department = planner.Page.GetByLabel("部门", new() { Exact = true });
        await department.FillAsync("市场");
        await Expect(planner.Page.GetByTitle("市场监督管理局").Filter(new() { Visible = true }).First).ToBeVisibleAsync();
        await department.PressAsync("Enter");
        await planner.Page.GetByLabel("标题").FillAsync("<b>检查结果</b>逾期");
        await planner.Page.GetByLabel("内容").FillAsync("请补录上周的检查结果。\n今后请按期录入。");
        await planner.Button("发出函件").ClickAsync();
        await Expect(planner.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(new Regex("^综查提〔\\d{4}〕\\d+号$"));
        string number = await planner.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync();
        await planner.LookAsync("letter", "sent");
        await planner.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(planner.Page.Locator("h1")).ToBeHiddenAsync();
        await Expect(planner.Page.GetByText("今后请按期录入。")).ToBeVisibleAsync();
        await planner.Page.EmulateMediaAsync(new() { Media = Media.Screen });

        await using var clerk = await stage.SignedInAsync("clerk", "/console/letters", Screen.Phone);
        await clerk.LookAsync("letters", "list");
        await clerk.Page.GetByRole(AriaRole.Link, new() { NameRegex = new(Regex.Escape(number)) }).ClickAsync();
        await clerk.Page.GetByLabel("答复内容").FillAsync("已经补录，今后按期录入。");
        await clerk.LookAsync("letter", "answering");
        await clerk.Button("答复").ClickAsync();
        await Expect(clerk.Page.GetByText("已答复").First).ToBeVisibleAsync();
        clerk.Quiet("after the answer");

        await planner.Page.ReloadAsync();
        await Expect(planner.Page.GetByText("已经补录，今后按期录入。")).ToBeVisibleAsync();
        await planner.LookAsync("letter", "answered");
        await planner.Button("办结").ClickAsync();
        await Expect(planner.Page.GetByText("已办结").First).ToBeVisibleAsync();
        planner.Quiet("after it is settled");
    }
}
