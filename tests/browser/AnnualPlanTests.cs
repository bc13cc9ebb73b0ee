using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Inspection.Browser.Tests;

/// <summary>An annual plan from its first line to the first request that draws on it.</summary>
public sealed class AnnualPlanTests(Stage stage)
{
    [Fact]
    public async Task A_plan_is_written_approved_by_another_person_published_and_drawn_on()
    {
        var week = await stage.ShareRequestedWeekAsync();
        var address = $"/console/annual-plan/culture?year={week[..4]}&week={week}";
        await RegisterAsync();
        await using var planner = await stage.SignedInAsync("planner", address);
        await planner.Link("编制计划").ClickAsync();
        await planner.Button("增加条目").ClickAsync();
        await planner.Button("保存计划").ClickAsync();
        await Expect(planner.Page.GetByRole(AriaRole.Alert, new() { Name = "有 3 处需要修改" })).ToBeFocusedAsync();
        await Expect(Field(planner, "名称")).ToHaveAccessibleDescriptionAsync(new Regex("请填写名称"));
        await Expect(Field(planner, "事项")).ToHaveAccessibleDescriptionAsync("请选择事项。");
        await planner.LookAsync("annual-plan-form", "incomplete");

        await Field(planner, "名称").FillAsync("网吧日常检查");
        await ChooseAsync(planner, "事项", "上网", "上网服务场所检查");
        await planner.Page.Keyboard.PressAsync("Escape");
        await Field(planner, "比例或数量").FillAsync("2");
        await planner.Page.GetByLabel("单位", new() { Exact = true }).SelectOptionAsync("number");
        await planner.Button("保存计划").ClickAsync();
        await ActAsync(planner, "提交审批");
        await Expect(planner.Page.GetByText("待审批", new() { Exact = true }).First).ToBeVisibleAsync();

        await using (var approver = await stage.SignedInAsync("approver", address, Screen.Phone, "en"))
        {
            await ActAsync(approver, "Approve plan");
            await ActAsync(approver, "Publish plan");
            await Expect(approver.Page.GetByText("Published: ", new() { Exact = false }).First).ToBeVisibleAsync();
            await approver.LookAsync("annual-plan", "published");
        }

        await planner.OpenAsync($"/console/requests/new?week={week}");
        await ChooseAsync(planner, "企业", "荣朗", "店口荣朗五金厂（虚构）");
        await ChooseAsync(planner, "检查事项", "上网", "上网服务场所检查");
        await Field(planner, "计划条目").ClickAsync();
        await Expect(planner.Page.GetByText("全年，计划 2，已提出 0，剩余 2")).ToBeVisibleAsync();
        await planner.LookAsync("request-form", "plan-line");
        await Field(planner, "计划条目").PressAsync("Enter");
        await planner.Button("提交需求").ClickAsync();
        await planner.Dialog.GetByRole(AriaRole.Link, new() { Name = "网吧日常检查" }).ClickAsync();
        await Expect(planner.Page.GetByRole(AriaRole.Row, new() { NameRegex = new("^网吧日常检查.*1（查 0）.* 2 1 0 1$") })).ToBeVisibleAsync();
        await planner.LookAsync("annual-plan", "drawn");
    }

    /// <summary>A department of this test alone: a plan in force binds all that its department asks for.</summary>
    private async Task RegisterAsync()
    {
        foreach (var (kind, text) in (IEnumerable<(string, string)>)
        [
            ("departments", "部门编号,部门名称,简称\nculture,文化广电旅游局,文旅\n"),
            ("matters", "事项编码,事项名称,部门编号,法律依据,证件类别,时长分钟,权重,公开方式\nWL-01,上网服务场所检查,culture,《互联网上网服务营业场所管理条例》,文化旅游,30,20,公开到日\n"),
        ])
        {
            await stage.Api.PostFileAsync("planner", $"/registry/{kind}/import?dryRun=false", await stage.FileAsync($"plan-{kind}.csv", text), Stage.Cancel);
        }
    }

    /// <summary>Takes a step of the plan, and says yes to what it does.</summary>
    private static async Task ActAsync(Visitor visitor, string act)
    {
        await visitor.Button(act).ClickAsync();
        await visitor.Dialog.GetByRole(AriaRole.Button, new() { Name = act }).ClickAsync();
        await Expect(visitor.Dialog).ToHaveCountAsync(0);
    }

    /// <summary>Types a part of a name into a field with suggestions and takes the one that appears.</summary>
    private static async Task ChooseAsync(Visitor visitor, string label, string part, string whole)
    {
        await Field(visitor, label).FillAsync(part);
        await Expect(visitor.Page.GetByTitle(whole).Filter(new() { Visible = true })).ToBeVisibleAsync();
        await Field(visitor, label).PressAsync("Enter");
    }

    private static ILocator Field(Visitor visitor, string label) => visitor.Page.GetByLabel(label, new() { Exact = true });
}
