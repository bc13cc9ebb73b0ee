using Inspection.Scheduler.Domain;

namespace Inspection.Bench.Baselines;

/// <summary>One set of requests that a visit may serve.</summary>
/// <param name="Requests">What is served.</param>
/// <param name="Certificates">Positions in <see cref="Week.Certificates"/>.</param>
/// <param name="Minutes">Time on site.</param>
/// <param name="Value">What it adds to the score before travel and officers.</param>
/// <param name="Open">Per session: whether all of it may take place then.</param>
internal sealed record Choice(IReadOnlyList<Request> Requests, IReadOnlyList<int> Certificates, int Minutes, long Value, IReadOnlyList<bool> Open);
