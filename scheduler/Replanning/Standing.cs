using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Replanning;

/// <summary>What stands when a published week is planned again: the moment, who was told, and who was released.</summary>
/// <param name="Now">
/// Local wall time of the jurisdiction. A session that starts at this moment or earlier has begun: its teams are out,
/// and nothing new is put into it.
/// </param>
public sealed record Standing(DateTime Now)
{
    /// <summary>Nothing has begun.</summary>
    public static Standing BeforeTheWeek { get; } = new(DateTime.MinValue);

    /// <summary>
    /// Ids of the enterprises that were told their half day: their visits keep session and officers. Null, the
    /// default, means everybody whom the published plan visits.
    /// </summary>
    public IReadOnlyCollection<string>? Notified { get; init; }

    /// <summary>Ids of the enterprises whose visits may move all the same, because somebody tells them. Default none.</summary>
    public IReadOnlyCollection<string> Released { get; init; } = [];

    /// <summary>True when a visit may be planned anew although the enterprise was told.</summary>
    /// <param name="enterprise">Id of the enterprise.</param>
    public bool IsReleased(string enterprise) => Released.Contains(enterprise);

    /// <summary>True when the visit has to keep session and officers.</summary>
    /// <param name="enterprise">Id of the enterprise.</param>
    public bool IsPromised(string enterprise) => Notified?.Contains(enterprise) != false && !IsReleased(enterprise);

    /// <summary>True when the session starts now or has started.</summary>
    /// <param name="session">A session of the horizon.</param>
    public bool HasBegun(Session session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.Start <= Now;
    }
}
