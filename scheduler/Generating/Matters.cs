using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Generating;

/// <summary>The eleven lines of enforcement of generated problems. A certificate has the id of its department.</summary>
internal static class Matters
{
    public static IReadOnlyList<Department> Departments { get; } =
    [
        new("market", "市场监管"),
        new("emergency", "应急管理"),
        new("fire", "消防救援"),
        new("environment", "生态环境"),
        new("health", "卫生健康"),
        new("labour", "人力社保"),
        new("housing", "住房城乡建设"),
        new("agriculture", "农业农村"),
        new("transport", "交通运输"),
        new("culture", "文化旅游"),
        new("water", "水利"),
    ];

    /// <summary>How often each department asks, and how common its certificate is.</summary>
    public static ReadOnlySpan<int> Shares => [20, 14, 12, 11, 9, 8, 7, 6, 5, 4, 4];

    /// <summary>How many enterprises of a hundred have 1, 2, 3, 4 and 5 requests: 2.3 in the mean.</summary>
    public static ReadOnlySpan<int> RequestCountShares => [30, 32, 22, 10, 6];

    /// <summary>Green, yellow and red enterprises of a hundred.</summary>
    public static ReadOnlySpan<int> TierShares => [60, 28, 12];

    /// <summary>How long matters take; 30 and 60 minutes are twice as common as the others.</summary>
    public static ReadOnlySpan<int> Minutes => [20, 30, 30, 40, 45, 60, 60, 90];
}
