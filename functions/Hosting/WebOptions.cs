namespace Inspection.Functions.Hosting;

/// <summary>Section <c>Web</c>: who may call from a browser.</summary>
internal sealed class WebOptions
{
    /// <summary>Exact origins, comma separated, for example <c>https://inspection.example.cn</c>; none by default.</summary>
    public string AllowedOrigins { get; init; } = "";

    /// <summary>Origin of the public pages, to which QR codes and links lead; the first of <see cref="AllowedOrigins"/> by default.</summary>
    public string Public { get; init; } = "";

    public string PublicOrigin => Public.Length > 0 ? Public : Origins.FirstOrDefault() ?? "";

    public string[] Origins => AllowedOrigins.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>True where each one is a scheme, a host and perhaps a port, and nothing else.</summary>
    public bool AreExact => Origins.Append(PublicOrigin).Where(origin => origin.Length > 0).All(origin =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && uri.GetLeftPart(UriPartial.Authority) == origin);
}
