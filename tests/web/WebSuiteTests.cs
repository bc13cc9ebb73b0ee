using Inspection.Local;

namespace Inspection.Web.Tests;

/// <summary>The web app's own suites, run with its own tools; a failure carries what they printed.</summary>
public sealed class WebSuiteTests
{
    private static readonly Toolchain Toolchain = Toolchain.Find();

    [Fact]
    public Task Types_and_style_are_clean() =>
        Toolchain.RunWebScriptAsync("check", [], TestContext.Current.CancellationToken);

    [Fact]
    public Task The_servers_shapes_are_those_of_the_API_description() =>
        Toolchain.RunWebScriptAsync("types:check", [], TestContext.Current.CancellationToken);

    [Fact]
    public async Task Every_web_test_passes()
    {
        var results = Environment.GetEnvironmentVariable("INSPECTION_TEST_RESULTS") ?? Path.Combine(Toolchain.Root, "tests", "web", "TestResults");
        var report = Path.Combine(results, "vitest.json");

        await Toolchain.RunWebScriptAsync("test", ["--reporter=default", "--reporter=json", $"--outputFile={report}"], TestContext.Current.CancellationToken);

        Assert.True(File.Exists(report), $"vitest left no report at {report}.");
    }
}
