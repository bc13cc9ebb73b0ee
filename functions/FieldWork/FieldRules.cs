using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Ledger;

namespace Inspection.Functions.FieldWork;

/// <summary>What officers do at a visit: they come, find something about each matter, and leave; once all of it is done the visit is complete.</summary>
internal static class FieldRules
{
    /// <summary>Wrong codes that an officer may give for one visit on one day.</summary>
    public const int MostTries = 5;

    public const string Cancelled = "visit-cancelled";
    public const string Closed = "visit-closed";
    public const string NotArrived = "not-arrived";
    public const string TooManyTries = "too-many-tries";
    public const string Differs = "result-differs";
    public const string LeftBeforeArrival = "left-before-arrival";
    public const string RectifyBeforeVisit = "rectify-before-visit";
    public const string ResultsRecorded = "results-recorded";

    /// <summary>An officer comes.</summary>
    /// <param name="codeIsRight">Null where the officer has none and says why.</param>
    public static FieldStep Arrive(LedgerVisit visit, VisitCheck check, bool? codeIsRight)
    {
        if (visit.Attendance?.Any(one => one.Officer == check.Officer) == true)
        {
            return new FieldStep.AsItIs();
        }

        if (Over(visit) is { } no)
        {
            return no;
        }

        var day = Week.DayOf(check.Recorded);
        int tries = visit.WrongCodes?.FirstOrDefault(one => one.Officer == check.Officer && one.Day == day)?.Count ?? 0;
        if (codeIsRight is not null && tries >= MostTries)
        {
            return new FieldStep.Refused(TooManyTries);
        }

        if (codeIsRight == false)
        {
            var others = visit.WrongCodes?.Where(one => one.Officer != check.Officer) ?? [];
            return new FieldStep.WrongCode(visit with { WrongCodes = [.. others, new WrongCodes(check.Officer, day, tries + 1)] }, MostTries - tries - 1);
        }

        return new FieldStep.Changed(
            visit with
            {
                Attendance = [.. visit.Attendance ?? [], new Attendance(check.Officer, check) { WithoutCode = codeIsRight is null }],
                CheckIn = visit.CheckIn is { } first && first.At <= check.At ? first : check,
                CheckOut = null,
                Hindrance = null,
            },
            "visit.arrive");
    }

    /// <summary>An officer has found something about a matter, or nothing.</summary>
    /// <param name="seen">Version of the result that the officer replaces.</param>
    public static FieldStep Find(LedgerVisit visit, FoundItem found, long? seen)
    {
        var before = visit.Found?.FirstOrDefault(one => one.Outcome.Request == found.Outcome.Request);
        if (before is not null && before.Outcome.Says(found.Outcome))
        {
            return new FieldStep.AsItIs();
        }

        if (Over(visit) is { } no)
        {
            return no;
        }

        if (visit.CheckIn is not { } check)
        {
            return new FieldStep.Refused(NotArrived);
        }

        if (before is not null && before.Version != seen)
        {
            return new FieldStep.Refused(Differs, before);
        }

        return found.Outcome.RectifyBy < Week.DayOf(check.At)
            ? new FieldStep.Refused(RectifyBeforeVisit)
            : new FieldStep.Changed(visit with { Found = [.. (visit.Found ?? []).Where(one => one != before), found], Hindrance = null }, "visit.find");
    }

    /// <summary>
    /// An officer says that the visit cannot take place. It stays with its team until the office has cancelled it, or one of the team gets on with it after all.
    /// </summary>
    public static FieldStep Hinder(LedgerVisit visit, VisitHindrance hindrance)
    {
        if (visit.Hindrance is { } known && known.Cause == hindrance.Cause && known.Note == hindrance.Note)
        {
            return new FieldStep.AsItIs();
        }

        if (Over(visit) is { } no)
        {
            return no;
        }

        return visit.Found is { Count: > 0 }
            ? new FieldStep.Refused(ResultsRecorded)
            : new FieldStep.Changed(visit with { Hindrance = hindrance }, "visit.hinder") { Told = new NoticeFact(NoticeKind.VisitHindered, visit.Id) { Week = visit.Week } };
    }

    /// <summary>An officer leaves.</summary>
    public static FieldStep Leave(LedgerVisit visit, VisitCheck check)
    {
        var own = visit.Attendance?.FirstOrDefault(one => one.Officer == check.Officer);
        if (own?.Out is not null)
        {
            return new FieldStep.AsItIs();
        }

        if (Over(visit) is { } no)
        {
            return no;
        }

        if (own is null)
        {
            return new FieldStep.Refused(NotArrived);
        }

        if (check.At < own.In.At)
        {
            return new FieldStep.Refused(LeftBeforeArrival);
        }

        IReadOnlyList<Attendance> all = [.. visit.Attendance!.Select(one => one == own ? own with { Out = check } : one)];
        return new FieldStep.Changed(
            visit with { Attendance = all, CheckOut = all.All(one => one.Out is not null) ? all.Select(one => one.Out!).MaxBy(one => one.At) : null },
            "visit.leave");
    }

    /// <summary>All who came have left, and every matter has its result: nothing is missing any more.</summary>
    public static bool IsComplete(LedgerVisit visit) =>
        visit is { State: LedgerState.Reserved, CheckIn: not null, CheckOut: not null }
        && visit.Items.All(item => visit.Found?.Any(one => one.Outcome.Request == item.Request) == true);

    /// <summary>A complete visit as it ended, on the day on which the first officer came.</summary>
    /// <param name="by">Name of the officer whose step completed it.</param>
    public static LedgerVisit Close(LedgerVisit visit, string by, DateTimeOffset at) => visit with
    {
        State = LedgerState.Posted,
        Date = Week.DayOf(visit.CheckIn!.At),
        Outcome = new VisitOutcome([.. visit.Items.Select(item => visit.Found!.First(one => one.Outcome.Request == item.Request).Outcome)], null, by, at),
    };

    private static FieldStep.Refused? Over(LedgerVisit visit) => visit.State switch
    {
        LedgerState.Posted => new(Closed),
        LedgerState.Released => new(Cancelled),
        _ => null,
    };
}
