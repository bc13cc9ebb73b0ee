namespace Inspection.Scheduler.CpSat;

/// <summary>Reads a process's log to its end, so that the process never blocks on it, and keeps the last lines.</summary>
internal sealed class StderrTail
{
    private const int Lines = 50;
    private const int LongestLine = 2_000;

    private readonly Queue<string> lines = new();
    private readonly Lock gate = new();

    public StderrTail(TextReader reader) => Drained = DrainAsync(reader);

    /// <summary>Completes when the log has ended.</summary>
    public Task Drained { get; }

    public override string ToString()
    {
        lock (gate)
        {
            return string.Join('\n', lines);
        }
    }

    private async Task DrainAsync(TextReader reader)
    {
        var buffer = new char[4096];
        var line = new System.Text.StringBuilder();
        for (int read; (read = await reader.ReadAsync(buffer)) > 0;)
        {
            foreach (var c in buffer.AsSpan(0, read))
            {
                if (c == '\n')
                {
                    Keep(line.ToString().TrimEnd('\r'));
                    line.Clear();
                }
                else if (line.Length < LongestLine)
                {
                    line.Append(c);
                }
            }
        }
        if (line.Length > 0)
        {
            Keep(line.ToString());
        }
    }

    private void Keep(string line)
    {
        lock (gate)
        {
            lines.Enqueue(line);
            if (lines.Count > Lines)
            {
                lines.Dequeue();
            }
        }
    }
}
