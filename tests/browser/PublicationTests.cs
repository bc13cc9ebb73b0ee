using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Inspection.Local;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Inspection.Browser.Tests;

/// <summary>A second person approves and publishes; then anybody can read the week.</summary>
public sealed class PublicationTests(Stage stage)
{
    [Fact]
    public async Task An_approver_publishes_a_week_and_anybody_reads_it_on_any_screen_in_both_languages()
    {
        var (week, run, draft) = await stage.TakePlannedWeekAsync(also: (LeftOut, "ST-09"));
        await run.SubmitAsync(Stage.Cancel);
        await using var approver = await stage.SignedInAsync("approver", $"/console/drafts?week={week}");
        await Expect(approver.Heading("方案审批")).ToBeVisibleAsync();
        await approver.LookAsync("drafts", "to-approve");
        await PassLegalReviewAsync(week, draft);
        var name = (await stage.Api.GetAsync("approver", $"/weeks/{week}/drafts/{draft}", Stage.Cancel)).Text("name")!;
        await approver.Link(name).ClickAsync();
        await FiguresAreTheApisAsync(approver, $"/weeks/{week}/drafts/{draft}");
        await Expect(approver.Page.GetByRole(AriaRole.Complementary).GetByRole(AriaRole.Status)).ToContainTextAsync("吴桐");
        await approver.LookAsync("approval", "submitted");

        await approver.Button("通过方案").ClickAsync();
        await approver.Dialog.GetByRole(AriaRole.Button, new() { Name = "通过方案" }).ClickAsync();
        await Expect(approver.Button("发布方案")).ToBeVisibleAsync();
        await SetTimeAndTakeItBackAsync(approver);
        await approver.Button("发布方案").ClickAsync();
        await approver.LookAsync("approval", "publishing");
        await approver.Dialog.GetByRole(AriaRole.Button, new() { Name = "发布方案" }).ClickAsync();
        await Expect(approver.Page.GetByText("方案已经发布，不需要再办理。")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await approver.LookAsync("approval", "published");

        var calendar = await stage.Api.GetAnonymouslyAsync($"/public/{LocalPlatform.Jurisdiction}/calendar/{week}", Stage.Cancel);
        foreach (var screen in new[] { Screen.Wide, Screen.Phone })
        {
            foreach (var language in new[] { "zh", "en" })
            {
                await using var anybody = await stage.VisitorAsync(screen, language);
                await anybody.OpenAsync($"/?week={week}");
                await CalendarShowsAsync(anybody, calendar);
                await anybody.LookAsync("calendar", "published");
            }
        }

        foreach (var (account, screen, language) in new[] { ("clerk", Screen.Wide, "zh"), ("clerk", Screen.Phone, "en"), ("planner", Screen.Phone, "zh"), ("planner", Screen.Wide, "en") })
        {
            await using var told = await stage.SignedInAsync(account, $"/console/notices?week={week}", screen, language);
            await Expect(told.Page.GetByText(language == "zh" ? "周计划已公示" : "The week is published").First).ToBeVisibleAsync();
            await told.LookAsync("notices", account);
            await told.OpenAsync($"/console/pool?week={week}");
            await told.Page.Locator("details > summary").First.ClickAsync();
            await Expect(told.Page.Locator("details[open] .department").First).ToBeVisibleAsync();
            await told.LookAsync("pool", account);
        }

        await WhatWaitedMovedOnAsync(week);
        await EnterpriseStory.LiveAsync(stage, week);
        await OtherProgramsReadItAsync(week, calendar);
        await ResultAndCapsAsync(week, draft);
        await WithdrawAsync(approver, week, draft);
    }

    /// <summary>For a while the jurisdiction asks for a legal review of this week: a third person passes the plan, and is told that the approval is somebody else's.</summary>
    private async Task PassLegalReviewAsync(string week, string draft)
    {
        var monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(int.Parse(week[..4], CultureInfo.InvariantCulture), int.Parse(week[6..], CultureInfo.InvariantCulture), DayOfWeek.Monday));
        var value = $"/rules/legal-review/values/{monday:yyyy-MM-dd}";
        var proposed = await stage.Api.PostAsync("planner", "/rules/legal-review/values", new { validFrom = monday, value = true, source = "县司法局〔2026〕3号" }, null, Stage.Cancel);
        var rule = await stage.Api.PostAsync("approver", $"{value}/activate", new { }, proposed.ETag, Stage.Cancel);
        await using (var reviewer = await stage.SignedInAsync("planner2", $"/console/drafts/{draft}/approval?week={week}", Screen.Phone, "en"))
        {
            await Expect(reviewer.Page.GetByText("Waits for legal review; it can be approved after that.")).ToBeVisibleAsync();
            await Expect(reviewer.Button("Approve plan")).ToHaveCountAsync(0);
            await reviewer.LookAsync("approval", "to-review");
            await reviewer.Page.GetByLabel("Comment").FillAsync("人员资格和频次上限均已核对。");
            await reviewer.Button("Pass legal review").ClickAsync();
            await reviewer.Dialog.GetByRole(AriaRole.Button, new() { Name = "Pass legal review" }).ClickAsync();
            await Expect(reviewer.Page.GetByText("You passed this plan on its legality", new() { Exact = false })).ToBeVisibleAsync();
            await reviewer.LookAsync("approval", "reviewed");
        }

        var etag = rule.Body.At("values").EnumerateArray().Single(one => one.Text("validFrom") == $"{monday:yyyy-MM-dd}").Text("etag");
        await stage.Api.PostAsync("approver", $"{value}/withdraw", new { }, etag, Stage.Cancel);
    }

