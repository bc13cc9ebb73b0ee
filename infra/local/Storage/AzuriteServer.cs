using System.Globalization;

namespace Inspection.Local;

/// <summary>The ports of the three storage services; 0 means any free one.</summary>
public sealed record StoragePorts(int Blob = 0, int Queue = 0, int Table = 0);

/// <summary>
/// Microsoft's storage emulator. On disk it saves every few seconds and at a clean end only, so it is always stopped
/// cleanly: a killed one forgets what it acknowledged, which says nothing about the platform.
/// </summary>
public sealed class AzuriteServer : IAsyncDisposable
{
    /// <summary>The emulator's published account.</summary>
    public const string Account = "devstoreaccount1";

    /// <summary>The emulator's published key, the same on every machine.</summary>
    public const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private const string Listening = " service is successfully listening at ";
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private readonly ChildProcess process;

    private AzuriteServer(ChildProcess process, StoragePorts ports)
    {
        this.process = process;
        Ports = ports;
    }

    public StoragePorts Ports { get; }

    public int ProcessId => process.Id;

    public string BlobEndpoint => Endpoint(Ports.Blob);

    public string QueueEndpoint => Endpoint(Ports.Queue);

    public string TableEndpoint => Endpoint(Ports.Table);

    public string ConnectionString =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};BlobEndpoint={BlobEndpoint};QueueEndpoint={QueueEndpoint};TableEndpoint={TableEndpoint};";

    /// <summary>Starts the emulator and returns when all three services answer.</summary>
    /// <param name="folder">Where it keeps its data; null keeps everything in memory.</param>
    /// <param name="ports">The ports to listen on; null takes free ones.</param>
    /// <param name="toolchain">Where the emulator is installed; null finds the repository of this program.</param>
    /// <param name="cancel">Gives the start up.</param>
    /// <exception cref="SetUpException">The emulator could not start; the message holds its last lines.</exception>
    public static async Task<AzuriteServer> StartAsync(string? folder = null, StoragePorts? ports = null, Toolchain? toolchain = null, CancellationToken cancel = default)
    {
        toolchain ??= Toolchain.Find();
        await toolchain.InstallToolsAsync(cancel);
        ports ??= new();
        string[] keep = ["--inMemoryPersistence"];
        if (folder is not null)
        {
            Directory.CreateDirectory(folder);
            keep = ["--location", Path.GetFullPath(folder)];
        }

        var found = new TaskCompletionSource<StoragePorts>(TaskCreationOptions.RunContinuationsAsynchronously);
        var ready = new Dictionary<string, int>(StringComparer.Ordinal);
        void Read(string line)
        {
            var at = line.IndexOf(Listening, StringComparison.Ordinal);
            if (at < 0)
            {
                return;
            }

            lock (ready)
            {
                ready[line[..at].Split(' ')[^1]] = new Uri(line[(at + Listening.Length)..].Trim()).Port;
                if (ready.Count == 3)
                {
                    found.TrySetResult(new(ready["Blob"], ready["Queue"], ready["Table"]));
                }
            }
        }

        var process = NodeProgram.Start(
            toolchain,
            "The storage emulator (Azurite)",
            Path.Combine("node_modules", "azurite", "dist", "src", "azurite.js"),
            [
                .. keep, "--silent", "--disableTelemetry", "--skipApiVersionCheck",
                "--blobHost", "127.0.0.1", "--queueHost", "127.0.0.1", "--tableHost", "127.0.0.1",
                "--blobPort", Text(ports.Blob), "--queuePort", Text(ports.Queue), "--tablePort", Text(ports.Table),
            ],
            folder ?? Path.GetTempPath(),
            Read);
        return new(process, await process.UntilAsync(found.Task, StartLimit, cancel));
    }

    public ValueTask DisposeAsync() => process.DisposeAsync();

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);

    private static string Endpoint(int port) => $"http://127.0.0.1:{Text(port)}/{Account}";
}
