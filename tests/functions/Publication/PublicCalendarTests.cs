using System.Text.Json;
using Inspection.Functions.Drafts;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Publication;
using Inspection.Functions.Tests.Drafts;
using Inspection.Functions.Tests.Plans;
using Inspection.Scheduler.Domain;

namespace Inspection.Functions.Tests.Publication;

public sealed class PublicCalendarTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_visit_is_shown_in_its_session_with_town_departments_and_matters()
    {
        PublicCalendar calendar = Calendar(GivenWeek.Plan(), GivenWeek.Labels());
        IReadOnlyList<PublicVisit> visits = calendar.Days[0].Sessions[0].Visits;
        PublicVisit visit = visits.Single(v => v.Enterprise == "甲厂");
        Assert.Equal("店口", visit.Town);
        Assert.Equal(["市监", "消防"], visit.Departments.Order(StringComparer.Ordinal));
        Assert.Equal(["消防安全检查", "食品经营检查"], visit.Matters.Order(StringComparer.Ordinal));
        Assert.Equal([2, 1], calendar.Days.Select(d => d.Sessions.Count));
    }

    [Fact]
    public void A_matter_published_by_week_is_listed_without_its_day()
    {
        PublicCalendar calendar = Calendar(GivenWeek.Plan(), GivenWeek.Labels(("M1", Visibility.Week)));
        Assert.Equal(["乙店", "甲厂"], calendar.WeekOnly.Select(v => v.Enterprise).Order(StringComparer.Ordinal));
        PublicVisit dated = Assert.Single(calendar.Days.SelectMany(d => d.Sessions).SelectMany(s => s.Visits));
        Assert.Equal(["消防安全检查"], dated.Matters);
    }

    [Fact]
    public void Worlds_with_and_without_hidden_matters_have_the_same_calendar_byte_for_byte()
    {
        Plan without = GivenWeek.Plan() with
        {
            Teams = [GivenWeek.Plan().Teams[0] with { Visits = [GivenWeek.Plan().Teams[0].Visits[0] with { Requests = ["r1"] }] }],
        };
        Plan with = GivenWeek.Plan() with
        {
            Teams =
            [
                GivenWeek.Plan().Teams[0] with
                {
                    Visits =
                    [
                        GivenWeek.Plan().Teams[0].Visits[0] with { Requests = ["r2", "r1"] },
                        GivenWeek.Plan().Teams[0].Visits[1] with { Enterprise = "e3", Requests = ["r4"] },
                    ],
                },
            ],
        };
        Labels labels = GivenWeek.Labels(("F1", Visibility.Hidden), ("H1", Visibility.Hidden));
        Assert.Equal(Bytes(Calendar(without, labels)), Bytes(Calendar(with, labels)));
        Assert.DoesNotContain("丙馆", Text(Calendar(with, labels)), StringComparison.Ordinal);
    }

    [Fact]
    public void No_officer_and_no_request_id_is_in_a_calendar()
    {
        string text = Text(Calendar(GivenWeek.Plan(), GivenWeek.Labels()));
        Assert.All(["officer", "\"o1\"", "\"r1\"", "\"e1\"", "diankou"], secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_matter_that_was_made_unannounced_later_is_hidden_and_one_that_was_opened_stays_as_approved()
    {
        Labels approved = GivenWeek.Labels(("F1", Visibility.Hidden));
        Labels now = approved.Tightened(new Dictionary<string, Visibility> { ["M1"] = Visibility.Hidden, ["F1"] = Visibility.Date });
        Assert.Equal(Visibility.Hidden, now.Matters.Single(m => m.Code == "M1").Visibility);
        Assert.Equal(Visibility.Hidden, now.Matters.Single(m => m.Code == "F1").Visibility);
        Assert.Equal(Visibility.Date, now.Matters.Single(m => m.Code == "H1").Visibility);
    }

    [Fact]
    public void A_manifest_points_at_one_calendar_per_week_and_its_version_rises()
    {
        Manifest manifest = Manifest.Empty(new Named("zhuji", "诸暨市"))
            .With(new ManifestWeek("2026-W48", 1, At, "a"))
            .With(new ManifestWeek("2026-W49", 1, At, "b"))
            .With(new ManifestWeek("2026-W48", 2, At, "c"));
        Assert.Equal(3, manifest.Version);
        Assert.Equal(["2026-W49", "2026-W48"], manifest.Weeks.Select(w => w.Week));
        Assert.Equal("c", manifest.Of("2026-W48")!.Blob);
    }

    private static PublicCalendar Calendar(Plan plan, Labels labels) => PublicCalendar.From(GivenWeek.Problem(), plan, labels, GivenWeek.Id, 1, At, new VisitIds(new byte[32]));

    private static byte[] Bytes(PublicCalendar calendar) => JsonSerializer.SerializeToUtf8Bytes(calendar, PublicationJson.Default.PublicCalendar);

    private static string Text(PublicCalendar calendar) => JsonSerializer.Serialize(calendar, PublicationJson.Default.PublicCalendar);
}