    /// <summary>The approver has it published at a set time, and thinks better of it.</summary>
    private static async Task SetTimeAndTakeItBackAsync(Visitor approver)
    {
        await approver.Page.GetByText("定时发布", new() { Exact = true }).ClickAsync();
        await approver.LookAsync("approval", "setting-a-time");
        await approver.Button("设定发布时间").ClickAsync();
        await Expect(approver.Page.GetByText("发布", new() { Exact = false }).Filter(new() { HasText = "将于" }).First).ToBeVisibleAsync();
        await approver.LookAsync("approval", "due");
        await approver.Button("取消定时").ClickAsync();
        await Expect(approver.Page.GetByText("定时发布", new() { Exact = true })).ToBeVisibleAsync();
    }

    /// <summary>What is offered to other programs is there: the feed has every visit, and the plain pages are complete without scripts.</summary>
    private async Task OtherProgramsReadItAsync(string week, JsonElement calendar)
    {
        foreach (var (screen, language) in new[] { (Screen.Wide, "zh"), (Screen.Phone, "zh"), (Screen.Phone, "en") })
        {
            await using var anybody = await stage.VisitorAsync(screen, language);
            await anybody.OpenAsync($"/?week={week}");
            var file = await anybody.Link(language == "zh" ? "下载本周（ICS）" : "Download this week (ICS)").GetAttributeAsync("href");
            var answer = await anybody.Page.APIRequest.GetAsync(file!);
            Assert.Equal("text/calendar; charset=utf-8", answer.Headers["content-type"]);
            Assert.Equal(VisitsOf(calendar).Count, Regex.Count(await answer.TextAsync(), "^BEGIN:VEVENT", RegexOptions.Multiline));
            var plain = await anybody.Link(language == "zh" ? "打印版网页" : "Plain page").GetAttributeAsync("href");
            await anybody.OpenAsync(new Uri(plain!).AbsolutePath);
            await Expect(anybody.Page.Locator(".visits li")).ToHaveCountAsync(VisitsOf(calendar).Count);
            await anybody.LookAsync("calendar", "plain");
        }
    }

