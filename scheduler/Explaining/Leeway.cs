using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Explaining;

/// <summary>What a trial may do beyond this week's facts; nothing by default.</summary>
/// <param name="Rules">The rules that hold.</param>
internal sealed record Leeway(Rules Rules)
{
    /// <summary>A session that counts as open for the enterprise and all its requests; -1 for none.</summary>
    public int Opened { get; init; } = -1;

    /// <summary>True when a team may come from any base.</summary>
    public bool AnyBase { get; init; }

    /// <summary>Vehicles of the base beyond its own.</summary>
    public int Vehicles { get; init; }

    /// <summary>Kinds of certificates of each additional officer of the base.</summary>
    public int[][] Helpers { get; init; } = [];

    /// <summary>True when the enterprise's own pin is not looked at.</summary>
    public bool WithoutPin { get; init; }
}
