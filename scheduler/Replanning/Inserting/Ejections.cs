namespace Inspection.Scheduler.Replanning.Inserting;

/// <summary>
/// Makes room by moving visits of others: a visit takes the place of some stops of one team, and each of those goes
/// where it fits, or takes the place of others in turn. Looks through everything for one moved visit; for more it
/// keeps the best that it finds within a budget of looks, so that an answer comes soon.
/// </summary>
internal sealed class Ejections(WeekTables week, Slots slots, long mostLooks)
{
    /// <summary>The least disturbing board on which the visit takes place and at most so many others moved; null when none was found.</summary>
    public Rearranged? Find(Board board, Stop[] ways, int moves) => Place(board, ways, moves, [ways[0].Enterprise]);

    private Rearranged? Place(Board board, Stop[] ways, int moves, HashSet<int> settled)
    {
        if (slots.Best(board, ways) is { } slot)
        {
            return new Rearranged(board.With(week, slot.Position, slot.Team), slot.Cost, 0);
        }

        Rearranged? best = null;
        if (moves == 0)
        {
            return best;
        }

        foreach (var (session, home) in slots.Cells(ways))
        {
            for (var t = 0; t < board.Teams.Count && slots.Looks < mostLooks; t++)
            {
                if (board.Teams[t].Session == session && board.Teams[t].Base == home)
                {
                    foreach (var leaving in Choices(board.Teams[t], moves, settled))
                    {
                        best = Better(best, Exchange(board, ways, t, leaving, moves, settled));
                    }
                }
            }
        }

        return best;
    }

    private Rearranged? Exchange(Board board, Stop[] ways, int position, Stop[] leaving, int moves, HashSet<int> settled)
    {
        var team = board.Teams[position];
        if (slots.BestIn(board.Without(week, position, leaving), ways, team.Session, team.Base) is not { } slot)
        {
            return null;
        }

        var now = board.Without(week, position, leaving).With(week, slot.Position, slot.Team);
        var (cost, moved) = (slot.Cost + slots.Leaving(team, leaving), leaving.Length);
        HashSet<int> fixedNow = [.. settled, .. leaving.Select(s => s.Enterprise)];
        for (var i = 0; i < leaving.Length; i++)
        {
            if (Place(now, [leaving[i]], moves - moved, fixedNow) is not { } placed)
            {
                return null;
            }

            now = placed.Board;
            cost += placed.Cost;
            moved += placed.Moved;
        }

        return new Rearranged(now, cost, moved);
    }

    /// <summary>Stops that may be asked to leave together: nobody who was promised anything, nobody who moved already.</summary>
    private IEnumerable<Stop[]> Choices(BoardTeam team, int most, HashSet<int> settled)
    {
        Stop[] movable = [.. team.Stops.Where(s => !settled.Contains(s.Enterprise) && week.PinOf(s.Enterprise) is null or { Session: null, Base: null, Officers: null })];
        foreach (var stop in movable)
        {
            yield return [stop];
        }

        for (var i = 0; most >= 2 && i < movable.Length; i++)
        {
            for (var j = i + 1; j < movable.Length; j++)
            {
                yield return [movable[i], movable[j]];
            }
        }
    }

    private static Rearranged? Better(Rearranged? a, Rearranged? b) =>
        a is null || (b is not null && b.Cost < a.Cost) ? b : a;
}

/// <summary>A board with room made on it.</summary>
/// <param name="Board">The board.</param>
/// <param name="Cost">What others notice, and the score lost.</param>
/// <param name="Moved">Visits of others that moved.</param>
internal sealed record Rearranged(Board Board, Disturbance Cost, int Moved);