    /// <summary>The week is taken back by two persons, and until the second agrees it is public: then whoever has it in front of them reads that nothing takes place.</summary>
    private async Task WithdrawAsync(Visitor approver, string week, string draft)
    {
        await using (var planner = await stage.SignedInAsync("planner", $"/console/drafts/{draft}/approval?week={week}", Screen.Phone))
        {
            await planner.Button("申请撤回公示").ClickAsync();
            await planner.LookAsync("approval", "withdrawing");
            await planner.Dialog.GetByLabel("撤回原因（各部门可见）").FillAsync("暴雨停止外出");
            await planner.Dialog.GetByRole(AriaRole.Button, new() { Name = "申请撤回公示" }).ClickAsync();
            await Expect(planner.Page.GetByText("有人申请撤回公示", new() { Exact = true })).ToBeVisibleAsync();
            await Expect(planner.Button("确认撤回")).ToHaveCountAsync(0);
            await planner.LookAsync("approval", "withdrawal-asked");
        }

        await using (var reader = await stage.VisitorAsync(Screen.Phone))
        {
            await reader.OpenAsync($"/?week={week}");
            await Expect(reader.Page.Locator(".visits li:not(.cancelled)").First).ToBeVisibleAsync();
        }

        await approver.OpenAsync($"/console/drafts/{draft}/approval?week={week}");
        await approver.LookAsync("approval", "withdrawal-asked");
        await approver.Button("确认撤回").ClickAsync();
        await approver.Dialog.GetByRole(AriaRole.Button, new() { Name = "确认撤回" }).ClickAsync();
        await Expect(approver.Page.GetByText("公示已撤回", new() { Exact = true })).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await approver.LookAsync("approval", "withdrawn");
        await using var anybody = await stage.VisitorAsync(Screen.Phone);
        await anybody.OpenAsync($"/?week={week}");
        await Expect(anybody.Page.Locator(".visits li").First).ToContainTextAsync("已取消");
        await Expect(anybody.Page.Locator(".visits li:not(.cancelled)")).ToHaveCountAsync(0);
        await anybody.LookAsync("calendar", "withdrawn");
        await using var auditor = await stage.SignedInAsync("auditor", $"/console/audit?week={week}");
        await auditor.Button("核对完整性").ClickAsync();
        await Expect(auditor.Page.GetByText("没有改动")).ToBeVisibleAsync();
        await auditor.LookAsync("audit", "verified");
    }

    private static List<JsonElement> VisitsOf(JsonElement calendar) =>
    [
        .. calendar.At("days").EnumerateArray().SelectMany(day => day.At("sessions").EnumerateArray()).SelectMany(session => session.At("visits").EnumerateArray()),
        .. calendar.At("weekOnly").EnumerateArray(),
    ];

    /// <summary>The enterprise for which only this week asks what nobody can serve.</summary>
    private static string LeftOut => SmallJurisdiction.Enterprises[10].Code;

    /// <summary>The request that nobody can serve says where it went and why, and leads there.</summary>
    private async Task WhatWaitedMovedOnAsync(string week)
    {
        var moved = (await stage.Api.GetAsync("planner", $"/weeks/{week}/requests?status=movedOn&matter=ST-09&search={LeftOut}", Stage.Cancel)).At("items")[0];
        foreach (var (screen, language) in new[] { (Screen.Wide, "zh"), (Screen.Phone, "en") })
        {
            await using var planner = await stage.SignedInAsync("planner", $"/console/requests?week={week}&request={moved.Text("id")}", screen, language);
            await Expect(planner.Dialog.Locator(".request-history li").First).ToContainTextAsync(language == "zh" ? "转入其他周" : "Moved to another week");
            await planner.LookAsync("requests", "moved-on");
            await planner.Link(language == "zh" ? "到那一周查看" : "Open it there").ClickAsync();
            await Expect(planner.Page).ToHaveURLAsync(new Regex($"week={moved.Text("movedTo")}"));
            await Expect(planner.Dialog).ToContainTextAsync(language == "zh" ? "首次提出" : "First asked for");
            await planner.LookAsync("requests", "arrived");
        }
    }

