using System.Text.RegularExpressions;
using Inspection.Local;
using Microsoft.Playwright;

namespace Inspection.Browser.Tests;

/// <summary>The size of a screen.</summary>
internal sealed record Screen(int Width, int Height)
{
    public static Screen Wide { get; } = new(1440, 900);

    public static Screen Phone { get; } = new(375, 812);
}

/// <summary>
/// A person at a browser. Everything that the browser complains about is remembered: errors and warnings in the console
/// (violations of the content security policy are among them), exceptions, requests to foreign origins.
/// </summary>
internal sealed class Visitor : IAsyncDisposable
{
    private static readonly Regex Refused = new(@"^Failed to load resource: (the server responded with a status of (?<status>\d+)|net::ERR_(?<outage>INTERNET_DISCONNECTED|CONNECTION_REFUSED|CONNECTION_RESET|EMPTY_RESPONSE|INCOMPLETE_CHUNKED_ENCODING))");

    /// <summary>What a finger would miss. A label belongs to its box, the frame of a control to the field in it; the skip link is off the screen.</summary>
    private const string SmallTargets = """
        () => [...document.querySelectorAll('button, a[href], select, input:not([type=file]), textarea, summary')]
          .filter((one) => !one.closest('.skip, .hidden-text') && one.checkVisibility({ visibilityProperty: true }))
          .map((one) => [one, one.closest('label, .ant-select, .ant-input-number') ?? one])
          .filter(([, target]) => target.getBoundingClientRect().height < 43.5)
          .map(([one]) => `${one.tagName.toLowerCase()} ${(one.innerText || one.ariaLabel || one.id).slice(0, 30)} ${Math.round(one.getBoundingClientRect().height)}`)
        """;

    private readonly Stage stage;
    private readonly IBrowserContext context;
    private readonly List<string> complaints = [];
    private readonly HashSet<string> expected = [];
    private readonly Screen screen;

    private Visitor(Stage stage, IBrowserContext context, Screen screen) => (this.stage, this.context, this.screen) = (stage, context, screen);

    public IPage Page { get; private set; } = null!;

    /// <summary>The language that the person has chosen, as the page should say it.</summary>
    public string Language { get; set; } = "";

