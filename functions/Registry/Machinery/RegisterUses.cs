using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Registry;

/// <summary>Finds what relies on an entry: other entries, and the open requests of this week and those ahead.</summary>
internal sealed class RegisterUses(WeekPool pools, TimeProvider time)
{
    private const int Most = 20;

    public async Task<IReadOnlyList<Use>> FindAsync<T>(RegisterDefinition<T> definition, T entry, Registers known, CancellationToken cancellationToken)
        where T : class
    {
        var found = definition.UsesOf(entry, known).Take(Most).ToList();
        if (definition.UsedByRequest(entry) is { } relies)
        {
            for (var week = 0; week <= Week.Ahead && found.Count < Most; week++)
            {
                var name = Week.Current(time).Add(week);
                var pool = await pools.ReadAsync(known.Jurisdiction, name, cancellationToken);
                found.AddRange(pool.Open.Where(relies).Take(Most - found.Count).Select(request => new Use("requests", request.Id, $"{name} {request.EnterpriseName} {request.MatterName}")));
            }
        }

        return found;
    }
}
