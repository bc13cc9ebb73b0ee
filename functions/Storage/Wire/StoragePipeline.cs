using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace Inspection.Functions.Storage;

/// <summary>Sends signed requests to one service and turns what goes wrong into <see cref="StorageException"/>.</summary>
internal sealed class StoragePipeline
{
    private const string Scope = "https://storage.azure.com/.default";
    private readonly HttpPipeline pipeline;
    private readonly string version;

    private StoragePipeline(Uri endpoint, string version, HttpPipelinePolicy signing, ClientOptions options)
    {
        Endpoint = endpoint;
        this.version = version;
        pipeline = HttpPipelineBuilder.Build(options, signing);
    }

    public Uri Endpoint { get; }

    public static StoragePipeline ForTables(StorageConnection connection, ClientOptions? options = null) =>
        new(connection.Tables, "2020-12-06", Signing(connection, key => new TableSharedKeyLitePolicy(connection.Account, key)), options ?? new StorageClientOptions());

    public static StoragePipeline ForBlobs(StorageConnection connection, ClientOptions? options = null) =>
        new(connection.Blobs, "2021-12-02", Signing(connection, key => new BlobSharedKeyPolicy(connection.Account, key)), options ?? new StorageClientOptions());

    /// <summary>A request to <paramref name="path"/> (already encoded) below the endpoint, with the headers that every request carries.</summary>
    public HttpMessage CreateMessage(RequestMethod method, string path)
    {
        var message = pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri.Reset(new Uri(Endpoint.AbsoluteUri + path));
        message.Request.Headers.Add("x-ms-version", version);
        return message;
    }

    /// <summary>Sends and gives back any answer below 400, and those in <paramref name="expected"/>; everything else throws.</summary>
    public async Task<Response> SendAsync(HttpMessage message, CancellationToken cancellationToken, params int[] expected)
    {
        var isWrite = message.Request.Method != RequestMethod.Get && message.Request.Method != RequestMethod.Head;
        try
        {
            await pipeline.SendAsync(message, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (AuthenticationFailedException e)
        {
            throw StorageErrors.NoToken(e);
        }
        catch (Exception e) when (e is RequestFailedException or IOException or OperationCanceledException or AggregateException or HttpRequestException)
        {
            throw StorageErrors.NoAnswer(isWrite, e);
        }

        var response = message.Response;
        return response.Status < 400 || expected.Contains(response.Status)
            ? response
            : throw StorageErrors.From(response.Status, response.Headers.TryGetValue("x-ms-error-code", out var code) ? code : null, response.Content.ToString(), isWrite);
    }

    private static HttpPipelinePolicy Signing(StorageConnection connection, Func<byte[], HttpPipelinePolicy> byKey) =>
        connection.Key is { } key
            ? byKey(key)
            : new BearerTokenAuthenticationPolicy(connection.Credential!, Scope);
}
