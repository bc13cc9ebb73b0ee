namespace Inspection.Scheduler.Domain;

/// <summary>How long a drive takes. Either <see cref="Minutes"/> says it, or distance does.</summary>
/// <param name="Kmh">Mean speed, above 0.</param>
/// <param name="Detour">Road length divided by straight line, 1 or more.</param>
/// <param name="OverheadMinutes">Added to every drive between two different places (parking, finding the door), 0 or more.</param>
/// <param name="Minutes">Square matrix of whole minutes, bases first and then enterprises, both in file order; null to use distance.</param>
public sealed record TravelModel(double Kmh, double Detour, int OverheadMinutes, IReadOnlyList<IReadOnlyList<int>>? Minutes = null)
{
    /// <summary>38 km/h, detour 1.3, 3 minutes overhead, no matrix.</summary>
    public static TravelModel Default { get; } = new(38, 1.3, 3);
}
