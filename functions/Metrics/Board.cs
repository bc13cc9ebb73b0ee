using Inspection.Functions.Hosting;
using Inspection.Functions.Ledger;

namespace Inspection.Functions.Metrics;

/// <summary>Where a department stands on the board.</summary>
internal enum BoardMark
{
    /// <summary>Reaches every goal.</summary>
    Green,

    /// <summary>Misses one by little.</summary>
    Yellow,

    /// <summary>Misses one by much.</summary>
    Red,

    /// <summary>Took part in too few visits to be compared.</summary>
    Unranked,
}

/// <summary>How far a department reaches one goal.</summary>
/// <param name="Metric">Id.</param>
/// <param name="Goal">Per cent.</param>
/// <param name="Mark">Unranked where there is no value.</param>
internal sealed record BoardGoal(string Metric, int Goal, Measure Measure, BoardMark Mark);

/// <summary>A department on the board.</summary>
/// <param name="Visits">Visits due in which it takes part: what the comparison rests on.</param>
internal sealed record BoardPlace(string Department, string Name, string Short, BoardMark Mark, int Visits, IReadOnlyList<BoardGoal> Goals);

/// <summary>
/// The red and green board (红绿榜): departments measured by shares, never by how many visits they make, so that size is neither merit nor fault.
/// A department with few visits is shown, and not compared.
/// </summary>
internal static class Board
{
    /// <summary>Fewer visits than these are too few.</summary>
    public const int Least = 10;

    /// <summary>A goal missed by more points than these is missed by much.</summary>
    public const int Tolerance = 15;

    /// <summary>Goal of outcomes and requests in time, per cent.</summary>
    public const int InTime = 90;

    public static IReadOnlyList<BoardPlace> Of(IEnumerable<(string Id, string Name, string Short, MetricFacts Facts, IReadOnlyList<Measure> Measures)> departments, MetricValues values) =>
    [
        .. departments.Select(entry => Place(entry.Id, entry.Name, entry.Short, entry.Facts, entry.Measures, values))
            .OrderBy(place => place.Mark)
            .ThenByDescending(place => place.Goals.Sum(goal => Math.Min(0, (goal.Measure.Value ?? goal.Goal) - goal.Goal)))
            .ThenBy(place => place.Department, StringComparer.Ordinal),
    ];

    public static Text Rule(MetricValues values) => new(
        $"按三项比率衡量：结果按期录入率不低于 {InTime}%，按期提报率不低于 {InTime}%，联合检查率不低于 {values.JointRateGoal}%（规则“{Rules.JointRateGoal.Rule.Name.Zh}”）。三项都达到为绿；任一项低于目标 {Tolerance} 个百分点以上为红；其余为黄。没有数据的一项不计。三项都没有数据或应完成的检查少于 {Least} 次的部门不排名。不按检查次数排名。",
        $"Three shares count: outcomes in time at least {InTime}%, requests in time at least {InTime}%, joint rate at least {values.JointRateGoal}% (the rule “{Rules.JointRateGoal.Rule.Name.En}”). All reached is green; one missed by more than {Tolerance} points is red; the rest is yellow. A share without data does not count. Departments without any data, or with fewer than {Least} visits due, are not ranked. Nobody is ranked by the number of visits.");

    private static BoardPlace Place(string id, string name, string shortName, MetricFacts facts, IReadOnlyList<Measure> measures, MetricValues values)
    {
        BoardGoal[] goals =
        [
            Goal(OutcomesInTime.Metric, InTime),
            Goal(SubmissionsInTime.Metric, InTime),
            Goal(JointRate.Metric, values.JointRateGoal),
        ];
        int visits = facts.Visits.Count(visit => visit.Date < facts.Today || visit.State is LedgerState.Posted);
        var marks = goals.Select(goal => goal.Mark).Where(mark => mark is not BoardMark.Unranked).ToList();
        return new BoardPlace(id, name, shortName, visits < Least || marks.Count == 0 ? BoardMark.Unranked : marks.Max(), visits, goals);

        BoardGoal Goal(Metric metric, int goal)
        {
            var measure = measures[AllMetrics.PlaceOf(metric)];
            return new BoardGoal(metric.Id, goal, measure, measure.Value switch
            {
                null => BoardMark.Unranked,
                { } value when value >= goal => BoardMark.Green,
                { } value when value >= goal - Tolerance => BoardMark.Yellow,
                _ => BoardMark.Red,
            });
        }
    }
}

/// <summary>The board as people read it.</summary>
/// <param name="Rule">How places are given.</param>
/// <param name="Places">The best first.</param>
internal sealed record BoardView(string Rule, IReadOnlyList<BoardRow> Places)
{
    public static BoardView Of(IReadOnlyList<BoardPlace> places, MetricValues values, Language language) => new(Board.Rule(values).In(language), [.. places.Select(BoardRow.Of)]);
}

internal sealed record BoardRow(string Department, string Name, string Short, BoardMark Mark, int Visits, IReadOnlyList<BoardFigure> Figures)
{
    public static BoardRow Of(BoardPlace place) => new(
        place.Department, place.Name, place.Short, place.Mark, place.Visits,
        [.. place.Goals.Select(goal => new BoardFigure(goal.Metric, goal.Goal, FigureView.Rounded(goal.Measure.Value), goal.Measure.Bottom ?? 0, goal.Mark))]);
}

/// <param name="Goal">Per cent.</param>
/// <param name="Bottom">How many visits or requests the share rests on.</param>
internal sealed record BoardFigure(string Metric, int Goal, decimal? Value, int Bottom, BoardMark Mark);
