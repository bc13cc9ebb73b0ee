using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Inspection.Browser.Tests;

/// <summary>A citizen reports something without signing in, the office finds the department in charge, the department answers.</summary>
public sealed class LeadTests(Stage stage)
{
    [Fact]
    public async Task A_report_goes_from_a_phone_without_sign_in_to_its_answer()
    {
        await using var citizen = await stage.VisitorAsync(Screen.Phone);
        await citizen.OpenAsync("/lead/");
        await citizen.Button("提交").ClickAsync();
        var wrong = citizen.Page.GetByRole(AriaRole.Alert, new() { Name = "有 2 处需要修改" });
        await Expect(wrong).ToBeFocusedAsync();
        await Expect(citizen.Page).ToHaveTitleAsync(new Regex("^错误："));
        await Expect(citizen.Page.GetByLabel("反映的是谁")).ToHaveAccessibleDescriptionAsync(new Regex("请写明反映的是谁"));
        await citizen.LookAsync("lead-form", "incomplete");

        await wrong.GetByRole(AriaRole.Link, new() { Name = "请写明反映的是谁" }).ClickAsync();
        await Expect(citizen.Page.GetByLabel("反映的是谁")).ToBeFocusedAsync();
        await citizen.Page.Keyboard.TypeAsync("<b>某小吃店</b>");
        await citizen.Page.GetByLabel("在哪个乡镇（街道）").SelectOptionAsync("店口镇");
        await citizen.Page.GetByLabel("发生了什么").FillAsync("后厨很脏，<script>alert(1)</script>用了过期的油。");
        await citizen.Page.GetByLabel("电话").FillAsync("打我电话");
        citizen.Expect(400);
        await citizen.Button("提交").ClickAsync();
        await Expect(citizen.Page.GetByLabel("电话")).ToHaveAccessibleDescriptionAsync(new Regex("电话号码无法识别"));
        await Expect(citizen.Page.GetByLabel("发生了什么")).ToHaveValueAsync(new Regex("过期的油"));
        await citizen.Page.GetByLabel("电话").FillAsync("138 0000 0000");
        await citizen.Button("提交").ClickAsync();
        await Expect(citizen.Heading("已收到您反映的问题")).ToBeFocusedAsync();
        var number = await citizen.Page.Locator(".receipt-number").InnerTextAsync();
        Assert.Matches("^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$", number);
        await citizen.LookAsync("lead-form", "sent");
        await FollowAsync(citizen, number.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal), "已收到，正在确定承办部门");

        await using var planner = await stage.SignedInAsync("planner", "/console/leads?state=received");
        await planner.LookAsync("leads", "list");
        await planner.Button("<b>某小吃店</b>").ClickAsync();
        await Expect(planner.Dialog).ToContainTextAsync("<script>alert(1)</script>");
        await planner.Dialog.GetByRole(AriaRole.Button, new() { Name = "查看反映人" }).ClickAsync();
        var ask = planner.Page.GetByRole(AriaRole.Dialog, new() { Name = "查看反映人" });
        await ask.GetByLabel("查看原因").FillAsync("核实地址");
        await ask.GetByRole(AriaRole.Button, new() { Name = "查看反映人" }).ClickAsync();
        await Expect(ask).ToBeHiddenAsync();
        await Expect(planner.Dialog).ToContainTextAsync("138 0000 0000");
        await ChooseAsync(planner, "检查事项", "食品经营", "食品经营日常检查");
        await Expect(planner.Dialog).ToContainTextAsync("负责");
        await planner.LookAsync("leads", "assigning");
        await planner.Dialog.GetByRole(AriaRole.Button, new() { Name = "转给承办部门" }).ClickAsync();
        await Expect(planner.Dialog).ToContainTextAsync("办理中");
        await Expect(planner.Dialog).Not.ToContainTextAsync("138 0000 0000");

        await using var clerk = await stage.SignedInAsync("clerk", "/console/leads", Screen.Phone);
        await clerk.Button("<b>某小吃店</b>").ClickAsync();
        await clerk.Dialog.GetByLabel("答复内容").FillAsync("已责令停业整改。");
        await clerk.LookAsync("leads", "answering");
        await clerk.Dialog.GetByRole(AriaRole.Button, new() { Name = "答复", Exact = true }).ClickAsync();
        await Expect(clerk.Dialog).ToContainTextAsync("已答复");
        clerk.Quiet("after the answer");
        planner.Quiet("after the assignment");

