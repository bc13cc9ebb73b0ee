namespace Inspection.Scheduler.Search;

/// <summary>A team under construction: its route and what it needs.</summary>
internal sealed class TeamState
{
    public int Count { get; private set; }

    /// <summary>Visits in the order of the route.</summary>
    public int[] Visits { get; private set; } = new int[6];

    /// <summary>For each stop: index of the visit's option.</summary>
    public int[] Options { get; private set; } = new int[6];

    /// <summary>For each stop: index of the visit's place.</summary>
    public int[] Places { get; private set; } = new int[6];

    public int TravelMinutes { get; set; }

    /// <summary>Travel and time on site.</summary>
    public int Minutes { get; set; }

    public TeamNeed Need { get; private set; } = TeamNeed.None;

    /// <summary>Hash of <see cref="Need"/>.</summary>
    public ulong Hash { get; private set; } = TeamNeed.None.Hash;

    /// <summary>Local officers.</summary>
    public ulong Officers { get; set; }

    public void Clear()
    {
        Count = 0;
        TravelMinutes = 0;
        Minutes = 0;
        Officers = 0;
        Set(TeamNeed.None);
    }

    public void Set(TeamNeed need)
    {
        Need = need;
        Hash = need.Hash;
    }

    public void Insert(int position, int visit, int option, int place)
    {
        if (Count == Visits.Length)
        {
            Reserve(Count * 2);
        }

        for (var i = Count; i > position; i--)
        {
            Visits[i] = Visits[i - 1];
            Options[i] = Options[i - 1];
            Places[i] = Places[i - 1];
        }

        Visits[position] = visit;
        Options[position] = option;
        Places[position] = place;
        Count++;
    }

    public void RemoveAt(int position)
    {
        Count--;
        for (var i = position; i < Count; i++)
        {
            Visits[i] = Visits[i + 1];
            Options[i] = Options[i + 1];
            Places[i] = Places[i + 1];
        }
    }

    public int IndexOf(int visit) => Array.IndexOf(Visits, visit, 0, Count);

    /// <summary>What the stops of the route need together.</summary>
    public TeamNeed NeedOfStops(Instance instance)
    {
        var need = TeamNeed.None;
        for (var i = 0; i < Count; i++)
        {
            var visit = instance.Visits[Visits[i]];
            need = need.With(visit.Options[Options[i]].Certificates, visit.Places[Places[i]]);
        }

        return need;
    }

    public void CopyFrom(TeamState other)
    {
        if (other.Count > Visits.Length)
        {
            Reserve(other.Visits.Length);
        }

        Count = other.Count;
        Array.Copy(other.Visits, Visits, Count);
        Array.Copy(other.Options, Options, Count);
        Array.Copy(other.Places, Places, Count);
        TravelMinutes = other.TravelMinutes;
        Minutes = other.Minutes;
        Need = other.Need;
        Hash = other.Hash;
        Officers = other.Officers;
    }

    private void Reserve(int size)
    {
        var (visits, options, places) = (Visits, Options, Places);
        Array.Resize(ref visits, size);
        Array.Resize(ref options, size);
        Array.Resize(ref places, size);
        (Visits, Options, Places) = (visits, options, places);
    }
}
