namespace Inspection.Scheduler.Search;

/// <summary>Where a visit could be put, and what that would add to the score: more than 0, or it is none.</summary>
internal readonly record struct Insertion(int Visit, int Place, int Cell, int Team, int Position, int Option, int Detour, long Gain)
{
    public static Insertion None { get; } = new(-1, -1, -1, -1, -1, -1, 0, 0);

    public bool Exists => Visit >= 0;
}