        await FollowAsync(citizen, number, "已责令停业整改。");
        await citizen.LookAsync("lead-form", "answered");
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task Two_departments_are_heard_the_approver_decides_and_everybody_sees_who_is_in_charge(string language)
    {
        var (matter, town) = language == "zh" ? ("广告监督检查", "店口镇") : ("价格监督检查", "枫桥镇"); // nobody else asks for these: the decision has effect
        await using var clerk = await stage.SignedInAsync("clerk", "/console/disputes/new", Screen.Wide, language);
        await clerk.Button("提出争议", "Raise a dispute").ClickAsync();
        await Expect(clerk.Page.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
        await clerk.LookAsync("dispute-form", "incomplete");
        await ChooseAsync(clerk, language == "zh" ? "检查事项" : "Matter", matter[..4], matter);
        await ChooseAsync(clerk, language == "zh" ? "乡镇（街道），不选表示全辖区" : "Town; none for the whole jurisdiction", town[..2], town);
        await ChooseAsync(clerk, language == "zh" ? "对方部门" : "The other departments", "消防", "消防救援大队");
        await clerk.Page.Keyboard.PressAsync("Escape");
        await clerk.Page.GetByLabel(language == "zh" ? "陈述意见" : "Statement", new() { Exact = true }).FillAsync("该场所以消防隐患为主。");
        await clerk.Button("提出争议", "Raise a dispute").ClickAsync();
        await Expect(clerk.Dialog).ToContainTextAsync("该场所以消防隐患为主。");

        await using var approver = await stage.SignedInAsync("approver", "/console/disputes?state=open", Screen.Phone, language);
        await approver.Button(matter).ClickAsync();
        await ChooseAsync(approver, language == "zh" ? "负责部门" : "In charge", "消防", "消防救援大队");
        await approver.Dialog.GetByLabel(language == "zh" ? "法律理由" : "Legal reason").FillAsync("依据《消防法》第五十三条。");
        await approver.Dialog.GetByLabel(language == "zh" ? "未听取意见的原因" : "Why a side was not heard").FillAsync("已电话听取意见。");
        await approver.LookAsync("disputes", "deciding");
        await approver.Dialog.GetByRole(AriaRole.Button, new() { Name = language == "zh" ? "作出裁定" : "Decide", Exact = true }).ClickAsync();
        await Expect(approver.Dialog).ToContainTextAsync(language == "zh" ? "现行有效" : "in force");
        approver.Quiet("after the decision");

        foreach (var screen in new[] { Screen.Wide, Screen.Phone })
        {
            await using var citizen = await stage.VisitorAsync(screen, language);
            await citizen.OpenAsync($"/in-charge/?q={Uri.EscapeDataString(matter)}");
            await citizen.Page.GetByRole(AriaRole.Button, new() { Name = matter }).ClickAsync();
            await citizen.Page.Locator("#town").SelectOptionAsync(town);
            await Expect(citizen.Heading("消防救援大队")).ToBeVisibleAsync();
            await Expect(citizen.Page.GetByText("依据《消防法》第五十三条。")).ToBeVisibleAsync();
            await citizen.LookAsync("in-charge", "decided");
        }
    }

    private static async Task FollowAsync(Visitor citizen, string number, string shown)
    {
        await citizen.Page.GetByLabel("查询编号").FillAsync(number);
        await citizen.Button("查询").ClickAsync();
        await Expect(citizen.Page.GetByText(shown)).ToBeVisibleAsync();
    }

    /// <summary>Types a part of a name into a field with suggestions and takes the one that appears.</summary>
    private static async Task ChooseAsync(Visitor visitor, string label, string part, string whole)
    {
        var field = visitor.Page.GetByLabel(label, new() { Exact = true });
        await field.FillAsync(part);
        await Expect(visitor.Page.GetByTitle(whole).Filter(new() { Visible = true }).First).ToBeVisibleAsync();
        await field.PressAsync("Enter");
    }
}
