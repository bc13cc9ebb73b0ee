using System.Reflection;
using System.Text.RegularExpressions;
using Inspection.Local;

namespace Inspection.Functions.Tests.Trust;

/// <summary>The table of threats names tests that there are, so that a test cannot be renamed away from under it.</summary>
public sealed partial class TrustTableTests
{
    private static readonly string[] Threats = [.. Enumerable.Range(1, 13).Concat([18, 20, 21]).Select(number => $"T{number}")];

    [Fact]
    public void Every_threat_names_tests_that_there_are()
    {
        string[] rows = [.. File.ReadAllLines(Path.Combine(Toolchain.Find().Root, "functions", "TRUST.md")).Where(line => line.StartsWith("| T", StringComparison.Ordinal))];
        Assert.Equal(Threats, rows.Select(row => row.Split('|')[1].Trim()));
        HashSet<string> tests =
        [
            .. typeof(TrustTableTests).Assembly.GetTypes().SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance))
                .Where(method => method.GetCustomAttributes().Any(attribute => attribute is FactAttribute)).Select(method => $"{method.DeclaringType!.Name}.{method.Name}"),
        ];
        Assert.All(rows, row =>
        {
            string[] named = [.. Named().Matches(row.Split('|')[4]).Select(match => match.Groups[1].Value)];
            Assert.NotEmpty(named);
            Assert.Empty(named.Except(tests));
        });
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Named();
}
