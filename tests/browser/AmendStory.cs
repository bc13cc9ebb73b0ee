using System.Text.Json;
using System.Text.RegularExpressions;
using Inspection.Local;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Inspection.Browser.Tests;

/// <summary>What happens to a week once it is public: somebody is ill, a visit goes to another half day, and the planner asks what if.</summary>
internal static class AmendStory
{
    private const string Planner = "planner";

    public static async Task LiveAsync(Stage stage, string week, string published)
    {
        var plan = await stage.Api.GetAsync(Planner, $"/weeks/{week}/drafts/{published}/plan", Stage.Cancel);
        await using var planner = await stage.SignedInAsync(Planner, $"/console/drafts?week={week}");
        planner.Expect(409);
        await planner.Link("调整已发布的计划").ClickAsync();
        await AskWronglyAsync(planner, plan);
        var (enterprise, name, from, to) = await MoveAsync(stage, planner, week, plan);
        await using (var phone = await stage.SignedInAsync(Planner, $"/console/drafts/amend?week={week}", Screen.Phone, "en"))
        {
            await phone.Page.GetByLabel("Urgent visit").CheckAsync();
            await Expect(phone.Page.Locator("#amend-requests")).ToBeVisibleAsync();
            await phone.LookAsync("amend", "urgent");
            await phone.Page.GetByLabel("Officer away").CheckAsync();
            await phone.LookAsync("amend", "officer");
        }

        await PublishAsync(stage, planner, week, enterprise, name);
        Assert.NotEqual(from, to);
        await AskWhatIfAsync(stage, planner, week, published);
    }