    public static async Task<Visitor> ArriveAsync(Stage stage, IBrowser browser, Screen screen, string language, bool scripts = true)
    {
        var context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = screen.Width, Height = screen.Height },
            Locale = language == "zh" ? "zh-CN" : "en-GB",
            JavaScriptEnabled = scripts,
            TimezoneId = "Europe/London", // the pages show the jurisdiction's time wherever they are read
        });
        context.SetDefaultTimeout(20_000);
        await context.AddInitScriptAsync($"if (location.origin === '{stage.Platform.Web!.Address}') localStorage.getItem('inspection.language') ?? localStorage.setItem('inspection.language', '{language}')");
        var visitor = new Visitor(stage, context, screen) { Language = language };
        context.Console += (_, message) => visitor.Note(message);
        context.WebError += (_, error) => visitor.complaints.Add($"exception: {error.Error}");
        context.Request += (_, request) => visitor.Note(request);
        visitor.Page = await context.NewPageAsync();
        return visitor;
    }

    /// <summary>Says that the story has an answer of this status, or an outage where it is 0; browsers report both as errors.</summary>
    public void Expect(int status) => expected.Add(status == 0 ? "outage" : $"{status}");

    public Task OpenAsync(string path) => Page.GotoAsync(stage.Platform.Web!.Address + path);

    /// <summary>Opens a page of the console and signs in at the provider, as a person does.</summary>
    public async Task SignInAsync(string account, string path)
    {
        await OpenAsync(path);
        await SignInHereAsync(account);
    }

    /// <summary>Signs in from the sign-in page that is open; ends at the page where the person was going.</summary>
    public async Task SignInHereAsync(string account)
    {
        var person = DemoAccount.Read(stage.Platform.Toolchain).Single(one => one.Id == account);
        await Button("统一身份登录", "Sign in with your work account").ClickAsync();
        await Page.GetByRole(AriaRole.Radio, new() { NameRegex = new($"^({person.Name}|{person.NameEn})") }).CheckAsync();
        await Button("登录", "Sign in").ClickAsync();
        await Button("退出登录", "Sign out").WaitForAsync();
    }

    /// <summary>The button of this name in the language of the page.</summary>
    public ILocator Button(string zh, string en) => Page.GetByRole(AriaRole.Button, new() { Name = Language == "zh" ? zh : en, Exact = true });

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Link(string name) => Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    public ILocator Heading(string name) => Page.GetByRole(AriaRole.Heading, new() { Name = name });

    public ILocator Dialog => Page.GetByRole(AriaRole.Dialog);

    /// <summary>Goes on in another tab, where the person is not signed in.</summary>
    public async Task GoOnInAsync(IPage tab, string path)
    {
        Page = tab;
        await OpenAsync(path);
    }

    /// <summary>A second tab of the same browser, signed in the same way.</summary>
    public async Task<IPage> SecondTabAsync()
    {
        var session = await Page.EvaluateAsync<string>("() => JSON.stringify({ ...sessionStorage })");
        var tab = await context.NewPageAsync();
        await tab.AddInitScriptAsync($"for (const [name, value] of Object.entries({session})) sessionStorage.getItem(name) ?? sessionStorage.setItem(name, value)");
        await tab.GotoAsync(Page.Url);
        return tab;
    }

    /// <summary>
    /// Judges what is on the screen: nothing was complained about, no sideways scroll, one first heading, the language is
    /// said, no serious accessibility fault, on a phone nothing too small to touch. Keeps a picture.
    /// </summary>
    /// <param name="page">Which page, in the picture's name.</param>
    /// <param name="state">In which state.</param>
    public async Task LookAsync(string page, string state)
    {
        await Assertions.Expect(Page.Locator("h1")).ToHaveCountAsync(1);
        var whole = await Page.Locator("dialog[open]").CountAsync() == 0;
        await Page.ScreenshotAsync(new() { Path = Path.Combine(stage.Shots, $"{page}-{state}-{screen.Width}-{Language}.png"), FullPage = whole });
        var where = $"{page} ({state}, {screen.Width}, {Language})";
        Quiet(where);
        var measured = await Page.EvaluateAsync<int[]>("() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]");
        Assert.True(measured[0] <= measured[1], $"{where} scrolls sideways: {measured[0]} px in {measured[1]}");
        if (screen == Screen.Phone)
        {
            var small = await Page.EvaluateAsync<string[]>(SmallTargets);
            Assert.True(small.Length == 0, $"{where} has targets of less than 44 px: {string.Join(", ", small)}");
        }

        Assert.Equal(Language == "zh" ? "zh-CN" : "en", await Page.EvaluateAsync<string>("() => document.documentElement.lang"));
        var faults = await Accessibility.FaultsAsync(Page, stage.Axe);
        Assert.True(faults.Count == 0, $"{where} is not accessible:{Environment.NewLine}{string.Join(Environment.NewLine, faults)}");
    }

    /// <summary>Nothing was complained about so far.</summary>
    public void Quiet(string where)
    {
        lock (complaints)
        {
            Assert.True(complaints.Count == 0, $"{where}: {string.Join(Environment.NewLine, complaints)}");
        }
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();

    private void Note(IConsoleMessage message)
    {
        var refused = Refused.Match(message.Text);
        var cause = refused.Groups["outage"].Success ? "outage" : refused.Groups["status"].Value;
        if (message.Type is "error" or "warning" && !(refused.Success && expected.Contains(cause)))
        {
            Complain($"{message.Type}: {message.Text} ({message.Location})");
        }
    }

    private void Note(IRequest request)
    {
        var address = new Uri(request.Url);
        var own = new[] { stage.Platform.Web!.Address, stage.Platform.Api, stage.Platform.SignIn.Authority }.Select(one => new Uri(one).Authority);
        if (address.Scheme is not ("data" or "blob") && !own.Contains(address.Authority))
        {
            Complain($"a request to a foreign origin: {request.Url}");
        }
    }

    private void Complain(string what)
    {
        lock (complaints)
        {
            complaints.Add(what);
        }
    }
}
