using System.Net;
using System.Text;

namespace Inspection.Functions.Tests.Storage;

/// <summary>What happens to one request on its way.</summary>
internal enum Fault
{
    None,

    /// <summary>The connection breaks before the service has the request.</summary>
    DropBefore,

    /// <summary>The service carries the request out, then the connection breaks.</summary>
    DropAfter,

    /// <summary>500 OperationTimedOut, not carried out.</summary>
    Error500NotApplied,

    /// <summary>500 OperationTimedOut, carried out.</summary>
    Error500Applied,

    /// <summary>503 ServerBusy, not carried out.</summary>
    Busy503,

    /// <summary>The connection breaks, and the request reaches the service only just before the next one does.</summary>
    Ghost,

    /// <summary>The answer is an empty page that promises more.</summary>
    EmptyPage,
}

/// <summary>A network that lets each request pass or spoils it, as <paramref name="plan"/> says.</summary>
internal sealed class FaultyNetwork(Func<HttpRequestMessage, Fault> plan) : DelegatingHandler(new SocketsHttpHandler())
{
    private readonly List<string> log = [];
    private HttpRequestMessage? ghost;

    /// <summary>What was asked and what was done to it, in order.</summary>
    public IReadOnlyList<string> Log => log;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (ghost is not null)
        {
            var late = ghost;
            ghost = null;
            (await base.SendAsync(late, cancellationToken)).Dispose();
        }

        var fault = plan(request);
        lock (log)
        {
            log.Add($"{request.Method} {request.RequestUri!.PathAndQuery} {fault}");
        }

        switch (fault)
        {
            case Fault.DropBefore:
                throw new HttpRequestException("the connection was reset before the request was sent");
            case Fault.DropAfter:
                (await base.SendAsync(request, cancellationToken)).Dispose();
                throw new HttpRequestException("the connection was reset while waiting for the answer");
            case Fault.Error500Applied:
                (await base.SendAsync(request, cancellationToken)).Dispose();
                return Answer(HttpStatusCode.InternalServerError, "OperationTimedOut");
            case Fault.Error500NotApplied:
                return Answer(HttpStatusCode.InternalServerError, "OperationTimedOut");
            case Fault.Busy503:
                return Answer(HttpStatusCode.ServiceUnavailable, "ServerBusy");
            case Fault.Ghost:
                ghost = await CloneAsync(request, cancellationToken);
                throw new HttpRequestException("the connection was reset");
            case Fault.EmptyPage:
                var page = new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("""{"value":[]}""", Encoding.UTF8, "application/json") };
                page.Headers.Add("x-ms-continuation-NextPartitionKey", "\u0021");
                return page;
            default:
                return await base.SendAsync(request, cancellationToken);
        }
    }

    private static HttpResponseMessage Answer(HttpStatusCode status, string code) => new(status)
    {
        Content = new StringContent($$$"""{"odata.error":{"code":"{{{code}}}","message":{"lang":"en-US","value":"injected"} } }""", Encoding.UTF8, "application/json"),
    };

    private static async Task<HttpRequestMessage> CloneAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var clone = new HttpRequestMessage(request.Method, request.RequestUri);
        foreach (var (name, values) in request.Headers)
        {
            clone.Headers.TryAddWithoutValidation(name, values);
        }

        clone.Content = new ByteArrayContent(await request.Content!.ReadAsByteArrayAsync(cancellationToken));
        foreach (var (name, values) in request.Content.Headers)
        {
            clone.Content.Headers.TryAddWithoutValidation(name, values);
        }

        return clone;
    }
}
