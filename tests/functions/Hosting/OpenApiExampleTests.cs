using System.Reflection;
using System.Text;
using Inspection.Functions.Hosting;
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
}
