using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Inspection.Functions.Hosting;

/// <summary>Metadata of an endpoint whose body is a file, for the description.</summary>
internal sealed record FileBody(IReadOnlyList<string> ContentTypes);

/// <summary>The API's own description at <c>/api/openapi.json</c>: errors are described once for all operations.</summary>
internal static class OpenApi
{
    private const string Document = "v1";
    private const string Link = "link";

    public static void AddOpenApiDocument(this WebApplicationBuilder builder) => builder.Services.AddOpenApi(Document, options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Inspect Once 综合查一次",
                Version = "1",
                Description = "Every error is application/problem+json with a stable code. Texts follow Accept-Language (zh, en).",
            };
            document.Servers = [];
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                ["bearer"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "JWT" },
                [Link] = new OpenApiSecurityScheme
                {
                    Type = SecuritySchemeType.ApiKey,
                    In = ParameterLocation.Header,
                    Name = "Authorization",
                    Description = "The signed link of an enterprise's notice: the word Link, a space, and what stands behind the sign # of the link's address. Opens the enterprise's own page and nothing else.",
                },
            };
            foreach (var schema in document.Components.Schemas?.Values.OfType<OpenApiSchema>() ?? [])
            {
                LeaveOutNulls(schema);
            }

            return Task.CompletedTask;
        });
        options.AddOperationTransformer(DescribeAsync);
    });

    public static void MapOpenApiDocument(this IEndpointRouteBuilder app) =>
        app.MapOpenApi("/api/openapi.json").AllowAnonymous();

    private static async Task DescribeAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var schema = await context.GetOrCreateSchemaAsync(typeof(Problem), null, cancellationToken);
        context.Document?.AddComponent("Problem", schema);
        operation.Responses ??= [];
        operation.Responses["default"] = new OpenApiResponse
        {
            Description = "Refused; see code.",
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference("Problem", context.Document) },
            },
        };
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<FileBody>().FirstOrDefault() is { } file)
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = file.ContentTypes.ToDictionary(type => type, _ => new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } }),
            };
        }

        if (operation.OperationId is { } name && OpenApiExamples.Bodies.TryGetValue(name, out var example)
            && operation.RequestBody?.Content is { } bodies && bodies.TryGetValue("application/json", out var body) && body is OpenApiMediaType media)
        {
            media.Example = JsonNode.Parse(example);
        }

        if (!context.Description.ActionDescriptor.EndpointMetadata.OfType<IAllowAnonymous>().Any())
        {
            operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("bearer", context.Document)] = [] }];
            if (context.Description.ActionDescriptor.EndpointMetadata.OfType<AuthorizationPolicy>().Any(policy => policy.AuthenticationSchemes.Contains("Link")))
            {
                operation.Security.Add(new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Link, context.Document)] = [] });
            }
        }
    }

    /// <summary>A member without a value is left out, not written as null.</summary>
    private static void LeaveOutNulls(OpenApiSchema schema)
    {
        foreach (var (name, property) in schema.Properties?.ToList() ?? [])
        {
            if (property is OpenApiSchema { Type: { } type } plain && type.HasFlag(JsonSchemaType.Null))
            {
                plain.Type = type & ~JsonSchemaType.Null;
                schema.Required?.Remove(name);
            }
            else if (property.OneOf is [OpenApiSchema { Type: JsonSchemaType.Null }, var other])
            {
                schema.Properties![name] = other;
                schema.Required?.Remove(name);
            }
        }
    }
}
