using System.Reflection;
using System.Text;
using System.Text.Json;
using Inspection.Functions.Hosting;
using Inspection.Local;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Inspection.Functions.Tests.Hosting;

/// <summary>The examples in the API's description are bodies that the API reads.</summary>
public sealed class OpenApiExampleTests
{
    [Fact]
    public async Task Every_example_belongs_to_an_operation_and_has_the_shape_of_its_body()
    {
        await using var app = InspectionApp.Build(
            ["--AzureWebJobsStorage=UseDevelopmentStorage=true", "--SignIn:Authority=http://localhost:1", $"--Jobs:SigningKey={Convert.ToBase64String(new byte[32])}"]);
        var options = app.Services.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        var bodies = ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints)
            .Select(endpoint => (Name: endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName, Body: endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType))
            .Where(endpoint => endpoint is { Name: not null, Body: not null })
            .ToDictionary(endpoint => endpoint.Name!, endpoint => endpoint.Body!);
        var read = typeof(JsonShape).GetMethod(nameof(JsonShape.Read), BindingFlags.Public | BindingFlags.Static)!;
        foreach (var (name, json) in OpenApiExamples.Bodies)
        {
            Assert.True(bodies.TryGetValue(name, out var type), $"No operation {name} takes a body.");
            object?[] arguments = [new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes(json)), options.GetTypeInfo(type), null];
            var findings = (IReadOnlyList<Finding>)read.MakeGenericMethod(type).Invoke(null, arguments)!;
            Assert.True(findings.Count == 0, $"{name}: {string.Join("; ", findings.Select(finding => $"{finding.Place} {finding.Code}"))}");
        }
    }

    [Fact]
    public async Task Every_example_in_the_description_is_valid_against_its_schema()
    {
        JsonElement description = await DescriptionAsync();
        var check = new SchemaCheck(description);
        var examples = description.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()).Select(operation => operation.Value)
            .SelectMany(operation => Media(operation).Where(media => media.TryGetProperty("example", out _))
                .Select(media => (Name: operation.GetProperty("operationId").GetString(), Example: media.GetProperty("example"), Schema: media.GetProperty("schema")))).ToList();
        Assert.True(examples.Count >= OpenApiExamples.Bodies.Count, $"Only {examples.Count} examples were found.");
        Assert.Empty(examples.SelectMany(one => check.Broken(one.Example, one.Schema).Select(broken => $"{one.Name}: {broken}")));
    }

    [Theory]
    [InlineData("""{"code":"8F3K2Q7M","version":1}""", null)]
    [InlineData("""{"version":1}""", "$.code is missing")]
    [InlineData("""{"code":8}""", "$.code is no string")]
    [InlineData("""{"code":"8F3K2Q7M","version":"1"}""", "$.version is no integer")]
    [InlineData("""{"code":"8F3K2Q7M","version":3000000000}""", "$.version is no int32")]
    [InlineData("""{"code":"8F3K2Q7M","more":1}""", "$.more is unknown")]
    [InlineData("[]", "$ is no object")]
    public async Task The_check_of_examples_finds_what_is_wrong_with_one(string example, string? broken)
    {
        JsonElement description = await DescriptionAsync();
        using var value = JsonDocument.Parse(example);
        JsonElement schema = description.GetProperty("components").GetProperty("schemas").GetProperty("VerifyBody");
        Assert.Equal(broken is null ? [] : [broken], new SchemaCheck(description).Broken(value.RootElement, schema));
    }

    private static async Task<JsonElement> DescriptionAsync()
    {
        byte[] bytes = await File.ReadAllBytesAsync(Path.Combine(Toolchain.Find().Root, "tests", "functions", "openapi.json"), TestContext.Current.CancellationToken);
        return JsonSerializer.Deserialize<JsonElement>(bytes);
    }

    /// <summary>Everything that an operation takes and answers.</summary>
    private static IEnumerable<JsonElement> Media(JsonElement operation)
    {
        IEnumerable<JsonElement> sides = operation.TryGetProperty("requestBody", out JsonElement body) ? [body] : [];
        return sides.Concat(operation.GetProperty("responses").EnumerateObject().Select(response => response.Value))
            .Where(side => side.TryGetProperty("content", out _)).SelectMany(side => side.GetProperty("content").EnumerateObject()).Select(media => media.Value);
    }
}
