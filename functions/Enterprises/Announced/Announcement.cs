using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Ledger;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Enterprises;

/// <summary>What the claims on one enterprise in one week come to for those who know no more than what is announced. Pure.</summary>
internal static class Announcement
{
    /// <summary>
    /// The visits of which the enterprise may know: those that were carried out, and at most one that is announced. Plans that nobody has seen do not count, nor do
    /// unannounced matters before the team has checked in.
    /// </summary>
    /// <param name="claims">Of one enterprise in one week.</param>
    /// <param name="comeFor">Which of these officers come for some matters; asked with the matters that are announced.</param>
    public static IReadOnlyList<AnnouncedVisit> Of(
        IEnumerable<Entry<LedgerVisit>> claims, PublicationHistory history, Func<IReadOnlyList<string>, IEnumerable<string>, IReadOnlyList<string>> comeFor)
    {
        var seen = claims
            .Where(claim => claim.Value is { State: LedgerState.Posted } or { Outcome: not null } or { CheckIn: not null } || history.PlaceOf(claim.Value.Draft) is not null)
            .OrderBy(claim => history.PlaceOf(claim.Value.Draft) ?? -1).ThenBy(claim => claim.Version)
            .ToList();
        var done = seen.Where(claim => claim.Value.State is LedgerState.Posted).DistinctBy(claim => claim.Value.Session).ToList();
        var others = seen.Where(claim => done.All(one => one.Value.Session != claim.Value.Session)).ToList();
        var faces = others.Select(claim => (Claim: claim, Face: Face.Of(claim.Value, comeFor))).Where(pair => pair.Face is not null || pair.Claim.Value is { CheckIn: not null }).ToList();
        List<AnnouncedVisit> visits = [.. done.Select(claim => Done(claim, history, comeFor))];
        if (faces.Count > 0 && (done.Count == 0 || StageOf(faces[^1].Claim, history) is not VisitStage.Cancelled))
        {
            visits.Add(Announced([.. faces.Select(pair => (pair.Claim, pair.Face))], history, comeFor));
        }

        return visits;
    }

    /// <summary>
    /// A visit with unannounced matters as the team hands it over when it comes: all of it. For the office, which knows the plan; null where nothing of the visit is
    /// unannounced, the team is there already, or no public plan holds it.
    /// </summary>
    /// <param name="claims">Of one enterprise in one week.</param>
    /// <param name="announced">What the enterprise may know of it already; null where that is nothing.</param>
    public static AnnouncedVisit? Carried(IEnumerable<Entry<LedgerVisit>> claims, AnnouncedVisit? announced, PublicationHistory history)
    {
        var claim = claims.Where(one => one.Value is { State: LedgerState.Reserved, CheckIn: null } && history.PlaceOf(one.Value.Draft) is not null)
            .OrderBy(one => history.PlaceOf(one.Value.Draft)).ThenBy(one => one.Version).LastOrDefault();
        if (claim?.Value is not { } visit || !visit.Items.Any(item => item.Hidden))
        {
            return null;
        }

        return new AnnouncedVisit(
            Week.Parse(visit.Week, null),
            visit.Enterprise,
            visit.EnterpriseName,
            visit.Town,
            VisitStage.Ahead,
            visit.Session,
            visit.Date,
            [.. visit.Items.Select(item => new AnnouncedItem(item.Request, item.Department, item.Matter, false, null))],
            visit.Officers,
            announced?.Version ?? 1,
            announced?.PublishedAt ?? history.Plans[history.PlaceOf(visit.Draft)!.Value].At,
            null,
            [],
            null,
            null);
    }

