namespace Inspection.Local;

/// <summary>Sends requests to the handler; while it is being started again, connecting is tried a few times, as the real host does.</summary>
internal sealed class HandlerClient(HandlerProcess handler) : IDisposable
{
    private const int Attempts = 10;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(250);

    private readonly HttpMessageInvoker http = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false });

    /// <summary>The answer as soon as its headers are there.</summary>
    /// <param name="make">Makes the request for the handler's address; called again when nobody listened there.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<HttpResponseMessage> SendAsync(Func<Uri, HttpRequestMessage> make, CancellationToken cancel)
    {
        var pause = FirstPause;
        for (var attempt = 1; ; attempt++)
        {
            var address = await handler.ReadyAsync(cancel);
            var request = make(address);
            try
            {
                return await http.SendAsync(request, cancel);
            }
            catch (HttpRequestException refused) when (refused.HttpRequestError == HttpRequestError.ConnectionError && attempt < Attempts)
            {
                await Task.Delay(pause, cancel);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
        }
    }

    public void Dispose() => http.Dispose();
}
