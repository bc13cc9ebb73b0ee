using Microsoft.Playwright;
using QRCoder;
using static Microsoft.Playwright.Assertions;

namespace Inspection.Browser.Tests;

/// <summary>An officer's phone reads the code of a notice, in a browser that has no reader of its own.</summary>
internal static class ScanStory
{
    /// <summary>A code of something else is told apart, and the camera closes.</summary>
    public static async Task RefuseAnotherCodeAsync(Stage stage, string enterprise)
    {
        var other = stage.PathOf("other.mjpeg");
        await PhotographAsync(stage, "https://pay.example/any?amount=12", other);
        await using var browser = await stage.BrowserWithCameraAsync(other);
        await using var officer = await stage.VisitorAsync(browser, Screen.Phone);
        await officer.Page.Context.GrantPermissionsAsync(["camera"]);
        await OpenAsync(officer, enterprise);
        await officer.Button("扫码").ClickAsync();
        await Expect(officer.Page.GetByText("这不是告知书上的二维码")).ToBeVisibleAsync();
        await officer.LookAsync("officer", "camera");
        var track = await officer.Page.EvaluateHandleAsync("() => document.querySelector('video').srcObject.getTracks()[0]");
        await officer.Button("不扫了").ClickAsync();
        await Expect(officer.Page.Locator("video")).ToHaveCountAsync(0);
        await officer.Page.WaitForFunctionAsync("track => track.readyState === 'ended'", track);
    }

    /// <summary>Who refuses the camera types; a photograph of the notice is read, and so is the notice held askew. Then the officer is there and goes on.</summary>
    /// <param name="stage">Where it plays.</param>
    /// <param name="enterprise">Part of the name of who is visited.</param>
    /// <param name="address">What the QR code of the notice says.</param>
    /// <param name="code">The code of the notice.</param>
    /// <param name="goOn">What the officer does then.</param>
    public static async Task ArriveAsync(Stage stage, string enterprise, string address, string code, Func<Visitor, Task> goOn)
    {
        var notice = stage.PathOf("notice.mjpeg");
        await PhotographAsync(stage, address, notice);
        await using var browser = await stage.BrowserWithCameraAsync(notice);
        await using var officer = await stage.VisitorAsync(browser, Screen.Phone);
        await OpenAsync(officer, enterprise);
        await officer.Button("扫码").ClickAsync();
        await Expect(officer.Page.GetByText("没有摄像头权限")).ToBeVisibleAsync();
        await Expect(Code(officer)).ToBeFocusedAsync();

        await officer.Page.Locator("input[type=file]").SetInputFilesAsync(notice.Replace(".mjpeg", ".jpg", StringComparison.Ordinal));
        await Expect(Code(officer)).ToHaveValueAsync(code);
        await Code(officer).FillAsync("");

        await officer.Page.Context.GrantPermissionsAsync(["camera"]);
        await officer.Button("扫码").ClickAsync();
        await Expect(Code(officer)).ToHaveValueAsync(code);
        await Expect(officer.Page.GetByText($"已识别 {code}")).ToBeVisibleAsync();
        await Expect(officer.Button("登记到达")).ToBeFocusedAsync();
        await officer.Button("登记到达").ClickAsync();
        await Expect(officer.Page.GetByText("检查中")).ToBeVisibleAsync();
        await goOn(officer);
        officer.Quiet("after scanning");
    }

    private static async Task OpenAsync(Visitor officer, string enterprise)
    {
        await officer.OpenAsync("/officer/");
        await officer.SignInHereAsync("officer2");
        await officer.Page.GetByRole(AriaRole.Link, new() { NameRegex = new(enterprise) }).ClickAsync();
    }

    /// <summary>A sheet with the QR code of a text, held askew before the camera; beside it the same as a photograph.</summary>
    private static async Task PhotographAsync(Stage stage, string text, string file)
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
