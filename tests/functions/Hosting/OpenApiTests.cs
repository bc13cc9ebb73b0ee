using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using Inspection.Local;

namespace Inspection.Functions.Tests.Hosting;

[Collection(WorldSuite.Name)]
public sealed class OpenApiTests(AppFixture app)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task The_description_checked_in_is_the_one_that_the_app_gives()
    {
        var file = Path.Combine(Toolchain.Find().Root, "tests", "functions", "openapi.json");
        var reply = (await new Api(app.App.Address).GetAsync("/api/openapi.json")).Is(HttpStatusCode.OK);
        var now = JsonSerializer.Serialize(reply.Json, Indented) + "\n";
        if (Environment.GetEnvironmentVariable("REFRESH_OPENAPI") == "1")
        {
            await File.WriteAllTextAsync(file, now, TestContext.Current.CancellationToken);
        }

        var kept = File.Exists(file) ? await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken) : "";
        Assert.True(now == kept, "The API has changed. Look at the change, then refresh the file:\n  REFRESH_OPENAPI=1 dotnet test tests/functions --filter OpenApiTests");
    }

    [Fact]
    public async Task Every_operation_has_a_name_and_describes_its_refusals()
    {
        var paths = (await new Api(app.App.Address).GetAsync("/api/openapi.json")).Json.GetProperty("paths");
        foreach (var operation in paths.EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(verb => (Name: $"{verb.Name} {path.Name}", verb.Value))))
        {
            Assert.True(operation.Value.TryGetProperty("operationId", out _), operation.Name);
            Assert.True(operation.Value.GetProperty("responses").TryGetProperty("default", out _), operation.Name);
        }
    }
}
