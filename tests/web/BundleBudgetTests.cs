using System.IO.Compression;
using System.Text.Json;
using Inspection.Local;

namespace Inspection.Web.Tests;

/// <summary>How much a visitor must load before the page works, read from the build's manifest, compressed as on the wire.</summary>
public sealed class BundleBudgetTests(BundleBudgetTests.Build build) : IClassFixture<BundleBudgetTests.Build>
{
    private const int Kilobyte = 1024;

    [Theory]
    [InlineData("index.html")]
    [InlineData("lead/index.html")]
    [InlineData("in-charge/index.html")]
    [InlineData("verify/index.html")]
    [InlineData("enterprise/index.html")]
    [InlineData("statistics/index.html")]
    public void A_public_page_needs_at_most_15_KB_of_script(string page) =>
        Assert.InRange(build.CompressedScript(page), 1, 15 * Kilobyte);

    [Fact]
    public void The_officers_pages_need_at_most_120_KB_of_script() =>
        Assert.InRange(build.CompressedScript("officer/index.html"), 1, 120 * Kilobyte);

    [Fact]
    public void The_first_page_of_the_console_needs_at_most_380_KB_of_script() =>
        Assert.InRange(build.CompressedScript("console/index.html") + build.LargestLazyPage, 1, 380 * Kilobyte);

    [Fact]
    public void A_further_page_of_the_console_needs_at_most_100_KB_more() =>
        Assert.InRange(build.LargestLazyPage, 1, 100 * Kilobyte);

    [Theory]
    [InlineData("index.html")]
    [InlineData("lead/index.html")]
    [InlineData("in-charge/index.html")]
    [InlineData("verify/index.html")]
    [InlineData("enterprise/index.html")]
    [InlineData("statistics/index.html")]
    public void No_console_library_reaches_a_public_page(string page)
    {
        foreach (var file in build.FilesOf(page))
        {
            var script = File.ReadAllText(file);
            Assert.DoesNotContain("createElement(\"ant-", script, StringComparison.Ordinal);
            Assert.DoesNotContain("ant-btn", script, StringComparison.Ordinal);
            Assert.DoesNotContain("react.transitional.element", script, StringComparison.Ordinal);
            Assert.DoesNotContain("QueryClient", script, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_console_is_where_those_libraries_are() =>
        Assert.Contains(build.FilesOf("console/index.html"), file => File.ReadAllText(file).Contains("react.transitional.element", StringComparison.Ordinal));

    /// <summary>The built web app and its manifest: which file imports which.</summary>
    public sealed class Build : IAsyncLifetime
    {
        private readonly Toolchain toolchain = Toolchain.Find();
        private Dictionary<string, Chunk> manifest = [];

        /// <summary>The most script that one lazily loaded page adds to what its entry has loaded already.</summary>
        public long LargestLazyPage
        {
            get
            {
                var loaded = Reach("console/index.html");
                return manifest["console/index.html"].DynamicImports.Max(page => Size(Reach(page).Except(loaded)));
            }
        }

        public async ValueTask InitializeAsync()
        {
            await toolchain.BuildWebAsync();
            await using var file = File.OpenRead(Path.Combine(toolchain.WebDist, ".vite", "manifest.json"));
            manifest = (await JsonSerializer.DeserializeAsync<Dictionary<string, Chunk>>(file, JsonSerializerOptions.Web))!;
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        public long CompressedScript(string entry) => Size(Reach(entry));

        public IEnumerable<string> FilesOf(string entry) => Reach(entry).Select(key => Path.Combine(toolchain.WebDist, manifest[key].File));

        /// <summary>A chunk and all that it imports before it runs.</summary>
        private HashSet<string> Reach(string entry)
        {
            HashSet<string> reached = [];
            Stack<string> open = new([entry]);
            while (open.TryPop(out var key))
            {
                if (reached.Add(key))
                {
                    foreach (var next in manifest[key].Imports)
                    {
                        open.Push(next);
                    }
                }
            }

            return reached;
        }

        private long Size(IEnumerable<string> chunks) => chunks.Sum(key => Compressed(Path.Combine(toolchain.WebDist, manifest[key].File)));

        private static long Compressed(string file)
        {
            using var target = new MemoryStream();
            using (var gzip = new GZipStream(target, CompressionLevel.Optimal, leaveOpen: true))
            {
                gzip.Write(File.ReadAllBytes(file));
            }

            return target.Length;
        }
    }

    /// <summary>One entry of vite's manifest.</summary>
    public sealed record Chunk(string File)
    {
        public IReadOnlyList<string> Imports { get; init; } = [];

        public IReadOnlyList<string> DynamicImports { get; init; } = [];
    }
}