    /// <summary>A planner cancels a visit in its drawer, by keyboard where it matters, and finds the year's caps as they are then.</summary>
    private async Task ResultAndCapsAsync(string week, string draft)
    {
        var plan = await stage.Api.GetAsync("planner", $"/weeks/{week}/drafts/{draft}/plan", Stage.Cancel);
        var visited = plan.At("teams").EnumerateArray().SelectMany(team => team.At("visits").EnumerateArray()).Select(visit => visit.At("enterprise")).First();
        var (id, name) = (visited.Text("id")!, visited.Text("name")!);
        await using (var planner = await stage.SignedInAsync("planner", $"/console/drafts/{draft}/board?week={week}&visit={id}", Screen.Phone))
        {
            await Expect(planner.Heading("检查结果")).ToBeVisibleAsync();
            await planner.LookAsync("visit", "published");
            await planner.Button("登记结果").PressAsync("Enter");
            var form = planner.Page.GetByRole(AriaRole.Dialog, new() { Name = $"登记结果：{name}" });
            await Expect(form.GetByRole(AriaRole.Radio, new() { Name = "已取消" })).ToBeCheckedAsync();
            await planner.LookAsync("outcome", "cancel");
            await form.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
            await Expect(form.GetByRole(AriaRole.Alert)).ToContainTextAsync("请说明取消的原因。");
            await form.GetByRole(AriaRole.Radio, new() { Name = "已开展" }).CheckAsync();
            await planner.LookAsync("outcome", "carried-out");
            await form.GetByRole(AriaRole.Radio, new() { Name = "已取消" }).CheckAsync();
            await form.GetByLabel("取消原因").FillAsync("企业停业");
            await form.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
            await Expect(form).ToHaveCountAsync(0);
            await Expect(planner.Page.GetByText("企业停业")).ToBeVisibleAsync();
            await planner.LookAsync("visit", "cancelled");
        }

        var year = week[..4];
        var overview = await stage.Api.GetAsync("planner", $"/ledger/overview?year={year}", Stage.Cancel);
        var first = overview.At("items")[0].At("enterprise");
        foreach (var (account, screen, language) in new[] { ("planner", Screen.Wide, "zh"), ("planner", Screen.Phone, "zh"), ("clerk", Screen.Phone, "en"), ("planner", Screen.Wide, "en") })
        {
            await using var reader = await stage.SignedInAsync(account, $"/console/ledger?year={year}", screen, language);
            await Expect(reader.Heading(language == "zh" ? "年度上限" : "Annual caps")).ToBeVisibleAsync();
            await Expect(reader.Page.Locator(".cap-bar").First).ToBeVisibleAsync();
            await YearAddsUpAsync(reader, account, year);
            await reader.LookAsync("ledger", account);
            if (account == "planner")
            {
                await reader.Page.GetByRole(AriaRole.Searchbox).FillAsync(first.Text("id")!);
                await Expect(reader.Page.Locator("tbody tr")).ToHaveCountAsync(1);
                await reader.Button(first.Text("name")!).ClickAsync();
                await Expect(reader.Dialog.Locator(".cap-budget").First).ToBeVisibleAsync();
                await reader.LookAsync("ledger", "enterprise");
            }
        }
    }

    /// <summary>The sums on top and those of each department are the API's, and the rows of all pages add up to them.</summary>
    private async Task YearAddsUpAsync(Visitor reader, string account, string year)
    {
        var (reserved, rows, after) = (0, 0, (string?)null);
        JsonElement page;
        do
        {
            page = await stage.Api.GetAsync(account, $"/ledger/overview?year={year}&limit=50{(after is null ? "" : $"&after={after}")}", Stage.Cancel);
            rows += page.At("items").GetArrayLength();
            reserved += page.At("items").EnumerateArray().Sum(row => row.Number("reserved", 0));
            after = page.Text("next");
        }
        while (after is not null);

        var sums = page.At("totals");
        Assert.Equal((sums.Number("enterprises", -1), sums.Number("reserved", -1)), (rows, reserved));
        var shown = reader.Page.Locator(".figures dd");
        await Expect(shown.Nth(0)).ToHaveTextAsync($"{rows}");
        await Expect(shown.Nth(2)).ToHaveTextAsync($"{reserved}");
        foreach (var department in page.At("departments").EnumerateArray())
        {
            var line = reader.Page.Locator(".cap-list li").Filter(new() { HasText = department.Text("name") });
            var taken = department.At("totals").Number("reserved", -1);
            await Expect(line).ToContainTextAsync(string.Create(CultureInfo.InvariantCulture, $"{(reader.Language == "zh" ? "已预留 " : "")}{taken}{(reader.Language == "zh" ? "" : " reserved")}"));
        }
    }

