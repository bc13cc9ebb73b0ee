namespace Inspection.Scheduler.Search;

/// <summary>Evaluates where a waiting visit could go: in every team of every place, at the cheapest position, by every option that still fits.</summary>
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
        ulong allowed = 0;
        var asked = false;
        for (var t = 0; t <= state.Count && t < cell.Vehicles; t++)
        {
            if (rng is not null && rng.Next(blink) == 0)
            {
                continue;
            }

            var isNew = t == state.Count;
            var team = isNew ? null : state[t];
            if (team is not null && (place.Fixed | team.Need.Fixed) != 0 && !FixedTeam.Joins(_instance, cell, team, place))
            {
                continue;
            }

            var (detour, position) = RouteSchedule.Cheapest(_instance, team, cell.Base, data.Location);
            var spare = cell.Minutes - detour - (team?.Minutes ?? 0);
            foreach (var o in place.Options)
            {
                var option = data.Options[o];
                var gain = Solution.ValueOf(data, option, place) - (_instance.TravelCost * detour);
                if (gain <= best.Gain)
                {
                    break;
                }

                if (option.Minutes > spare)
                {
                    continue;
                }

                if (team is not null && team.Need.Fixed != 0
                    && !FixedTeam.Suffices(_instance.Problem.Rules, cell, team.Need.Fixed, option.Certificates, place.Recused))
                {
                    continue;
                }

                var need = (team?.Need ?? TeamNeed.None).With(option.Certificates, place);
                var hash = need.Hash;
                if (isNew || hash != team!.Hash)
                {
                    if (!asked)
                    {
                        allowed = crews.Allowed(place.Cell, state);
                        asked = true;
                    }

                    if (crews.Man(place.Cell, state, allowed, t, need, hash) is not { } result)
                    {
                        continue;
                    }

                    gain -= result.Cost - state.StaffCost;
                }

                if (gain > best.Gain)
                {
                    best = new Insertion(visit, placeIndex, place.Cell, t, position, o, detour, gain);
                }
            }
        }
    }
}
