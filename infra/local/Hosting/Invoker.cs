using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Inspection.Local;

/// <summary>
/// Posts an invocation to the handler. Only a 2xx answer with a JSON object counts as success. (The real host waits for
/// ever on an empty answer; the imitation fails it at once.)
/// </summary>
internal sealed class Invoker(HandlerProcess handler, HandlerClient http, TimeSpan functionTimeout, Action<LogLevel, string> log)
{
    public async Task<bool> InvokeAsync(string function, string payload, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(functionTimeout);
        try
        {
            var problem = await PostAsync(function, payload, limit.Token);
            if (problem is not null)
            {
                log(LogLevel.Error, $"{function} failed: {problem}");
            }

            return problem is null;
        }
        catch (Exception failed) when (failed is HttpRequestException or IOException or HandlerGoneException)
        {
            log(LogLevel.Error, $"{function} failed: {failed.Message}");
            return false;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            log(LogLevel.Error, $"{function} took longer than functionTimeout ({functionTimeout}); the handler is restarted.");
            handler.Replace();
            return false;
        }
    }

    private async Task<string?> PostAsync(string function, string payload, CancellationToken cancel)
    {
        using var answer = await http.SendAsync(address => Request(address, function, payload), cancel);
        var body = await answer.Content.ReadAsStringAsync(cancel);
        if (!answer.IsSuccessStatusCode)
        {
            return $"the handler answered {(int)answer.StatusCode}.";
        }

        if (answer.Content.Headers.ContentType?.MediaType != "application/json")
        {
            return $"the handler answered with content type '{answer.Content.Headers.ContentType}', not application/json.";
        }

        try
        {
            using var json = JsonDocument.Parse(body);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
            {
                return "the handler's answer is not a JSON object.";
            }

            if (json.RootElement.At("Logs") is { ValueKind: JsonValueKind.Array } lines)
            {
                foreach (var line in lines.EnumerateArray())
                {
                    log(LogLevel.Information, line.ToString());
                }
            }

            return null;
        }
        catch (JsonException)
        {
            return "the handler's answer is empty or not JSON.";
        }
    }

    private static HttpRequestMessage Request(Uri address, string function, string payload)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, function))
        {
            Content = new StringContent(payload, Encoding.UTF8, new MediaTypeHeaderValue("application/json", "utf-8")),
        };
        request.Headers.TransferEncodingChunked = true;
        request.Headers.Add("X-Azure-Functions-InvocationId", Guid.NewGuid().ToString());
        request.Headers.Add("X-Azure-Functions-HostVersion", "4.0.0-imitation");
        request.Headers.UserAgent.ParseAdd("Azure-Functions-Host/4.0.0-imitation");
        return request;
    }
}
