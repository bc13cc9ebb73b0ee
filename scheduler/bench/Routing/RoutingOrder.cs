namespace Inspection.Bench.Routing;

/// <summary>What the routing process is told; see <c>routing.mjs</c>.</summary>
internal sealed record RoutingOrder(
    IReadOnlyList<IReadOnlyList<int>> Drive, int Capacity, IReadOnlyList<RoutingTeam> Teams, IReadOnlyList<RoutingJob> Jobs, IReadOnlyList<RoutingChoice> Choices);

/// <param name="Place">Where it starts and ends.</param>
/// <param name="Wait">Minutes by which its session is shorter than the longest.</param>
/// <param name="Fixed">Score paid for sending it out.</param>
/// <param name="Fits">One character per job: <c>1</c> where it may do it.</param>
internal sealed record RoutingTeam(int Place, int Wait, long Fixed, string Fits);

/// <param name="Place">Where it is done.</param>
/// <param name="Minutes">Time on site.</param>
/// <param name="Loss">Score lost against the best job of the same choice.</param>
internal sealed record RoutingJob(int Place, int Minutes, long Loss);

/// <param name="Jobs">At most one of them is done.</param>
/// <param name="Penalty">Score lost when none is.</param>
internal sealed record RoutingChoice(IReadOnlyList<int> Jobs, long Penalty);

/// <param name="Routes">Jobs of each team in order.</param>
/// <param name="Objective">Null when no solution was found.</param>
internal sealed record RoutingAnswer(IReadOnlyList<IReadOnlyList<int>> Routes, double? Objective);
