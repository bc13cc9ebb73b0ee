using Inspection.Functions.Enterprises;
using Inspection.Functions.Ledger;
using Inspection.Functions.Storage;
using Inspection.Functions.Tests.Ledger;

namespace Inspection.Functions.Tests.Enterprises;

/// <summary>What an enterprise may know, from what the ledger holds of it.</summary>
public sealed class AnnouncementTests
{
    private const string Week = "2026-W48";
    private static readonly DateTimeOffset Friday = new(2026, 11, 20, 17, 0, 0, TimeSpan.FromHours(8));
    private static readonly LedgerItem Open = GivenLedger.Item("market", "M1");
    private static readonly LedgerItem Secret = GivenLedger.Item("fire", "F9", hidden: true);
    private static readonly LedgerItem InWeek = GivenLedger.Item("health", "H1") with { WeekOnly = true };

    [Fact]
    public void A_published_visit_is_announced_with_its_half_day_and_matters_and_one_that_nobody_has_published_is_not()
    {
        AnnouncedVisit visit = Assert.Single(Announced("d1", Claim("d1", "mon-am", Open)));
        Assert.Equal((VisitStage.Ahead, "mon-am", new DateOnly(2026, 11, 23), 1, Friday), (visit.Stage, visit.Session, visit.Date, visit.Version, visit.PublishedAt));
        Assert.Equal(["M1"], visit.Items.Select(item => item.Matter));
        Assert.Empty(Announced("d1", Claim("d7", "mon-am", Open)));
        Assert.Empty(Announcement.Of([Claim("d1", "mon-am", Open)], PublicationHistory.None, ComeFor));
    }

    [Fact]
    public void An_unannounced_visit_is_nothing_before_the_team_checks_in_and_everything_after()
    {
        var claim = Claim("d1", "mon-am", Secret);
        Assert.Empty(Announced("d1", claim));
        AnnouncedVisit visit = Assert.Single(Announced("d1", CheckedIn(claim)));
        Assert.Equal((VisitStage.Arrived, "mon-am", "F9"), (visit.Stage, visit.Session, visit.Items.Single().Matter));
    }

    [Fact]
    public void An_unannounced_matter_of_an_announced_visit_changes_nothing_that_the_enterprise_sees()
    {
        AnnouncedVisit without = Assert.Single(Announced("d2", Claim("d1", "mon-am", Open)));
        AnnouncedVisit with = Assert.Single(Announced("d2", Released(Claim("d1", "mon-am", Open)), Claim("d2", "mon-am", Open, Secret)));
        Assert.Equal(Said(without), Said(with));
        Assert.Equal(["o1", "o2"], Assert.Single(Announced("d2", CheckedIn(Claim("d2", "mon-am", Open, Secret)))).Officers);
    }

    [Fact]
    public void A_moved_visit_is_a_new_version_that_says_when_it_was_before()
    {
        AnnouncedVisit visit = Assert.Single(Announced("d2", Released(Claim("d1", "mon-am", Open)), Claim("d2", "thu-pm", Open)));
        Assert.Equal((2, "mon-am", "thu-pm", Friday.AddDays(1)), (visit.Version, visit.Before, visit.Session, visit.PublishedAt));
        Assert.Equal([VisitChange.When], visit.Changes);
    }

    [Fact]
    public void A_visit_that_a_later_plan_drops_is_cancelled_when_that_plan_was_published_though_an_unannounced_matter_is_left()
    {
        AnnouncedVisit dropped = Assert.Single(Announced("d2", Released(Claim("d1", "mon-am", Open))));
        AnnouncedVisit left = Assert.Single(Announced("d2", Released(Claim("d1", "mon-am", Open)), Claim("d2", "tue-am", Secret)));
        Assert.Equal((VisitStage.Cancelled, Friday.AddDays(1)), (dropped.Stage, dropped.EndedAt));
        Assert.Equal(Said(dropped), Said(left));
    }

    [Fact]
    public void A_visit_that_was_off_and_is_on_again_is_a_new_version_of_the_same()
    {
        var dropped = Released(Claim("d1", "mon-am", Open)) with { At = Friday.AddHours(1) };
        AnnouncedVisit again = Assert.Single(Announced("d2", dropped, Claim("d2", "mon-am", Open)));
        Assert.Equal((2, VisitStage.Ahead), (again.Version, again.Stage));
    }

    [Fact]
    public void While_a_plan_takes_the_place_of_another_the_old_visit_stands()
    {
        AnnouncedVisit visit = Assert.Single(Announced("d1", Released(Claim("d1", "mon-am", Open)), Claim("d3", "thu-pm", Open)));
        Assert.Equal((VisitStage.Ahead, "mon-am"), (visit.Stage, visit.Session));
    }

