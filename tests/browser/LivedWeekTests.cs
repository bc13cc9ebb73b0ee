using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Inspection.Local;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Inspection.Browser.Tests;

/// <summary>A week from the clerk's request to the auditor's check, on a platform of its own, whose clock goes to the Monday of the published week.</summary>
public sealed class LivedWeekTests : IAsyncLifetime
{
    private const string Officers = """
        人员编号,姓名,驻地,证件,可用时段,每周最多半天
        demo-diankou-01,朱庚,diankou,市场监管:2029-06-30;消防:2029-06-30,,
        demo-diankou-02,罗辛,diankou,市场监管:2029-06-30;消防:2029-06-30,,

        """;

    private static readonly (string Code, string Name) Morning = SmallJurisdiction.Enterprises[0];
    private static readonly (string Code, string Name) Afternoon = SmallJurisdiction.Enterprises[1];
    private static readonly (string Code, string Name) Gone = SmallJurisdiction.Enterprises[2];

    private readonly Stage stage = new() { Officers = Officers };

    public ValueTask InitializeAsync() => stage.InitializeAsync();

    public ValueTask DisposeAsync() => stage.DisposeAsync();

    [Fact]
    public async Task A_week_is_lived_from_the_request_to_the_audit()
    {
        string week = await stage.RequestAsync(
            $"{Morning.Code},,SC-03,,是,周一上午,", $"{Morning.Code},,SC-04,,是,周一上午,", $"{Morning.Code},,XF-01,,是,周一上午,",
            $"{Afternoon.Code},,SC-01,,是,周一下午,", $"{Afternoon.Code},,XF-01,,是,周一下午,",
            $"{Gone.Code},,SC-01,,是,周一下午,");
        await AskAsync(week);
        var run = new WeekRun(stage.Api, week, _ => { });
        await run.DraftAsync(seconds: 5, Stage.Cancel);
        await run.SubmitAsync(Stage.Cancel);
        await run.ApproveAsync(Stage.Cancel);
        await run.PublishAsync(Stage.Cancel);
        string code = await ReadNoticeAsync(week);

        var monday = new DateTimeOffset(ISOWeek.ToDateTime(int.Parse(week[..4], CultureInfo.InvariantCulture), int.Parse(week[6..], CultureInfo.InvariantCulture), DayOfWeek.Monday), TimeSpan.FromHours(8));
        await stage.Platform.GoToAsync(monday.AddHours(8).AddMinutes(20), Stage.Cancel);
        await InspectAsync(code);
        await DisagreeAsync(week);
        await FollowAsync(week, monday);
        await LookBackAsync(week, code);
    }

    /// <summary>The clerk of the market department asks for one more matter by the form.</summary>
    private async Task AskAsync(string week)
    {
        await using var clerk = await stage.SignedInAsync("clerk", $"/console/requests/new?week={week}");
        await ChooseAsync(clerk, "企业", "达兴", Morning.Name);
        await ChooseAsync(clerk, "检查事项", "食品", "食品经营日常检查");
        await clerk.Button("提交需求").ClickAsync();
        await Expect(clerk.Dialog.GetByRole(AriaRole.Heading, new() { Name = Morning.Name })).ToBeVisibleAsync();
        clerk.Quiet("the request");
    }

    /// <summary>On Friday the enterprise reads on a phone what it is to prepare, and the code.</summary>
    private async Task<string> ReadNoticeAsync(string week)
    {
        await using var enterprise = await stage.SignedInAsync("enterprise", "/console/", Screen.Phone);
        await enterprise.Button("查看告知书").ClickAsync();
        await Expect(enterprise.Heading("联合检查告知书")).ToBeVisibleAsync();
        await Expect(enterprise.Page.GetByText("朱庚").First).ToBeVisibleAsync();
        string code = (await NoticeAsync(week, Morning.Code)).Text("code")!;
        await Expect(enterprise.Page.GetByText(code).First).ToBeVisibleAsync();
        return code;
    }

