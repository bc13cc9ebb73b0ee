using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Inspection.Browser.Tests;

/// <summary>The API is not there for a while.</summary>
public sealed class OutageTests(Stage stage)
{
    [Fact]
    public async Task While_the_api_is_down_pages_say_so_and_offer_to_try_again_and_then_they_recover()
    {
        await using var planner = await stage.SignedInAsync("planner", "/console/requests");
        await Expect(planner.Heading("检查需求")).ToBeVisibleAsync();
        await using var anybody = await stage.VisitorAsync(Screen.Phone);
        planner.Expect(0);
        anybody.Expect(0);

        await stage.Platform.StopFunctionsAsync();
        try
        {
            await planner.Link("操作记录").ClickAsync();
            await Expect(planner.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("连接不上服务器");
            await planner.LookAsync("audit", "outage");
            await anybody.OpenAsync("/");
            await Expect(anybody.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("公示日历暂时打不开");
            await anybody.LookAsync("calendar", "outage");
        }
        finally
        {
            await stage.Platform.StartFunctionsAsync(Stage.Cancel);
        }

        await planner.Button("重试").ClickAsync();
        await Expect(planner.Page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        await Expect(planner.Page.GetByText("操作记录", new() { Exact = true }).First).ToBeVisibleAsync();
        await anybody.Button("重试").ClickAsync();
        await Expect(anybody.Page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        planner.Quiet("after the outage");
        anybody.Quiet("after the outage");
    }
}
