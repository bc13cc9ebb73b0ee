namespace Inspection.Bench.Measuring;

/// <summary>What tells one run from all others.</summary>
/// <param name="Instance">Id of the problem.</param>
/// <param name="Method">One of <see cref="Measuring.Method"/>.</param>
/// <param name="Limit">Wall time allowed, in seconds.</param>
/// <param name="Workers">Threads.</param>
/// <param name="Seed">Start of the method's own chance.</param>
internal sealed record RunKey(string Instance, string Method, int Limit, int Workers, int Seed);
