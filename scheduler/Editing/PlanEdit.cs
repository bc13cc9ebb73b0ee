namespace Inspection.Scheduler.Editing;

/// <summary>One change that a person makes to a plan. It says what is wanted; whether the rules allow it is for the checker to say.</summary>
/// <param name="Enterprise">Id of the enterprise whose visit it is about.</param>
public abstract record PlanEdit(string Enterprise)
{
    /// <summary>
    /// Puts the visit into a half day: moves the one that there is, or makes one for a waiting enterprise. Officers come
    /// along where the visit was all that their team had to do; others are found where the rules let them be.
    /// </summary>
    /// <param name="Enterprise">Id of the enterprise.</param>
    /// <param name="Session">Id of the session to which it goes.</param>
    public sealed record Place(string Enterprise, string Session) : PlanEdit(Enterprise)
    {
        /// <summary>Id of the base from which it is made; null for the one that suits best.</summary>
        public string? Base { get; init; }

        /// <summary>Id of an enterprise whose team takes the visit on; null for the team of the half day that suits best, or one more.</summary>
        public string? Beside { get; init; }

        /// <summary>Ids of the requests that are served; null for those that were, or for the best of a waiting enterprise.</summary>
        public IReadOnlyList<string>? Requests { get; init; }
    }

    /// <summary>Takes the visit out of the plan; its requests wait.</summary>
    /// <param name="Enterprise">Id of the enterprise.</param>
    public sealed record Remove(string Enterprise) : PlanEdit(Enterprise);

    /// <summary>
    /// Puts an officer into the team that makes the visit, takes one out, or both. Who is in another team of that half
    /// day changes places with the one who leaves.
    /// </summary>
    /// <param name="Enterprise">Id of the enterprise.</param>
    /// <param name="Out">Id of the officer who leaves the team; null for nobody.</param>
    /// <param name="In">Id of the officer who joins it; null for nobody.</param>
    public sealed record Swap(string Enterprise, string? Out, string? In) : PlanEdit(Enterprise);

    /// <summary>Serves other requests in the visit.</summary>
    /// <param name="Enterprise">Id of the enterprise.</param>
    /// <param name="Requests">Ids of all requests that it serves from now on; none takes the visit out.</param>
    public sealed record Serve(string Enterprise, IReadOnlyList<string> Requests) : PlanEdit(Enterprise);
}
