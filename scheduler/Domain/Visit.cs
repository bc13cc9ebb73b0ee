namespace Inspection.Scheduler.Domain;

/// <summary>One arrival at an enterprise that serves one or more requests (入企检查).</summary>
/// <param name="Enterprise">Id of the enterprise.</param>
/// <param name="Start">Local wall time of arrival.</param>
/// <param name="End">Start plus the duration that the served requests give.</param>
/// <param name="Requests">Ids of the served requests, at least one.</param>
public sealed record Visit(string Enterprise, DateTime Start, DateTime End, IReadOnlyList<string> Requests);
