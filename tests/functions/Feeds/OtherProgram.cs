using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Inspection.Local;

namespace Inspection.Functions.Tests.Feeds;

/// <summary>A feed as a calendar program of others understands it: ical.js, the parser of Thunderbird.</summary>
internal sealed record OtherProgram(string Name, string Method, IReadOnlyList<OtherEvent> Events)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true };

    /// <param name="zone">Where the reader is; times are shown by the clock there.</param>
    public static async Task<OtherProgram> ReadAsync(byte[] file, string zone = "Asia/Shanghai")
    {
        var toolchain = Toolchain.Find();
        await toolchain.InstallToolsAsync(TestContext.Current.CancellationToken);
        using var node = Process.Start(new ProcessStartInfo(toolchain.Node, [Path.Combine(toolchain.Root, "tests", "functions", "Feeds", "read-feed.mjs"), Path.Combine(toolchain.ToolsFolder, "package.json"), zone])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8,
        })!;
        var (answer, errors) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await node.StandardInput.BaseStream.WriteAsync(file, TestContext.Current.CancellationToken);
        node.StandardInput.Close();
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(node.ExitCode == 0, await errors);
        return JsonSerializer.Deserialize<OtherProgram>(await answer, Json)!;
    }
}

/// <param name="Start">Wall time where the reader is, such as 2026-11-23 08:30; a day alone for what lasts whole days.</param>
/// <param name="Busy">Whether the reader counts as busy meanwhile.</param>
internal sealed record OtherEvent(string Uid, int Sequence, string Status, string Summary, string Description, string Location, string Start, string End, bool Busy);
