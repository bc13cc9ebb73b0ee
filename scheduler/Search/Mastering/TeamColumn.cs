namespace Inspection.Scheduler.Search.Mastering;

/// <summary>One team that could go out: its route, and the officers of whom it cannot do without.</summary>
/// <param name="Cell">Index of the cell.</param>
/// <param name="Visits">In the order of the route.</param>
/// <param name="Options">For each visit, the index of its option.</param>
/// <param name="Core">Local mask of officers who hold every certificate needed, none of them dispensable.</param>
/// <param name="Size">Officers of the team; those beyond the core may be anybody.</param>
/// <param name="Value">Served value less travel and officers.</param>
/// <param name="Loss">A plan with this team is at least so much below the bound, in thousandths; 0 or more.</param>
internal sealed record TeamColumn(int Cell, int[] Visits, int[] Options, ulong Core, int Size, long Value, long Loss);
