using Inspection.Functions.Drafts;
using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Plans.Amending;
using Inspection.Functions.Storage;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Format;
using Problem = Inspection.Scheduler.Domain.Problem;

namespace Inspection.Functions.Plans;

/// <summary>What an order asks beyond the week as it is: locks of another draft, or a trial.</summary>
/// <param name="Question">Hash of the problem; null for the snapshot itself.</param>
/// <param name="Rest">Hash of what the search is given in its place, where exceptions are carried over.</param>
/// <param name="Labels">The names that go with it.</param>
internal sealed record DraftQuestion(string? Question, string? Rest, Labels Labels, StoredDraft? From, string? Hand, HandCounts? Counts)
{
    /// <summary>Stores what the order asks; or says what stands in the way.</summary>
    public static async Task<(DraftQuestion? Question, Refusal? Refusal)> MakeAsync(
        string jurisdiction, Week of, DraftBody order, WeekSnapshot now, WeekSnapshots snapshots, DraftFiles files, PartitionReader rows, CancellationToken cancellationToken)
    {
        PublishedWeek? week = await PublishedWeek.ReadAsync(jurisdiction, await rows.HeadAsync(cancellationToken), rows, files, cancellationToken);
        StoredDraft? from = order.From is { } id && Key.IsPart(id) ? await rows.DraftAsync(id, cancellationToken) : null;
        if (order.From is not null && from?.Draft.Plan is null)
        {
            return (null, Refusals.Invalid("unknown-reference", "$.from", new("没有这份方案，或它还没有算好。", "There is no such draft, or it has no plan yet."), new("请选择已算好的方案。", "Choose a draft with a plan.")));
        }

        if (from is { Draft.Amends: not null } && from.Draft.Id != week?.Draft)
        {
            return (null, Refusals.Invalid("contradiction", "$.from", new("尚未公布的调整方案不能作为重算的起点。", "An amendment that is not public is not planned anew."), new("请重新做一次调整。", "Make another amendment.")));
        }

        WeekSnapshot asked = order.Trial is null ? now : await snapshots.UnderAsync(jurisdiction, of, order.Trial, cancellationToken);
        if (order.Trial is not null && Unknown(asked.Problem, order.Trial) is { } unknown)
        {
            return (null, Refusals.Invalid([unknown]));
        }

        // The locks of an amendment are what was promised when it was made; what is promised now is read from what is public.
        HandWork before = from is { Draft.Amends: not null } ? HandWork.None : await files.HandAsync(jurisdiction, from?.Draft.Hand, cancellationToken);
        CarriedExceptions carried = CarriedExceptions.Of([.. before.Locks.Select(p => Known(asked.Problem, p)).OfType<Pin>()], before.Exceptions,
            before.Exceptions.Count == 0 ? null : await files.PlanAsync(jurisdiction, from!.Draft.Plan!, cancellationToken));
        if (carried.Unkept.Count > 0)
        {
            return (null, PlanRefusals.LocksContradict([.. carried.Unkept.Select(u => PlanRefusals.OfException(u.Lock, u.Exception))]));
        }

        IReadOnlyList<Pin> locks = carried.Locks;
        Problem question = asked.Problem with { Pins = locks };
        if (week is not null && week.HasBegun(now.Problem))
        {
            return await KeepingAsync(jurisdiction, week, question, carried, asked.Labels, from, files, cancellationToken);
        }

        if (order.Trial is null && locks.Count == 0)
        {
            return (new DraftQuestion(null, null, now.Labels, from, null, null), null);
        }

        byte[] opened = ProblemFormat.Write(carried.Opened(question));
        if (ProblemFormat.Read(opened).Issues is { Count: > 0 } issues)
        {
            return (null, PlanRefusals.LocksContradict([.. issues.Select(i => PlanRefusals.OfLock(i, locks, asked.Labels))]));
        }

        var hand = new HandWork { Locks = locks, Exceptions = carried.Exceptions };
        return (new DraftQuestion(
            // An excepted lock contradicts a rule, which no problem file may: it lies with the hand work alone.
            await files.PutAsync(jurisdiction, ProblemFormat.Write(carried.Exceptions.Count == 0 ? question : question with { Pins = [] }), cancellationToken),
            carried.Exceptions.Count == 0 ? null : await files.PutAsync(jurisdiction, opened, cancellationToken),
            asked.Labels,
            from,
            locks.Count == 0 ? null : await files.PutAsync(jurisdiction, DraftFiles.Write(hand), cancellationToken),
            locks.Count == 0 ? null : hand.Count()), null);
    }

    /// <summary>
    /// The question of a published week that has begun: what has begun stays, what was promised keeps half day and officers, and the rest is planned around it. So a
    /// draft of such a week, once it is published, drops nothing that took place and moves nobody who was told.
    /// </summary>
    private static async Task<(DraftQuestion? Question, Refusal? Refusal)> KeepingAsync(
        string jurisdiction, PublishedWeek week, Problem question, CarriedExceptions carried, Labels labels, StoredDraft? from, DraftFiles files, CancellationToken cancellationToken)
    {
        KeptWeek kept = KeptWeek.Of(carried.Opened(question), week, []);
        if (kept.Whole is not { } opened)
        {
            return (null, AmendmentRefusals.ToBeAmended(week, kept));
        }

        Problem whole = carried.Closed(opened, question);
        var hand = new HandWork { Locks = whole.Pins, Exceptions = [.. carried.Exceptions.Concat(kept.Exceptions).DistinctBy(exception => exception.Key)] };
        return (new DraftQuestion(
            await files.PutAsync(jurisdiction, ProblemFormat.Write(whole with { Pins = [] }), cancellationToken),
            await files.PutAsync(jurisdiction, ProblemFormat.Write(kept.Prepared.Rest!), cancellationToken),
            week.With(labels),
            from,
            await files.PutAsync(jurisdiction, DraftFiles.Write(hand), cancellationToken),
            hand.Count()), null);
    }

    /// <summary>The lock as far as the week still knows what it is about; null where nothing of it is left.</summary>
    private static Pin? Known(Problem problem, Pin pin)
    {
        if (problem.Enterprises.All(e => e.Id != pin.Enterprise) || (pin.Session is not null && problem.Sessions.All(s => s.Id != pin.Session)))
        {
            return null;
        }

        bool people = pin.Officers?.All(id => problem.Officers.Any(o => o.Id == id)) != false && (pin.Base is null || problem.Bases.Any(b => b.Id == pin.Base));
        return people ? pin with { Requests = null } : pin.Session is null ? null : new Pin(pin.Enterprise, pin.Session);
    }

    private static Finding? Unknown(Problem problem, Trial trial)
    {
        string[] bases = [.. trial.Officers.Select(o => o.Base).Concat(trial.Vehicles.Select(v => v.Base)).Where(b => problem.Bases.All(known => known.Id != b))];
        string[] sessions = [.. trial.Officers.SelectMany(o => o.Sessions).Where(s => problem.Sessions.All(known => known.Id != s))];
        return bases.Length + sessions.Length == 0 ? null : new Finding("unknown-reference", "$.trial",
            new($"没有“{bases.Concat(sessions).First()}”，或该半天已开始。", $"There is no '{bases.Concat(sessions).First()}', or that half day has begun."), new("请选择本周的驻地和半天。", "Choose a base and a half day of the week."));
    }
}
