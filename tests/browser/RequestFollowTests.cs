using System.Text.RegularExpressions;
using Inspection.Local;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Inspection.Browser.Tests;

/// <summary>What becomes of a request that no visit serves: a rule holds it back, or papers are enough.</summary>
public sealed class RequestFollowTests(Stage stage)
{
    [Fact]
    public async Task An_approver_excepts_a_held_request_from_its_rule_and_takes_the_exception_back()
    {
        var (path, name) = await AskAsync(4, "SC-05");
        await using (var approver = await stage.SignedInAsync("approver", path))
        {
            await Expect(approver.Dialog).ToContainTextAsync("按规则暂不安排 · 事项年度检查上限");
            await approver.LookAsync("requests", "held");
            await approver.Button("准予例外").ClickAsync();
            var lift = approver.Page.GetByRole(AriaRole.Dialog, new() { Name = "对这条需求准予例外？" });
            await lift.GetByRole(AriaRole.Button, new() { Name = "准予例外" }).ClickAsync();
            await Expect(lift.GetByLabel("理由（5–500 字）")).ToHaveAccessibleDescriptionAsync(new Regex("不少于 5 个字"));
            await lift.GetByLabel("理由（5–500 字）").FillAsync("招牌坠落伤人，须当场核实。");
            await approver.LookAsync("requests", "lifting");
            await lift.GetByRole(AriaRole.Button, new() { Name = "准予例外" }).ClickAsync();
            await Expect(lift).ToHaveCountAsync(0);
            await Expect(approver.Dialog).ToContainTextAsync("待安排");
        }

        await using var phone = await stage.SignedInAsync("approver", path, Screen.Phone, "en");
        await Expect(phone.Dialog.GetByRole(AriaRole.Heading, new() { Name = name })).ToBeVisibleAsync();
        await phone.LookAsync("requests", "lifted");
        await phone.Button("Take the exception back").ClickAsync();
        var back = phone.Page.GetByRole(AriaRole.Dialog, new() { Name = "Take this exception back?" });
        await back.GetByLabel("Reason").FillAsync("The town has seen to it.");
        await phone.LookAsync("requests", "taking-back");
        await back.GetByRole(AriaRole.Button, new() { Name = "Take the exception back" }).ClickAsync();
        await Expect(back).ToHaveCountAsync(0);
        await Expect(phone.Button("Make an exception")).ToBeVisibleAsync();
        await Expect(phone.Dialog.Locator(".request-history li").Nth(1)).ToContainTextAsync("The town has seen to it.");
        await phone.LookAsync("requests", "held");
    }

    [Fact]
    public async Task A_clerk_records_what_a_check_from_papers_has_shown_and_puts_it_right()
    {
        var (path, name) = await AskAsync(4, "SC-06");
        await using (var clerk = await stage.SignedInAsync("clerk", path))
        {
            await Expect(clerk.Dialog).ToContainTextAsync("非现场检查，无需入企");
            await clerk.LookAsync("requests", "remote");
            await clerk.Button("登记结果").ClickAsync();
            var form = clerk.Page.GetByRole(AriaRole.Dialog, new() { Name = $"登记结果：{name}" });
            await form.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
            await Expect(form.GetByRole(AriaRole.Alert)).ToContainTextAsync("请选择结果。");
            await form.GetByLabel("结果", new() { Exact = true }).SelectOptionAsync("发现问题");
            await clerk.LookAsync("remote-result", "recording");
            await form.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
            await Expect(form).ToHaveCountAsync(0);
            await Expect(clerk.Dialog.Locator(".state-box.good")).ToContainTextAsync("检查发现问题");
            await clerk.LookAsync("requests", "remote-done");
        }

        await using var phone = await stage.SignedInAsync("clerk", path, Screen.Phone, "en");
        await phone.Button("Correct the result").ClickAsync();
        var correction = phone.Page.GetByRole(AriaRole.Dialog, new() { NameRegex = new(Regex.Escape(name)) });
        await correction.GetByLabel("Result", new() { Exact = true }).SelectOptionAsync("pass");
        await phone.LookAsync("remote-result", "correcting");
        await correction.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(correction).ToHaveCountAsync(0);
        await Expect(phone.Dialog.Locator(".request-history li")).ToHaveCountAsync(3);
        await phone.LookAsync("requests", "remote-done");
    }

    /// <summary>A request of market regulation in the week that tests share, and the page that shows it.</summary>
    private async Task<(string Path, string Enterprise)> AskAsync(int enterprise, string matter)
    {
        var week = await stage.ShareRequestedWeekAsync();
        var (code, name) = SmallJurisdiction.Enterprises[enterprise];
        var made = await stage.Api.PostAsync("clerk", $"/weeks/{week}/requests", new { enterprise = code, matter }, null, Stage.Cancel);
        return ($"/console/requests?week={week}&request={made.Body.Text("id")}", name);
    }
}
