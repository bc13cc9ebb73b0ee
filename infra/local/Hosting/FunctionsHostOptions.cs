using Microsoft.Extensions.Logging;

namespace Inspection.Local;

/// <summary>What an imitated Functions host runs, and where.</summary>
public sealed record FunctionsHostOptions
{
    /// <summary>The built app: host.json, one folder per function, the program.</summary>
    public required string AppRoot { get; init; }

    /// <summary>The app's settings, which become environment variables of the handler.</summary>
    public required IReadOnlyDictionary<string, string> Settings { get; init; }

    /// <summary>Where <c>/api/*</c> is answered; 0 takes a free port.</summary>
    public int Port { get; init; }

    /// <summary>Receives the host's own lines and those of the handler.</summary>
    public Action<LogLevel, string> Log { get; init; } = (_, _) => { };

    /// <summary>Where Node is found; null finds the repository of this program.</summary>
    public Toolchain? Toolchain { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How long a message stays hidden while it is being worked on; it is renewed at half of that.</summary>
    internal TimeSpan MessageLease { get; init; } = TimeSpan.FromMinutes(10);
}
