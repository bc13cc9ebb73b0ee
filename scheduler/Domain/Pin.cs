namespace Inspection.Scheduler.Domain;

/// <summary>What the planner may not change about one enterprise (锁定). A null member is left free.</summary>
/// <param name="Enterprise">Id of the enterprise; at most one pin each.</param>
/// <param name="Session">The visit takes place in this session.</param>
/// <param name="Base">The visit is made from this base.</param>
/// <param name="Officers">These officers, and only these, form the team.</param>
/// <param name="Requests">The visit serves exactly these requests.</param>
/// <param name="Exclude">True: no visit in this horizon; the other members must then be null.</param>
public sealed record Pin(
    string Enterprise,
    string? Session = null,
    string? Base = null,
    IReadOnlyList<string>? Officers = null,
    IReadOnlyList<string>? Requests = null,
    bool Exclude = false);
