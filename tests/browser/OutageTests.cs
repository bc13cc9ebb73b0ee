using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Inspection.Browser.Tests;

/// <summary>The API is not there for a while.</summary>
public sealed class OutageTests(Stage stage)
{
    [Fact]
    public async Task While_the_api_is_down_the_console_says_so_and_recovers_and_the_public_calendar_is_read_as_ever()
    {
        await using var planner = await stage.SignedInAsync("planner", "/console/requests");
        await Expect(planner.Heading("检查需求")).ToBeVisibleAsync();
        await using var anybody = await stage.VisitorAsync(Screen.Phone);
        planner.Expect(0);
        anybody.Expect(404); // nothing was published so far, depending on the order of the tests

        await stage.Platform.StopFunctionsAsync();
        try
        {
            await planner.Link("方案").ClickAsync();
            await Expect(planner.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("连接不上服务器");
            await Expect(planner.Page.GetByText("本周还没有需求")).ToHaveCountAsync(0);
            await planner.Link("操作记录").ClickAsync();
            await Expect(planner.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("连接不上服务器");
            await planner.LookAsync("audit", "outage");
            await anybody.OpenAsync("/");
            await Expect(anybody.Heading("联合检查公示日历")).ToBeVisibleAsync();
            await Expect(anybody.Page.GetByRole(AriaRole.Status).Or(anybody.Page.GetByText("本周没有已发布的联合检查")).First).ToBeVisibleAsync();
            await Expect(anybody.Page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
            await anybody.LookAsync("calendar", "outage");
        }
        finally
        {
            await stage.Platform.StartFunctionsAsync(Stage.Cancel);
        }

        await planner.Button("重试").ClickAsync();
        await Expect(planner.Page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        await Expect(planner.Page.GetByText("操作记录", new() { Exact = true }).First).ToBeVisibleAsync();
        planner.Quiet("after the outage");
        anybody.Quiet("after the outage");
    }
}
