using System.Globalization;

namespace Inspection.Local;

/// <summary>The whole platform on this machine: storage, sign-in, the Functions app under the imitated host, the web app.</summary>
public sealed class LocalPlatform : IAsyncDisposable
{
    /// <summary>The demo jurisdiction's id.</summary>
    public const string Jurisdiction = "zhuji";

    private readonly Stack<IAsyncDisposable> parts = new();
    private readonly DataFolder data;
    private readonly HandlerLog log;
    private FunctionsHostOptions? hosting;

    private LocalPlatform(DataFolder data, HandlerLog log, Toolchain toolchain)
    {
        (this.data, this.log, Toolchain) = (data, log, toolchain);
        Clock = new(data.ClockFile, TimeProvider.System);
    }

    public Toolchain Toolchain { get; }

    /// <summary>The time in which the platform lives.</summary>
    internal LocalClock Clock { get; }

    public AzuriteServer Storage { get; private set; } = null!;

    public IdentityProvider SignIn { get; private set; } = null!;

    public FunctionsHost Functions { get; private set; } = null!;

    /// <summary>Null where the stack runs without the web app.</summary>
    public WebServer? Web { get; private set; }

    /// <summary>The API's address with its prefix.</summary>
    public string Api => Functions.Address + "/api";

    /// <summary>Where the Functions app's lines are written.</summary>
    public string LogFile => data.LogFile;

    /// <summary>Installs and builds what is missing, starts every part and returns when all of them answer.</summary>
    /// <exception cref="SetUpException">A port or the data folder is taken, a tool is missing, or a part did not start.</exception>
    public static async Task<LocalPlatform> StartAsync(LocalPlatformOptions options, CancellationToken cancel = default)
    {
        var data = DataFolder.Open(options.DataFolder, options.Fresh);
        LocalPlatform? stack = null;
        try
        {
            RequirePorts(options);
            var toolchain = Toolchain.Find(options.Say);
            await toolchain.InstallToolsAsync(cancel);
            await toolchain.BuildFunctionsAsync(cancel);
            if (options.WithWeb)
            {
                await toolchain.BuildWebAsync(cancel);
            }

            // Setting up can take minutes, in which another program may have taken a port.
            RequirePorts(options);
            stack = new(data, new HandlerLog(data.LogFile, options.Say, TimeProvider.System), toolchain);
            await stack.StartPartsAsync(options, cancel);
            return stack;
        }
        catch
        {
            if (stack is null)
            {
                data.Dispose();
            }
            else
            {
                await stack.DisposeAsync();
            }

            throw;
        }
    }

    /// <summary>Takes the Functions app and its host down, as an outage would; every other part stays.</summary>
    internal async Task StopFunctionsAsync()
    {
        parts.Pop();
        await Functions.DisposeAsync();
    }

    /// <summary>Starts the Functions app under its host; after an outage, where it was before.</summary>
    internal async Task StartFunctionsAsync(CancellationToken cancel = default)
    {
        hosting = hosting! with { Settings = new Dictionary<string, string>(hosting.Settings) { ["Clock__Ahead"] = Clock.Ahead.ToString("c", CultureInfo.InvariantCulture) } };
        Functions = await FunctionsHost.StartAsync(hosting, cancel);
        hosting = hosting with { Port = new Uri(Functions.Address).Port };
        parts.Push(Functions);
    }

    /// <summary>Lives on at a later time. Pages have to be opened anew.</summary>
    internal async Task GoToAsync(DateTimeOffset now, CancellationToken cancel = default)
    {
        await StopFunctionsAsync();
        Clock.Set(now);
        await StartFunctionsAsync(cancel);
        Publish();
    }

    /// <summary>Stops the parts in reverse order and waits until each has ended.</summary>
    public async ValueTask DisposeAsync()
    {
        Clock.Keep();
        while (parts.TryPop(out var part))
        {
            await part.DisposeAsync();
        }

        log.Dispose();
        data.Dispose();
    }

    private static void RequirePorts(LocalPlatformOptions options)
    {
        if (options.WithWeb)
        {
            Ports.Require(options.WebPort, "the web app", "--web-port");
        }

        Ports.Require(options.ApiPort, "the API", "--api-port");
        Ports.Require(options.SignInPort, "the sign-in provider", "--sign-in-port");
        for (var service = 0; service < 3; service++)
        {
            Ports.Require(options.StoragePort == 0 ? 0 : options.StoragePort + service, "the storage emulator (three ports in a row)", "--storage-port");
        }
    }

    private async Task StartPartsAsync(LocalPlatformOptions options, CancellationToken cancel)
    {
        Clock.Set(options.Now);
        options.Say("Starting storage, sign-in and the Functions app …");
        var first = options.StoragePort;
        Storage = await AzuriteServer.StartAsync(data.Storage, first == 0 ? null : new(first, first + 1, first + 2), Toolchain, cancel);
        parts.Push(Storage);
        if (options.WithWeb)
        {
            Web = await WebServer.StartAsync(Toolchain.WebDist, options.WebPort, cancel);
            parts.Push(Web);
        }

        SignIn = await IdentityProvider.StartAsync(options.SignInPort, Web?.Address, data.SignInKeys, toolchain: Toolchain, cancel: cancel);
        parts.Push(SignIn);
        hosting = new()
        {
            AppRoot = Toolchain.FunctionsAppRoot,
            Port = options.ApiPort,
            Log = log.Write,
            Toolchain = Toolchain,
            Settings = new Dictionary<string, string>
            {
                ["AzureWebJobsStorage"] = Storage.ConnectionString,
                ["SignIn__Authority"] = SignIn.Authority,
                ["SignIn__Audience"] = "api://inspection",
                ["Web__AllowedOrigins"] = Web?.Address ?? "",
                ["Jobs__SigningKey"] = data.JobsSigningKey(),
            },
        };
        await StartFunctionsAsync(cancel);
        Publish();
    }

    private void Publish() => Web?.Publish(WebConfig.Local(Api, SignIn.Authority, Clock.Ahead), new Uri($"{Storage.BlobEndpoint}/calendar/"));
}
