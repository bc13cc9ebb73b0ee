using Inspection.Functions.Storage;

namespace Inspection.Functions.Drafts;

/// <summary>How far a divided draft is: the sum over its parts, each from where it was when the draft was divided.</summary>
internal static class DividedProgress
{
    public static async Task<ProgressLog> TotalAsync(this PartitionReader rows, Draft draft, CancellationToken cancellationToken)
    {
        var read = new List<(DraftPart Part, ProgressLog Log)>();
        foreach (StoredPart stored in await rows.PartsAsync(draft, cancellationToken))
        {
            read.Add((stored.Part, (await rows.ProgressAsync(stored.Part.Id.ToString(), cancellationToken)).Log));
        }

        return Of(draft, read);
    }

    /// <summary>What a part that nobody has taken up yet counts for.</summary>
    public static ProgressLog Untouched(long epoch, long score, long bound, int waiting) =>
        ProgressLog.None with { Epoch = epoch, Score = score, Bound = bound, Waiting = waiting, History = [new ProgressPoint(0, score, bound)] };

    /// <summary>The total, with the curve that the parts' curves give together.</summary>
    public static ProgressLog Of(Draft draft, IReadOnlyList<(DraftPart Part, ProgressLog Log)> parts)
    {
        if (draft.Division is not { } division || parts.Count == 0)
        {
            return ProgressLog.None;
        }

        var now = parts.Select(p => p.Log.History[0]).ToArray();
        var points = parts.SelectMany((p, i) => p.Log.History.Skip(1).Select(point => (Part: i, Point: point, At: Start(p.Part, division) + point.Elapsed)));
        ProgressLog total = ProgressLog.None with { Epoch = draft.Epoch };
        foreach (var (part, point, at) in points.OrderBy(p => p.At).ThenBy(p => p.Part))
        {
            now[part] = point;
            total = total.With(at, "improve", Sum(now.Select(p => p.Score)), Sum(now.Select(p => p.Bound)), 0, 0);
        }

        string phase = parts.Any(p => p.Log.Phase is not "queue") ? "improve" : "queue";
        return total with
        {
            Phase = phase,
            Score = Sum(parts.Select(p => p.Log.Score)),
            Bound = Sum(parts.Select(p => p.Log.Bound)),
            Visits = parts.Sum(p => p.Log.Visits),
            Waiting = parts.Sum(p => p.Log.Waiting),
        };
    }

    private static double Start(DraftPart part, Division division) => part.ClaimedAt is { } at ? Math.Max(0, (at - division.At).TotalSeconds) : 0;

    /// <summary>The sum, or null while one is not known.</summary>
    private static long? Sum(IEnumerable<long?> values) => values.Aggregate((long?)0, (sum, value) => sum + value);
}
