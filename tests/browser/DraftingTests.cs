using System.Text.Json;
using Inspection.Local;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Inspection.Browser.Tests;

/// <summary>A planner changes a calculated plan by hand, has the rest planned anew, and compares.</summary>
public sealed class DraftingTests(Stage stage)
{
    private const string Planner = "planner";

    [Fact]
    public async Task A_visit_is_moved_by_keys_taken_back_locked_and_taken_out_and_the_rest_is_planned_anew_and_compared()
    {
        var week = await stage.ShareRequestedWeekAsync();
        var draft = (await new WeekRun(stage.Api, week, _ => { }).DraftAsync(seconds: 5, Stage.Cancel)).Text("id")!;
        var path = $"/weeks/{week}/drafts/{draft}";
        var plan = await stage.Api.GetAsync(Planner, $"{path}/plan", Stage.Cancel);
        var (enterprise, from, to) = await MovableAsync(path, plan);
        await using var planner = await stage.SignedInAsync(Planner, $"/console/drafts/{draft}/board?week={week}");
        var card = planner.Page.Locator($".board [data-enterprise='{enterprise}']");

        await card.FocusAsync();
        await planner.Page.Keyboard.PressAsync("m");
        await Expect(planner.Page.Locator("td.cell-here")).ToHaveCountAsync(1);
        await AimAsync(planner, plan, from, to);
        await Expect(planner.Page.Locator("td.aimed.cell-valid")).ToHaveCountAsync(1);
        await Expect(planner.Page.Locator(".hand-bar")).ToContainTextAsync("可放");
        await planner.LookAsync("board", "hand");
        await planner.Page.Keyboard.PressAsync("Enter");
        await Expect(planner.Page.Locator(".hand-bar")).ToContainTextAsync("改到");
        await Expect(card.Locator(".lock-mark")).ToBeVisibleAsync();
        Assert.Equal(to.Session, SessionOf(await stage.Api.GetAsync(Planner, $"{path}/plan", Stage.Cancel), enterprise));

        await planner.Button("撤销").ClickAsync();
        await Expect(planner.Page.Locator(".hand-bar")).ToContainTextAsync("已撤销");
        Assert.Equal(from.Session, SessionOf(await stage.Api.GetAsync(Planner, $"{path}/plan", Stage.Cancel), enterprise));
        await planner.Button("重做").ClickAsync();
        await Expect(planner.Page.Locator(".hand-bar")).ToContainTextAsync("已重做");
        Assert.Equal(to.Session, SessionOf(await stage.Api.GetAsync(Planner, $"{path}/plan", Stage.Cancel), enterprise));
        await planner.Button("撤销").ClickAsync();
        await Expect(planner.Page.Locator(".hand-bar")).ToContainTextAsync("已撤销");

        await card.ClickAsync();
        await planner.Dialog.GetByText("锁定时间和人员", new() { Exact = true }).ClickAsync();
        await Expect(planner.Dialog.Locator(".hand-bar")).ToContainTextAsync("锁定时间和人员");
        await planner.LookAsync("visit", "edit");
        await planner.Dialog.GetByText("不锁定", new() { Exact = true }).ClickAsync();
        await Expect(planner.Dialog.Locator(".hand-bar")).ToContainTextAsync("解除锁定");
        await planner.Button("移出到未排入").ClickAsync();
        await Expect(planner.Dialog.GetByRole(AriaRole.Heading, new() { Name = "排入本周" })).ToBeVisibleAsync();
        await planner.Page.Keyboard.PressAsync("Escape");
        await Expect(planner.Page.Locator(".waiting-panel")).ToBeVisibleAsync();
        await Expect(planner.Page.Locator(".hand-marks")).ToContainTextAsync("人工修改 3 处");

        await ShownOtherwiseAsync(week, draft, plan);
        await using (var phone = await stage.SignedInAsync(Planner, $"/console/drafts/{draft}/board?week={week}&visit={enterprise}", Screen.Phone, "en"))
        {
            await Expect(phone.Dialog.GetByRole(AriaRole.Heading, new() { Name = "Put it into the week" })).ToBeVisibleAsync();
            await phone.LookAsync("visit", "waiting");
        }

        await planner.Button("重新计算其余").ClickAsync();
        await planner.Dialog.GetByLabel("计算时间（秒）").FillAsync("5");
        await planner.Dialog.GetByRole(AriaRole.Button, new() { Name = "开始计算" }).ClickAsync();
        await planner.Link("查看计划板").ClickAsync(new() { Timeout = 90_000 });
        await planner.Link("比较方案").ClickAsync();
        await Expect(planner.Page.GetByRole(AriaRole.Table, new() { Name = "方案的指标" })).ToBeVisibleAsync();
        await Expect(planner.Page.GetByText(Name(plan, enterprise)).First).ToBeVisibleAsync();
        await planner.LookAsync("compare", "normal");
        await using var other = await stage.SignedInAsync("approver", $"/console/drafts/compare?week={week}", Screen.Phone, "en");
        await Expect(other.Page.GetByRole(AriaRole.Heading, new() { Name = "Compare drafts" })).ToBeVisibleAsync();
        await Expect(other.Page.Locator(".difference").First).ToBeVisibleAsync();
        await other.LookAsync("compare", "phone");
    }

