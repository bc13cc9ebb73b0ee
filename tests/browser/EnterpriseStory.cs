using System.Text;
using System.Text.RegularExpressions;
using Inspection.Local;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Inspection.Browser.Tests;

/// <summary>What follows a publication on the side of the inspected: the office prints the notices, the enterprise reads and answers its own, and anybody checks its code.</summary>
internal static class EnterpriseStory
{
    /// <summary>Targets of less than 60 px and texts of less than 18 px.</summary>
    private const string TooSmallForElders = """
        () => [...document.querySelectorAll('#root *')].filter((one) => one.checkVisibility()).flatMap((one) => {
          const scale = one.currentCSSZoom ?? 1;
          const own = [...one.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.data.trim() !== '');
          const small = own && parseFloat(getComputedStyle(one).fontSize) * scale < 18;
          const tight = one.matches('button, a.action, summary, input') && one.getBoundingClientRect().height < 60;
          return small || tight ? [`${one.tagName} ${one.textContent.slice(0, 20)}`] : [];
        })
        """;

    public static async Task LiveAsync(Stage stage, string week)
    {
        var notices = await stage.Api.GetAsync("planner", $"/weeks/{week}/visit-notices", Stage.Cancel);
        var notice = notices.At("items").EnumerateArray().First(one => one.TryGetProperty("when", out _));
        var name = notice.At("enterprise").Text("name")!;
        var code = notice.Text("code")!;
        var link = new Uri(notice.At("page").At("address").Text("text")!);
        await PrintAsync(stage, week, name);
        await AskAsync(stage, link.PathAndQuery + link.Fragment, name, week);
        await AgreeAsync(stage, link.PathAndQuery + link.Fragment, notice.At("enterprise").Text("creditCode")!, week);
        await VerifyAsync(stage, code, name);
        await using var signedIn = await stage.SignedInAsync("enterprise", "/console/", Screen.Phone);
        await Expect(signedIn.Heading("接下来的检查")).ToBeVisibleAsync();
        await signedIn.LookAsync("enterprise", "signed-in");
    }

    private static async Task PrintAsync(Stage stage, string week, string name)
    {
        foreach (var (screen, language) in new[] { (Screen.Wide, "zh"), (Screen.Phone, "zh"), (Screen.Wide, "en") })
        {
            await using var planner = await stage.SignedInAsync("planner", $"/console/visit-notices?week={week}", screen, language);
            await Expect(planner.Page.GetByText(name).First).ToBeVisibleAsync();
            await planner.LookAsync("visit-notices", "list");
            await planner.Button(name).ClickAsync();
            await Expect(planner.Dialog.Locator(".sheet")).ToBeVisibleAsync();
            await planner.LookAsync("visit-notices", "one");
            await planner.Page.Keyboard.PressAsync("Escape");
            await planner.Page.EvaluateAsync("() => { window.print = () => {} }");
            await planner.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^(打印|Print) \\d+") }).ClickAsync();
            await Expect(planner.Page.Locator(".print-sheets .sheet").First).ToBeAttachedAsync();
            var sheets = await planner.Page.Locator(".print-sheets .sheet").CountAsync();
            Assert.Equal(sheets, PagesOf(await planner.Page.PdfAsync(new() { PreferCSSPageSize = true })));
        }
    }

