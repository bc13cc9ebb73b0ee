namespace Inspection.Scheduler.Explaining;

/// <summary>Why a visit cannot be made from a base in a session.</summary>
internal enum Obstacle
{
    /// <summary>The enterprise or a matter is not open then.</summary>
    Closed,

    /// <summary>The drive and the work alone are longer than the session.</summary>
    TooLong,

    /// <summary>Too few who hold a certificate are on duty there then.</summary>
    HoldersAbsent,

    /// <summary>All who hold a certificate are out.</summary>
    HoldersBusy,

    /// <summary>Too few officers are free.</summary>
    OfficersOut,

    /// <summary>All vehicles are out, and no team has the time.</summary>
    VehiclesOut,

    /// <summary>Certificates, recusals and seats do not go together.</summary>
    Together,
}

/// <summary>One base in one session, and what stands in the way there.</summary>
/// <param name="Base">Position of the base.</param>
/// <param name="Session">Position of the session.</param>
/// <param name="Obstacle">The first thing that stands in the way.</param>
/// <param name="Kind">The certificate it is about, or -1.</param>
internal readonly record struct Verdict(int Base, int Session, Obstacle Obstacle, int Kind = -1);
