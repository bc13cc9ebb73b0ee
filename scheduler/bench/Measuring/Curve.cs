using Inspection.Scheduler;

namespace Inspection.Bench.Measuring;

/// <summary>Writes down how score and bound go, and keeps as much of it as a plot can show.</summary>
/// <param name="forward">Told of everything as well; null for nobody.</param>
internal sealed class Curve(IProgress<PlannerProgress>? forward) : IProgress<PlannerProgress>
{
    /// <summary>Points on a logarithmic scale of time are as good as equally far apart when each is later than the one before by this factor.</summary>
    private const double Step = 1.04;

    private readonly Lock _gate = new();
    private readonly List<Point> _points = [];

    public double? FirstPlan { get; private set; }

    public void Report(PlannerProgress value)
    {
        lock (_gate)
        {
            double seconds = Math.Round(value.Elapsed.TotalSeconds, 2);
            FirstPlan ??= value.Score is null ? null : seconds;
            if (_points.Count == 0 || (_points[^1].Score, _points[^1].Bound) != (value.Score, value.Bound))
            {
                _points.Add(new Point(seconds, value.Score, value.Bound));
            }
        }

        forward?.Report(value);
    }

    /// <summary>Of points close together the last is kept.</summary>
    public IReadOnlyList<Point> Thinned()
    {
        lock (_gate)
        {
            return [.. _points.Where((p, i) => i == _points.Count - 1 || _points[i + 1].Seconds > p.Seconds * Step)];
        }
    }
}
