using System.Text.RegularExpressions;

namespace Inspection.Scheduler.Tests.Architecture;

/// <summary>Which folder of the scheduler may know which: read from the sources, so that a lost reference counts as well.</summary>
public sealed partial class LayersTests
{
    private static readonly string Root = FindRoot();

    [Theory]
    [InlineData("Domain", "Checking|Format|Generating|Search|CpSat|Replanning|Fairness|Pinning|Explaining|Editing")]
    [InlineData("Checking", "Format|Generating|Search|CpSat|Replanning|Fairness|Pinning|Explaining|Editing")]
    [InlineData("Format", "Generating|Search|CpSat|Explaining|Editing")]
    [InlineData("Generating", "Search|CpSat|Explaining")]
    [InlineData("Search", "Replanning|Fairness|Pinning|Editing")]
    [InlineData("Replanning", "Editing")]
    [InlineData("CpSat", "Domain|Checking|Format|Generating|Search|Replanning|Fairness|Pinning|Explaining|Editing")]
    public void A_folder_does_not_know_what_stands_above_it(string folder, string above)
    {
        string[] files = Directory.GetFiles(Path.Combine(Root, "scheduler", folder), "*.cs", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        Assert.All(files, file =>
        {
            string source = DocumentationComment().Replace(File.ReadAllText(file), "");
            Assert.DoesNotMatch($@"\bInspection\.Scheduler\.({above})\b|\busing static .*\b({above})\.|[^.\w](?:{above})\.[A-Z]", source);
        });
    }

    [Fact]
    public void Every_hard_rule_has_a_file_of_its_own_and_is_checked()
    {
        string checker = File.ReadAllText(Path.Combine(Root, "scheduler", "Checking", "PlanChecker.cs"));
        string[] rules = [.. typeof(Scheduler.Checking.PlanChecker).Assembly.GetTypes()
            .Where(t => t.GetInterfaces().Any(i => i.Name == "IRule")).Select(t => t.Name)];
        Assert.True(rules.Length >= 12);
        Assert.All(rules, rule => Assert.True(File.Exists(Path.Combine(Root, "scheduler", "Checking", $"{rule}.cs")), rule));
        Assert.All(rules, rule => Assert.Contains($"new {rule}()", checker, StringComparison.Ordinal));
    }

    [GeneratedRegex("^ *///.*$", RegexOptions.Multiline)]
    private static partial Regex DocumentationComment();

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Inspection.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException($"No Inspection.sln above {AppContext.BaseDirectory}.");
    }
}
