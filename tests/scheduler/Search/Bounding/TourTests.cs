using Inspection.Scheduler.Search;
using Inspection.Scheduler.Search.Bounding;

namespace Inspection.Scheduler.Tests.Search.Bounding;

public sealed class TourTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_tour_is_the_shortest_of_all_orders_whatever_was_put_on_and_taken_off_before(bool isSymmetric)
    {
        for (int seed = 1; seed <= 30; seed++)
        {
            var random = new Random(seed);
            CellStops cell = new Lagrangian(InstanceBuilder.Build(SmallCells.Random(seed, enterprises: 8, isSymmetric: isSymmetric)), 1).Cells[0];
            var tour = new Tour();
            tour.Start(cell);
            var stops = new Stack<int>();
            for (int step = 0; step < 40; step++)
            {
                if (stops.Count > 0 && (stops.Count == Math.Min(6, cell.Visits.Length) || random.Next(3) == 0))
                {
                    tour.Pop();
                    stops.Pop();
                    continue;
                }

                if (stops.Count == cell.Visits.Length)
                {
                    break;
                }

                int next = Enumerable.Range(0, cell.Visits.Length).Where(v => !stops.Contains(v)).OrderBy(_ => random.Next()).First();
                stops.Push(next);
                int minutes = tour.Push(next);
                Assert.True(minutes == EveryRoute.Shortest(cell, [.. stops]), $"seed {seed}, step {step}: {minutes} minutes");
                int[] order = tour.Order();
                Assert.True(tour.Count == stops.Count && stops.Order().SequenceEqual(order.Order()), $"seed {seed}, step {step}: other stops than were put on");
                Assert.True(minutes == new Route(order, [], 0).Drive(cell), $"seed {seed}, step {step}: the order does not take {minutes} minutes");
            }
        }
    }
}
