using System.Reflection;
using Inspection.Functions.Enterprises;
using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Jobs;
using Inspection.Functions.Leads;
using Inspection.Functions.Notices;
using Inspection.Local;

namespace Inspection.Functions.Tests.Hosting;

public sealed class ConfigurationTests
{
    [Fact]
    public void The_readme_lists_every_setting_with_its_default()
    {
        string[] lines = File.ReadAllLines(Path.Combine(Toolchain.Find().Root, "functions", "README.md"));
        string[] listed = [.. lines.Where(line => line.StartsWith("| `", StringComparison.Ordinal) && line.Contains("__", StringComparison.Ordinal) && !line.Contains("AzureWebJobs", StringComparison.Ordinal))];
        (string Section, object Options)[] sections =
            [("SignIn", new SignInOptions()), ("Web", new WebOptions()), ("Jobs", new SigningOptions()), ("Jobs", new JobsOptions()), ("Planner", new PlannerSettings()), ("Webhooks", new WebhookOptions()), ("Leads", new LeadsOptions()), ("Verify", new VerifyOptions())];
        var settings = sections.SelectMany(section => section.Options.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanWrite)
            .Select(property => (Name: $"{section.Section}__{property.Name}", Default: $"{property.GetValue(section.Options)}"))).ToList();
        Assert.Equal(settings.Select(setting => setting.Name).Order(StringComparer.Ordinal), listed.Select(line => line.Split('`')[1]).Order(StringComparer.Ordinal));
        Assert.All(settings.Where(setting => setting.Default.Length > 0), setting =>
            Assert.Equal($"`{setting.Default}`", listed.Single(line => line.StartsWith($"| `{setting.Name}`", StringComparison.Ordinal)).Split('|')[3].Trim()));
    }
}
