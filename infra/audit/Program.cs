using System.Globalization;
using Inspection.Audit;

return await Command.RunAsync(args, Console.Out, Console.Error, CancellationToken.None);

/// <summary>The commands <c>verify</c> and <c>metrics</c>.</summary>
internal static class Command
{
    public const int Sound = 0;
    public const int Broken = 1;
    public const int Unusable = 2;

    private const string Usage = """
        verify: reads an audit trail and names the first record that is not as it was written.

          verify --file FILE [--earlier FILE]... [--key BASE64]
          verify --storage CONNECTION --jurisdiction ID --week 2026-W48 [--earlier FILE]...
          verify --storage CONNECTION --partition 'C|ID|2026' [--earlier FILE]...

          --file        a trail exported from the page 操作记录
          --storage     connection string of the storage account; '@NAME' takes it from the environment variable NAME
          --earlier     an export that somebody kept: the trail must begin with it
          --key         the deployment's signing key (or '@NAME'): checks the signature under the exported files

        metrics: works the figures of a period out again from its records, by the formulas as they are printed, and names each that differs.

          metrics --records FILE.xlsx --figures FILE.xlsx

          --records     the Excel file of records from the page 指标
          --figures     the Excel file of figures from the same page, in the same language and with the same filters

        Exit code: 0 sound, 1 broken or different, 2 nothing was verified.
        """;

    public static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        try
        {
            Dictionary<string, List<string>>? given = Parse(arguments);
            if (given is null)
            {
                await error.WriteLineAsync(Usage);
                return Unusable;
            }

            if (arguments[0] == "metrics")
            {
                return await FiguresCommand.RunAsync(Required(given, "--records"), Required(given, "--figures"), output);
            }

            Trail trail = await TrailOfAsync(given, cancellationToken);
            Trail[] earlier = [.. given.GetValueOrDefault("--earlier", []).Select(TrailFile.Read)];
            return await ReportAsync(trail, earlier, Value(given, "--key") is { } key ? Convert.FromBase64String(key) : null, output);
        }
        catch (Exception e) when (e is TrailException or FormatException)
        {
            await error.WriteLineAsync(e.Message);
            return Unusable;
        }
    }

    private static async Task<int> ReportAsync(Trail trail, Trail[] earlier, byte[]? key, TextWriter output)
    {
        Break? found = Chain.FirstBreak(trail);
        foreach (Trail export in earlier)
        {
            found = First(found, Chain.FirstDifference(trail, export));
        }

        int unread = trail.Records.Count(record => record.Sealed);
        string name = string.Create(CultureInfo.InvariantCulture, $"{trail.Partition}: {trail.Records.Count} records{(unread == 0 ? "" : $", {unread} of them sealed")}");
        if (found is not null)
        {
            TrailRecord? record = trail.Records.ElementAtOrDefault((int)Math.Min(found.Seq - 1, int.MaxValue));
            string what = record is null ? "" : string.Create(CultureInfo.InvariantCulture, $" ({record.Action} of {record.Subject} by {record.ByName}, {record.At:yyyy-MM-dd HH:mm:ss}Z)");
            await output.WriteLineAsync($"{name}, BROKEN at record {found.Seq}{what}: {found.Reason}.");
            return Broken;
        }

        foreach (Trail sealedTrail in key is null ? [] : earlier.Prepend(trail).Where(one => one.Seal is not null))
        {
            if (!Chain.IsSealed(sealedTrail, key!))
            {
                await output.WriteLineAsync($"{name}, NOT SIGNED by this key: the export of {sealedTrail.Seal!.At} was not made by the platform, or was changed since.");
                return Broken;
            }
        }

        await output.WriteLineAsync($"{name}, sound. Head: {(trail.Hash.Length == 0 ? "none" : trail.Hash)}{(earlier.Length == 0 ? "" : $"; begins with {earlier.Length} earlier export(s)")}.");
        return Sound;
    }

    private static Break? First(Break? one, Break? other) => (one, other) switch
    {
        (null, _) => other,
        (_, null) => one,
        _ => one.Seq <= other.Seq ? one : other,
    };

    private static async Task<Trail> TrailOfAsync(Dictionary<string, List<string>> given, CancellationToken cancellationToken)
    {
        if (Value(given, "--file") is { } file)
        {
            return TrailFile.Read(file);
        }

        string? partition = Value(given, "--partition")
            ?? (Value(given, "--jurisdiction") is { } jurisdiction && Value(given, "--week") is { } week ? $"W|{jurisdiction}|{week}" : null);
        if (partition is null || Value(given, "--storage") is not { } connection)
        {
            throw new TrailException(Usage);
        }

        using var storage = new TrailStorage(connection);
        return await storage.ReadAsync(partition, cancellationToken);
    }

    /// <summary>The options by name; null where they are not what the usage says.</summary>
    private static Dictionary<string, List<string>>? Parse(string[] arguments)
    {
        string[]? known = arguments.FirstOrDefault() switch
        {
            "verify" => ["--file", "--storage", "--jurisdiction", "--week", "--partition", "--earlier", "--key"],
            "metrics" => ["--records", "--figures"],
            _ => null,
        };
        if (known is null || arguments is not [_, .. var options] || options.Length % 2 != 0)
        {
            return null;
        }

        var given = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (string[] pair in options.Chunk(2))
        {
            if (!known.Contains(pair[0]))
            {
                return null;
            }

            given[pair[0]] = [.. given.GetValueOrDefault(pair[0], []), pair[1]];
        }

        return given;
    }

    private static string Required(Dictionary<string, List<string>> given, string option) => Value(given, option) ?? throw new TrailException(Usage);

    /// <summary>What was given for an option; secrets may stand in the environment instead of the command line.</summary>
    private static string? Value(Dictionary<string, List<string>> given, string option) => given.GetValueOrDefault(option)?[^1] switch
    {
        ['@', .. var name] => Environment.GetEnvironmentVariable(name) ?? throw new TrailException($"The environment variable {name} is not set."),
        var value => value,
    };
}
