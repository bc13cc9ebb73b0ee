namespace Inspection.Scheduler.Replanning.Inserting;

/// <summary>How much others notice, then what it costs: compared in this order, less is better.</summary>
/// <param name="Officers">Visits of others to which other officers come.</param>
/// <param name="Times">Visits of others that begin at another minute.</param>
/// <param name="Loss">Score lost; negative when something is gained.</param>
internal readonly record struct Disturbance(int Officers, int Times, long Loss) : IComparable<Disturbance>
{
    public int CompareTo(Disturbance other) => (Officers, Times, Loss).CompareTo((other.Officers, other.Times, other.Loss));

    public static Disturbance operator +(Disturbance a, Disturbance b) => new(a.Officers + b.Officers, a.Times + b.Times, a.Loss + b.Loss);

    public static bool operator <(Disturbance a, Disturbance b) => a.CompareTo(b) < 0;

    public static bool operator >(Disturbance a, Disturbance b) => a.CompareTo(b) > 0;
}

/// <summary>One way to make a visit on a board.</summary>
/// <param name="Position">The team's position on the board; one behind the last for a team of its own.</param>
/// <param name="Team">The team with the visit in it.</param>
/// <param name="Cost">What that does to others and to the score.</param>
internal sealed record Slot(int Position, BoardTeam Team, Disturbance Cost);
