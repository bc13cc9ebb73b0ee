using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Inspection.Browser.Tests;

/// <summary>The same thing open twice: the later one learns what changed and loses nothing.</summary>
public sealed class TwoTabsTests(Stage stage)
{
    [Fact]
    public async Task A_request_that_changed_in_another_tab_is_shown_as_a_difference_and_what_was_typed_stays()
    {
        var week = await stage.ShareRequestedWeekAsync();
        var name = SmallJurisdiction.Enterprises[0].Name;
        await using var clerk = await stage.SignedInAsync("clerk", $"/console/requests?week={week}");
        await clerk.Button(name).First.ClickAsync();
        await clerk.Dialog.GetByRole(AriaRole.Button, new() { Name = "撤回需求" }).ClickAsync();
        var asking = clerk.Page.GetByRole(AriaRole.Dialog, new() { Name = "撤回这条需求？" });
        await asking.GetByLabel("撤回原因（可不填）").FillAsync("企业搬迁");

        var other = await clerk.SecondTabAsync();
        await other.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "撤回需求" }).ClickAsync();
        await other.GetByRole(AriaRole.Dialog, new() { Name = "撤回这条需求？" }).GetByRole(AriaRole.Button, new() { Name = "撤回需求" }).ClickAsync();
        await Expect(other.GetByRole(AriaRole.Cell, new() { Name = "已撤回" })).ToBeVisibleAsync();

        clerk.Expect(412);
        await asking.GetByRole(AriaRole.Button, new() { Name = "撤回需求" }).ClickAsync();
        var difference = clerk.Page.GetByRole(AriaRole.Dialog, new() { Name = "这条需求刚被别人改过" });
        await Expect(difference.GetByRole(AriaRole.Row, new() { NameRegex = new("状态.*待安排.*已撤回") })).ToBeVisibleAsync();
        await Expect(difference.GetByLabel("撤回原因（可不填）")).ToHaveValueAsync("企业搬迁");
        await clerk.LookAsync("requests", "stale");

        await Expect(difference.GetByRole(AriaRole.Button, new() { Name = "仍然撤回" })).ToHaveCountAsync(0);
        await difference.GetByRole(AriaRole.Button, new() { Name = "保留现在的" }).ClickAsync();
        await Expect(difference).ToBeHiddenAsync();
        await Expect(clerk.Dialog).ToContainTextAsync("已撤回");
        clerk.Quiet("after the difference");
    }

    [Fact]
    public async Task A_plan_that_was_decided_in_another_tab_is_not_decided_twice_and_the_comment_stays()
    {
        var (week, run, draft) = await stage.TakePlannedWeekAsync();
        await run.SubmitAsync(Stage.Cancel);
        await using var approver = await stage.SignedInAsync("approver", $"/console/drafts/{draft}/approval?week={week}");
        await approver.Page.GetByLabel("意见", new() { Exact = true }).FillAsync("请把枫桥放在上午");

        await run.ApproveAsync(Stage.Cancel);
        approver.Expect(412);
        await approver.Button("退回修改").ClickAsync();
        await approver.Dialog.GetByRole(AriaRole.Button, new() { Name = "退回修改" }).ClickAsync();

        await Expect(approver.Page.GetByText("您写的意见还在。")).ToBeVisibleAsync();
        await Expect(approver.Page.GetByText("已通过", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(approver.Page.GetByLabel("意见", new() { Exact = true })).ToHaveValueAsync("请把枫桥放在上午");
        await approver.LookAsync("approval", "stale");
    }
}
