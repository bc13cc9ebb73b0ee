using Google.OrTools.Sat;
using Inspection.Bench.Baselines;

namespace Inspection.Bench.Monolith;

/// <summary>
/// The whole week as one CP-SAT model: the team slots of every base and session, who is in them, and which stop is
/// made by which slot with which choice.
/// </summary>
internal sealed class WholeWeekModel
{
    private readonly Week _week;
    private readonly ModelWriter _writer = new();
    private readonly int[] _used;

    public WholeWeekModel(Week week)
    {
        _week = week;
        Slots = [.. from b in Enumerable.Range(0, week.Problem.Bases.Count) from s in Enumerable.Range(0, week.SessionCount) from n in Enumerable.Range(0, week.Teams(b, s)) select new Slot(b, s, n)];
        _used = [.. Slots.Select(_ => _writer.Variable(0, 1))];
        AddTeams();
        AddStops();
        Driving = new Driving(week, this, _writer);
        Driving.Add(_used);
    }

    public IReadOnlyList<Slot> Slots { get; }

    /// <summary>Per officer and slot: whether the officer is in it.</summary>
    public Dictionary<(int Officer, int Slot), int> Member { get; } = [];

    /// <summary>Per slot: the stops that it could make, and with which choices.</summary>
    public List<(int Stop, Choice Choice, int Literal)>[] Made { get; private set; } = [];

    public Driving Driving { get; }

    public int Variables => _writer.Model.Variables.Count;

    /// <summary>The model with a plan as its hint.</summary>
    public CpModelProto WithHint(IEnumerable<TeamDraft> plan)
    {
        foreach (IGrouping<(int Home, int Session), TeamDraft> cell in plan.GroupBy(d => (d.Home, d.Session)))
        {
            foreach ((int number, TeamDraft team) in cell.Index())
            {
                int slot = Slots.Index().First(s => s.Item == new Slot(team.Home, team.Session, number)).Index;
                _writer.Hint(_used[slot], 1);
                team.Officers.ForEach(o => _writer.Hint(Member[(o, slot)], 1));
                foreach ((Stop stop, Choice choice) in team.Route)
                {
                    Made[slot].Where(m => _week.Stops[m.Stop] == stop && m.Choice == choice).ToList().ForEach(m => _writer.Hint(m.Literal, 1));
                }

                Driving.Hint(slot, team);
            }
        }

        return _writer.Finish();
    }

    private void AddTeams()
    {
        foreach ((int index, Slot slot) in Slots.Index())
        {
            foreach (int officer in _week.Free(slot.Home, slot.Session))
            {
                int member = Member[(officer, index)] = _writer.Variable(0, 1);
                _writer.Gain(member, -_week.OfficerCost(slot.Session));
            }

            IEnumerable<(int, long)> members = _week.Free(slot.Home, slot.Session).Select(o => (Member[(o, index)], 1L)).ToArray();
            _writer.AtLeast(0, members.Append((_used[index], -_week.Rules.OfficersPerVisit)));
            _writer.AtMost(0, members.Append((_used[index], -_week.Rules.Seats)));
            if (slot.Number > 0)
            {
                _writer.AtMost(0, [(_used[index], 1), (_used[index - 1], -1)]); // the slots of a cell are alike
            }
        }

        foreach (IGrouping<int, KeyValuePair<(int Officer, int Slot), int>> officer in Member.GroupBy(m => m.Key.Officer))
        {
            foreach (IGrouping<int, KeyValuePair<(int Officer, int Slot), int>> session in officer.GroupBy(m => Slots[m.Key.Slot].Session))
            {
                _writer.AtMostOne(session.Select(m => m.Value));
            }

            _writer.AtMost(_week.MostSessions(officer.Key), officer.Select(m => (m.Value, 1L)));
        }
    }

    private void AddStops()
    {
        Made = [.. Slots.Select((slot, s) => _week.Stops.Index()
            .Where(v => v.Item.Bases.Contains(slot.Home))
            .SelectMany(v => v.Item.Choices.Where(c => Fits(slot, v.Item, c)).Select(c => (v.Index, c, _writer.Variable(0, 1))))
            .ToList())];
        foreach (IGrouping<int, (int Stop, Choice Choice, int Literal)> stop in Made.SelectMany(m => m).GroupBy(m => m.Stop))
        {
            _writer.AtMostOne(stop.Select(m => m.Literal));
        }

        for (int slot = 0; slot < Slots.Count; slot++)
        {
            foreach (IGrouping<int, (int Stop, Choice Choice, int Literal)> stop in Made[slot].GroupBy(m => m.Stop))
            {
                Entitle(slot, _week.Stops[stop.Key], [.. stop]);
            }

            Made[slot].ForEach(m => _writer.Gain(m.Literal, m.Choice.Value));
        }
    }

    private bool Fits(Slot slot, Stop stop, Choice choice) => choice.Open[slot.Session]
        && !stop.Choices.Any(other => other != choice && Beats(other, choice))
        && TeamDraft.Entitles(_week, slot.Session, [.. _week.Free(slot.Home, slot.Session)], stop, choice);

    private static bool Beats(Choice a, Choice b) => a.Value >= b.Value && a.Minutes < b.Minutes
        && a.Certificates.All(b.Certificates.Contains) && a.Open.Zip(b.Open).All(o => o.First || !o.Second);

    /// <summary>Rules team-size, certified and recused, for one stop on one slot.</summary>
    private void Entitle(int slot, Stop stop, (int Stop, Choice Choice, int Literal)[] made)
    {
        Slot place = Slots[slot];
        int[] counted = [.. _week.Free(place.Home, place.Session).Where(o => !stop.Recused.Contains(o))];
        _writer.AtMost(0, made.Select(m => (m.Literal, 1L)).Append((_used[slot], -1)));
        if (stop.Recused.Count > 0)
        {
            _writer.AtLeast(0, [.. counted.Select(o => (Member[(o, slot)], 1L)), .. made.Select(m => (m.Literal, (long)-_week.Rules.OfficersPerVisit))]);
        }

        foreach (int certificate in made.SelectMany(m => m.Choice.Certificates).Distinct())
        {
            _writer.AtLeast(0, [
                .. counted.Where(o => _week.Holds(o, certificate, place.Session)).Select(o => (Member[(o, slot)], 1L)),
                .. made.Where(m => m.Choice.Certificates.Contains(certificate)).Select(m => (m.Literal, (long)-_week.Rules.OfficersPerDepartment))]);
        }
    }
}