    /// <summary>The same plan as a list that sorts, and as a map of one half day whose teams are followed one by one.</summary>
    private async Task ShownOtherwiseAsync(string week, string draft, JsonElement plan)
    {
        string path = $"/console/drafts/{draft}/board?week={week}";
        await using (var wide = await stage.SignedInAsync(Planner, path))
        {
            await wide.Page.GetByLabel("显示为").SelectOptionAsync("列表");
            var rows = wide.Page.GetByRole(AriaRole.Table, new() { Name = "方案中的全部检查" }).Locator("tbody tr");
            int visits = plan.At("teams").EnumerateArray().Sum(team => team.At("visits").GetArrayLength()) - 1;
            await Expect(rows).ToHaveCountAsync(visits);
            await wide.Page.GetByRole(AriaRole.Button, new() { Name = "需求", Exact = true }).ClickAsync();
            await wide.Page.GetByRole(AriaRole.Button, new() { Name = "需求", Exact = true }).ClickAsync();
            var counts = (await rows.Locator("td.end").AllInnerTextsAsync()).Select(int.Parse).ToList();
            Assert.Equal(counts.OrderDescending(), counts);
            await wide.LookAsync("board", "list");
            await wide.Page.GetByLabel("显示为").SelectOptionAsync("地图");
            await wide.Page.Locator(".plan-routes .officers").First.ClickAsync();
            await Expect(wide.Page.Locator(".route:not(.far) text")).ToHaveCountAsync(await wide.Page.Locator(".plan-routes > li").First.Locator("ol > li").CountAsync());
            await wide.LookAsync("board", "map");
        }

        await using var phone = await stage.SignedInAsync(Planner, $"{path}&view=map", Screen.Phone, "en");
        await phone.Page.Locator(".plan-routes ol button").First.ClickAsync();
        await Expect(phone.Dialog).ToBeVisibleAsync();
        await phone.Page.Keyboard.PressAsync("Escape");
        await phone.LookAsync("board", "map");
    }

    /// <summary>A visit with another place that keeps every rule.</summary>
    private async Task<(string Enterprise, Place From, Place To)> MovableAsync(string path, JsonElement plan)
    {
        foreach (var team in plan.At("teams").EnumerateArray())
        {
            foreach (var visit in team.At("visits").EnumerateArray())
            {
                var enterprise = visit.At("enterprise").Text("id")!;
                var choices = await stage.Api.GetAsync(Planner, $"{path}/choices?enterprise={enterprise}", Stage.Cancel);
                var place = choices.At("places").EnumerateArray().FirstOrDefault(p => !p.At("here").GetBoolean() && p.Text("verdict") == "valid");
                if (place.ValueKind is JsonValueKind.Object)
                {
                    return (enterprise, new(team.Text("base")!, team.Text("session")!), new(place.Text("base")!, place.Text("session")!));
                }
            }
        }

        throw new InvalidOperationException("No visit of the plan can move.");
    }

    private static async Task AimAsync(Visitor planner, JsonElement plan, Place from, Place to)
    {
        await PressAsync("ArrowDown", "ArrowUp", At(plan, "bases", to.Base) - At(plan, "bases", from.Base));
        await PressAsync("ArrowRight", "ArrowLeft", At(plan, "sessions", to.Session) - At(plan, "sessions", from.Session));

        async Task PressAsync(string more, string less, int steps)
        {
            for (var step = 0; step < Math.Abs(steps); step++)
            {
                await planner.Page.Keyboard.PressAsync(steps > 0 ? more : less);
            }
        }
    }

    private static int At(JsonElement plan, string list, string id) => plan.At(list).EnumerateArray().Select(item => item.Text("id")).ToList().IndexOf(id);

    private static string SessionOf(JsonElement plan, string enterprise) => TeamOf(plan, enterprise).Text("session")!;

    private static string Name(JsonElement plan, string enterprise) =>
        TeamOf(plan, enterprise).At("visits").EnumerateArray().Single(v => v.At("enterprise").Text("id") == enterprise).At("enterprise").Text("name")!;

    private static JsonElement TeamOf(JsonElement plan, string enterprise) => plan.At("teams").EnumerateArray()
        .Single(t => t.At("visits").EnumerateArray().Any(v => v.At("enterprise").Text("id") == enterprise));

    private sealed record Place(string Base, string Session);
}