    [Fact]
    public async Task Who_approves_a_second_plan_sees_what_it_changes_for_the_enterprises_that_were_told()
    {
        var (week, run, first) = await stage.TakePlannedWeekAsync();
        await run.SubmitAsync(Stage.Cancel);
        await run.ApproveAsync(Stage.Cancel);
        await run.PublishAsync(Stage.Cancel);
        var before = Placed(await stage.Api.GetAsync("planner", $"/weeks/{week}/drafts/{first}/plan", Stage.Cancel));
        await stage.CrowdAsync(week);
        var second = new WeekRun(stage.Api, week, _ => { });
        var id = (await second.DraftAsync(seconds: 5, Stage.Cancel)).Text("id");
        await second.SubmitAsync(Stage.Cancel);
        var after = Placed(await second.PlanViewAsync(Stage.Cancel));

        foreach (var (screen, language) in new[] { (Screen.Wide, "zh"), (Screen.Phone, "zh"), (Screen.Phone, "en") })
        {
            await using var approver = await stage.SignedInAsync("approver", $"/console/drafts/{id}/approval?week={week}", screen, language);
            await Expect(approver.Heading(language == "zh" ? "与已发布安排相比" : "Compared with what is published")).ToBeVisibleAsync();
            var words = language == "zh"
                ? $"新增 {after.Keys.Except(before.Keys).Count()} 户"
                : $"{after.Keys.Except(before.Keys).Count()} new visit";
            await Expect(approver.Page.GetByText(words)).ToBeVisibleAsync();
            if (language == "zh")
            {
                var moved = after.Count(one => before.TryGetValue(one.Key, out var session) && session != one.Value);
                await Expect(approver.Page.GetByText($"取消 {before.Keys.Except(after.Keys).Count()} 户", new() { Exact = true })).ToBeVisibleAsync();
                await Expect(approver.Page.GetByText($"改时段 {moved} 户", new() { Exact = true })).ToBeVisibleAsync();
            }

            await approver.LookAsync("approval", "second");
        }

        await ReturnWithRemarkAsync(week, id!);
        await AmendStory.LiveAsync(stage, week, first);
    }

    /// <summary>The approver sends it back because of one enterprise; the planner reads that on the board and in the visit.</summary>
    private async Task ReturnWithRemarkAsync(string week, string id)
    {
        await using (var approver = await stage.SignedInAsync("approver", $"/console/drafts/{id}/approval?week={week}"))
        {
            await approver.Page.GetByText("对单户的意见", new() { Exact = false }).First.ClickAsync();
            await approver.Page.GetByLabel("企业", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Index = 1 });
            await approver.Page.GetByLabel("意见内容").FillAsync("周一停产，请换一天");
            await approver.Button("加入意见").ClickAsync();
            await approver.LookAsync("approval", "remark");
            await approver.Button("退回修改").ClickAsync();
            await approver.Dialog.GetByRole(AriaRole.Button, new() { Name = "退回修改" }).ClickAsync();
            await Expect(approver.Page.GetByText("方案已退回，等计划员修改后重新提交。")).ToBeVisibleAsync();
        }

