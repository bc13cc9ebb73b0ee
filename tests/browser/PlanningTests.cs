using System.Globalization;
using Inspection.Local;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Inspection.Browser.Tests;

/// <summary>A planner drafts a week and looks at what came out.</summary>
public sealed class PlanningTests(Stage stage)
{
    /// <summary>A planner who may approve, too, but never what is the own.</summary>
    private const string Planner = "planner2";

    private static readonly string[] EveryPart = ["progress", "board", "waiting", "approval"];

    /// <summary>What tells that a part of a draft is there.</summary>
    private static readonly Dictionary<string, string> Landmarks = new()
    {
        ["progress"] = ".curve",
        ["board"] = ".visit",
        ["waiting"] = ".reason",
        ["approval"] = ".decision",
    };

    [Fact]
    public async Task A_planner_stops_one_calculation_watches_another_walks_the_board_by_keyboard_and_submits_but_cannot_approve()
    {
        var week = await stage.TakeRequestedWeekAsync(crowded: true);
        await using var planner = await stage.SignedInAsync(Planner, $"/console/drafts?week={week}");
        await Expect(planner.Page.GetByText("本周还没有方案")).ToBeVisibleAsync();
        await planner.LookAsync("drafts", "empty");

        await using (var phone = await stage.SignedInAsync("approver", $"/console/drafts?week={week}", Screen.Phone, "en"))
        {
            await Calculation.StartAsync(planner, "试算", seconds: 120);
            await Calculation.StopAsync(planner, phone);
        }

        await planner.Link("方案").ClickAsync();
        await Calculation.StartAsync(planner, "第一稿", seconds: 8);
        await Calculation.WatchAsync(planner);

        var id = new Uri(planner.Page.Url).Segments[3].TrimEnd('/');
        var plan = await stage.Api.GetAsync(Planner, $"/weeks/{week}/drafts/{id}/plan", Stage.Cancel);
        await planner.Link("查看计划板").ClickAsync();
        await BoardShowsAsync(planner, plan);
        await planner.LookAsync("board", "normal");
        await WalkAsync(planner, plan);

        await WaitingShowsAsync(planner, plan, await stage.Api.GetAsync(Planner, $"/weeks/{week}/drafts/{id}/plan.json", Stage.Cancel));
        await planner.LookAsync("waiting", "normal");

        foreach (var (screen, language, parts) in new[] { (Screen.Phone, "zh", EveryPart), (Screen.Phone, "en", EveryPart), (Screen.Wide, "en", ["board", "waiting"]) })
        {
            await using var other = await stage.SignedInAsync("planner", $"/console/drafts/{id}/{parts[0]}?week={week}", screen, language);
            foreach (var part in parts)
            {
                await other.Page.Locator($".tabs a[href*='/{part}?']").ClickAsync();
                await Expect(other.Page.Locator(Landmarks[part]).First).ToBeVisibleAsync();
                await other.LookAsync(part, "elsewhere");
            }
        }

        await planner.Link("审批发布").ClickAsync();
        await planner.Button("提交审批").ClickAsync();
        await planner.LookAsync("approval", "submitting");
        await planner.Dialog.GetByRole(AriaRole.Button, new() { Name = "提交审批" }).ClickAsync();
        await Expect(planner.Page.GetByText("不能审批自己编制或提交的方案，请由另一位审批人办理。")).ToBeVisibleAsync();
        await Expect(planner.Button("通过方案")).ToHaveCountAsync(0);
        await Expect(planner.Page.GetByText("待审批", new() { Exact = true })).ToBeVisibleAsync();
        await planner.LookAsync("approval", "own");
    }

    /// <summary>Every visit is in its town's row, with its officers; the figures are the API's.</summary>
    private static async Task BoardShowsAsync(Visitor planner, System.Text.Json.JsonElement plan)
    {
        var board = Board(planner);
        await Expect(board.GetByRole(AriaRole.Columnheader)).ToHaveCountAsync(1 + 5 + 10);
        foreach (var town in plan.At("bases").EnumerateArray())
        {
            var row = board.GetByRole(AriaRole.Row, new() { NameRegex = new($"^{town.Text("name")}") });
            foreach (var team in plan.At("teams").EnumerateArray().Where(team => team.Text("base") == town.Text("id")))
            {
                await Expect(row).ToContainTextAsync(string.Join('、', team.At("officers").EnumerateArray().Select(officer => officer.Text("name"))));
                foreach (var visit in team.At("visits").EnumerateArray())
                {
                    await Expect(row.GetByRole(AriaRole.Button, new() { NameRegex = new(visit.At("enterprise").Text("name")!) })).ToBeVisibleAsync();
                }
            }
        }

        var visits = plan.At("summary").Number("visits", -1);
        await Expect(board.GetByRole(AriaRole.Button)).ToHaveCountAsync((int)visits);
        await Expect(planner.Page.GetByText(string.Create(CultureInfo.InvariantCulture, $"共 {visits} 户"))).ToBeVisibleAsync();
    }

