namespace Inspection.Scheduler.Format;

/// <summary>
/// The bounds of the formats. They are far above what a jurisdiction needs and keep every sum of the model inside
/// 64 bits.
/// </summary>
public static class Limits
{
    /// <summary>Largest file: 64 MiB.</summary>
    public const int Bytes = 64 * 1024 * 1024;

    /// <summary>Deepest nesting of objects and arrays.</summary>
    public const int Depth = 32;

    /// <summary>Longest id, in UTF-16 units; ids have at least one and no control characters.</summary>
    public const int IdLength = 200;

    /// <summary>Longest name or solver name.</summary>
    public const int NameLength = 400;

    /// <summary>Longest cause or remedy of a waiting request.</summary>
    public const int ProseLength = 4000;

    /// <summary>Most sessions of a horizon; at least one.</summary>
    public const int Sessions = 500;

    /// <summary>Most departments.</summary>
    public const int Departments = 1000;

    /// <summary>Most bases.</summary>
    public const int Bases = 2000;

    /// <summary>Most officers.</summary>
    public const int Officers = 50_000;

    /// <summary>Most enterprises, visits and pins.</summary>
    public const int Enterprises = 100_000;

    /// <summary>Most requests.</summary>
    public const int Requests = 500_000;

    /// <summary>Most vehicles of a base, and the largest small count such as seats or nearest bases.</summary>
    public const int Count = 2000;

    /// <summary>Longest matter, entry, overhead or reach in minutes: a day.</summary>
    public const int DayMinutes = 1440;

    /// <summary>Longest drive in a travel matrix, in minutes.</summary>
    public const int DriveMinutes = 10_000;

    /// <summary>Largest weight of a request or of the objective.</summary>
    public const int Weight = 1_000_000;

    /// <summary>Slowest and fastest mean speed in km/h.</summary>
    public const double LeastKmh = 1, MostKmh = 300;

    /// <summary>Largest detour; the least is 1.</summary>
    public const double Detour = 5;
}