        foreach (var screen in new[] { Screen.Wide, Screen.Phone })
        {
            await using var planner = await stage.SignedInAsync("planner", $"/console/drafts/{id}/board?week={week}", screen);
            await Expect(planner.Heading("审批人对单户的意见（1 条）")).ToBeVisibleAsync();
            await planner.LookAsync("board", "remarked");
            await planner.Page.Locator(".remark-list button").First.ClickAsync();
            await Expect(planner.Dialog.GetByText("周一停产，请换一天")).ToBeVisibleAsync();
            await planner.LookAsync("visit", "remarked");
        }
    }

    [Fact]
    public async Task A_week_that_is_not_published_says_so_and_without_scripts_the_page_names_another_way()
    {
        await using var anybody = await stage.VisitorAsync(Screen.Phone);
        anybody.Expect(404); // no other week may be published by now
        await anybody.OpenAsync("/?week=2020-W10");
        await Expect(anybody.Page.GetByText("本周没有已发布的联合检查")).ToBeVisibleAsync();
        await anybody.LookAsync("calendar", "empty");
        await Expect(anybody.Page.GetByRole(AriaRole.Navigation, new() { Name = "公众页面" }).GetByText("核验告知书")).ToBeInViewportAsync();

        var html = await (await anybody.Page.APIRequest.GetAsync(stage.Platform.Web!.Address)).TextAsync();
        Assert.Matches("<noscript>.*href=\"/calendar/\".*拨打 12345.*call 12345.*</noscript>", html);
        await using var plain = await stage.VisitorAsync(Screen.Phone, scripts: false);
        await plain.OpenAsync("/");
        await Expect(plain.Page.Locator("noscript a").First).ToBeInViewportAsync();
    }

    /// <summary>The half day of every enterprise of a plan.</summary>
    private static Dictionary<string, string> Placed(JsonElement plan) => plan.At("teams").EnumerateArray()
        .SelectMany(team => team.At("visits").EnumerateArray().Select(visit => (Id: visit.At("enterprise").Text("id")!, Session: team.Text("session")!)))
        .ToDictionary(one => one.Id, one => one.Session);

    /// <summary>The signatory decides by these figures, so they must be the plan's.</summary>
    private async Task FiguresAreTheApisAsync(Visitor approver, string path)
    {
        var summary = (await stage.Api.GetAsync("approver", path, Stage.Cancel)).At("summary");
        string Of(string part, string whole) => string.Create(CultureInfo.InvariantCulture, $"{summary.Number(part, -1)} / {summary.Number(whole, -1)}");
        foreach (var (label, value) in new[]
        {
            ("上门次数", $"{summary.Number("visits", -1)}"),
            ("已排需求", Of("served", "requests")),
            ("节省上门", $"{summary.Number("visitsSaved", -1)}"),
            ("必检已排", Of("mandatoryServed", "mandatoryTotal")),
            ("候补需求", $"{summary.Number("waiting", -1)}"),
        })
        {
            var term = approver.Page.GetByRole(AriaRole.Term).Filter(new() { HasText = label });
            await Expect(term.Locator("xpath=following-sibling::dd[1]")).ToContainTextAsync(value);
        }
    }

    private static async Task CalendarShowsAsync(Visitor anybody, JsonElement calendar)
    {
        var dated = calendar.At("days").EnumerateArray().SelectMany(day => day.At("sessions").EnumerateArray()).SelectMany(session => session.At("visits").EnumerateArray()).ToList();
        var byWeek = calendar.At("weekOnly").EnumerateArray().ToList();
        Assert.NotEmpty(dated);
        var total = dated.Concat(byWeek).DistinctBy(visit => (visit.Text("town"), visit.Text("enterprise"))).Count(); // one may be listed by day and by week
        await Expect(anybody.Page.GetByText(anybody.Language == "zh" ? $"本周共 {total} 户" : $"{total} visits this week")).ToBeVisibleAsync();
        foreach (var visit in dated.Concat(byWeek))
        {
            var item = anybody.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = visit.Text("enterprise") });
            foreach (var matter in visit.At("matters").EnumerateArray())
            {
                await Expect(item.Filter(new() { HasText = matter.GetString() }).First).ToBeVisibleAsync();
            }
        }

        await Expect(anybody.Page.GetByText("重点单位夜查")).ToHaveCountAsync(0);
    }
}
