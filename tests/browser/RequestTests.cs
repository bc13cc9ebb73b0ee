using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Inspection.Browser.Tests;

/// <summary>A clerk asks for an inspection by the form.</summary>
public sealed class RequestTests(Stage stage)
{
    [Fact]
    public async Task A_clerk_corrects_the_form_without_losing_a_word_then_sees_and_withdraws_the_request()
    {
        var week = await stage.TakeWeekAsync();
        await using var clerk = await stage.SignedInAsync("clerk", $"/console/requests?week={week}");
        await Expect(clerk.Page.GetByText("本周还没有需求")).ToBeVisibleAsync();
        await clerk.LookAsync("requests", "empty");

        await clerk.Link("新建需求").First.ClickAsync();
        await Field(clerk, "备注").FillAsync("请先联系门卫");
        await Field(clerk, "权重").FillAsync("5000");
        await clerk.Button("提交需求").ClickAsync();
        var summary = clerk.Page.GetByRole(AriaRole.Alert, new() { Name = "有 2 处需要修改" });
        await Expect(summary).ToBeFocusedAsync();
        await Expect(clerk.Page).ToHaveTitleAsync(new Regex("^错误："));
        await Expect(Field(clerk, "企业")).ToHaveAccessibleDescriptionAsync(new Regex("请选择企业"));
        await Expect(Field(clerk, "检查事项")).ToHaveAccessibleDescriptionAsync(new Regex("请选择检查事项"));
        await clerk.LookAsync("request-form", "incomplete");

        await summary.GetByRole(AriaRole.Link, new() { Name = "请选择企业" }).ClickAsync();
        await Expect(Field(clerk, "企业")).ToBeFocusedAsync();
        await ChooseAsync(clerk, "企业", "荣朗", "店口荣朗五金厂（虚构）");
        await ChooseAsync(clerk, "检查事项", "计量", "计量器具检查");
        clerk.Expect(422);
        clerk.Expect(400);
        await clerk.Button("提交需求").ClickAsync();
        await Expect(clerk.Page.GetByRole(AriaRole.Alert, new() { Name = "有 1 处需要修改" })).ToBeFocusedAsync();
        await Expect(Field(clerk, "权重")).ToHaveAccessibleDescriptionAsync(new Regex("5000"));
        await Expect(Field(clerk, "备注")).ToHaveValueAsync("请先联系门卫");
        await Expect(clerk.Page.GetByText("店口镇示例路2号")).ToBeVisibleAsync(); // the chosen enterprise's address
        await clerk.LookAsync("request-form", "refused");

        await Field(clerk, "权重").FillAsync("55");
        await clerk.Button("提交需求").ClickAsync();
        await Expect(clerk.Dialog.GetByRole(AriaRole.Heading, new() { Name = "店口荣朗五金厂（虚构）" })).ToBeVisibleAsync();
        await Expect(clerk.Dialog).ToContainTextAsync("请先联系门卫");
        await clerk.LookAsync("requests", "details");
        await clerk.Page.Keyboard.PressAsync("Escape");
        await Expect(clerk.Page.GetByRole(AriaRole.Row, new() { NameRegex = new("店口荣朗五金厂.*待安排") })).ToBeVisibleAsync();

        await clerk.Button("店口荣朗五金厂（虚构）").ClickAsync();
        await clerk.Dialog.GetByRole(AriaRole.Link, new() { Name = "修改需求" }).ClickAsync();
        await Field(clerk, "权重").FillAsync("66");
        await clerk.LookAsync("request-form", "editing");
        await clerk.Button("保存修改").ClickAsync();
        await Expect(clerk.Dialog).ToContainTextAsync("权重：55 → 66");
        await clerk.LookAsync("requests", "edited");
        await clerk.Dialog.GetByRole(AriaRole.Button, new() { Name = "撤回需求" }).ClickAsync();
        var confirm = clerk.Page.GetByRole(AriaRole.Dialog, new() { Name = "撤回这条需求？" });
        await confirm.GetByLabel("撤回原因（可不填）").FillAsync("企业已停业");
        await clerk.LookAsync("requests", "withdrawing");
        await confirm.GetByRole(AriaRole.Button, new() { Name = "撤回需求" }).ClickAsync();
        await Expect(confirm).ToBeHiddenAsync();
        await Expect(clerk.Dialog).ToContainTextAsync("已撤回");
        clerk.Quiet("withdrawing");
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task On_a_phone_the_form_and_its_errors_fit_the_screen(string language)
    {
        await using var clerk = await stage.SignedInAsync("clerk", "/console/requests/new", Screen.Phone, language);
        await clerk.Button("提交需求", "Submit request").ClickAsync();
        await Expect(clerk.Page.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
        await clerk.LookAsync("request-form", "incomplete");
    }

    private static ILocator Field(Visitor visitor, string label) => visitor.Page.GetByLabel(label, new() { Exact = true });

    /// <summary>Types a part of a name into a field with suggestions and takes the one that appears.</summary>
    private static async Task ChooseAsync(Visitor visitor, string label, string part, string whole)
    {
        await Field(visitor, label).FillAsync(part);
        await Expect(visitor.Page.GetByTitle(whole).Filter(new() { Visible = true })).ToBeVisibleAsync();
        await Field(visitor, label).PressAsync("Enter");
    }
}
