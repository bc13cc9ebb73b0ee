using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text.Json;
using Inspection.Functions.Hosting;
using Inspection.Functions.Jobs;
using Inspection.Functions.Ledger;
using Inspection.Functions.Tests.Trust;
using Inspection.Local;
using Microsoft.Extensions.Options;

[assembly: AssemblyFixture(typeof(Inspection.Functions.Tests.AppFixture))]

namespace Inspection.Functions.Tests;

/// <summary>
/// Tests that fire the timer: it sees every jurisdiction of a storage, so that these have an app and a storage of their own and run one after the other. Tests
/// of no suite share another app, and run beside one another.
/// </summary>
[CollectionDefinition(Name)]
public sealed class TimerSuite : ICollectionFixture<AppFixture>
{
    public const string Name = "timer";
}

/// <summary>Tests that compare worlds, or count what is asked of a storage, in which nobody else may do anything meanwhile.</summary>
[CollectionDefinition(Name)]
public sealed class WorldSuite : ICollectionFixture<AppFixture>
{
    public const string Name = "world";
}

/// <summary>Tests that kill an app, and let the timer finish what it left.</summary>
[CollectionDefinition(Name)]
public sealed class KillSuite : ICollectionFixture<AppFixture>
{
    public const string Name = "kill";
}

/// <summary>The same for those that kill searches: they take longest, and need nothing of the others.</summary>
[CollectionDefinition(Name)]
public sealed class SearchKillSuite : ICollectionFixture<AppFixture>
{
    public const string Name = "kill-search";
}

/// <summary>Tests that take an app's storage away.</summary>
[CollectionDefinition(Name)]
public sealed class OutageSuite : ICollectionFixture<AppFixture>
{
    public const string Name = "outage";
}

/// <summary>
/// Azurite, the local identity provider and the app as the Functions host would start it. Each test takes a jurisdiction
/// of its own, with one account per role.
/// </summary>
public sealed class AppFixture : IAsyncLifetime
{
    private const int Jurisdictions = 400;
    private readonly string _folder = Directory.CreateTempSubdirectory("inspection-tests-").FullName;
    private readonly string _key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
    private readonly ConcurrentDictionary<string, Task<string>> _tokens = new(StringComparer.Ordinal);
    private AzuriteServer? _storage;
    private IdentityProvider? _provider;
    private int _taken;

    internal AppProcess App { get; private set; } = null!;

    internal string Authority => _provider!.Authority;

    internal string ConnectionString => _storage!.ConnectionString;

    /// <summary>The secret from which the app derives all its keys.</summary>
    internal string SigningKey => _key;

    /// <summary>Signs queue messages as the app does.</summary>
    internal JobMessages Messages => new(Convert.FromBase64String(_key));

    public async ValueTask InitializeAsync()
    {
        var accounts = Path.Combine(_folder, "accounts.json");
        await File.WriteAllTextAsync(accounts, JsonSerializer.Serialize(Enumerable.Range(0, Jurisdictions).SelectMany(Accounts)));
        _storage = await AzuriteServer.StartAsync();
        _provider = await IdentityProvider.StartAsync(accounts: accounts);
        App = await StartAppAsync(_provider.Authority);
    }

    /// <summary>Another app process on the same storage.</summary>
    internal Task<AppProcess> StartAppAsync(string authority, params (string Name, string Value)[] more) => AppProcess.StartAsync([.. Settings(authority), .. more]);

    /// <summary>The same settings on the command line of an app in this process.</summary>
    internal string[] ArgumentsOf(int port) =>
        [.. Settings(Authority).Append((Name: "FUNCTIONS_CUSTOMHANDLER_PORT", Value: port.ToString(CultureInfo.InvariantCulture))).Select(setting => $"--{setting.Name.Replace("__", ":", StringComparison.Ordinal)}={setting.Value}")];

    /// <summary>The codes of visits, as the app makes them.</summary>
    internal VisitCodes Codes => new(Options.Create(new SigningOptions { SigningKey = _key }));

    /// <summary>A token of one account, signed in once.</summary>
    internal Task<string> TokenAsync(string account) => _tokens.GetOrAdd(account, name => DemoSignIn.TokenAsync(Authority, name));

