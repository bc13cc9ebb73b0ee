using System.Text.Json;

namespace Inspection.Local;

/// <summary>
/// A real OpenID Connect provider on this machine, with the demo accounts of <c>accounts.json</c>: authorization code
/// flow with PKCE for the public clients <c>inspection-console</c> (the web app) and <c>inspection-local</c>
/// (<see cref="DemoSignIn"/>), access tokens for the resource <c>api://inspection</c>.
/// </summary>
public sealed class IdentityProvider : IAsyncDisposable
{
    private const string Ready = "sign-in is ready at ";
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private readonly ChildProcess process;

    private IdentityProvider(ChildProcess process, string authority)
    {
        this.process = process;
        Authority = authority;
    }

    /// <summary>The issuer, such as <c>http://localhost:9400</c>.</summary>
    public string Authority { get; }

    public int ProcessId => process.Id;

    /// <summary>Starts the provider and returns when it answers.</summary>
    /// <param name="port">The port to listen on; 0 takes a free one.</param>
    /// <param name="webOrigin">The web app's origin, such as <c>http://localhost:8080</c>; null when there is no web app.</param>
    /// <param name="keyFile">Where the signing key is kept, so that tokens outlive a restart; null keeps it in memory.</param>
    /// <param name="accounts">The accounts' file; null takes the demo accounts.</param>
    /// <param name="toolchain">Where the provider is installed; null finds the repository of this program.</param>
    /// <param name="cancel">Gives the start up.</param>
    /// <exception cref="SetUpException">The provider could not start; the message holds its last lines.</exception>
    public static async Task<IdentityProvider> StartAsync(int port = 0, string? webOrigin = null, string? keyFile = null, string? accounts = null, Toolchain? toolchain = null, CancellationToken cancel = default)
    {
        toolchain ??= Toolchain.Find();
        await toolchain.InstallToolsAsync(cancel);
        var options = JsonSerializer.Serialize(new
        {
            port,
            accounts = accounts ?? DemoAccount.FileOf(toolchain),
            keys = keyFile,
            origins = webOrigin is null ? Array.Empty<string>() : [webOrigin],
            afterSignOut = webOrigin is null ? Array.Empty<string>() : [$"{webOrigin}/", $"{webOrigin}/console/", $"{webOrigin}/officer/"],
            redirects = webOrigin is null ? Array.Empty<string>() : [$"{webOrigin}/console/", $"{webOrigin}/console/signed-in", $"{webOrigin}/console/silent", $"{webOrigin}/officer/signed-in"],
        });
        var found = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var process = NodeProgram.Start(toolchain, "The sign-in provider", "provider.mjs", [options], toolchain.ToolsFolder, line =>
        {
            if (line.StartsWith(Ready, StringComparison.Ordinal))
            {
                found.TrySetResult(line[Ready.Length..]);
            }
        });
        return new(process, await process.UntilAsync(found.Task, StartLimit, cancel));
    }

    public ValueTask DisposeAsync() => process.DisposeAsync();
}
