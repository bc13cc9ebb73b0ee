namespace Inspection.Scheduler.Search.Bounding;

/// <summary>One team's route in one cell, as the bound sees it: recusals and the other teams are left aside.</summary>
/// <param name="Cell">Index of the cell.</param>
/// <param name="Visits">In the order of the route.</param>
/// <param name="Options">For each visit, the index of its option.</param>
/// <param name="Value">Served value less travel and the least officers of this team alone.</param>
/// <param name="Certificates">Every certificate needed.</param>
/// <param name="Officers">Least officers of this team alone.</param>
internal sealed record Column(int Cell, int[] Visits, int[] Options, long Value, ulong Certificates, int Officers);
