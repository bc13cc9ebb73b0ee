using Inspection.Bench.Baselines;

namespace Inspection.Bench.Monolith;

/// <summary>
/// The drives and the length of the session. Small weeks get one circuit per slot, and the model is exact. Where that
/// would take too many arcs, driving is reckoned from below (every stop at least its cheapest arrival, every slot at
/// least the way to its farthest stop and back): the bound still holds, and what does not fit has to be dropped from
/// the plan.
/// </summary>
internal sealed class Driving(Week week, WholeWeekModel model, ModelWriter writer)
{
    private const long MostArcs = 200_000;

    private readonly Dictionary<(int Slot, int From, int To), int> _arcs = [];
    private readonly Dictionary<int, int> _minutes = [];

    /// <summary>False where driving is reckoned from below.</summary>
    public bool IsExact { get; } = model.Made.Sum(m => m.Select(v => v.Stop).Distinct().LongCount() is var n ? n * (n + 1) : 0) <= MostArcs;

    public void Add(int[] used)
    {
        for (int slot = 0; slot < model.Slots.Count; slot++)
        {
            List<(int Variable, long Factor)> minutes = [.. model.Made[slot].Select(m => (m.Literal, (long)m.Choice.Minutes))];
            minutes.AddRange(IsExact ? Circuit(slot, used[slot]) : FromBelow(slot, used[slot]));
            writer.AtMost(0, minutes.Append((used[slot], -week.Minutes(model.Slots[slot].Session))));
        }
    }

    public void Hint(int slot, TeamDraft team)
    {
        if (!IsExact)
        {
            writer.Hint(_minutes[slot], team.Drive);
            return;
        }

        int[] places = [team.Home, .. team.Route.Select(r => r.Stop.Place), team.Home];
        foreach ((int from, int to) in places.Zip(places.Skip(1)))
        {
            if (_arcs.TryGetValue((slot, from, to), out int arc))
            {
                writer.Hint(arc, 1);
            }
        }

        foreach ((Stop stop, _) in team.Route.Where(r => _arcs.ContainsKey((slot, r.Stop.Place, r.Stop.Place))))
        {
            writer.Hint(_arcs[(slot, stop.Place, stop.Place)], 1);
        }
    }

    private List<(int Variable, long Factor)> Circuit(int slot, int used)
    {
        var drives = new List<(int, long)>();
        var arcs = new List<(int From, int To, int Literal)> { (0, 0, ModelWriter.Not(used)) };
        var stops = model.Made[slot].GroupBy(m => m.Stop).ToArray();
        int[] places = [model.Slots[slot].Home, .. stops.Select(s => week.Stops[s.Key].Place)];
        for (int to = 1; to < places.Length; to++)
        {
            int on = _arcs[(slot, places[to], places[to])] = writer.Variable(0, 1);
            writer.Row(0, [(on, -1), .. stops[to - 1].Select(m => (m.Literal, 1L))], 0);
            arcs.Add((to, to, ModelWriter.Not(on)));
        }

        for (int from = 0; from < places.Length; from++)
        {
            for (int to = 0; to < places.Length; to++)
            {
                if (from != to)
                {
                    int arc = _arcs[(slot, places[from], places[to])] = writer.Variable(0, 1);
                    int minutes = week.Travel.Between(places[from], places[to]);
                    arcs.Add((from, to, arc));
                    drives.Add((arc, minutes));
                    writer.Gain(arc, -(long)week.Problem.Objective.TravelMinute * minutes);
                }
            }
        }

        if (stops.Length > 0)
        {
            writer.Circuit(arcs);
        }

        return drives;
    }

    private List<(int Variable, long Factor)> FromBelow(int slot, int used)
    {
        int home = model.Slots[slot].Home;
        int minutes = _minutes[slot] = writer.Variable(0, week.Minutes(model.Slots[slot].Session));
        writer.Gain(minutes, -week.Problem.Objective.TravelMinute);
        var stops = model.Made[slot].GroupBy(m => m.Stop).Select(g => (week.Stops[g.Key].Place, Literals: g.Select(m => m.Literal).ToArray())).ToArray();
        int[] places = [home, .. stops.Select(s => s.Place)];
        long back = stops.Select(s => (long)week.Travel.Between(s.Place, home)).DefaultIfEmpty(0).Min();
        writer.AtLeast(0, [
            (minutes, 1), (used, -back),
            .. stops.SelectMany(s => s.Literals.Select(l => (l, -(long)places.Where(p => p != s.Place).Min(p => week.Travel.Between(p, s.Place)))))]);
        if (week.Problem.Travel is { Minutes: null, OverheadMinutes: > 0 })
        {
            foreach ((int place, int[] literals) in stops)
            {
                // No detour over other stops is shorter, so the slot drives at least there and back.
                writer.AtLeast(0, [(minutes, 1), .. literals.Select(l => (l, -(long)(week.Travel.Between(home, place) + week.Travel.Between(place, home))))]);
            }
        }

        return [(minutes, 1)];
    }
}
