namespace Inspection.Bench.Baselines;

/// <summary>An enterprise that has requests.</summary>
/// <param name="Enterprise">Position in the problem.</param>
/// <param name="Place">Place for travel times.</param>
/// <param name="Bases">Bases that may visit it, nearest first.</param>
/// <param name="Recused">Positions of the officers who may not count.</param>
/// <param name="Choices">What may be served there, most valuable first.</param>
internal sealed record Stop(int Enterprise, int Place, IReadOnlyList<int> Bases, IReadOnlySet<int> Recused, IReadOnlyList<Choice> Choices);