    private static AnnouncedVisit Announced(
        IReadOnlyList<(Entry<LedgerVisit> Claim, Face? Face)> faces, PublicationHistory history, Func<IReadOnlyList<string>, IEnumerable<string>, IReadOnlyList<string>> comeFor)
    {
        var (last, face) = faces[^1];
        var visit = last.Value;
        var runs = new List<(Face Face, DateTimeOffset At)>();
        Entry<LedgerVisit>? before = null;
        foreach (var (claim, shown) in faces)
        {
            // What was given up before the plan that announces it again had meanwhile been cancelled.
            if (shown is not null && (runs.Count == 0 || runs[^1].Face != shown || before is { Value.State: LedgerState.Released } && before.At < At(claim)))
            {
                runs.Add((shown, At(claim)));
            }

            before = claim;
        }

        var stage = StageOf(last, history);
        var open = stage is VisitStage.Arrived;
        var items = visit.Items.Where(item => open || !item.Hidden).ToList();
        var changes = runs.Count > 1 ? runs[^1].Face.ChangesSince(runs[^2].Face) : [];
        return new AnnouncedVisit(
            Week.Parse(visit.Week, null),
            visit.Enterprise,
            visit.EnterpriseName,
            visit.Town,
            stage,
            open ? visit.Session : face?.Session,
            open || face?.Session is not null ? visit.Date : null,
            [.. items.Select(item => new AnnouncedItem(item.Request, item.Department, item.Matter, item.WeekOnly && !open, null))],
            open ? visit.Officers : comeFor(visit.Officers, items.Select(item => item.Matter)),
            Math.Max(1, runs.Count),
            runs.Count > 0 ? runs[^1].At : At(last),
            changes.Contains(VisitChange.When) ? runs[^2].Face.Session : null,
            changes,
            visit.CheckIn?.At,
            stage is VisitStage.Cancelled ? visit.Outcome?.At ?? history.ReplacedAt(visit.Draft) ?? last.At : null);

        DateTimeOffset At(Entry<LedgerVisit> claim) => history.PlaceOf(claim.Value.Draft) is { } place ? history.Plans[place].At : claim.At;
    }

    private static AnnouncedVisit Done(Entry<LedgerVisit> claim, PublicationHistory history, Func<IReadOnlyList<string>, IEnumerable<string>, IReadOnlyList<string>> comeFor)
    {
        var visit = claim.Value;
        var planned = Announced([(claim, Face.Of(visit, comeFor))], history, comeFor);
        return planned with
        {
            Stage = VisitStage.Done,
            Session = visit.Session,
            Date = visit.Date,
            Items = [.. visit.Items.Select(item => new AnnouncedItem(
                item.Request, item.Department, item.Matter, false, visit.Outcome?.Results.FirstOrDefault(result => result.Request == item.Request)))],
            Officers = visit.Officers,
            EndedAt = visit.Outcome?.At,
        };
    }

    /// <summary>A claim that was released while its plan is still the public one is about to be replaced: to the public it stands.</summary>
    private static VisitStage StageOf(Entry<LedgerVisit> claim, PublicationHistory history) => claim.Value switch
    {
        { State: LedgerState.Released, Outcome: null } visit when visit.Draft != history.Current => VisitStage.Cancelled,
        { State: LedgerState.Released, Outcome: not null } => VisitStage.Cancelled,
        { CheckIn: not null } => VisitStage.Arrived,
        _ => VisitStage.Ahead,
    };

    /// <summary>What of a claim is announced: equal faces say the same to the enterprise.</summary>
    private sealed record Face(string? Session, string Matters, string Officers)
    {
        /// <summary>Null where nothing is announced.</summary>
        public static Face? Of(LedgerVisit visit, Func<IReadOnlyList<string>, IEnumerable<string>, IReadOnlyList<string>> comeFor)
        {
            var items = visit.Items.Where(item => !item.Hidden).ToList();
            return items.Count == 0 ? null : new Face(
                items.Exists(item => !item.WeekOnly) ? visit.Session : null,
                string.Join(' ', items.Select(item => $"{item.Matter} {item.Department} {item.WeekOnly}").Order(StringComparer.Ordinal)),
                string.Join(' ', comeFor(visit.Officers, items.Select(item => item.Matter))));
        }

        public IReadOnlyList<VisitChange> ChangesSince(Face before) =>
        [
            .. Session != before.Session ? [VisitChange.When] : Array.Empty<VisitChange>(),
            .. Matters != before.Matters ? [VisitChange.Matters] : Array.Empty<VisitChange>(),
            .. Officers != before.Officers ? [VisitChange.Officers] : Array.Empty<VisitChange>(),
        ];
    }
}
