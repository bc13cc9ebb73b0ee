using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Ledger;
using Inspection.Functions.Metrics;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Tests.Metrics;

/// <summary>Random records of a year's ledger, and the same figures worked out from them the slow way.</summary>
internal sealed class GivenRecords
{
    public const int Year = 2026;

    public static readonly DateOnly Today = new(2026, 8, 20);

    public static readonly MetricValues Values = new(10, 4, 60, 2);

    private static readonly string[] Departments = ["market", "fire", "health", "ecology"];
    private static readonly string[] Towns = ["店口镇", "枫桥镇", "安华镇"];

    private GivenRecords(List<LedgerVisit> claims) => Claims = claims;

    public List<LedgerVisit> Claims { get; }

    /// <summary>Visits of the year in every state: made, open, ahead, cancelled, unannounced, with and without recorded times.</summary>
    /// <param name="first">The first day on which a visit may be; null for early in the year.</param>
    /// <param name="days">The last is so many days later.</param>
    public static GivenRecords Of(int seed, int visits = 240, DateOnly? first = null, int days = 300)
    {
        var random = new Random(seed);
        var seen = new HashSet<string>();
        var claims = new List<LedgerVisit>();
        while (claims.Count < visits)
        {
            var date = (first ?? new DateOnly(Year, 1, 5)).AddDays(random.Next(days));
            var week = Week.Of(date);
            string enterprise = $"e{random.Next(60):D2}";
            if (!seen.Add($"{enterprise}|{week}") || (first is null && week.Monday.Year != Year))
            {
                continue;
            }

            var items = Enumerable.Range(0, 1 + random.Next(4)).Select(n => Item(random, date, $"{enterprise}{date}{n}")).ToList();
            bool posted = date <= Today && random.Next(5) > 0;
            var state = posted ? LedgerState.Posted : random.Next(8) == 0 ? LedgerState.Released : LedgerState.Reserved;
            var outcome = posted
                ? new VisitOutcome(
                    [.. items.Where(_ => random.Next(12) > 0).Select(item => new ItemOutcome(item.Request, (ItemResult)random.Next(4), null, null))],
                    null, "朱庚", Week.Instant(date.AddDays(random.Next(14)).ToDateTime(new TimeOnly(16, 0))))
                : null;
            var came = Week.Instant(date.ToDateTime(new TimeOnly(9, random.Next(60), random.Next(60))));
            claims.Add(new LedgerVisit(
                enterprise, $"企业{enterprise}", Towns[enterprise[^1] % Towns.Length], week.ToString(), random.Next(2) == 0 ? "mon-am" : "tue-pm", date, "d1",
                [$"o{random.Next(9)}", $"o{9 + random.Next(9)}"], items, state, outcome)
            {
                Minutes = random.Next(4) == 0 ? null : 30 + random.Next(90),
                Found = random.Next(3) > 0 || date > Today ? null :
                [
                    .. items.Where(_ => random.Next(3) > 0).Select(item => new FoundItem(
                        new ItemOutcome(item.Request, (ItemResult)random.Next(4), null, null), "朱庚", came, Week.Instant(date.AddDays(random.Next(16)).ToDateTime(new TimeOnly(17, 0))), 1)),
                ],
                CheckIn = posted && random.Next(2) == 0 ? new VisitCheck(came, "o1", came) : null,
                CheckOut = posted && random.Next(2) == 0 ? new VisitCheck(came.AddSeconds((random.Next(10) == 0 ? -300 : 20) + random.Next(6000)), "o1", came) : null,
            });
        }

        return new GivenRecords(claims);
    }

    /// <summary>The ledger that holds them.</summary>
    public LedgerYear Ledger(long version = 1, Func<LedgerVisit, long>? versionOf = null) => new(
        Year, Collection<LedgerVisit>.Of(version, Claims.Select(claim => new Entry<LedgerVisit>(claim.Id, claim, versionOf?.Invoke(claim) ?? 1, default, "")).OrderBy(entry => entry.Id, StringComparer.Ordinal)));

    /// <summary>What the code works out.</summary>
    public IReadOnlyList<Measure> Measured(MetricScope scope, MetricPeriod period) => ScopeVisits.Of(scope, VisitsOfYear.Of(Ledger()).ByDay).In(period, Today, Values);

