using System.Globalization;
using Inspection.Scheduler;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Format;
using Inspection.Scheduler.Generating;

namespace Inspection.Bench.Measuring;

/// <summary>Where a problem comes from, and the group whose medians it counts to.</summary>
/// <param name="Group">S, M, L, XL, the number of enterprises of a scaled problem, or the name of a file.</param>
/// <param name="Id">Id of the problem.</param>
/// <param name="Seed">Of the generator; 0 for a file.</param>
/// <param name="Make">Makes or reads it.</param>
internal sealed record InstanceSource(string Group, string Id, int Seed, Func<Problem> Make)
{
    public static InstanceSource Generated(InstanceSize size, int seed) => new(
        $"{size}", $"generated-{size}-{seed}", seed, () => ProblemGenerator.Generate(size, seed));

    public static InstanceSource Scaled(int enterprises, int seed) => new(
        enterprises.ToString(CultureInfo.InvariantCulture), $"scaled-{enterprises}-{seed}", seed, () => ProblemGenerator.Generate(enterprises, seed));

    /// <summary>A problem from a file, or what is wrong with it.</summary>
    public static (InstanceSource? Source, IReadOnlyList<Issue> Issues) FromFile(string path)
    {
        try
        {
            using FileStream file = File.OpenRead(path);
            (Problem? problem, IReadOnlyList<Issue> issues) = ProblemFormat.Read(file);
            return (problem is null ? null : new InstanceSource(Path.GetFileNameWithoutExtension(path), problem.Id, 0, () => problem), [.. issues.Select(i => i with { Place = $"{path} {i.Place}" })]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, [new Issue("unreadable-file", path, e.Message, "Give files that exist and may be read.")]);
        }
    }
}
