using System.Text.Json;

namespace Inspection.Bench.Measuring;

/// <summary>A file of JSON lines, one per run: what is there is not run again, and any report can be written from it.</summary>
internal sealed class RunLog(string path)
{
    public string Path => path;

    /// <summary>The runs so far, the last of each key; none when there is no file. A line cut off by an interruption is passed over.</summary>
    public IReadOnlyList<RunRecord> Read() => File.Exists(path)
        ? [.. File.ReadLines(path).Select(Parse).OfType<RunRecord>().GroupBy(r => r.Key).Select(g => g.Last())]
        : [];

    public void Append(RunRecord record)
    {
        // A line of its own even after a line that was cut off.
        string start = File.Exists(path) && File.ReadAllBytes(path) is [.., not (byte)'\n'] ? "\n" : "";
        File.AppendAllText(path, start + ToLine(record));
    }

    public void Clear() => File.Delete(path);

    public static string ToLine(RunRecord record) => JsonSerializer.Serialize(record, JsonSerializerOptions.Web) + "\n";

    public static RunRecord? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<RunRecord>(line, JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