    /// <summary>A jurisdiction that no other test has.</summary>
    internal TestJurisdiction NewJurisdiction()
    {
        var number = Interlocked.Increment(ref _taken) - 1;
        return number < Jurisdictions
            ? new TestJurisdiction(this, IdOf(number))
            : throw new InvalidOperationException($"More than {Jurisdictions} jurisdictions are asked for: raise the number.");
    }

    public async ValueTask DisposeAsync()
    {
        if (App is not null)
        {
            await App.DisposeAsync();
        }

        if (_provider is not null)
        {
            await _provider.DisposeAsync();
        }

        if (_storage is not null)
        {
            await _storage.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private (string Name, string Value)[] Settings(string authority) =>
    [
        ("AzureWebJobsStorage", ConnectionString),
        ("SignIn__Authority", authority),
        ("SignIn__Audience", "api://inspection"),
        ("Web__AllowedOrigins", "http://localhost:8080"),
        ("Jobs__SigningKey", _key),
    ];

    private static string IdOf(int number) => string.Create(CultureInfo.InvariantCulture, $"test{number}");

    private static IEnumerable<object> Accounts(int number)
    {
        var id = IdOf(number);
        var words = new { zh = "测试", en = "test" };
        object Account(string name, string? role, string? department = null, string? second = null, string? officer = null, string? creditCode = null) => new
        {
            id = $"{id}.{name}", name = $"人员 {name}", nameEn = name, roles = new[] { role, second }.OfType<string>(), jurisdiction = id, department, officer, credit_code = creditCode, role = words, may = words,
        };
        yield return Account("clerk", "department.clerk", "market");
        yield return Account("clerk-fire", "department.clerk", "fire");
        yield return Account("planner", "office.planner");
        yield return Account("approver", "office.approver");
        yield return Account("both", "office.planner", second: "office.approver");
        yield return Account("auditor", "auditor");
        yield return Account("officer", "officer", officer: "o1");
        yield return Account("officer-2", "officer", officer: "o2");
        yield return Account("officer-3", "officer", officer: "o3");
        yield return Account("officer-nobody", "officer");
        yield return Account("enterprise", "enterprise", creditCode: GivenFiles.Code(0));
        yield return Account("enterprise-1", "enterprise", creditCode: GivenFiles.Code(1));
        yield return Account("enterprise-3", "enterprise", creditCode: GivenFiles.Code(3));
        yield return Account("enterprise-nobody", "enterprise");
        yield return Account("homeless", "department.clerk");
        yield return Account("roleless", null);
    }
}

/// <summary>The app as a process of its own.</summary>
internal sealed class AppProcess : IAsyncDisposable
{
    private const int MostIndiscreet = 20;
    private readonly Process _process;

    private AppProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Lines of its log that hold what no log may, at most some.</summary>
    public ConcurrentQueue<string> Indiscreet { get; } = new();

    /// <summary>Lines of its log so far.</summary>
    public int Logged => logged;

    private int logged;

    public static async Task<AppProcess> StartAsync((string Name, string Value)[] settings)
    {
        var root = Toolchain.Find().FunctionsAppRoot;
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet", ["Inspection.Functions.dll"]) { WorkingDirectory = root, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["FUNCTIONS_CUSTOMHANDLER_PORT"] = port.ToString(CultureInfo.InvariantCulture);
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        var lines = new List<string>();
        var app = new AppProcess(process, new Uri($"http://127.0.0.1:{port}"));
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var client = new HttpClient { BaseAddress = app.Address };
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("/", UriKind.Relative), limit.Token);
                return app;
            }
            catch (HttpRequestException) when (!process.HasExited)
            {
                await Task.Delay(50, limit.Token);
            }
            catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
            {
                throw new InvalidOperationException($"The app did not start:\n{string.Join('\n', lines)}", e);
            }
        }

        void Keep(string? line)
        {
            lock (lines)
            {
                if (line is not null && lines.Count < 200)
                {
                    lines.Add(line);
                }
            }

            if (line is not null)
            {
                Interlocked.Increment(ref app.logged);
                if (app.Indiscreet.Count < MostIndiscreet && Indiscretions.In(line) is { } found)
                {
                    app.Indiscreet.Enqueue($"{found}: {line}");
                }
            }
        }
    }

    /// <summary>Completes when the process has gone by itself.</summary>
    public Task ExitedAsync() => _process.WaitForExitAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    internal static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
