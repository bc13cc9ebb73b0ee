using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Rules;
using static Inspection.Functions.Tests.Rules.GivenRules;

namespace Inspection.Functions.Tests.Rules;

/// <summary>What holds for every week, over weeks drawn from a seed that a failure names.</summary>
public sealed class RulingPropertyTests
{
    private static readonly string[] Departments = ["market", "fire", "health"];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 100)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Whatever_the_plan_makes_of_what_passes_no_cap_is_overspent(int seed)
    {
        GivenRules given = Draw(seed, out Caps caps);
        RuleFacts facts = given.Facts();
        Ruling ruling = Ruling.Of(facts);
        foreach (var visit in from session in facts.Sessions from r in ruling.Passed where r.Sessions?.Contains(session.Id) ?? true group r.Request by (r.Request.Enterprise, session.Date))
        {
            List<PastVisit> year = [.. facts.VisitsTo(visit.Key.Enterprise).Where(v => v.Date.Year == visit.Key.Date.Year)];
            foreach (string department in Departments)
            {
                int used = year.Count(v => v.Items.Any(i => i.Counts && i.Department == department));
                Assert.True(used < caps.Department || !visit.Any(r => r.Department == department && r.BlockedByCap), $"seed {seed}: {department} at {visit.Key}");
            }

            foreach (InspectionRequest request in visit.Where(r => r.BlockedByCap))
            {
                int used = year.Count(v => v.Items.Any(i => i.Counts && i.Matter == request.Matter));
                Assert.True(used < caps.Matter, $"seed {seed}: matter {request.Matter} at {visit.Key}");
            }

            int before = year.Sum(v => Units(v.Items.Where(i => i.Counts).Select(i => i.Department), caps));
            int forced = Units(visit.Where(r => !r.BlockedByCap && r.CountsTowardCap).Select(r => r.Department), caps);
            int all = Units(visit.Where(r => r.CountsTowardCap).Select(r => r.Department), caps);
            Assert.True(before + all <= Math.Max(caps.Levels, before + forced), $"seed {seed}: all levels at {visit.Key}");
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_order_of_requests_and_visits_does_not_matter(int seed)
    {
        GivenRules given = Draw(seed, out _);
        Assert.Equal(Said(Ruling.Of(given.Facts())), Said(Ruling.Of(given.Facts(reversed: true))));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void More_budget_never_holds_more(int seed)
    {
        // Whose turn it is at an enterprise that opted out of joint visits may change with the budget.
        GivenRules given = Draw(seed, out Caps caps).Under(JointOptOut.Definition, false).Under(MaxDepartmentsPerVisit.Definition, null);
        HashSet<string> held = Held();
        given.Under(CapOverLevels.Rule, caps.Levels + 1);
        Assert.Subset(held, Held());
        given.Under(JointVisitCountsOnce.Rule, true);
        held = Held();
        given.Under(CapPerDepartment.Rule, caps.Department + 1).Under(CapPerMatter.Rule, caps.Matter + 1);
        Assert.Subset(held, Held());

        HashSet<string> Held() => given.Rule().Held.Select(h => h.Request.Id).ToHashSet(StringComparer.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_first_date_is_one_on_which_the_request_passes_and_none_before_it_is(int seed)
    {
        GivenRules given = Draw(seed, out _);
        // Where requests of one week compete for what is left, one of them alone would pass.
        foreach (Held held in given.Rule().Held.Where(h => h.FirstDate is not null && h.Code != JointOptOut.Definition.Id && h.Code != MaxDepartmentsPerVisit.Definition.Id && !h.Cause.En.Contains("more urgent", StringComparison.Ordinal)))
        {
            DateOnly first = held.FirstDate!.Value;
            Assert.True(WorkCalendar.Weekdays.IsWorkday(first), $"seed {seed}");
            Assert.Contains(first, Passing(first, held));
            DateOnly before = first.AddDays(-1);
            Assert.DoesNotContain(before, Passing(before, held));
        }

        // The days of a week on which the request alone would pass, all else being as it is.
        IEnumerable<DateOnly> Passing(DateOnly day, Held held)
        {
            RuleFacts facts = given.Facts();
            Week week = Week.Of(day);
            if (week.CompareTo(facts.Week) <= 0)
            {
                return [];
            }

            IEnumerable<PastVisit> visits = facts.VisitsTo(held.Request.Enterprise).Select(v => v with { State = PastVisitState.Posted });
            var later = new RuleFacts(week, week.Sessions(WorkCalendar.Weekdays), facts.Registers, [held.Request], visits, facts.Rules);
            return Ruling.Of(later).Passed.SelectMany(r => later.Sessions.Where(s => r.Sessions?.Contains(s.Id) ?? true)).Select(s => s.Date);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Quiet_days_that_leave_three_days_of_a_month_lose_nothing_and_never_a_request_without_a_date(int seed)
    {
        GivenRules given = Draw(seed, out _).Under(QuietDays.Rule, new DayPattern([.. Enumerable.Range(1, 25)], []));
        RuleFacts facts = given.Facts();
        Ruling ruling = Ruling.Of(facts);
        Assert.Equal(facts.Requests.Select(r => r.Id).Order(StringComparer.Ordinal), ruling.Passed.Select(r => r.Request.Id).Concat(ruling.Held.Select(h => h.Request.Id)).Concat(ruling.Done).Order(StringComparer.Ordinal));
        Assert.All(ruling.Held.Where(h => h.Code == QuietDays.Rule.Id), h => Assert.True(h.FirstDate is { Day: > 25 }, $"seed {seed}: {h.Request.Id} on {h.FirstDate}"));
        Assert.All(ruling.Passed.Where(r => r.Request is { BlockedByCap: true, Mandatory: false }), r =>
            Assert.All(facts.Sessions.Where(s => r.Sessions?.Contains(s.Id) ?? true), s => Assert.True(s.Date.Day > 25, $"seed {seed}: {r.Request.Id} in {s.Id}")));
        Assert.Contains(ruling.Costs, c => c.Rule == QuietDays.Rule);
    }

    private static int Units(IEnumerable<string> departments, Caps caps)
    {
        int number = departments.Distinct().Count();
        return caps.JointOnce ? Math.Min(1, number) : number;
    }

    private static string Said(Ruling ruling) => string.Join('\n',
    [
        .. ruling.Passed.Select(r => $"{r.Request.Id} {r.Weight} {r.Certificate} {string.Join(',', r.Sessions ?? [])}"),
        .. ruling.Held.Select(h => $"{h.Request.Id} {h.Code} {h.FirstDate} {h.Cause.Zh} {h.Remedy.En}"),
        .. ruling.Alarms.Select(a => a.Says.En),
        .. ruling.Costs.Select(c => c.Says.Zh),
        .. ruling.Recused.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => $"{r.Key} {string.Join(',', r.Value)}"),
    ]);

    private static GivenRules Draw(int seed, out Caps caps)
    {
        var random = new Random(seed);
        T Pick<T>(params T[] of) => of[random.Next(of.Length)];
        caps = new Caps(random.Next(0, 4), random.Next(0, 3), random.Next(0, 7), random.Next(2) == 0);
        var given = new GivenRules { Week = Week.Parse(Pick("2026-W20", "2026-W47", "2026-W48", "2026-W53"), null) };
        given.Under(CapPerDepartment.Rule, caps.Department).Under(CapPerMatter.Rule, caps.Matter).Under(CapOverLevels.Rule, caps.Levels).Under(JointVisitCountsOnce.Rule, caps.JointOnce)
            .Under(MinimumGap.Rule, Pick(0, 0, 3, 20)).Under(MaxDepartmentsPerVisit.Definition, Pick<int?>(null, 1, 2)).Under(GreenTier.Rule, random.Next(4) == 0)
            .Change(Plant, e => e with { JointOptOut = random.Next(3) == 0 });
        given.With([.. Enumerable.Range(0, random.Next(1, 12)).Select(n => Request(
            $"r{n}", Pick(Cafe, Plant), Pick(Departments), $"m{random.Next(4)}", random.Next(50), random.Next(5) == 0, Pick(RequestKind.Planned, RequestKind.Planned, RequestKind.Campaign, RequestKind.Complaint, RequestKind.SuperiorOrdered)))]);
        given.After([.. Enumerable.Range(0, random.Next(0, 8)).Select(_ =>
        {
            string date = $"{new DateOnly(2025, 6, 1).AddDays(random.Next(600)):yyyy-MM-dd}";
            PastVisit one = Visit(date, Pick(Departments), Pick(Cafe, Plant), Pick(PastVisitState.Posted, PastVisitState.Reserved, PastVisitState.Released), $"m{random.Next(4)}", Pick<bool?>(null, true, false), Pick("o1", "o2"));
            return random.Next(2) == 0 ? one : one with { Items = [.. one.Items, Visit(date, Pick(Departments), matter: $"m{random.Next(4)}").Items[0] with { Counts = random.Next(3) > 0 }] };
        })]);
        return given;
    }

    private sealed record Caps(int Department, int Matter, int Levels, bool JointOnce);
}
