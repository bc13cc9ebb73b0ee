namespace Inspection.Scheduler.Search;

/// <summary>One cell in which a visit could take place if it were alone there.</summary>
/// <param name="Cell">Index of the cell.</param>
/// <param name="Options">Indices of the visit's options that fit alone, most valuable first.</param>
/// <param name="Recused">The cell's officers who may not be counted, as a local mask.</param>
/// <param name="Fixed">The pinned team as a local mask, or 0.</param>
/// <param name="Known">The cell's officers who were in the visit's previous team, where staying costs no change; else 0.</param>
/// <param name="Bonus">The change that is avoided by visiting in the previous session.</param>
/// <param name="Round">Minutes of driving there from the base and back.</param>
internal sealed record Place(int Cell, int[] Options, ulong Recused, ulong Fixed, ulong Known, long Bonus, int Round);
