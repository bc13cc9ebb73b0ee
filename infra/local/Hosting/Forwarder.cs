using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace Inspection.Local;

/// <summary>Passes a request to the handler under its original path, and the answer back.</summary>
/// <param name="http">Reaches the handler.</param>
/// <param name="streams">True passes bytes on as they come, as the host's proxying does; false waits for the whole, as its forwarding does.</param>
/// <param name="log">Receives what went wrong.</param>
internal sealed class Forwarder(HandlerClient http, bool streams, Action<LogLevel, string> log)
{
    private static readonly HashSet<string> BetweenTwoOnly = new(StringComparer.OrdinalIgnoreCase)
    {
        "Connection", "Keep-Alive", "Proxy-Authenticate", "Proxy-Authorization", "TE", "Trailer", "Transfer-Encoding", "Upgrade",
    };

    public async Task ForwardAsync(HttpContext context)
    {
        try
        {
            using var answer = await http.SendAsync(address => Copy(context.Request, address), context.RequestAborted);
            await CopyAsync(answer, context.Response, context.RequestAborted);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller has gone.
        }
        catch (Exception failed) when (failed is HttpRequestException or IOException or HandlerGoneException)
        {
            log(LogLevel.Error, $"{context.Request.Method} {context.Request.Path} got no answer from the handler: {failed.Message}");
            if (context.Response.HasStarted)
            {
                context.Abort();
            }
            else
            {
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                context.Response.Headers.RetryAfter = "2";
            }
        }
    }

    private HttpRequestMessage Copy(HttpRequest from, Uri address)
    {
        var target = new UriBuilder(address) { Path = from.PathBase.Add(from.Path).ToUriComponent(), Query = from.QueryString.ToUriComponent() };
        var request = new HttpRequestMessage(new HttpMethod(from.Method), target.Uri);
        var hasBody = streams ? from.HttpContext.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == true : from.ContentLength > 0;
        if (hasBody)
        {
            request.Content = new StreamContent(from.Body);
        }

        foreach (var (name, values) in from.Headers)
        {
            if (!BetweenTwoOnly.Contains(name) && !request.Headers.TryAddWithoutValidation(name, values.AsEnumerable()))
            {
                request.Content?.Headers.TryAddWithoutValidation(name, values.AsEnumerable());
            }
        }

        return request;
    }

    private async Task CopyAsync(HttpResponseMessage answer, HttpResponse to, CancellationToken cancel)
    {
        to.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers))
        {
            if (!BetweenTwoOnly.Contains(name))
            {
                to.Headers[name] = new StringValues([.. values]);
            }
        }

        if (!streams)
        {
            await answer.Content.LoadIntoBufferAsync(cancel);
        }

        to.HttpContext.Features.Get<IHttpResponseBodyFeature>()!.DisableBuffering();
        await to.StartAsync(cancel);
        await answer.Content.CopyToAsync(to.Body, cancel);
    }
}