    private static async Task AskAsync(Stage stage, string link, string name, string week)
    {
        await using var enterprise = await stage.VisitorAsync(Screen.Phone);
        await enterprise.OpenAsync(link);
        await Expect(enterprise.Heading(name)).ToBeVisibleAsync();
        await enterprise.LookAsync("enterprise", "home");
        await enterprise.Button("长辈版").ClickAsync();
        await enterprise.LookAsync("enterprise", "elder");
        Assert.Empty(await enterprise.Page.EvaluateAsync<string[]>(TooSmallForElders));
        await Expect(enterprise.Button("更换链接")).ToBeHiddenAsync();
        await enterprise.Button("长辈版").ClickAsync();
        await enterprise.Button("确认收到").First.ClickAsync();
        await Expect(enterprise.Page.GetByText("已确认收到（第 1 版）").First).ToBeVisibleAsync();

        await enterprise.Button("申请改期").First.ClickAsync();
        await Expect(enterprise.Page.GetByRole(AriaRole.Radio).First).ToBeVisibleAsync();
        await enterprise.Button("提交申请").ClickAsync();
        await Expect(enterprise.Page.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
        await enterprise.LookAsync("enterprise", "move-incomplete");
        await enterprise.Page.Locator("input[type=radio]:not(:disabled)").Last.CheckAsync();
        await enterprise.Page.GetByLabel("理由").FillAsync("设备检修，<b>无人</b>在岗。");
        await enterprise.Button("提交申请").ClickAsync();
        await Expect(enterprise.Page.GetByText("等待答复").First).ToBeVisibleAsync();
        await enterprise.LookAsync("enterprise", "asked");

        foreach (var (screen, language) in new[] { (Screen.Phone, "en"), (Screen.Wide, "zh") })
        {
            await using var planner = await stage.SignedInAsync("planner", $"/console/enterprise-wishes?week={week}", screen, language);
            await Expect(planner.Page.GetByText("<b>无人</b>").First).ToBeVisibleAsync();
            await planner.LookAsync("enterprise-wishes", "open");
            if (language == "zh")
            {
                await planner.Button("不同意").First.ClickAsync();
                await Expect(planner.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("不同意时请写明理由");
                await planner.Page.GetByLabel("答复", new() { Exact = true }).First.FillAsync("周五没有人手。");
                await planner.Button("不同意").First.ClickAsync();
                await Expect(planner.Page.GetByText("没有等待答复的申请")).ToBeVisibleAsync();
            }
        }

        await enterprise.Page.ReloadAsync();
        await Expect(enterprise.Page.GetByText("答复：周五没有人手。")).ToBeVisibleAsync();
        await enterprise.Button("查看告知书").First.ClickAsync();
        await Expect(enterprise.Heading("联合检查告知书")).ToBeVisibleAsync();
        await enterprise.LookAsync("enterprise", "notice");
        var pdf = await enterprise.Page.PdfAsync(new() { PreferCSSPageSize = true });
        Assert.Equal(1, PagesOf(pdf));
        Assert.Matches(new Regex(@"/MediaBox\s*\[\s*0\s+0\s+59[45](\.\d+)?\s+84[12]"), Encoding.Latin1.GetString(pdf));
        enterprise.Quiet("the enterprise's page");

        await using var wide = await stage.VisitorAsync(Screen.Wide, "en");
        await wide.OpenAsync(link);
        await Expect(wide.Heading(name)).ToBeVisibleAsync();
        await wide.LookAsync("enterprise", "home");
        await wide.Button("Open the notice").First.ClickAsync();
        await Expect(wide.Heading("Notice of a joint inspection")).ToBeVisibleAsync();
        await wide.LookAsync("enterprise", "notice");

        await using var stranger = await stage.VisitorAsync(Screen.Phone);
        stranger.Expect(401);
        await stranger.OpenAsync($"{link[..^1]}{(link[^1] == 'A' ? 'B' : 'A')}x");
        await Expect(stranger.Page.GetByText("这个链接已失效")).ToBeVisibleAsync();
        await stranger.LookAsync("enterprise", "void-link");
    }

    /// <summary>The enterprise asks for a half day that has a place; the planner looks first, agrees, and the plan follows. Nobody is told before that is public.</summary>
    private static async Task AgreeAsync(Stage stage, string link, string code, string week)
    {
        await using var enterprise = await stage.VisitorAsync(Screen.Phone);
        await enterprise.OpenAsync(link);
        await enterprise.Button("申请改期").First.ClickAsync();
        await Expect(enterprise.Page.GetByRole(AriaRole.Radio).First).ToBeVisibleAsync();
        var free = await enterprise.Page.Locator("input[type=radio]:not(:disabled)").EvaluateAllAsync<string[]>("all => all.map(one => one.value)");
        var to = "";
        foreach (var session in free)
        {
            var outlook = await stage.Api.GetAsync("planner", $"/weeks/{week}/moves?enterprise={code}&session={session}", Stage.Cancel);
            to = to.Length == 0 && outlook.At("possible").GetBoolean() ? session : to;
        }

        Assert.NotEmpty(to);
        await enterprise.Page.Locator($"input[type=radio][value='{to}']").CheckAsync();
        await enterprise.Page.GetByLabel("理由").FillAsync("设备检修");
        await enterprise.Button("提交申请").ClickAsync();
        await Expect(enterprise.Page.GetByText("等待答复").First).ToBeVisibleAsync();

        await using (var phone = await stage.SignedInAsync("planner", $"/console/enterprise-wishes?week={week}", Screen.Phone, "en"))
        {
            await phone.Button("Is there a place in that half day?").First.ClickAsync();
            await Expect(phone.Page.GetByText("There is a place", new() { Exact = true })).ToBeVisibleAsync(new() { Timeout = 60_000 });
            await phone.LookAsync("enterprise-wishes", "place");
        }

        await using var planner = await stage.SignedInAsync("planner", $"/console/enterprise-wishes?week={week}");
        await planner.Button("能否改到这个半天").First.ClickAsync();
        await Expect(planner.Page.GetByText("可以安排", new() { Exact = true })).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await planner.LookAsync("enterprise-wishes", "place");
        await planner.Page.GetByRole(AriaRole.Button, new() { Name = "同意", Exact = true }).First.ClickAsync();
        await Expect(planner.Page.GetByText("没有等待答复的申请")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await planner.Page.GetByLabel("显示").SelectOptionAsync("true");
        await Expect(planner.Page.GetByText("已改入方案，还没有发布；发布后企业会看到新的时间。").First).ToBeVisibleAsync();
        await planner.LookAsync("enterprise-wishes", "agreed");
        await planner.Link("打开方案").First.ClickAsync();
        await Expect(planner.Page.Locator($".board [data-enterprise='{code}']")).ToBeVisibleAsync(new() { Timeout = 60_000 });

        await enterprise.Page.ReloadAsync();
        await Expect(enterprise.Page.GetByText("已同意，正在安排").First).ToBeVisibleAsync();
        await enterprise.LookAsync("enterprise", "being-arranged");
    }

    private static async Task VerifyAsync(Stage stage, string code, string name)
    {
        foreach (var (screen, language) in new[] { (Screen.Phone, "zh"), (Screen.Wide, "en") })
        {
            await using var anybody = await stage.VisitorAsync(screen, language);
            anybody.Expect(404);
            await anybody.OpenAsync($"/verify/?jurisdiction={LocalPlatform.Jurisdiction}&c={code.Replace("-", "", StringComparison.Ordinal)}");
            await Expect(anybody.Heading(language == "zh" ? "有效" : "Valid")).ToBeFocusedAsync();
            await Expect(anybody.Page.GetByText(name)).ToBeVisibleAsync();
            await anybody.LookAsync("verify", "valid");
            await anybody.Page.Locator("#code").FillAsync("2345 6789");
            await anybody.Button("核验", "Check").ClickAsync();
            await Expect(anybody.Heading(language == "zh" ? "查无此码" : "No such code")).ToBeFocusedAsync();
            await Expect(anybody.Page.GetByText(name)).ToHaveCountAsync(0);
            await anybody.LookAsync("verify", "unknown");
        }
    }

    private static int PagesOf(byte[] pdf) => Regex.Count(Encoding.Latin1.GetString(pdf), @"/Type\s*/Page\b");
}
