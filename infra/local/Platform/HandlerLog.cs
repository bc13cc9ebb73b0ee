using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Inspection.Local;

/// <summary>Writes the host's and the handler's lines to a file, and what needs attention also to the console.</summary>
internal sealed class HandlerLog : IDisposable
{
    private readonly StreamWriter file;
    private readonly Action<string> attention;
    private readonly TimeProvider clock;
    private readonly Lock gate = new();

    public HandlerLog(string path, Action<string> attention, TimeProvider clock)
    {
        (this.attention, this.clock) = (attention, clock);
        file = new StreamWriter(new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.ReadWrite)) { AutoFlush = true };
    }

    public void Write(LogLevel level, string line)
    {
        lock (gate)
        {
            file.WriteLine($"{clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture)} {level} {line}");
        }

        if (level >= LogLevel.Error)
        {
            attention(line);
        }
    }

    public void Dispose() => file.Dispose();
}
