namespace Inspection.Bench.Monolith;

/// <summary>A team that could be sent out: the <paramref name="Number"/>th of a base in a session.</summary>
internal sealed record Slot(int Home, int Session, int Number);
