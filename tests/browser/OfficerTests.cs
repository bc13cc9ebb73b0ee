using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Inspection.Browser.Tests;

/// <summary>An officer on the way with a phone, where the network comes and goes.</summary>
public sealed class OfficerTests(Stage stage)
{
    [Fact]
    public async Task What_an_officer_records_without_a_network_outlives_the_tab_and_is_sent_once_when_it_is_back()
    {
        await using var officer = await stage.VisitorAsync(Screen.Phone);
        officer.Expect(0);
        var server = new OfficerServer(TimeProvider.System);
        await server.ServeAsync(officer.Page.Context);
        await officer.OpenAsync("/officer/");
        await Expect(officer.Heading("今日任务")).ToBeVisibleAsync();
        await officer.LookAsync("officer", "signed-out");
        await officer.SignInHereAsync("officer");
        await Expect(officer.Page.GetByText("08:30 从店口镇出发")).ToBeVisibleAsync();
        await officer.LookAsync("officer", "day");

        await officer.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("店口达兴管业") }).ClickAsync();
        await Expect(officer.Heading("店口达兴管业")).ToBeVisibleAsync();
        await Expect(officer.Link("手机地图")).ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("^geo:29.93,120.28"));
        await officer.LookAsync("officer", "visit");
        await officer.Button("登记到达").ClickAsync();
        await Expect(officer.Page.GetByText("核验码是 8 位字母和数字")).ToBeVisibleAsync();
        await officer.Page.GetByLabel("核验码", new() { Exact = true }).FillAsync("8f3k-2q7m");
        await officer.Button("登记到达").ClickAsync();
        await Expect(officer.Page.GetByText("检查中")).ToBeVisibleAsync();
        await Expect(officer.Page.GetByText("待发 0")).ToBeVisibleAsync();

        // The shell is on the phone once its worker governs the page.
        await officer.Page.EvaluateAsync("() => navigator.serviceWorker.ready.then(() => undefined)");
        server.Away = true;
        await officer.Page.Context.SetOfflineAsync(true);
        await Matter(officer, "消防监督抽查").GetByLabel("责令整改").CheckAsync();
        await Matter(officer, "消防监督抽查").GetByLabel("发现的问题", new() { Exact = true }).FillAsync("灭火器过期");
        await officer.Page.ReloadAsync();
        await Expect(Matter(officer, "消防监督抽查").GetByLabel("发现的问题", new() { Exact = true })).ToHaveValueAsync("灭火器过期");
        await Matter(officer, "消防监督抽查").GetByRole(AriaRole.Button, new() { NameRegex = new("^14 天后") }).ClickAsync();
        await Matter(officer, "消防监督抽查").GetByRole(AriaRole.Button, new() { Name = "保存结果" }).ClickAsync();
        await Matter(officer, "食品经营日常检查").GetByLabel("未发现问题").CheckAsync();
        await Matter(officer, "食品经营日常检查").GetByRole(AriaRole.Button, new() { Name = "保存结果" }).ClickAsync();
        await officer.Button("登记离开").ClickAsync();
        await Expect(officer.Page.GetByText("待发 3")).ToBeVisibleAsync();
        await officer.LookAsync("officer", "offline");
        Assert.Equal(1, server.Calls);

        // The tab is gone, and with it the sign-in; what was recorded is not.
        var later = await officer.Page.Context.NewPageAsync();
        await officer.Page.CloseAsync();
        await officer.GoOnInAsync(later, "/officer/");
        await Expect(officer.Page.GetByText("待发 3").First).ToBeVisibleAsync();
        await Expect(officer.Page.GetByText("现在没有网络，不能登录")).ToBeVisibleAsync();
        await Expect(officer.Page.GetByText("已办结")).ToBeVisibleAsync();
        await officer.LookAsync("officer", "reopened");

        server.LosesAnswer = true;
        server.Away = false;
        await officer.Page.Context.SetOfflineAsync(false);
        await officer.Button("统一身份登录").ClickAsync();
        await Expect(officer.Page.GetByText("待发 0")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        Assert.Equal(["4D arrival", "4D results", "4D results", "4D departure"], server.Effects);
        Assert.Equal(5, server.Calls);
        await Expect(officer.Page.GetByText("已办结")).ToBeVisibleAsync();
        await officer.LookAsync("officer", "sent");
    }

    [Fact]
    public async Task What_the_server_refuses_stays_on_the_phone_with_both_values_until_the_officer_decides()
    {
        await using var officer = await stage.VisitorAsync(Screen.Phone, "en");
        officer.Expect(422);
        officer.Expect(409);
        var server = new OfficerServer(TimeProvider.System);
        await server.ServeAsync(officer.Page.Context);
        await officer.OpenAsync("/officer/");
        await officer.SignInHereAsync("officer");
        await officer.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("店口荣朗五金厂") }).ClickAsync();
        await officer.Page.GetByLabel("Code", new() { Exact = true }).FillAsync("22222222");
        await officer.Button("I have arrived").ClickAsync();
        await Expect(officer.Page.GetByText("1 to settle")).ToBeVisibleAsync();
        await officer.LookAsync("officer", "wrong-code");
        await officer.Page.GetByRole(AriaRole.Alert).GetByLabel("Code", new() { Exact = true }).FillAsync(OfficerServer.Code);
        await officer.Button("Correct it").ClickAsync();
        await Expect(officer.Page.GetByText("On site")).ToBeVisibleAsync();

        server.ColleagueFinds = ("r1", "pass");
        await Matter(officer, "食品经营日常检查").GetByLabel("Finding").CheckAsync();
        await Matter(officer, "食品经营日常检查").GetByLabel("What was found").FillAsync("Labels are missing");
        await Matter(officer, "食品经营日常检查").GetByRole(AriaRole.Button, new() { Name = "Save result" }).ClickAsync();
        var refused = officer.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Not accepted" });
        await Expect(refused).ToContainTextAsync("Labels are missing");
        await Expect(refused).ToContainTextAsync("Recorded by 罗辛");
        await officer.LookAsync("officer", "conflict");
        await officer.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("to settle") }).ClickAsync();
        await Expect(officer.Heading("To send")).ToBeVisibleAsync();
        await officer.LookAsync("officer", "outbox");
        await officer.Button("Keep mine").ClickAsync();
        await Expect(officer.Page.GetByText("Everything is sent")).ToBeVisibleAsync();
        Assert.Equal(["28 arrival", "28 results"], server.Effects);

        await officer.OpenAsync("/officer/");
        await officer.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("店口达兴管业") }).ClickAsync();
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
        officer.Quiet("after the conflict");
    }

    private static ILocator Matter(Visitor officer, string name) => officer.Page.GetByRole(AriaRole.Article).Filter(new() { HasText = name });
}
