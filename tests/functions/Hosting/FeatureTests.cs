using System.Text.RegularExpressions;
using Inspection.Local;

namespace Inspection.Functions.Tests.Hosting;

public sealed partial class FeatureTests
{
    private static readonly string[] Shared = ["Audit", "Drafts", "Feeds", "Hosting", "Identity", "Intake", "Jurisdictions", "Ledger", "Rules", "Storage"];

    [Theory]
    [InlineData("Hosting", "Storage")]
    [InlineData("Identity", "Hosting", "Storage")]
    [InlineData("Jurisdictions", "Identity", "Storage")]
    [InlineData("Intake", "Hosting", "Jurisdictions")]
    [InlineData("Feeds")]
    [InlineData("Drafts", "Hosting", "Jurisdictions", "Storage")]
    [InlineData("Rules", "Hosting", "Identity", "Jurisdictions", "Storage")]
    [InlineData("Ledger", "Drafts", "Hosting", "Identity", "Jurisdictions", "Rules", "Storage")]
    public void What_features_share_knows_no_feature(string folder, params string[] mayUse) => Assert.Empty(UsedBy(folder).Except(mayUse));

    [Theory]
    [InlineData("Registry")]
    [InlineData("Requests")]
    [InlineData("Themes")]
    [InlineData("AnnualPlans")]
    [InlineData("Plans")]
    [InlineData("Operations")]
    [InlineData("Jobs")]
    [InlineData("Publication")]
    [InlineData("Notices")]
    [InlineData("Pooling")]
    [InlineData("RuleValues")]
    [InlineData("Leads")]
    [InlineData("Disputes")]
    [InlineData("Visits")]
    [InlineData("Enterprises")]
    [InlineData("FieldWork")]
    [InlineData("Metrics")]
    [InlineData("Letters")]
    public void A_feature_does_not_know_another(string folder) => Assert.Empty(UsedBy(folder).Except(Shared));

    private static IEnumerable<string> UsedBy(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Toolchain.Find().Root, "functions", folder), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Names().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))
            .Distinct()
            .Where(name => name != folder);

    [GeneratedRegex(@"Inspection\.Functions\.(\w+)")]
    private static partial Regex Names();
}
