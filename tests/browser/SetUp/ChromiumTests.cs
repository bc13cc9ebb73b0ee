using Inspection.Local;

namespace Inspection.Browser.Tests;

/// <summary>Which browser the tests would take on a machine made up for the purpose.</summary>
public sealed class ChromiumTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("inspection-chromium-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_browser_that_is_named_goes_before_one_on_the_path()
    {
        var named = Program("elsewhere", "my-browser");
        Program("bin", "chromium");

        Assert.Equal(named, new Chromium(named, Path.Combine(folder, "bin"), []).Find());
    }

    [Fact]
    public void A_named_browser_that_does_not_exist_is_said_not_replaced()
    {
        Program("bin", "chromium");

        var refused = Assert.Throws<SetUpException>(() => new Chromium("/no/such/browser", Path.Combine(folder, "bin"), []).Find());

        Assert.Contains("/no/such/browser", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_usual_places_are_looked_at_after_the_path()
    {
        var usual = Program("opt", "Chrome");
        var onPath = Program("bin", "google-chrome");

        Assert.Equal(onPath, new Chromium(null, Path.Combine(folder, "bin"), [usual]).Find());
        Assert.Equal(usual, new Chromium(null, Path.Combine(folder, "empty"), [usual]).Find());
    }

    [Fact]
    public async Task Where_there_is_no_browser_and_no_way_to_install_one_the_message_says_what_to_install()
    {
        var refused = await Assert.ThrowsAsync<SetUpException>(() => new Chromium("", folder, []).FindOrInstallAsync(_ => { }, default));

        Assert.Contains("apt-get install chromium", refused.Message, StringComparison.Ordinal);
        Assert.Contains("INSPECTION_CHROMIUM", refused.Message, StringComparison.Ordinal);
    }

    private string Program(string inner, string name)
    {
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, inner)).FullName, name);
        File.WriteAllText(file, "");
        return file;
    }
}
