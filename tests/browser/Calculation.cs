using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Inspection.Browser.Tests;

/// <summary>What a planner does and sees while a plan is calculated.</summary>
internal static partial class Calculation
{
    /// <summary>Orders a plan from the page of the week's plans.</summary>
    public static async Task StartAsync(Visitor planner, string name, int seconds)
    {
        await planner.Page.GetByLabel("方案名称").FillAsync(name);
        await planner.Page.GetByLabel("计算时间（秒）").FillAsync($"{seconds}");
        await planner.Button("开始计算").ClickAsync();
        await Expect(planner.Heading(name)).ToBeVisibleAsync();
    }

    /// <summary>The figures move while the calculation runs; the curve is drawn; the page says when it is done.</summary>
    public static async Task WatchAsync(Visitor planner)
    {
        var time = Time(planner);
        await Expect(Curve(planner)).ToBeVisibleAsync();
        var early = await time.GetAttributeAsync("value") ?? "";
        await planner.LookAsync("progress", "running");
        await Expect(time).Not.ToHaveAttributeAsync("value", early);
        await DoneAsync(planner);
        await Expect(Curve(planner)).ToBeVisibleAsync();
        await planner.LookAsync("progress", "done");
    }

    /// <summary>The curve grows by itself; a stop by keyboard is answered at once, ends the search long before its time, and keeps plan and curve; whoever else watches learns of it.</summary>
    public static async Task StopAsync(Visitor planner, Visitor watcher)
    {
        var page = new Uri(planner.Page.Url).PathAndQuery;
        await Expect(Curve(planner)).ToBeVisibleAsync();
        var line = planner.Page.Locator(".score-line");
        var early = await line.GetAttributeAsync("d") ?? "";
        await Expect(line).Not.ToHaveAttributeAsync("d", early);
        await Expect(Curve(planner)).ToHaveAccessibleNameAsync(new Regex("方案得分 [0-9,]+，已证明上限 [0-9,]+，差距 [0-9.]+%"));

        await watcher.OpenAsync(page);
        await Expect(watcher.Page.Locator(".score-line")).ToBeAttachedAsync();
        await watcher.LookAsync("progress", "running");

        await planner.Button("就此停止，保留当前最好方案").FocusAsync();
        await planner.Page.Keyboard.PressAsync("Enter");
        await Expect(planner.Button("正在停止…")).ToBeVisibleAsync();
        await planner.LookAsync("progress", "stopping");

        await DoneAsync(planner);
        await Expect(planner.Page.GetByText("提前停止")).ToBeVisibleAsync();
        await Expect(watcher.Page.GetByText("stopped early")).ToBeVisibleAsync();
        await Expect(planner.Link("查看计划板")).ToBeFocusedAsync();
        var growth = (await line.GetAttributeAsync("d") ?? "").Count(step => step == 'H');
        Assert.True(growth > 0, "the curve has no step");
        var visits = await planner.Page.Locator(".figures dd").First.InnerTextAsync();
        await planner.Page.GetByText(Improvements()).ClickAsync();
        await planner.LookAsync("progress", "stopped");

        await planner.Page.ReloadAsync();
        await Expect(Curve(planner)).ToHaveAccessibleNameAsync(new Regex("计算在 [0-9:]+ 结束"));
        await Expect(line).ToHaveAttributeAsync("d", new Regex($"^M([^H]*H){{{growth},}}"));
        await planner.Link("查看计划板").ClickAsync();
        await Expect(planner.Page.GetByText($"共 {visits} 户")).ToBeVisibleAsync();
    }

    private static async Task DoneAsync(Visitor planner)
    {
        await Expect(planner.Page.GetByText("已算好", new() { Exact = true })).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Expect(Time(planner)).ToHaveCountAsync(0);
    }

    private static ILocator Time(Visitor planner) => planner.Page.GetByRole(AriaRole.Progressbar, new() { Name = "已用时间" });

    private static ILocator Curve(Visitor planner) => planner.Page.GetByRole(AriaRole.Img, new() { NameRegex = new("方案得分") });

    [GeneratedRegex("^逐次改进")]
    private static partial Regex Improvements();
}
