using System.Globalization;
using System.Reflection;
using Inspection.Functions.Enterprises;
using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Jobs;
using Inspection.Functions.Leads;
using Inspection.Functions.Notices;
using Inspection.Local;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Inspection.Functions.Tests.Hosting;

public sealed class ConfigurationTests
{
    private const string Emulator = "AccountName=devstoreaccount1;AccountKey=AAAA;BlobEndpoint=http://127.0.0.1:1/devstoreaccount1;QueueEndpoint=http://127.0.0.1:2/devstoreaccount1;TableEndpoint=";

    [Theory]
    [InlineData("7.14:30:00", "AccountName=county;AccountKey=AAAA", "storage emulator on this machine")]
    [InlineData("00:00:01", Emulator + "http://10.0.0.4:3/devstoreaccount1", "storage emulator on this machine")]
    [InlineData("00:00:01", "AccountName=county;AccountKey=AAAA;BlobEndpoint=http://127.0.0.1:1/a;QueueEndpoint=http://127.0.0.1:2/a;TableEndpoint=http://127.0.0.1:3/a", "storage emulator on this machine")]
    [InlineData("-00:00:01", Emulator + "http://127.0.0.1:3/devstoreaccount1", "how far ahead")]
    public void A_clock_ahead_of_the_true_time_is_refused_at_start_wherever_it_could_be_a_deployment(string ahead, string storage, string reason)
    {
        var refused = Assert.Throws<OptionsValidationException>(() => Given(ahead, storage));
        Assert.Contains(reason, Assert.Single(refused.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_the_emulator_of_this_machine_the_clock_is_ahead_and_without_the_setting_it_is_the_true_one()
    {
        const string here = Emulator + "http://localhost:3/devstoreaccount1";
        await using WebApplication ahead = Given("7.14:30:00", here);
        Assert.InRange(ahead.Services.GetRequiredService<TimeProvider>().GetUtcNow() - TimeProvider.System.GetUtcNow(), TimeSpan.Parse("7.14:29:00", CultureInfo.InvariantCulture), TimeSpan.Parse("7.14:30:00", CultureInfo.InvariantCulture));
        await using WebApplication plain = Given("00:00:00", "AccountName=county;AccountKey=AAAA");
        Assert.Same(TimeProvider.System, plain.Services.GetRequiredService<TimeProvider>());
        Assert.Same(TimeProvider.System, ahead.Services.GetRequiredService<IOptionsMonitor<JwtBearerOptions>>().Get(JwtBearerDefaults.AuthenticationScheme).TimeProvider);
    }

    [Fact]
    public void The_readme_lists_every_setting_with_its_default()
    {
        string[] lines = File.ReadAllLines(Path.Combine(Toolchain.Find().Root, "functions", "README.md"));
        string[] listed = [.. lines.Where(line => line.StartsWith("| `", StringComparison.Ordinal) && line.Contains("__", StringComparison.Ordinal) && !line.Contains("AzureWebJobs", StringComparison.Ordinal))];
        (string Section, object Options)[] sections =
            [("SignIn", new SignInOptions()), ("Web", new WebOptions()), ("Jobs", new SigningOptions()), ("Jobs", new JobsOptions()), ("Planner", new PlannerSettings()), ("Webhooks", new WebhookOptions()), ("Leads", new LeadsOptions()), ("Verify", new VerifyOptions()), ("Clock", new ClockOptions())];
        var settings = sections.SelectMany(section => section.Options.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanWrite)
            .Select(property => (Name: $"{section.Section}__{property.Name}", Default: $"{property.GetValue(section.Options)}"))).ToList();
        Assert.Equal(settings.Select(setting => setting.Name).Order(StringComparer.Ordinal), listed.Select(line => line.Split('`')[1]).Order(StringComparer.Ordinal));
        Assert.All(settings.Where(setting => setting.Default.Length > 0), setting =>
            Assert.Equal($"`{setting.Default}`", listed.Single(line => line.StartsWith($"| `{setting.Name}`", StringComparison.Ordinal)).Split('|')[3].Trim()));
    }

    private static WebApplication Given(string ahead, string storage) => InspectionApp.Build([
        $"--Clock:Ahead={ahead}",
        $"--AzureWebJobsStorage={storage}",
        "--SignIn:Authority=http://localhost:9",
        $"--Jobs:SigningKey={Convert.ToBase64String(new byte[32])}",
        $"--FUNCTIONS_CUSTOMHANDLER_PORT={AppProcess.FreePort()}",
    ]);
}
