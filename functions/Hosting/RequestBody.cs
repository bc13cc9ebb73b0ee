namespace Inspection.Functions.Hosting;

/// <summary>
/// Reads bodies up to a limit. The limit is enforced here and not by Kestrel, which cuts the connection of a caller that is still
/// sending: that caller would see a broken pipe and never the reason.
/// </summary>
internal static class RequestBody
{
    /// <summary>For JSON.</summary>
    public const long Limit = 1024 * 1024;

    /// <summary>Beyond this Kestrel does cut the connection.</summary>
    public const long HardLimit = 64L * 1024 * 1024;

    /// <exception cref="BadHttpRequestException">With status 413, where the body is longer than the limit.</exception>
    public static async Task<byte[]> ReadAsync(HttpRequest request, long limit, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limit)
        {
            throw TooLarge();
        }

        using var buffer = new MemoryStream();
        var chunk = new byte[81920];
        for (int read; (read = await request.Body.ReadAsync(chunk, cancellationToken)) > 0;)
        {
            if (buffer.Length + read > limit)
            {
                throw TooLarge();
            }

            buffer.Write(chunk, 0, read);
        }

        return buffer.ToArray();
    }

    private static BadHttpRequestException TooLarge() => new("The body is too large.", StatusCodes.Status413PayloadTooLarge);
}
