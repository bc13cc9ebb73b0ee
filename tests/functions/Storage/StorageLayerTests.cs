using System.Text.RegularExpressions;
using Inspection.Local;

namespace Inspection.Functions.Tests.Storage;

public partial class StorageLayerTests
{
    [Theory]
    [InlineData("Storage", "Audit")]
    [InlineData("Audit")]
    public void A_lower_layer_names_no_feature(string layer, params string[] mayUse)
    {
        var folder = Path.Combine(Toolchain.Find().Root, "functions", layer);
        var used = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Names().Matches(File.ReadAllText(file)).Select(m => m.Groups[1].Value))
            .Distinct()
            .Except([layer, .. mayUse]);
        Assert.Empty(used);
    }

    [GeneratedRegex(@"Inspection\.Functions\.(\w+)")]
    private static partial Regex Names();
}
