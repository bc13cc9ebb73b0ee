using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Inspection.Functions.Hosting;
using Inspection.Functions.Notices;
using Inspection.Local;
using Microsoft.Extensions.Options;

namespace Inspection.Functions.Tests.Notices;

/// <summary>The lines that the documentation gives to receivers, run as they stand there.</summary>
public sealed class WebhookReceiverTests
{
    private static readonly string[] Expected = ["True", "True", "False", "False", "False", "False"];

    [Fact]
    public async Task The_documented_receiver_takes_what_was_signed_and_refuses_what_is_old_changed_or_anothers()
    {
        var signer = new WebhookSigner(Options.Create(new SigningOptions { SigningKey = Convert.ToBase64String(new byte[32]) }));
        var sent = new DateTimeOffset(2026, 11, 24, 0, 42, 0, TimeSpan.Zero);
        byte[] body = Encoding.UTF8.GetBytes("""{"kind":"weekPublished","note":"已发布"}""");
        string secret = signer.SecretOf("zhuji", "w1", 2);
        string signature = signer.Sign("zhuji", "w1", new Webhook("https://example.org", null, true, 2, sent, "王一"), "e1", sent, body);
        object Case(string with, byte[] read, int seconds, string id = "e1") => new
        {
            secret = with,
            headers = new Dictionary<string, string> { ["webhook-id"] = id, ["webhook-timestamp"] = $"{sent.ToUnixTimeSeconds()}", ["webhook-signature"] = signature },
            body = Convert.ToBase64String(read),
            now = sent.AddSeconds(seconds).ToUnixTimeMilliseconds(),
        };
        object[] cases =
        [
            Case(secret, body, 3), Case(signer.SecretOf("zhuji", "w1", 1), body, 299), Case(secret, body, 301), Case(secret, [.. body, (byte)' '], 3),
            Case(signer.SecretOf("zhuji", "w2", 2), body, 3), Case(secret, body, 3, "e2"),
        ];
        Assert.Equal(Expected, await RunAsync(cases));
    }

    private static async Task<string[]> RunAsync(object[] cases)
    {
        Toolchain tools = Toolchain.Find();
        string guide = await File.ReadAllTextAsync(Path.Combine(tools.Root, "functions", "README.md"), TestContext.Current.CancellationToken);
        string lines = guide.Split("```js\n")[1].Split("```")[0];
        string program = $"{lines}\nconsole.log(JSON.stringify(JSON.parse(process.argv.at(-1)).map((c) => isGenuine(c.secret, c.headers, Buffer.from(c.body, 'base64'), c.now))));";
        using Process node = Process.Start(new ProcessStartInfo(tools.Node, ["--input-type=module", "-e", program, "--", JsonSerializer.Serialize(cases)]) { RedirectStandardOutput = true })!;
        string said = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        return [.. JsonSerializer.Deserialize<bool[]>(said)!.Select(verdict => verdict.ToString())];
    }
}
