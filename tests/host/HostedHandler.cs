using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using Azure.Storage.Queues;
using Inspection.Local;
using Microsoft.Extensions.Logging;

namespace Inspection.Host.Tests;

/// <summary>One invocation as the handler saw it.</summary>
internal sealed record Call(string Name, string Method, Dictionary<string, JsonElement> Headers, string Body, int Began, int? Ended)
{
    public JsonElement Json => JsonElement.Parse(Body);
}

/// <summary>The imitated host running the tests' own handler on a queue of its own.</summary>
internal sealed class HostedHandler : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private readonly string folder;

    private HostedHandler(FunctionsHost host, string folder, string connection, string queue, ConcurrentQueue<(LogLevel Level, string Line)> log)
    {
        Host = host;
        this.folder = folder;
        Log = log;
        Http = new HttpClient { BaseAddress = new Uri(host.Address) };
        Queue = new QueueClient(connection, queue, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
        RawQueue = new QueueClient(connection, queue);
        Poison = new QueueClient(connection, queue + "-poison");
    }

    public FunctionsHost Host { get; }

    public HttpClient Http { get; }

    public QueueClient Queue { get; }

    public QueueClient RawQueue { get; }

    public QueueClient Poison { get; }

    public ConcurrentQueue<(LogLevel Level, string Line)> Log { get; }

    public static async Task<HostedHandler> StartAsync(SharedStorage storage, string timeout = "00:30:00", int maxDequeueCount = 2, bool streams = true, TimeSpan? lease = null, string program = "handler.mjs")
    {
        var folder = Directory.CreateTempSubdirectory("host-test-").FullName;
        var queue = "q" + Guid.NewGuid().ToString("N");
        var toolchain = Toolchain.Find();
        var script = Path.Combine(AppContext.BaseDirectory, "Handler", program).Replace('\\', '/');
        Write(folder, "host.json", $$"""
            {
              // comments are allowed here, as in the real host
              "version": "2.0", "functionTimeout": "{{timeout}}",
              "extensions": { "queues": { "batchSize": 1, "newBatchThreshold": 0, "maxDequeueCount": {{maxDequeueCount}}, "visibilityTimeout": "00:00:00", "maxPollingInterval": "00:00:00.2" } },
              "customHandler": {
                "enableForwardingHttpRequest": true, "enableProxyingHttpRequest": {{(streams ? "true" : "false")}}, "initializationTimeout": "00:00:20",
                "description": { "defaultExecutablePath": "{{toolchain.Node.Replace('\\', '/')}}", "arguments": ["{{script}}"] } } }
            """);
        Write(folder, "Http/function.json", """{"bindings":[{"type":"httpTrigger","direction":"in","name":"req","route":"{*path}","methods":["get","post","put"]},{"type":"http","direction":"out","name":"res"}]}""");
        Write(folder, "Work/function.json", $$"""{"bindings":[{"type":"queueTrigger","direction":"in","name":"msg","queueName":"{{queue}}","connection":"AzureWebJobsStorage"}]}""");
        Write(folder, "Sweep/function.json", """{"bindings":[{"type":"timerTrigger","direction":"in","name":"timer","schedule":"0 0 0 1 1 *"}]}""");
        var connection = storage.Server.ConnectionString;
        await new QueueClient(connection, queue).CreateAsync();
        var log = new ConcurrentQueue<(LogLevel, string)>();
        var options = new FunctionsHostOptions
        {
            AppRoot = folder,
            Settings = new Dictionary<string, string> { ["AzureWebJobsStorage"] = connection, ["Some__Setting"] = "given" },
            Log = (level, line) => log.Enqueue((level, line)),
            Toolchain = toolchain,
        };
        return new(await FunctionsHost.StartAsync(lease is { } time ? options with { MessageLease = time } : options), folder, connection, queue, log);
    }

    public async Task<IReadOnlyList<Call>> CallsAsync() => (await Http.GetFromJsonAsync<List<Call>>("/api/calls", Json))!;

    public async Task<IReadOnlyList<Call>> CallsAsync(int count)
    {
        IReadOnlyList<Call> calls = [];
        await Wait.UntilAsync($"the handler was called {count} times", async () => (calls = await CallsAsync()).Count >= count);
        return calls;
    }

    public static Task<int> LengthAsync(QueueClient queue) =>
        queue.GetPropertiesAsync().ContinueWith(done => done.Result.Value.ApproximateMessagesCount, TaskScheduler.Default);

    public async Task<bool> PoisonedAsync() => await Poison.ExistsAsync() && await LengthAsync(Poison) == 1 && await LengthAsync(Queue) == 0;

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Host.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static void Write(string folder, string name, string text)
    {
        var file = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
