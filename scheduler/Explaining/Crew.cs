namespace Inspection.Scheduler.Explaining;

/// <summary>One stop of a route: an enterprise and what is inspected there.</summary>
/// <param name="Enterprise">Position of the enterprise.</param>
/// <param name="Requests">Positions of the served requests.</param>
/// <param name="Minutes">Time on site.</param>
internal sealed record Stop(int Enterprise, int[] Requests, int Minutes);

/// <summary>A team by positions. Two teams are the same only when they are the same object.</summary>
internal sealed class Crew
{
    /// <summary>Id in the plan; empty for a team that a trial makes.</summary>
    public string Id { get; init; } = "";

    public required int Base { get; init; }

    public required int Session { get; init; }

    /// <summary>Positions of the officers; from the number of officers on, helpers whom a trial adds.</summary>
    public required int[] Officers { get; init; }

    /// <summary>In the order of the route.</summary>
    public required Stop[] Stops { get; init; }

    /// <summary>Minutes of all drives.</summary>
    public required int Drive { get; init; }

    /// <summary>Drives and time on site, without waiting.</summary>
    public int Minutes => Drive + Stops.Sum(s => s.Minutes);

    /// <summary>The same officers on another route.</summary>
    public Crew On(Week week, Stop[] stops) => Of(week, Base, Session, Officers, stops, Id);

    /// <summary>The same route with other officers.</summary>
    public Crew By(int[] officers) => new() { Id = Id, Base = Base, Session = Session, Officers = officers, Stops = Stops, Drive = Drive };

    public static Crew Of(Week week, int home, int session, int[] officers, Stop[] stops, string id = "")
    {
        var drive = 0;
        var here = home;
        foreach (var stop in stops)
        {
            drive += week.Drive(here, week.PlaceOf(stop.Enterprise));
            here = week.PlaceOf(stop.Enterprise);
        }

        return new Crew { Id = id, Base = home, Session = session, Officers = officers, Stops = stops, Drive = drive + week.Drive(here, home) };
    }
}
