using Microsoft.Playwright;
using QRCoder;
using static Microsoft.Playwright.Assertions;

namespace Inspection.Browser.Tests;

/// <summary>An officer's phone reads the code of a notice, in a browser that has no reader of its own.</summary>
public sealed class ScanTests(Stage stage)
{
    private const string Address = $"https://inspect.example/verify/?jurisdiction=zhuji&c={OfficerServer.Code}";

    [Fact]
    public async Task The_camera_reads_a_notice_held_askew_a_photograph_does_too_and_who_refuses_the_camera_types()
    {
        var notice = stage.PathOf("notice.mjpeg");
        await PhotographAsync(Address, notice);
        await using var browser = await stage.BrowserWithCameraAsync(notice);
        await using var officer = await stage.VisitorAsync(browser, Screen.Phone);
        await new OfficerServer(TimeProvider.System).ServeAsync(officer.Page.Context);
        await officer.OpenAsync("/officer/");
        await officer.SignInHereAsync("officer");
        await officer.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("店口达兴管业") }).ClickAsync();

        await officer.Button("扫码").ClickAsync();
        await Expect(officer.Page.GetByText("没有摄像头权限")).ToBeVisibleAsync();
        await Expect(Code(officer)).ToBeFocusedAsync();

        await officer.Page.Locator("input[type=file]").SetInputFilesAsync(notice.Replace(".mjpeg", ".jpg", StringComparison.Ordinal));
        await Expect(Code(officer)).ToHaveValueAsync("8F3K-2Q7M");
        await Code(officer).FillAsync("");

        await officer.Page.Context.GrantPermissionsAsync(["camera"]);
        await officer.Button("扫码").ClickAsync();
        await Expect(Code(officer)).ToHaveValueAsync("8F3K-2Q7M");
        await Expect(officer.Page.GetByText("已识别 8F3K-2Q7M")).ToBeVisibleAsync();
        await Expect(officer.Button("登记到达")).ToBeFocusedAsync();
        await officer.Button("登记到达").ClickAsync();
        await Expect(officer.Page.GetByText("检查中")).ToBeVisibleAsync();
        officer.Quiet("after scanning");
    }

    [Fact]
    public async Task A_code_of_something_else_is_told_apart_and_the_camera_closes()
    {
        var other = stage.PathOf("other.mjpeg");
        await PhotographAsync("https://pay.example/any?amount=12", other);
        await using var browser = await stage.BrowserWithCameraAsync(other);
        await using var officer = await stage.VisitorAsync(browser, Screen.Phone);
        await new OfficerServer(TimeProvider.System).ServeAsync(officer.Page.Context);
        await officer.Page.Context.GrantPermissionsAsync(["camera"]);
        await officer.OpenAsync("/officer/");
        await officer.SignInHereAsync("officer");
        await officer.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("店口达兴管业") }).ClickAsync();
        await officer.Button("扫码").ClickAsync();
        await Expect(officer.Page.GetByText("这不是告知书上的二维码")).ToBeVisibleAsync();
        await officer.LookAsync("officer", "camera");
        var track = await officer.Page.EvaluateHandleAsync("() => document.querySelector('video').srcObject.getTracks()[0]");
        await officer.Button("不扫了").ClickAsync();
        await Expect(officer.Page.Locator("video")).ToHaveCountAsync(0);
        await officer.Page.WaitForFunctionAsync("track => track.readyState === 'ended'", track);
    }

    /// <summary>A sheet with the QR code of a text, held askew before the camera; beside it the same as a photograph.</summary>
    private async Task PhotographAsync(string text, string file)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var picture = Convert.ToBase64String(new PngByteQRCode(code).GetGraphic(8));
        await using var table = await stage.VisitorAsync(new Screen(640, 480));
        await table.Page.SetContentAsync($"""
            <body style="margin:0;background:#6b6f58"><div style="margin:60px 150px;padding:30px;background:#f4f2ea;transform:perspective(900px) rotateX(18deg) rotate(9deg)">
            <img style="width:220px;display:block" src="data:image/png;base64,{picture}"></div></body>
            """);
        var bytes = await table.Page.ScreenshotAsync(new() { Type = ScreenshotType.Jpeg, Quality = 70 });
        await File.WriteAllBytesAsync(file, bytes, Stage.Cancel);
        await File.WriteAllBytesAsync(file.Replace(".mjpeg", ".jpg", StringComparison.Ordinal), bytes, Stage.Cancel);
    }

    private static ILocator Code(Visitor officer) => officer.Page.GetByLabel("核验码", new() { Exact = true });
}
