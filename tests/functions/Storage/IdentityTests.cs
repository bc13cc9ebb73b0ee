using System.Net;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Tests.Storage;

/// <summary>Access by a managed identity. Azurite offers it over HTTPS only, so what is sent is looked at here.</summary>
public class IdentityTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_request_carries_a_token_for_storage_and_a_version_that_takes_tokens()
    {
        var credential = new Credential(() => new AccessToken("the-token", DateTimeOffset.MaxValue));
        HttpRequestMessage? sent = null;
        var table = Table(credential, request => sent = request);
        Assert.Null(await table.GetEntityIfExistsAsync(Partition.Registry("zhuji"), Key.Of("a"), cancellationToken: Cancel));
        Assert.Equal("Bearer the-token", sent!.Headers.Authorization!.ToString());
        Assert.Equal("https://store1.table.core.windows.net/jobs(PartitionKey='R%7Czhuji',RowKey='a')", sent.RequestUri!.AbsoluteUri);
        Assert.Equal(["2020-12-06"], sent.Headers.GetValues("x-ms-version"));
        Assert.Equal(["https://storage.azure.com/.default"], credential.Scopes);
    }

    [Fact]
    public async Task Without_a_token_nothing_is_sent_and_storage_is_unavailable()
    {
        var sent = 0;
        var table = Table(new Credential(() => throw new CredentialUnavailableException("no identity here")), _ => sent++);
        var error = await Assert.ThrowsAsync<StorageException>(() => table.AddEntityAsync(new TableEntity(Partition.Registry("zhuji"), Key.Of("a")), Cancel));
        Assert.Equal((StorageFault.Unavailable, "NoToken", 0), (error.Fault, error.Code, sent));
    }

    private static TableClient Table(TokenCredential credential, Action<HttpRequestMessage> see)
    {
        var options = new StorageClientOptions(TimeSpan.FromMilliseconds(1)) { Transport = new HttpClientTransport(new HttpClient(new Service(see))) };
        return new TableClient(StoragePipeline.ForTables(StorageConnection.For("store1", credential), options), "jobs");
    }

    private sealed class Service(Action<HttpRequestMessage> see) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            see(request);
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.NotFound)
            {
                Content = new StringContent("""{"odata.error":{"code":"ResourceNotFound","message":{"lang":"en-US","value":"none"}}}"""),
            });
        }
    }

    private sealed class Credential(Func<AccessToken> token) : TokenCredential
    {
        public string[] Scopes { get; private set; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes = requestContext.Scopes;
            return token();
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }
}