    [Fact]
    public void Matters_announced_for_the_week_show_no_day_and_leave_that_of_others_alone()
    {
        AnnouncedVisit week = Assert.Single(Announced("d1", Claim("d1", "mon-am", InWeek)));
        Assert.Null(week.Session);
        Assert.Null(week.Date);
        AnnouncedVisit both = Assert.Single(Announced("d1", Claim("d1", "mon-am", InWeek, Open)));
        Assert.Equal("mon-am", both.Session);
        Assert.Equal([("H1", true), ("M1", false)], both.Items.Select(item => (item.Matter, item.WeekOnly)).Order());
    }

    [Fact]
    public void A_visit_that_was_carried_out_shows_all_its_results_and_one_cancelled_by_hand_that_it_is()
    {
        var claim = Claim("d1", "mon-am", Open, Secret);
        var posted = claim with
        {
            Value = claim.Value with { State = LedgerState.Posted, Outcome = new VisitOutcome([new ItemOutcome(Open.Request, ItemResult.Pass, null, null)], null, "周敏", Friday.AddDays(4)) },
        };
        AnnouncedVisit done = Assert.Single(Announced("d1", posted));
        Assert.Equal((VisitStage.Done, 2, ItemResult.Pass), (done.Stage, done.Items.Count, done.Items[0].Outcome!.Result));
        var cancelled = claim with { Value = claim.Value with { State = LedgerState.Released, Outcome = new VisitOutcome([], "企业停业", "周敏", Friday.AddDays(2)) } };
        Assert.Equal((VisitStage.Cancelled, Friday.AddDays(2)), (Announced("d1", cancelled)[0].Stage, Announced("d1", cancelled)[0].EndedAt));
    }

    [Fact]
    public void Papers_asked_for_by_several_departments_are_listed_once_with_all_who_ask()
    {
        var documents = NoticeMaker.Documents([("市监", ["营业执照", "进货台账"]), ("消防", ["营业 执照", "消防设施检测报告"]), ("市监", ["营业执照"])]);
        Assert.Equal(["营业执照 市监、消防", "进货台账 市监", "消防设施检测报告 消防"], documents.Select(document => $"{document.Name} {string.Join('、', document.Departments)}"));
    }

    [Fact]
    public void A_QR_code_is_square_and_has_its_quiet_zone_around_the_three_corners()
    {
        QrCode code = QrCode.Of("https://inspection.example.cn/verify/?jurisdiction=zhuji&c=8F3K2Q7M");
        Assert.InRange(code.Size, 29, 57);
        Assert.StartsWith("M4 4h7v1h-7z", code.Path, StringComparison.Ordinal);
        Assert.DoesNotContain("M0 ", code.Path, StringComparison.Ordinal);
        Assert.DoesNotContain("M3 ", code.Path, StringComparison.Ordinal);
    }

    /// <summary>d1 was published on Friday, d2 a day later, d3 by nobody.</summary>
    private static IReadOnlyList<AnnouncedVisit> Announced(string current, params Entry<LedgerVisit>[] claims) => Announcement.Of(
        claims, new PublicationHistory(current == "d1" ? [("d1", Friday)] : [("d1", Friday), ("d2", Friday.AddDays(1))], current), ComeFor);

    /// <summary>o1 comes for everything but fire, o2 for fire.</summary>
    private static IReadOnlyList<string> ComeFor(IReadOnlyList<string> officers, IEnumerable<string> matters) =>
        [.. officers.Where(officer => matters.Any(matter => (officer == "o2") == matter.StartsWith('F')))];

    private static Entry<LedgerVisit> Claim(string draft, string session, params LedgerItem[] items)
    {
        LedgerVisit visit = GivenLedger.Visit("e1", Week, session, draft, items: items);
        return new Entry<LedgerVisit>(visit.Id, visit, draft[1] - '0', Friday, "");
    }

    private static Entry<LedgerVisit> Released(Entry<LedgerVisit> claim) => claim with { Version = claim.Version + 10, At = Friday.AddDays(2), Value = claim.Value with { State = LedgerState.Released } };

    private static Entry<LedgerVisit> CheckedIn(Entry<LedgerVisit> claim) => claim with { Value = claim.Value with { CheckIn = new VisitCheck(Friday.AddDays(3), "o1", Friday.AddDays(3)) } };

    private static string Said(AnnouncedVisit visit) =>
        $"{visit with { Items = [], Officers = [], Changes = [] }} {string.Join(' ', visit.Items)} {string.Join(' ', visit.Officers)} {string.Join(' ', visit.Changes)}"
            .Replace(nameof(AnnouncedItem), "", StringComparison.Ordinal);
}
