using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Explaining;

/// <summary>
/// Tries everything that waits in a following week with the same people, vehicles and open half days. What else will
/// be asked for by then nobody knows, so this says what fits when the waiting requests are planned first. Made once
/// for all requests, when the first asks.
/// </summary>
internal sealed class NextWeek(Week week, IReadOnlyCollection<int> waiting, Func<bool> mayTry)
{
    private readonly Dictionary<int, (Crew Crew, int[] Requests)> _served = [];
    private IReadOnlyList<Team> _teams = [];
    private Week? _next;
    private Change.NextWeek? _change;

    /// <summary>The remedy of waiting for that week; null when the request does not fit there either, or time ran out.</summary>
    /// <param name="request">Position of the request.</param>
    /// <param name="again">True when the enterprise is visited this week already.</param>
    public Remedy? Of(int request, bool again)
    {
        if (_next is null)
        {
            Fill();
        }

        var id = week.Problem.Requests[request].Id;
        if (!_served.TryGetValue(_next!.RequestOf[id], out var made))
        {
            return null;
        }

        var text = RemedyTexts.NextWeek(Name(week.Problem.Bases[made.Crew.Base]), WaitingTexts.Session(_next.Problem.Sessions[made.Crew.Session]), waiting.Count, again);
        return new Remedy(_change!, [request], [], _teams, 0, text);
    }

    private static string Name(Base home) => home.Name.Length > 0 ? home.Name : home.Id;

    /// <summary>Plans that week, as far as time allows. Done when the first request asks, if not before.</summary>
    public void Fill()
    {
        var sessions = week.Problem.Sessions;
        var weeks = (sessions[^1].Date.DayNumber - sessions[0].Date.DayNumber + 7) / 7;
        _change = new Change.NextWeek(weeks, waiting.Select(r => week.Problem.Requests[r].Id).ToHashSet(StringComparer.Ordinal));
        var problem = _change.ApplyTo(week.Problem);
        _next = new Week(problem);
        var draft = new Draft(_next, []);
        var worth = new Worth(_next);
        foreach (var enterprise in Enumerable.Range(0, problem.Enterprises.Count).Where(e => _next.Requests[e].Length > 0).OrderByDescending(e => worth.Of(_next.Requests[e])))
        {
            if (!mayTry())
            {
                break;
            }

            Place(draft, worth, enterprise);
        }

        _teams = [.. draft.All.Select((c, i) => Proof.Write(problem, _next, c, $"next {i + 1}"))];
        if (!Proof.Keeps(problem, _teams, [.. _served.Keys.Select(r => problem.Requests[r].Id)]))
        {
            _served.Clear();
        }
    }

    /// <summary>Puts as much of one enterprise's requests as fits where that gains most.</summary>
    private void Place(Draft draft, Worth worth, int enterprise)
    {
        Trial? best = null;
        using (var trials = new Trials(draft, worth, enterprise))
        {
            foreach (var set in RequestSets.Of(_next!, enterprise, _next!.Problem.Rules).TakeWhile(set => best is null || set.Length == best.Requests.Length))
            {
                var trial = trials.Best([set], new Leeway(_next.Problem.Rules), exchange: false);
                best = trial is not null && trial.Gain > (best?.Gain ?? long.MinValue) ? trial : best;
            }
        }

        if (best is not null)
        {
            draft.Replace(best.Removed, best.Added);
            foreach (var request in best.Requests)
            {
                _served[request] = (best.Made, best.Requests);
            }
        }
    }
}
