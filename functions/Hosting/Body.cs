using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Options;

namespace Inspection.Functions.Hosting;

/// <summary>A body that may turn out to be unreadable; see <see cref="BodyFilter"/>.</summary>
internal interface IBody
{
    Refusal? Refusal { get; }
}

/// <summary>The JSON body of a request. Handlers only ever see one that was read: <see cref="BodyFilter"/> refuses the others.</summary>
internal sealed class Body<T> : IBody, IEndpointParameterMetadataProvider
    where T : class
{
    private readonly T? _value;

    private Body(T? value, Refusal? refusal) => (_value, Refusal) = (value, refusal);

    public T Value => _value ?? throw new InvalidOperationException("The body was not read.");

    public Refusal? Refusal { get; }

    public static async ValueTask<Body<T>> BindAsync(HttpContext context)
    {
        if (!context.Request.HasJsonContentType())
        {
            return new(null, Refusals.UnsupportedMediaType);
        }

        var options = context.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        var json = await RequestBody.ReadAsync(context.Request, RequestBody.Limit, context.RequestAborted);
        var findings = JsonShape.Read(json, (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)), out var value);
        return findings.Count > 0 ? new(null, Refusals.Invalid(findings)) : new(value, null);
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata(["application/json"], typeof(T)));
}

internal static class BodyFilter
{
    public static ValueTask<object?> RefuseUnreadable(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        foreach (var argument in context.Arguments)
        {
            if (argument is IBody { Refusal: { } refusal })
            {
                return ValueTask.FromResult<object?>(refusal);
            }
        }

        return next(context);
    }
}
