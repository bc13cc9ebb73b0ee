using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Explaining;

/// <summary>What would have to be different for a request to be served, so exactly that a problem can be changed by it and planned again.</summary>
internal abstract record Change
{
    private Change()
    {
    }

    /// <summary>Short stable name of the kind.</summary>
    public abstract string Kind { get; }

    /// <summary>The same problem with the change made.</summary>
    public abstract Problem ApplyTo(Problem problem);

    /// <summary>Nothing but a decision: the visit is pinned, and what waits instead is accepted.</summary>
    /// <param name="Pin">The pin.</param>
    /// <param name="Waits">Requests that would wait instead.</param>
    public sealed record Decide(Pin Pin, IReadOnlyList<string> Waits) : Change
    {
        public override string Kind => Waits.Count == 0 ? "pin" : "displace";

        public override Problem ApplyTo(Problem problem) => problem with { Pins = [.. problem.Pins.Where(p => p.Enterprise != Pin.Enterprise), Pin] };
    }

    /// <summary>The pin of the enterprise is lifted.</summary>
    /// <param name="Enterprise">Its id.</param>
    public sealed record LiftPin(string Enterprise) : Change
    {
        public override string Kind => "lift-pin";

        public override Problem ApplyTo(Problem problem) => problem with { Pins = [.. problem.Pins.Where(p => p.Enterprise != Enterprise)] };
    }

    /// <summary>The enterprise and these requests are open in one more session.</summary>
    /// <param name="Enterprise">Id of the enterprise.</param>
    /// <param name="Requests">Ids of the requests.</param>
    /// <param name="Session">Id of the session.</param>
    public sealed record OpenSession(string Enterprise, IReadOnlyList<string> Requests, string Session) : Change
    {
        public override string Kind => "session";

        public override Problem ApplyTo(Problem problem) => problem with
        {
            Enterprises = [.. problem.Enterprises.Select(e => e.Id == Enterprise ? e with { Sessions = With(e.Sessions) } : e)],
            Requests = [.. problem.Requests.Select(r => Requests.Contains(r.Id) ? r with { Sessions = With(r.Sessions) } : r)],
        };

        private string[]? With(IReadOnlyList<string>? sessions) => sessions is null ? null : [.. sessions.Where(s => s != Session), Session];
    }

    /// <summary>More people, and perhaps more vehicles, at one base.</summary>
    /// <param name="Base">Id of the base.</param>
    /// <param name="Officers">Who would be needed there.</param>
    /// <param name="Vehicles">Vehicles beyond its own.</param>
    public sealed record Reinforce(string Base, IReadOnlyList<Officer> Officers, int Vehicles) : Change
    {
        public override string Kind => Officers.Count == 0 ? "vehicle" : Vehicles == 0 ? "officer" : "officer-and-vehicle";

        public override Problem ApplyTo(Problem problem) => problem with
        {
            Officers = [.. problem.Officers, .. Officers],
            Bases = [.. problem.Bases.Select(b => b.Id == Base ? b with { Vehicles = b.Vehicles + Vehicles } : b)],
        };
    }

    /// <summary>A rule is relaxed.</summary>
    /// <param name="Rule">Name of the rule's parameter.</param>
    /// <param name="Relax">The rules without it.</param>
    public sealed record Relaxed(string Rule, Func<Rules, Rules> Relax) : Change
    {
        public override string Kind => "rule";

        public override Problem ApplyTo(Problem problem) => problem with { Rules = Relax(problem.Rules) };
    }

    /// <summary>Requests of the same enterprise that stand in the way need not be served this time.</summary>
    /// <param name="Requests">Their ids.</param>
    public sealed record NotMandatory(IReadOnlyList<string> Requests) : Change
    {
        public override string Kind => "not-mandatory";

        public override Problem ApplyTo(Problem problem) => problem with
        {
            Requests = [.. problem.Requests.Select(r => Requests.Contains(r.Id) ? r with { Mandatory = false } : r)],
        };
    }

    /// <summary>A following week with the same people, vehicles and open half days, which begins with what waits now.</summary>
    /// <param name="Weeks">How many weeks later.</param>
    /// <param name="Waiting">Ids of all requests that wait now.</param>
    public sealed record NextWeek(int Weeks, IReadOnlyCollection<string> Waiting) : Change
    {
        public override string Kind => "next-week";

        public override Problem ApplyTo(Problem problem) => problem with
        {
            Sessions = [.. problem.Sessions.Select(s => s with { Start = s.Start.AddDays(7 * Weeks), End = s.End.AddDays(7 * Weeks) })],
            Requests = [.. problem.Requests.Where(r => Waiting.Contains(r.Id))],
            Pins = [],
            Previous = null,
        };
    }
}
