using System.Text.Json;

namespace Inspection.Local;

/// <summary>One function of the app: a folder with a <c>function.json</c>.</summary>
/// <param name="Name">The folder's name, which is also the path of the handler's endpoint.</param>
internal abstract record FunctionDefinition(string Name)
{
    public static IReadOnlyList<FunctionDefinition> ReadAll(string appRoot) =>
    [
        .. Directory.EnumerateDirectories(appRoot)
            .Order(StringComparer.Ordinal)
            .Select(folder => Path.Combine(folder, "function.json"))
            .Where(File.Exists)
            .Select(Read),
    ];

    private static FunctionDefinition Read(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(file), HostSettings.Lenient);
        var name = Path.GetFileName(Path.GetDirectoryName(file)!);
        foreach (var binding in json.RootElement.GetProperty("bindings").EnumerateArray())
        {
            switch (binding.Text("type"))
            {
                case "httpTrigger":
                    return new HttpFunction(name, binding.Text("route") ?? name, [.. binding.At("methods") is { ValueKind: JsonValueKind.Array } methods ? methods.EnumerateArray().Select(m => m.GetString()!.ToUpperInvariant()) : []]);
                case "queueTrigger":
                    return new QueueFunction(name, Needed(binding, "name", file), Needed(binding, "queueName", file), binding.Text("connection") ?? "AzureWebJobsStorage");
                case "timerTrigger":
                    return new TimerFunction(name, Needed(binding, "name", file), Ncrontab.Parse(Needed(binding, "schedule", file)));
            }
        }

        throw new SetUpException($"{file} has no httpTrigger, queueTrigger or timerTrigger; this imitation of the Functions host knows no other.");
    }

    private static string Needed(JsonElement binding, string name, string file) =>
        binding.Text(name) ?? throw new SetUpException($"{file}: the trigger does not say its '{name}'.");
}

/// <summary>Answers requests below the route prefix; no methods means every method.</summary>
internal sealed record HttpFunction(string Name, string Route, IReadOnlyList<string> Methods) : FunctionDefinition(Name);

/// <summary>Runs once per message of a queue.</summary>
internal sealed record QueueFunction(string Name, string Binding, string Queue, string Connection) : FunctionDefinition(Name);

/// <summary>Runs on a schedule.</summary>
internal sealed record TimerFunction(string Name, string Binding, Ncrontab Schedule) : FunctionDefinition(Name);
