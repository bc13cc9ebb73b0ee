using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Inspection.Browser.Tests;

/// <summary>Who is at the page, in which language, and for how long.</summary>
public sealed class SessionTests(Stage stage)
{
    [Fact]
    public async Task The_language_changes_in_place_and_keeps_page_and_filters()
    {
        var week = await stage.ShareRequestedWeekAsync();
        var address = $"/console/requests?week={week}&department=fire&status=pooled";
        await using var planner = await stage.SignedInAsync("planner", address);
        var rows = planner.Page.GetByRole(AriaRole.Row);
        await Expect(planner.Page.GetByText("共 7 条", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(rows).ToHaveCountAsync(8);

        await planner.Button("English").ClickAsync();
        planner.Language = "en";

        await Expect(planner.Heading("Inspection requests")).ToBeVisibleAsync();
        await Expect(planner.Page.GetByText("7 requests", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(planner.Page.GetByLabel("Department")).ToHaveValueAsync("fire");
        await Expect(planner.Page).ToHaveURLAsync(new Regex(Regex.Escape(address) + "$"));
        await planner.LookAsync("requests", "filtered");
        await planner.Page.ReloadAsync();
        await Expect(planner.Heading("Inspection requests")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task When_the_sign_in_runs_out_the_person_comes_back_to_the_same_page_with_what_was_typed()
    {
        await using var clerk = await stage.SignedInAsync("clerk", "/console/requests/new");
        await clerk.Page.GetByLabel("备注").FillAsync("写到一半");
        var address = clerk.Page.Url;
        await clerk.Page.EvaluateAsync("""
            () => {
              for (const name of Object.keys(sessionStorage).filter((key) => key.startsWith('oidc.user:'))) {
                const user = JSON.parse(sessionStorage.getItem(name));
                sessionStorage.setItem(name, JSON.stringify({ ...user, access_token: user.access_token.slice(0, -8) + 'AAAAAAAA' }));
              }
            }
            """);
        clerk.Expect(401);

        await clerk.Page.GetByLabel("企业", new() { Exact = true }).FillAsync("荣");
        await Expect(clerk.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("登录已过期");
        await clerk.LookAsync("sign-in", "expired");
        await clerk.Button("统一身份登录").ClickAsync(); // the provider still knows the person

        await Expect(clerk.Page).ToHaveURLAsync(address);
        await Expect(clerk.Page.GetByLabel("备注")).ToHaveValueAsync("写到一半");
        clerk.Quiet("after signing in again");
    }

    [Fact]
    public async Task Signing_out_ends_at_the_sign_in_page_and_forgets_the_token()
    {
        await using var auditor = await stage.SignedInAsync("auditor", "/console/audit", language: "en");
        await Expect(auditor.Heading("Audit log")).ToBeVisibleAsync();
        await auditor.LookAsync("audit", "normal");

        await auditor.Button("Sign out").ClickAsync();
        await auditor.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^(退出|Sign out)$") }).ClickAsync();

        await Expect(auditor.Button("Sign in with your work account")).ToBeVisibleAsync();
        await auditor.OpenAsync("/console/audit");
        await Expect(auditor.Button("Sign in with your work account")).ToBeFocusedAsync();
        await auditor.LookAsync("sign-in", "signed-out");
    }

    [Theory]
    [InlineData("officer", "/console/requests", "您的角色不使用工作台")]
    [InlineData("auditor", "/console/requests/new", "您的角色（只读）不能提交需求")]
    [InlineData("clerk", "/console/drafts", "您的角色（部门经办）不能查看这一页")]
    public async Task A_role_without_the_right_is_told_so_on_a_page(string account, string path, string words)
    {
        await using var person = await stage.SignedInAsync(account, path, Screen.Phone);

        await Expect(person.Page.GetByText(words).First).ToBeVisibleAsync();
        await Expect(person.Page.GetByText(new Regex("联系|公示日历")).First).ToBeVisibleAsync();
        await Expect(person.Page.Locator(".figures")).ToHaveCountAsync(0);

        await person.LookAsync("no-permission", account);
    }
}