    /// <summary>Nothing is chosen, then somebody whose visits were promised; the planner thinks better of it.</summary>
    private static async Task AskWronglyAsync(Visitor planner, JsonElement plan)
    {
        await planner.Button("计算调整方案").ClickAsync();
        await Expect(planner.Page.Locator("#amend-officer-error")).ToHaveTextAsync("请选择缺勤人员");
        await Expect(planner.Page.Locator("#amend-reason-error")).ToContainTextAsync("至少 4 个字");
        await planner.LookAsync("amend", "wrong");
        var team = plan.At("teams").EnumerateArray().First(one => one.At("officers").GetArrayLength() == 2);
        await planner.Page.Locator("#amend-officer").SelectOptionAsync(team.At("officers")[0].Text("id")!);
        await Expect(planner.Page.Locator(".amend-effect")).ToContainTextAsync(team.At("visits")[0].At("enterprise").Text("name")!);
        await planner.Page.GetByLabel("原因", new() { Exact = true }).FillAsync("本周病假");
        await planner.Button("计算调整方案").ClickAsync();
        await Expect(planner.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("不能按原安排进行");
        await Expect(planner.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync(new Regex("原定\\d+月\\d+日（周.）[上下]午"));
        await planner.LookAsync("amend", "release");
        await planner.Button("不同意，返回修改").ClickAsync();
        await Expect(planner.Button("计算调整方案")).ToBeVisibleAsync();
    }

    /// <summary>One visit goes to another half day; the planner sees that nothing else changes, and submits it.</summary>
    private static async Task<(string Enterprise, string Name, string From, string To)> MoveAsync(Stage stage, Visitor planner, string week, JsonElement plan)
    {
        var (enterprise, name, from, to) = await MovableAsync(stage, week, plan);
        await planner.Page.GetByLabel("检查改期").CheckAsync();
        await planner.Page.GetByLabel("改期的企业").SelectOptionAsync(enterprise);
        await planner.Page.GetByLabel("改到", new() { Exact = true }).SelectOptionAsync(to);
        await planner.Button("能否改到这个半天").ClickAsync();
        await Expect(planner.Page.GetByText("可以安排")).ToBeVisibleAsync();
        await planner.LookAsync("amend", "move");
        await planner.Button("计算调整方案").ClickAsync();
        await Expect(planner.Page.Locator(".change-counts")).ToContainTextAsync("改时段 1 户");
        await Expect(planner.Page.Locator(".change-counts")).ToContainTextAsync("取消 0 户");
        await Expect(planner.Page.Locator(".change-counts")).ToContainTextAsync("换检查组 0 户");
        await planner.LookAsync("approval", "amendment");
        await planner.Button("提交审批").ClickAsync();
        await planner.Dialog.GetByRole(AriaRole.Button, new() { Name = "提交审批" }).ClickAsync();
        await Expect(planner.Page.Locator(".waited")).ToContainTextAsync("已等待");
        return (enterprise, name, from, to);
    }

    /// <summary>Somebody else publishes it; the calendar says what has changed, and the enterprise has a new notice.</summary>
    private static async Task PublishAsync(Stage stage, Visitor planner, string week, string enterprise, string name)
    {
        var id = Regex.Match(planner.Page.Url, "drafts/([0-9a-f]+)/").Groups[1].Value;
        await using var approver = await stage.SignedInAsync("approver", $"/console/drafts/{id}/approval?week={week}", Screen.Phone);
        await Expect(approver.Page.Locator(".waited")).ToContainTextAsync("周敏");
        await approver.LookAsync("approval", "amendment");
        await approver.Button("通过方案").ClickAsync();
        await approver.Dialog.GetByRole(AriaRole.Button, new() { Name = "通过方案" }).ClickAsync();
        await approver.Button("发布方案").ClickAsync();
        await approver.Dialog.GetByRole(AriaRole.Button, new() { Name = "发布方案" }).ClickAsync();
        await Expect(approver.Page.GetByText("方案已经发布，不需要再办理。")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await approver.OpenAsync($"/?week={week}");
        await Expect(approver.Page.Locator("li").Filter(new() { HasText = name }).GetByText("有变更").First).ToBeVisibleAsync();
        var notice = (await stage.Api.GetAsync(Planner, $"/weeks/{week}/visit-notices", Stage.Cancel)).At("items").EnumerateArray().Single(one => one.At("enterprise").Text("creditCode") == enterprise);
        Assert.Equal(2, notice.Number("version", 0));
    }

    /// <summary>Two officers more on a half day: the trial is stopped early, says what it assumes, and is compared with what it was made from.</summary>
    private static async Task AskWhatIfAsync(Stage stage, Visitor planner, string week, string published)
    {
        await planner.OpenAsync($"/console/drafts/{published}/board?week={week}");
        await planner.Button("如果……").ClickAsync();
        await planner.Button("开始试算").ClickAsync();
        await Expect(planner.Dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("请至少填写一项假设");
        await planner.LookAsync("what-if", "wrong");
        await planner.Page.Keyboard.PressAsync("Escape");
        await Expect(planner.Button("如果……")).ToBeFocusedAsync();
        await planner.Button("如果……").ClickAsync();
        await planner.Dialog.GetByLabel("增加几人").FillAsync("2");
        await planner.Dialog.GetByText("周三 上午", new() { Exact = false }).First.ClickAsync();
        await planner.Button("开始试算").ClickAsync();
        await planner.Page.WaitForURLAsync("**/progress**");
        var stop = planner.Button("就此停止，保留当前最好方案");
        var done = planner.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^与“.*”比较$") });
        await Expect(stop.Or(done).First).ToBeVisibleAsync();
        if (await stop.CountAsync() > 0)
        {
            await stop.ClickAsync();
        }

        await done.ClickAsync(new() { Timeout = 60_000 });
        await Expect(planner.Page.Locator(".trial-facts")).ToContainTextAsync(new Regex("增加 2 人：.*周三 上午"));
        await Expect(planner.Page.Locator(".trial-panel")).ToContainTextAsync("最多还差");
        await planner.LookAsync("compare", "trial");
        await using var phone = await stage.SignedInAsync(Planner, $"/console/drafts/{published}/board?week={week}", Screen.Phone, "en");
        await phone.Button("What if…").ClickAsync();
        await Expect(phone.Dialog.GetByRole(AriaRole.Heading, new() { Name = "Rules left out" }).Or(phone.Dialog.GetByText("Rules left out")).First).ToBeVisibleAsync();
        await phone.LookAsync("what-if", "phone");
    }

    private static async Task<(string Enterprise, string Name, string From, string To)> MovableAsync(Stage stage, string week, JsonElement plan)
    {
        foreach (var team in plan.At("teams").EnumerateArray())
        {
            foreach (var enterprise in team.At("visits").EnumerateArray().Select(visit => visit.At("enterprise")))
            {
                foreach (var session in plan.At("sessions").EnumerateArray().Select(one => one.Text("id")!).Where(id => id != team.Text("session")))
                {
                    var move = await stage.Api.GetAsync(Planner, $"/weeks/{week}/moves?enterprise={enterprise.Text("id")}&session={session}", Stage.Cancel);
                    if (move.At("possible").GetBoolean())
                    {
                        return (enterprise.Text("id")!, enterprise.Text("name")!, team.Text("session")!, session);
                    }
                }
            }
        }

        throw new InvalidOperationException("No visit of the published plan can move.");
    }
}
