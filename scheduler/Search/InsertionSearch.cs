namespace Inspection.Scheduler.Search;

/// <summary>
/// Evaluates where a waiting visit could go: in every team of every place, at the cheapest position, by every option
/// that still fits. What cannot fit, or cannot be better than what is known, is told by comparing numbers, before
/// drives are added up and before the staffing is asked.
/// </summary>
internal sealed class InsertionSearch(Solution solution, Crews crews)
{
    private readonly Instance _instance = solution.Instance;

    /// <summary>The best way to add a waiting visit; <see cref="Insertion.None"/> when there is none.</summary>
    /// <param name="visit">The visit.</param>
    /// <param name="rng">Skips one team in <paramref name="blink"/> at random; null skips none.</param>
    /// <param name="blink">How rarely a team is skipped.</param>
    public Insertion FindBest(int visit, Rng? rng, int blink)
    {
        var best = Insertion.None;
        var places = _instance.Visits[visit].Places;
        for (var p = 0; p < places.Length; p++)
        {
            FindBestAt(visit, p, rng, blink, ref best);
        }

        return best;
    }

    /// <summary>Improves <paramref name="best"/> by what one place offers.</summary>
    private void FindBestAt(int visit, int placeIndex, Rng? rng, int blink, ref Insertion best)
    {
        var data = _instance.Visits[visit];
        var place = data.Places[placeIndex];
        var cell = _instance.Cells[place.Cell];
        var state = solution[place.Cell];
        var exhausted = state.Exhausted(cell);
        for (var t = 0; t <= state.Count && t < cell.Vehicles; t++)
        {
            var team = t == state.Count ? null : state[t];
            var taken = team is null ? exhausted : exhausted & ~team.Need.Certificates;
            var least = team is null ? place.Round : _instance.LeastDetour;
            var first = FirstFitting(data, place, 0, cell.Minutes - (team?.Minutes ?? 0) - least, taken, best.Gain + (_instance.TravelCost * least));
            if (first < 0 || (rng is not null && rng.Next(blink) == 0)
                || (team is not null && (place.Fixed | team.Need.Fixed) != 0 && !FixedTeam.Joins(_instance, cell, team, place)))
            {
                continue;
            }

            var (detour, position) = team is null ? (place.Round, 0) : RouteSchedule.Cheapest(_instance, team, cell.Base, data.Location);
            FindBestOption(new Insertion(visit, placeIndex, place.Cell, t, position, -1, detour, 0), first, taken, ref best);
        }
    }

    /// <summary>Improves <paramref name="best"/> by the options that one position in one team allows.</summary>
    private void FindBestOption(in Insertion at, int first, ulong taken, ref Insertion best)
    {
        var data = _instance.Visits[at.Visit];
        var place = data.Places[at.Place];
        var cell = _instance.Cells[at.Cell];
        var state = solution[at.Cell];
        var team = at.Team == state.Count ? null : state[at.Team];
        var spare = cell.Minutes - at.Detour - (team?.Minutes ?? 0);
        var drive = _instance.TravelCost * at.Detour;
        for (var i = first; (i = FirstFitting(data, place, i, spare, taken, best.Gain + drive)) >= 0; i++)
        {
            var option = data.Options[place.Options[i]];
            if (team is not null && team.Need.Fixed != 0
                && !FixedTeam.Suffices(_instance.Problem.Rules, cell, team.Need.Fixed, option.Certificates, place.Recused))
            {
                continue;
            }

            var gain = Solution.ValueOf(data, option, place) - drive;
            var need = (team?.Need ?? TeamNeed.None).With(option.Certificates, place);
            var hash = need.Hash;
            if (team is null || hash != team.Hash)
            {
                if (crews.Man(at.Cell, state, crews.Allowed(at.Cell, state), at.Team, need, hash) is not { } result)
                {
                    continue;
                }

                gain -= result.Cost - state.StaffCost;
            }

            if (gain > best.Gain)
            {
                best = at with { Option = place.Options[i], Gain = gain };
            }
        }
    }

    /// <summary>The next option worth more than <paramref name="beat"/> that fits into the time and needs nothing that is taken; -1 when there is none.</summary>
    private static int FirstFitting(VisitData data, Place place, int from, int spare, ulong taken, long beat)
    {
        for (var i = from; i < place.Options.Length; i++)
        {
            var option = data.Options[place.Options[i]];
            if (Solution.ValueOf(data, option, place) <= beat)
            {
                return -1;
            }

            if (option.Minutes <= spare && (option.Certificates & taken) == 0)
            {
                return i;
            }
        }

        return -1;
    }
}