    /// <summary>What one gets with paper and pencil: each row of the records looked at for each figure anew.</summary>
    public IReadOnlyDictionary<string, decimal?> ByHand(MetricScope scope, MetricPeriod period)
    {
        var inScope = Claims.Where(claim => claim.State != LedgerState.Released)
            .Where(claim => scope.Town is null || claim.Town == scope.Town)
            .Where(claim => scope.Department is null || claim.Items.Any(item => item.Department == scope.Department)).ToList();
        var inPeriod = inScope.Where(claim => claim.Date >= period.From && claim.Date <= period.To).ToList();
        var made = inPeriod.Where(claim => claim.State == LedgerState.Posted).ToList();
        var (saved, joint, judged, found, minutes, asked, waited, inTimeAsked, plannedAsked) = (0m, 0, 0, 0, 0, 0, 0, 0, 0);
        var timed = new HashSet<string>();
        var turns = new HashSet<string>();
        var officers = new HashSet<string>();
        foreach (var visit in made)
        {
            int departments = new HashSet<string>(visit.Items.Select(item => item.Department)).Count;
            saved += scope.Department is null ? departments - 1 : (departments - 1) / (decimal)departments;
            joint += departments >= 2 ? 1 : 0;
            var mine = visit.Items.Where(item => scope.Department is null || item.Department == scope.Department).ToList();
            var results = mine.Select(item => Recorded(visit, item)).Where(record => record is not null).ToList();
            judged += results.Count > 0 ? 1 : 0;
            found += results.Any(record => record!.Value.Result != ItemResult.Pass) ? 1 : 0;
            int? length = visit.CheckIn is not null && visit.CheckOut is not null && Minute(visit.CheckOut) > Minute(visit.CheckIn)
                ? (int)(Minute(visit.CheckOut) - Minute(visit.CheckIn)).TotalMinutes : visit.Minutes;
            if (length is { } some)
            {
                minutes += some;
                timed.Add(visit.Enterprise);
            }

            foreach (var item in mine.Where(item => item.Asked is not null))
            {
                asked++;
                waited += visit.Date.DayNumber - item.Asked!.Value.DayNumber;
                if (item.Blocked)
                {
                    plannedAsked++;
                    inTimeAsked += Week.Parse(visit.Week, null).Monday.DayNumber - item.Asked.Value.DayNumber >= Values.SubmissionDays ? 1 : 0;
                }
            }

            foreach (string officer in visit.Officers)
            {
                turns.Add($"{officer} {visit.Week} {visit.Session}");
                officers.Add(officer);
            }
        }

        var (capVisits, capPairs) = (0, new HashSet<string>());
        foreach (var visit in inScope.Where(claim => claim.State == LedgerState.Posted && claim.Date.Year == period.To.Year && claim.Date <= period.To))
        {
            foreach (string department in Departments.Where(department => visit.Items.Any(item => item.Department == department && item.Counts)).Where(department => scope.Department is null || department == scope.Department))
            {
                capVisits++;
                capPairs.Add($"{visit.Enterprise} {department}");
            }
        }

        var (open, settled, recordedInTime) = (0, 0, 0);
        foreach (var visit in inPeriod.Where(claim => claim.Date < Today))
        {
            var mine = visit.Items.Where(item => scope.Department is null || item.Department == scope.Department).ToList();
            bool complete = mine.All(item => Recorded(visit, item) is not null);
            open += complete ? 0 : 1;
            if (complete || visit.Date.DayNumber + Values.OutcomeDays < Today.DayNumber)
            {
                settled++;
                recordedInTime += complete && mine.TrueForAll(item => DateOnly.FromDateTime(Recorded(visit, item)!.Value.At.ToOffset(TimeSpan.FromHours(8)).DateTime).DayNumber - visit.Date.DayNumber <= Values.OutcomeDays) ? 1 : 0;
            }
        }

        int enterprises = new HashSet<string>(made.Select(visit => visit.Enterprise)).Count;
        return new Dictionary<string, decimal?>
        {
            ["visits-made"] = made.Count,
            ["visits-saved"] = saved,
            ["joint-rate"] = Share(joint * 100, made.Count),
            ["finding-rate"] = Share(found * 100, judged),
            ["visits-per-enterprise"] = Share(made.Count, enterprises),
            ["minutes-per-enterprise"] = Share(minutes, timed.Count),
            ["waiting-time"] = Share(waited, asked),
            ["cap-use"] = Share(capVisits * 100, capPairs.Count * 2),
            ["workload"] = Share(turns.Count, officers.Count),
            ["submissions-in-time"] = Share(inTimeAsked * 100, plannedAsked),
            ["outcomes-in-time"] = Share(recordedInTime * 100, settled),
            ["open-outcomes"] = open,
        };
    }

    /// <summary>What the closed visit says of an item, else what an officer has sent; the day is that of the officer's, where there is one.</summary>
    private static (ItemResult Result, DateTimeOffset At)? Recorded(LedgerVisit visit, LedgerItem item)
    {
        ItemOutcome? closed = null;
        FoundItem? sent = null;
        foreach (var result in visit.Outcome?.Results ?? [])
        {
            closed = result.Request == item.Request ? result : closed;
        }

        foreach (var one in visit.Found ?? [])
        {
            sent = one.Outcome.Request == item.Request ? one : sent;
        }

        return closed is null && sent is null ? null : ((closed ?? sent!.Outcome).Result, sent?.Recorded ?? visit.Outcome!.At);
    }

    /// <summary>What a clock without seconds shows.</summary>
    private static DateTime Minute(VisitCheck check) => check.At.UtcDateTime.Date.AddHours(check.At.UtcDateTime.Hour).AddMinutes(check.At.UtcDateTime.Minute);

    private static decimal? Share(int part, int whole) => whole == 0 ? null : part / (decimal)whole;

    private static LedgerItem Item(Random random, DateOnly date, string request) => new(
        request, Departments[random.Next(Departments.Length)], $"M{random.Next(5)}", DepartmentLevel.County, random.Next(5) > 0, random.Next(4) > 0, random.Next(6) == 0)
    {
        Asked = random.Next(6) == 0 ? null : date.AddDays(-random.Next(40)),
    };
}
