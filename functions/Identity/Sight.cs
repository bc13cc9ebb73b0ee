namespace Inspection.Functions.Identity;

/// <summary>How much of unannounced checks somebody may know before they are over. What a clerk, an enterprise or an officer may know is narrower still, and said where they are answered.</summary>
internal enum Sight
{
    /// <summary>All: who plans and approves has to.</summary>
    Everything,

    /// <summary>What is announced, and what is over. Of anything else there is at most a hash, which proves later that nothing was changed.</summary>
    Announced,
}

internal static class Secrecy
{
    /// <summary>
    /// Weeks after which an unannounced check is no secret any more, however it ended: nobody records it late by then, and one that was called off, or that no plan served, has
    /// been made in a later week or has ended.
    /// </summary>
    public const int Weeks = 9;

    public static bool IsOver(DateOnly day, DateOnly today) => day.AddDays(7 * Weeks) < today;
}
