using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Generating;

/// <summary>
/// Makes problems to try planning on. All people, places and enterprises are invented; only the shape is that of real
/// jurisdictions. Supply is tight: not everything fits.
/// </summary>
public static class ProblemGenerator
{
    /// <summary>Makes a problem. The same size and seed give the same problem, byte for byte, on every machine.</summary>
    /// <param name="size">How large.</param>
    /// <param name="seed">Start of all chance.</param>
    /// <returns>A problem that <see cref="Format.ProblemFormat"/> accepts.</returns>
    public static Problem Generate(InstanceSize size, int seed) =>
        Generate($"generated-{size}-{seed}", District.Of(size), new SeededNumbers((ulong)(uint)seed << 3 | (uint)size));

    /// <summary>Makes a problem of any size with the density of L, to see how search grows. Repeats byte for byte as well.</summary>
    /// <param name="enterprises">20 to 20,000.</param>
    /// <param name="seed">Start of all chance.</param>
    /// <returns>A problem that <see cref="Format.ProblemFormat"/> accepts.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Too few enterprises or too many.</exception>
    public static Problem Generate(int enterprises, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(enterprises, 20);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(enterprises, 20_000);
        return Generate($"scaled-{enterprises}-{seed}", District.Scaled(enterprises), new SeededNumbers((ulong)enterprises << 40 | (ulong)(uint)seed << 3 | 7));
    }

    private static Problem Generate(string id, IReadOnlyList<District> districts, SeededNumbers numbers)
    {
        Session[] sessions = [.. Week()];
        var bases = new List<Base>();
        var officers = new List<Officer>();
        var enterprises = new List<Enterprise>();
        var requests = new List<Request>();
        foreach (District district in districts)
        {
            Base[] towns = Supply.Towns(district, numbers);
            Officer[] squads = Supply.Squads(district, towns, sessions, numbers);
            var demand = new Demand(district, towns, squads, sessions, numbers);
            bases.AddRange(towns);
            officers.AddRange(squads);
            enterprises.AddRange(demand.Enterprises);
            requests.AddRange(demand.Requests);
        }

        return new Problem(
            id, sessions, Matters.Departments, bases, TravelModel.Default, new Rules(), new Objective(),
            officers, enterprises, requests, Pins: []);
    }

    /// <summary>Monday to Friday, 08:30–11:30 and 13:30–17:00.</summary>
    private static IEnumerable<Session> Week()
    {
        var monday = new DateTime(2026, 11, 23);
        string[] days = ["mon", "tue", "wed", "thu", "fri"];
        foreach ((int i, string day) in days.Index())
        {
            DateTime date = monday.AddDays(i);
            yield return new Session($"{day}-am", date.AddHours(8.5), date.AddHours(11.5));
            yield return new Session($"{day}-pm", date.AddHours(13.5), date.AddHours(17));
        }
    }
}
