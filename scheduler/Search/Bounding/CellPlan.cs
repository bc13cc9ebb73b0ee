namespace Inspection.Scheduler.Search.Bounding;

/// <summary>What one cell would do under given prices, left to itself.</summary>
/// <param name="Value">Its reduced value, which no choice of teams in the cell exceeds; thousandths.</param>
/// <param name="Teams">Teams that reach it, or come near it where the search was cut short; a visit may be in several of them.</param>
/// <param name="IsExact">False when the search was cut short and the value is a crude one.</param>
internal sealed record CellPlan(long Value, IReadOnlyList<CellTeam> Teams, bool IsExact)
{
    /// <summary>No team goes out.</summary>
    public static CellPlan Nothing { get; } = new(0, [], true);

    /// <summary>True when no visit is in two teams.</summary>
    public bool IsApart
    {
        get
        {
            for (var t = 1; t < Teams.Count; t++)
            {
                for (var before = 0; before < t; before++)
                {
                    if (Teams[t].Route.Visits.AsSpan().IndexOfAny(Teams[before].Route.Visits) >= 0)
                    {
                        return false;
                    }
                }
            }

            return true;
        }
    }

    /// <summary>Equal for plans with the same teams.</summary>
    public ulong Name
    {
        get
        {
            ulong name = 0;
            foreach (var team in Teams)
            {
                var hash = team.Officers;
                for (var i = 0; i < team.Route.Visits.Length; i++)
                {
                    hash = Rng.Mix(hash ^ (((ulong)team.Route.Visits[i] << 20) + (ulong)team.Route.Options[i]));
                }

                name += Rng.Mix(hash);
            }

            return name;
        }
    }
}

/// <summary>A route and who drives it.</summary>
/// <param name="Route">The route.</param>
/// <param name="Officers">Local mask of the crew.</param>
internal readonly record struct CellTeam(Route Route, ulong Officers);