    /// <summary>Monday on a phone: a code, four kinds of results without a network, of one of which the answer is lost, too.</summary>
    private async Task InspectAsync(string code)
    {
        await using var officer = await stage.VisitorAsync(Screen.Phone);
        officer.Expect(0);
        await officer.OpenAsync("/officer/");
        await Expect(officer.Heading("今日任务")).ToBeVisibleAsync();
        await officer.LookAsync("officer", "signed-out");
        await officer.SignInHereAsync("officer");
        await Expect(officer.Page.GetByText("从店口镇出发").First).ToBeVisibleAsync();
        await officer.LookAsync("officer", "day");
        await officer.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("店口达兴管业") }).ClickAsync();
        await Expect(officer.Link("手机地图")).ToHaveAttributeAsync("href", new Regex("^geo:29.93,120.28"));
        await Expect(officer.Page).ToHaveTitleAsync($"{Morning.Name} · 综合查一次");
        await officer.LookAsync("officer", "visit");
        await officer.Button("登记到达").ClickAsync();
        await Expect(officer.Page.GetByText("核验码是 8 位字母和数字")).ToBeVisibleAsync();
        await officer.Page.GetByLabel("核验码", new() { Exact = true }).FillAsync(code.ToLowerInvariant());
        await officer.Button("登记到达").ClickAsync();
        await Expect(officer.Page.GetByText("检查中")).ToBeVisibleAsync();
        await Expect(officer.Page.GetByText("待发 0")).ToBeVisibleAsync();

        // The shell is on the phone once its worker governs the page.
        await officer.Page.EvaluateAsync("() => navigator.serviceWorker.ready.then(() => undefined)");
        await officer.Page.Context.SetOfflineAsync(true);
        await RecordAsync(officer, "食品经营日常检查", "未发现问题", null);
        await RecordAsync(officer, "广告监督检查", "发现问题", "宣传用语夸大");
        await Matter(officer, "消防监督抽查").GetByLabel("责令整改").CheckAsync();
        await Matter(officer, "消防监督抽查").GetByLabel("发现的问题", new() { Exact = true }).FillAsync("灭火器过期");
        await officer.Page.ReloadAsync();
        await Expect(Matter(officer, "消防监督抽查").GetByLabel("发现的问题", new() { Exact = true })).ToHaveValueAsync("灭火器过期");
        await Matter(officer, "消防监督抽查").GetByRole(AriaRole.Button, new() { NameRegex = new("^14 天后") }).ClickAsync();
        await Matter(officer, "消防监督抽查").GetByRole(AriaRole.Button, new() { Name = "保存结果" }).ClickAsync();
        await RecordAsync(officer, "价格监督检查", "移送", "涉嫌价格欺诈，移送市场监管局稽查科");
        await officer.Button("登记离开").ClickAsync();
        await Expect(officer.Page.GetByText("待发 5")).ToBeVisibleAsync();
        await officer.LookAsync("officer", "offline");

        // The tab is gone, and with it the sign-in; what was recorded is not.
        var later = await officer.Page.Context.NewPageAsync();
        await officer.Page.CloseAsync();
        await officer.GoOnInAsync(later, "/officer/");
        await Expect(officer.Page.GetByText("待发 5").First).ToBeVisibleAsync();
        await Expect(officer.Page.GetByText("现在没有网络，不能登录")).ToBeVisibleAsync();
        await officer.LookAsync("officer", "reopened");

        int lost = 0;
        await later.Context.RouteAsync("**/api/my/visits/**", async route =>
        {
            if (route.Request.Method == "POST" && Interlocked.Increment(ref lost) == 2)
            {
                await route.FetchAsync();
                await route.AbortAsync("connectionreset");
                return;
            }

            await route.ContinueAsync();
        });
        await officer.Page.Context.SetOfflineAsync(false);
        await officer.Button("统一身份登录").ClickAsync();
        await Expect(officer.Page.GetByText("待发 0")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        Assert.Equal(6, lost);
        await Expect(officer.Page.GetByText("已办结")).ToBeVisibleAsync();
        await officer.LookAsync("officer", "sent");
        officer.Quiet("Monday morning");
    }

    /// <summary>In the afternoon a wrong code is put right, two officers have found different things in one matter, and nobody is left at the last address.</summary>
    private async Task DisagreeAsync(string week)
    {
        var notice = await NoticeAsync(week, Afternoon.Code);
        string code = notice.Text("code")!;
        await using var officer = await stage.VisitorAsync(Screen.Phone, "en");
        officer.Expect(0);
        officer.Expect(409);
        officer.Expect(422);
        await officer.OpenAsync("/officer/");
        await officer.SignInHereAsync("officer");
        await officer.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("店口荣朗五金厂") }).ClickAsync();
        await officer.Page.GetByLabel("Code", new() { Exact = true }).FillAsync("22222222");
        await officer.Button("I have arrived").ClickAsync();
        await Expect(officer.Page.GetByText("1 to settle")).ToBeVisibleAsync();
        await officer.LookAsync("officer", "wrong-code");
        await officer.Page.GetByRole(AriaRole.Alert).GetByLabel("Code", new() { Exact = true }).FillAsync(code);
        await officer.Button("Correct it").ClickAsync();
        await Expect(officer.Page.GetByText("On site")).ToBeVisibleAsync();
        await Expect(officer.Page.GetByText("0 to send")).ToBeVisibleAsync();
        await officer.Page.Context.SetOfflineAsync(true);

        await ScanStory.RefuseAnotherCodeAsync(stage, "店口荣朗五金厂");
        await ScanStory.ArriveAsync(stage, "店口荣朗五金厂", notice.At("verify").Text("text")!, code, async colleague =>
        {
            await RecordAsync(colleague, "食品经营日常检查", "未发现问题", null);
            await Expect(colleague.Page.GetByText("待发 0")).ToBeVisibleAsync();
        });

        await Matter(officer, "食品经营日常检查").GetByLabel("Finding").CheckAsync();
        await Matter(officer, "食品经营日常检查").GetByLabel("What was found").FillAsync("Labels are missing");
        await Matter(officer, "食品经营日常检查").GetByRole(AriaRole.Button, new() { Name = "Save result" }).ClickAsync();
        await officer.Page.Context.SetOfflineAsync(false);
        var refused = officer.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Not accepted" });
        await Expect(refused).ToContainTextAsync("Labels are missing");
        await Expect(refused).ToContainTextAsync("Recorded by 罗辛");
        await officer.LookAsync("officer", "conflict");
        await officer.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("to settle") }).ClickAsync();
        await Expect(officer.Heading("To send")).ToBeVisibleAsync();
        await officer.LookAsync("officer", "outbox");
        await officer.Button("Keep mine").ClickAsync();
        await Expect(officer.Page.GetByText("Everything is sent")).ToBeVisibleAsync();

        await officer.OpenAsync("/officer/");
        await officer.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("店口丰嘉五金厂") }).ClickAsync();
        await officer.Page.GetByText("It cannot take place?").ClickAsync();
        await officer.Page.GetByLabel("Moved away").CheckAsync();
        await officer.Button("Say that it cannot").ClickAsync();
        await Expect(officer.Page.GetByText("Say what you met with.")).ToBeVisibleAsync();
        await officer.Page.GetByLabel("What you met with", new() { Exact = true }).FillAsync("Empty hall, a sign names a new address");
        await officer.LookAsync("officer", "cannot");
        await officer.Button("Say that it cannot").ClickAsync();
        await Expect(officer.Page.GetByText("Cannot take place: Moved away")).ToBeVisibleAsync();
        await Expect(officer.Page.GetByText("0 to send")).ToBeVisibleAsync();
        await officer.LookAsync("officer", "hindered");
        officer.Quiet("Monday afternoon");
    }

    /// <summary>The office sees how Monday went; what is to be put right is asked for again in the week of its date, once.</summary>
    private async Task FollowAsync(string week, DateTimeOffset monday)
    {
        string again = $"{ISOWeek.GetYear(monday.DateTime.AddDays(14))}-W{ISOWeek.GetWeekOfYear(monday.DateTime.AddDays(14)):D2}";
        foreach (var (screen, language) in new[] { (Screen.Wide, "zh"), (Screen.Phone, "zh"), (Screen.Phone, "en") })
        {
            await using var planner = await stage.SignedInAsync("planner", $"/console/progress?week={week}", screen, language);
            var closed = planner.Page.Locator(".progress-visits li").Filter(new() { HasText = Morning.Name });
            await Expect(closed).ToContainTextAsync(language == "zh" ? "已办结" : "Closed");
            await Expect(closed).ToContainTextAsync(language == "zh" ? "复查：" : "recheck in");
            await Expect(planner.Page.Locator(".progress-visits li").Filter(new() { HasText = Afternoon.Name })).ToContainTextAsync(language == "zh" ? "2 / 2 人" : "2 of 2");
            await planner.LookAsync("progress", "monday");
        }

        await using var fire = await stage.SignedInAsync("clerk-fire", $"/console/requests?week={again}", Screen.Phone);
        await Expect(fire.Page.GetByText("消防监督抽查")).ToHaveCountAsync(1);
        await fire.Button(Morning.Name).ClickAsync();
        await Expect(fire.Dialog).ToContainTextAsync("整改复查");
        await fire.LookAsync("requests", "recheck");
        var results = (await stage.Api.GetAsync("planner", $"/weeks/{week}/visits/{Morning.Code}", Stage.Cancel)).At("items").EnumerateArray().Select(item => $"{item.At("matter").Text("code")} {item.Text("result")}");
        Assert.Equal(["SC-01 pass", "SC-03 finding", "SC-04 transfer", "XF-01 rectify"], results.Order(StringComparer.Ordinal));
    }

    /// <summary>Anybody checks the code, the enterprise rates the visit, the figures count it, and the auditor finds the trail unbroken.</summary>
    private async Task LookBackAsync(string week, string code)
    {
        await using var anybody = await stage.VisitorAsync(Screen.Phone);
        await anybody.OpenAsync($"/verify/?jurisdiction={LocalPlatform.Jurisdiction}&c={code.Replace("-", "", StringComparison.Ordinal)}");
        await Expect(anybody.Page.GetByText(Morning.Name)).ToBeVisibleAsync();
        await anybody.LookAsync("verify", "visited");

        await using var enterprise = await stage.SignedInAsync("enterprise", "/console/", Screen.Phone);
        await enterprise.Button("评价这次检查").ClickAsync();
        await enterprise.Button("提交评价").ClickAsync();
        await Expect(enterprise.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("请选择 1 到 5 分");
        await enterprise.Page.GetByLabel("4 分", new() { Exact = true }).CheckAsync();
        await enterprise.LookAsync("enterprise", "rating");
        await enterprise.Button("提交评价").ClickAsync();
        await Expect(enterprise.Page.GetByText("已评价，谢谢。").First).ToBeVisibleAsync();
        await enterprise.LookAsync("enterprise", "visited");

        var figures = (await stage.Api.GetAsync("planner", $"/metrics?unit=week&period={week}", Stage.Cancel)).At("total").At("figures").EnumerateArray().ToDictionary(one => one.Text("metric")!);
        Assert.Equal(1, figures["visits-made"].Number("top", 0));
        Assert.Equal(1, figures["visits-saved"].Number("top", 0));
        foreach (var (screen, language) in new[] { (Screen.Wide, "zh"), (Screen.Phone, "en") })
        {
            await using var reader = await stage.SignedInAsync("auditor", $"/console/metrics?week={week}&unit=week&period={week}", screen, language);
            await Expect(reader.Page.Locator("#metric-board")).ToBeVisibleAsync();
            await reader.LookAsync("metrics", "lived");
        }

        await using var auditor = await stage.SignedInAsync("auditor", $"/console/audit?week={week}");
        await auditor.Button("核对完整性").ClickAsync();
        await Expect(auditor.Page.GetByText("没有改动")).ToBeVisibleAsync();
        await auditor.LookAsync("audit", "lived");
    }

    private async Task<JsonElement> NoticeAsync(string week, string enterprise) =>
        (await stage.Api.GetAsync("planner", $"/weeks/{week}/visit-notices", Stage.Cancel)).At("items").EnumerateArray()
            .Single(one => one.At("enterprise").Text("creditCode") == enterprise);

    private static async Task RecordAsync(Visitor officer, string matter, string result, string? note)
    {
        var form = Matter(officer, matter);
        await form.GetByLabel(result, new() { Exact = true }).CheckAsync();
        if (note is not null)
        {
            await form.GetByRole(AriaRole.Textbox).First.FillAsync(note);
        }

        await form.GetByRole(AriaRole.Button, new() { Name = "保存结果" }).ClickAsync();
        await Expect(form.GetByRole(AriaRole.Button, new() { Name = "保存结果" })).ToHaveCountAsync(0);
    }

    private static ILocator Matter(Visitor officer, string name) => officer.Page.GetByRole(AriaRole.Article).Filter(new() { HasText = name });

    private static async Task ChooseAsync(Visitor visitor, string label, string part, string whole)
    {
        var field = visitor.Page.GetByLabel(label, new() { Exact = true });
        await field.FillAsync(part);
        await Expect(visitor.Page.GetByTitle(whole).Filter(new() { Visible = true })).ToBeVisibleAsync();
        await field.PressAsync("Enter");
    }
}
