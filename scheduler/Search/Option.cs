namespace Inspection.Scheduler.Search;

/// <summary>One way to make a visit: a kept subset of the enterprise's requests.</summary>
/// <param name="Requests">Indices into the problem's requests.</param>
/// <param name="Certificates">Bit mask of the certificates that the team needs.</param>
/// <param name="Minutes">Time on site.</param>
/// <param name="Value">What it adds to the score before travel and officers.</param>
/// <param name="Open">Per session: whether the enterprise and every request of the subset are open.</param>
/// <param name="Exact">False for an optimistic stand-in that only the bound may use.</param>
internal sealed record Option(int[] Requests, ulong Certificates, int Minutes, long Value, bool[] Open, bool Exact = true);