    /// <summary>All visits are one tab stop; arrows walk them, Enter opens, Esc gives the focus back.</summary>
    private static async Task WalkAsync(Visitor planner, System.Text.Json.JsonElement plan)
    {
        var cards = Board(planner).GetByRole(AriaRole.Button);
        var stops = await cards.EvaluateAllAsync<int>("cards => cards.filter((card) => card.tabIndex === 0).length");
        Assert.Equal(1, stops);

        await cards.First.FocusAsync();
        var seen = new List<string> { await FocusedAsync(planner) };
        for (var last = ""; last != seen[^1];)
        {
            last = seen[^1];
            await planner.Page.Keyboard.PressAsync("ArrowDown");
            if (await FocusedAsync(planner) is { } now && now != last)
            {
                seen.Add(now);
            }
        }

        var session = plan.At("teams").EnumerateArray().First(team => Names(team).Contains(seen[0])).Text("session");
        var ofSession = plan.At("teams").EnumerateArray().Where(team => team.Text("session") == session).SelectMany(Names);
        Assert.Equal(ofSession.Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));

        await planner.Page.Keyboard.PressAsync("?");
        await Expect(planner.Dialog).ToContainTextAsync("打开检查详情");
        await planner.LookAsync("board", "keys");
        await planner.Page.Keyboard.PressAsync("Escape");
        await Expect(planner.Dialog).ToBeHiddenAsync();
        Assert.Equal(seen[^1], await FocusedAsync(planner));

        await planner.Page.Keyboard.PressAsync("Enter");
        await Expect(planner.Dialog.GetByRole(AriaRole.Heading, new() { Name = seen[^1] })).ToBeVisibleAsync();
        await planner.LookAsync("board", "details");
        await planner.Page.Keyboard.PressAsync("Escape");
        await Expect(planner.Dialog).ToBeHiddenAsync();
        Assert.Equal(seen[^1], await FocusedAsync(planner));
    }

    /// <summary>The waiting requests of the plan, with the Chinese sentences of the plan file, which are the first lines there.</summary>
    private static async Task WaitingShowsAsync(Visitor planner, System.Text.Json.JsonElement plan, System.Text.Json.JsonElement file)
    {
        var deferred = file.At("deferred").EnumerateArray().ToDictionary(one => one.Text("request")!, StringComparer.Ordinal);
        await planner.Page.GetByRole(AriaRole.Navigation, new() { Name = "方案的各页" }).GetByRole(AriaRole.Link, new() { NameRegex = new("^候补需求") }).ClickAsync();
        var waiting = plan.At("waiting").EnumerateArray().ToList();
        Assert.Contains(waiting, one => one.At("request").At("matter").Text("name") == SmallJurisdiction.MatterWithoutOfficers);
        await Expect(planner.Page.GetByText(string.Create(CultureInfo.InvariantCulture, $"共 {waiting.Count} 项"))).ToBeVisibleAsync();
        foreach (var one in waiting)
        {
            var row = planner.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = one.At("enterprise").Text("name") }).Filter(new() { HasText = one.At("request").At("matter").Text("name") });
            var said = deferred[one.At("request").Text("id")!];
            await Expect(row).ToContainTextAsync(said.Text("cause")!.Split('\n')[0]);
            await Expect(row).ToContainTextAsync(said.Text("remedy")!.Split('\n')[0]);
        }
    }

    private static ILocator Board(Visitor planner) => planner.Page.GetByRole(AriaRole.Table, new() { NameRegex = new("^计划板") });

    private static Task<string> FocusedAsync(Visitor planner) => planner.Page.EvaluateAsync<string>("() => document.activeElement.title");

    private static IEnumerable<string> Names(System.Text.Json.JsonElement team) => team.At("visits").EnumerateArray().Select(visit => visit.At("enterprise").Text("name")!);
}
