namespace Inspection.Scheduler.Domain;

/// <summary>A town's or squad's station (驻地): teams start and end here, and its vehicles limit how many teams it sends out at once.</summary>
/// <param name="Id">Unique in the problem.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Location">Where it is.</param>
/// <param name="Vehicles">Teams that may be out in one session, 0 or more.</param>
/// <param name="Central">True when it may serve every enterprise within <see cref="Rules.MaxOneWayMinutes"/>, not only those it is among the nearest bases of.</param>
public sealed record Base(string Id, string Name, Location Location, int Vehicles, bool Central);
