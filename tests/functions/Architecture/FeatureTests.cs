using System.Text.RegularExpressions;
using Inspection.Local;

namespace Inspection.Functions.Tests.Architecture;

/// <summary>Who may know whom: a feature knows what all features share, and no other feature.</summary>
public sealed partial class FeatureTests
{
    private static readonly string[] Shared = ["Audit", "Drafts", "Feeds", "Hosting", "Identity", "Intake", "Jurisdictions", "Ledger", "Rules", "Storage"];

    [Fact]
    public void Features_do_not_import_one_another_and_what_they_share_imports_no_feature()
    {
        string root = Path.Combine(Toolchain.Find().Root, "functions");
        var folders = Directory.GetDirectories(root).Select(Path.GetFileName).Except(["bin", "obj", "bindings"]).ToList();
        var features = folders.Except(Shared).ToHashSet();
        Assert.Superset(new HashSet<string?> { "Plans", "Publication", "Jobs", "Registry", "Requests" }, features);
        var wrong =
            from folder in folders
            from file in Directory.GetFiles(Path.Combine(root, folder!), "*.cs", SearchOption.AllDirectories)
            from Match match in Import().Matches(File.ReadAllText(file))
            let imported = match.Groups[1].Value
            where features.Contains(imported) && imported != folder
            select $"{Path.GetRelativePath(root, file)} imports {imported}";
        Assert.Empty(wrong);
    }

    [GeneratedRegex(@"Inspection\.Functions\.([A-Z]\w+)")]
    private static partial Regex Import();
}
