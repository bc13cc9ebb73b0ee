using System.Text.Json;
using System.Text.RegularExpressions;
using Inspection.Local;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Inspection.Browser.Tests;

/// <summary>The catalogue and the registry: two people at one matter, an officer's week, an enterprise on the map, a rule.</summary>
public sealed class RegistryTests(Stage stage)
{
    [Fact]
    public async Task Two_people_who_change_one_matter_at_once_see_each_others_changes_and_both_are_kept()
    {
        var file = await stage.FileAsync("matter.csv", """
            事项编码,事项名称,部门编号,法律依据,证件类别,时长分钟,权重,公开方式
            SC-90,眼镜制配检查,market,《中华人民共和国计量法》,市场监管,30,20,公开到周
            """);
        await stage.Api.PostFileAsync("planner", "/registry/matters/import?dryRun=false", file, Stage.Cancel);
        await using var clerk = await stage.SignedInAsync("clerk", "/console/catalogue/SC-90");
        await Expect(clerk.Heading("眼镜制配检查").First).ToBeVisibleAsync();
        await clerk.LookAsync("matter", "versions");
        await clerk.Link("修改（新版本）").ClickAsync();
        await clerk.Page.GetByLabel("事项名称").FillAsync("眼镜制配计量检查");
        await clerk.Page.GetByLabel("时长（分钟）").FillAsync("35");
        var from = await clerk.Page.GetByLabel("生效日").InputValueAsync();

        await ChangeMatterAsync("SC-90", from, minutes: 50, certificate: "计量");
        clerk.Expect(412);
        await clerk.Button("保存新版本").ClickAsync();
        var difference = clerk.Page.GetByRole(AriaRole.Dialog, new() { Name = "这条记录刚被别人改过" });
        await Expect(difference.GetByRole(AriaRole.Row, new() { NameRegex = new("所需证件.*市场监管.*没有改.*计量") })).ToBeVisibleAsync();
        await Expect(difference.GetByRole(AriaRole.Row, new() { NameRegex = new("时长.*30.*35.*50") })).ToBeVisibleAsync();
        await clerk.LookAsync("matter", "stale");
        await difference.GetByRole(AriaRole.Radio, new() { NameRegex = new("50") }).CheckAsync();
        await difference.GetByRole(AriaRole.Button, new() { Name = "按所选保存" }).ClickAsync();

        var facts = clerk.Page.GetByRole(AriaRole.Region, new() { NameRegex = new("起$") });
        await Expect(facts).ToContainTextAsync("眼镜制配计量检查");
        await Expect(facts).ToContainTextAsync("50 分钟");
        await Expect(facts).ToContainTextAsync("计量");
        await clerk.Link("修改历史").ClickAsync();
        await Expect(clerk.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "陈晓" }).First).ToContainTextAsync("眼镜制配计量检查");
        clerk.Quiet("two people at one matter");
    }

    [Fact]
    public async Task An_officers_half_days_are_painted_with_the_mouse_and_with_the_keyboard()
    {
        var week = (await stage.Api.GetAsync("planner", "/weeks", Stage.Cancel)).Text("current"); // no test plans it
        await using var planner = await stage.SignedInAsync("planner", $"/console/registry/officers?week={week}");
        await planner.LookAsync("officers", "list");
        await planner.Page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Link).First.ClickAsync();
        await planner.Link("修改").ClickAsync();
        await planner.Button("这一周另行安排").ClickAsync();
        await planner.Page.GetByRole(AriaRole.Group, new() { Name = "某一周另行安排" }).GetByRole(AriaRole.Button, new() { Name = "全部不可用" }).ClickAsync();
        var grid = planner.Page.GetByRole(AriaRole.Grid, new() { NameRegex = new("第.*周.*的可用时段$") });

        await Cell(grid, "周一上午").HoverAsync();
        await planner.Page.Mouse.DownAsync();
        await Cell(grid, "周二下午").HoverAsync();
        await planner.Page.Mouse.UpAsync();
        await Expect(grid.Locator("[aria-selected=true]")).ToHaveCountAsync(4);

        await Cell(grid, "周四下午").FocusAsync();
        await planner.Page.Keyboard.PressAsync("Space");
        await planner.Page.Keyboard.PressAsync("Shift+ArrowRight");
        await Expect(grid.Locator("[aria-selected=true]")).ToHaveCountAsync(6);
        await Expect(Cell(grid, "周五下午")).ToBeFocusedAsync();
        await planner.LookAsync("officer-form", "painted");

        await planner.Button("保存修改").ClickAsync();
        await Expect(planner.Page.GetByText("这一周另有安排。")).ToBeVisibleAsync();
        await Expect(planner.Page.GetByRole(AriaRole.Grid).Locator("[aria-selected=true]")).ToHaveCountAsync(6);
        await planner.LookAsync("officer", "week");
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task On_a_phone_an_enterprise_is_put_on_the_map_and_a_mistyped_credit_code_is_told_at_once(string language)
    {
        await using var planner = await stage.SignedInAsync("planner", "/console/registry/enterprises/new", Screen.Phone, language);
        var body = language == "zh" ? "91330681DEM700001" : "91330681DEM700002";
        var code = SmallJurisdiction.CreditCode(body);
        await planner.Page.Locator("#creditCode").FillAsync(body + (code[^1] == 'X' ? 'Y' : 'X'));
        await Expect(planner.Page.Locator("#creditCode ~ [role=status]")).ToContainTextAsync($"{code[^1]}");
        await planner.Button("保存企业", "Save enterprise").ClickAsync();
        await Expect(planner.Page.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
        await planner.LookAsync("enterprise-form", "incomplete");

        await planner.Page.Locator("#creditCode").FillAsync(code);
        await planner.Page.Locator("#name").FillAsync($"新设示例厂 {language}");
        await planner.Page.Locator("#address").FillAsync("示例路 1 号");
        await planner.Page.Locator("#town").FillAsync("店口镇");
        var map = planner.Page.GetByRole(AriaRole.Application);
        await map.PressAsync("ArrowUp");
        var before = await planner.Page.Locator("#lat").InputValueAsync();
        await map.PressAsync("ArrowUp");
        Assert.NotEqual(before, await planner.Page.Locator("#lat").InputValueAsync());
        await planner.Button("保存企业", "Save enterprise").ClickAsync();
        await Expect(planner.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync($"新设示例厂 {language}");
        await planner.LookAsync("enterprise", "facts");
    }

    [Fact]
    public async Task A_value_of_a_rule_is_proposed_with_its_effect_in_view_and_put_in_force_by_another_person()
    {
        await using (var planner = await stage.SignedInAsync("planner", "/console/rules?rule=duplicate-alarm"))
        {
            await planner.Button("提出新的取值").ClickAsync();
            await planner.Button("提出取值").ClickAsync();
            await Expect(planner.Page.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
            await planner.Button("预估影响").ClickAsync();
            await Expect(planner.Page.GetByText(new Regex("^如果在.*生效$"))).ToBeVisibleAsync();
            await planner.LookAsync("rule", "proposing");
            await planner.Page.GetByLabel("依据", new() { Exact = true }).FillAsync("试验市规则〔2026〕1号");
            await planner.Button("提出取值").ClickAsync();
            await Expect(planner.Page.GetByText("依据：试验市规则〔2026〕1号")).ToBeVisibleAsync();
            await Expect(planner.Button("启用")).ToHaveCountAsync(0);
        }

        await using var approver = await stage.SignedInAsync("approver", "/console/rules?rule=duplicate-alarm", Screen.Phone);
        await approver.Button("启用").ClickAsync();
        await Expect(approver.Dialog).ToContainTextAsync("如果在");
        await approver.LookAsync("rule", "activating");
        await approver.Dialog.GetByRole(AriaRole.Button, new() { Name = "启用" }).ClickAsync();
        await Expect(approver.Page.GetByText(new Regex("何立于 .* 启用"))).ToBeVisibleAsync();
        await approver.LookAsync("rule", "timeline");
    }

    private static ILocator Cell(ILocator grid, string name) => grid.GetByRole(AriaRole.Gridcell, new() { NameRegex = new($"^{name}") });

    /// <summary>Somebody else's version of a matter from a day on.</summary>
    private async Task ChangeMatterAsync(string code, string from, int minutes, string certificate)
    {
        var row = await stage.Api.GetVersionedAsync("planner", $"/registry/matters/{code}", Stage.Cancel);
        var entry = row.Body.At("entry");
        var version = entry.At("versions").EnumerateArray().Last().Deserialize<Dictionary<string, object>>()!;
        (version["validFrom"], version["minutes"], version["certificate"]) = (from, minutes, certificate);
        object changed = new { code, department = entry.Text("department"), versions = entry.At("versions").EnumerateArray().Select(one => (object)one).Append(version) };
        await stage.Api.PutAsync("planner", $"/registry/matters/{code}", changed, row.ETag, Stage.Cancel);
    }
}
