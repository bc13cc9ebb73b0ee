using Inspection.Functions.Drafts;
using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;

namespace Inspection.Functions.Plans;

/// <summary>A draft as one caller sees it.</summary>
/// <param name="SubmittedBy">Name of the person.</param>
/// <param name="Review">Where it stands with the legal review; absent where the jurisdiction asks for none and nobody gave one.</param>
/// <param name="ApprovedBy">Name of the person.</param>
/// <param name="PublishedBy">Name of the person.</param>
/// <param name="Fingerprint">Names exactly this plan for exactly this problem; submit, approve and publish have to quote it.</param>
/// <param name="Stale">True where the inputs have changed since, so that it can no longer be submitted or approved; not told to who may not know of all inputs.</param>
/// <param name="Can">What this caller may do now.</param>
/// <param name="Hand">How much people have done to it by hand.</param>
/// <param name="From">The draft whose locks and plan it took over.</param>
/// <param name="Trial">What it tries out; such a draft is never submitted.</param>
/// <param name="Amends">Why it amends the published week.</param>
/// <param name="Partial">
/// Unannounced checks that are not over are left out for this reader, and with them what people wrote about the draft: it may be about those. The fingerprint is that of the
/// whole plan.
/// </param>
internal sealed record DraftView(
    string Id,
    string Week,
    string Name,
    DraftState State,
    int Seconds,
    int Seed,
    AuthorView Author,
    DateTimeOffset CreatedAt,
    string? SubmittedBy,
    DateTimeOffset? SubmittedAt,
    LegalReviewView? Review,
    string? ApprovedBy,
    DateTimeOffset? ApprovedAt,
    string? PublishedBy,
    DateTimeOffset? PublishedAt,
    string? Comment,
    IReadOnlyList<RemarkView> Remarks,
    DueView? Due,
    WithdrawalView? Withdrawal,
    WithdrawalWishView? WithdrawalAsked,
    FailureView? Failure,
    string? Fingerprint,
    Summary? Summary,
    InputsView Inputs,
    bool Stale,
    string Etag,
    IReadOnlyList<DraftAction> Can,
    HandCounts Hand,
    Named? From,
    Trial? Trial,
    AmendmentView? Amends,
    bool Partial)
{
    /// <summary>Shows a draft.</summary>
    /// <param name="stored">As it was read.</param>
    /// <param name="caller">Who looks.</param>
    /// <param name="snapshot">The week's inputs as they are now.</param>
    /// <param name="known">As much of it as the caller may know; null for one who may know all.</param>
    /// <param name="language">Language of the failure's text.</param>
    public static DraftView Of(StoredDraft stored, Caller caller, WeekSnapshot snapshot, KnownDraft? known, Language language)
    {
        Draft draft = stored.Draft;
        bool whole = known is null or { Whole: true };
        return new DraftView(
            draft.Id,
            draft.Week,
            draft.Name,
            draft.State,
            draft.Seconds,
            draft.Seed,
            new AuthorView(draft.Author.Name),
            draft.CreatedAt,
            draft.SubmittedBy?.Name,
            draft.SubmittedAt,
            LegalReviewView.Of(draft, snapshot.LegalReview, caller, whole),
            draft.ApprovedBy?.Name,
            draft.ApprovedAt,
            draft.PublishedBy?.Name,
            draft.PublishedAt,
            whole ? draft.Comment : null,
            whole ? [.. draft.Remarks.Select(remark => new RemarkView(remark.Enterprise, remark.Text, remark.By.Name, remark.At))] : [],
            draft.Due is { } due ? new DueView(due.At, due.By.Name) : null,
            draft.Withdrawal is { } withdrawal ? new WithdrawalView(withdrawal.By.Name, withdrawal.At, withdrawal.Reason, withdrawal.AskedBy?.Name) : null,
            draft.WithdrawalAsked is { } asked ? new WithdrawalWishView(asked.By.Name, asked.At, asked.Reason) : null,
            draft.Failure is { } failure ? new FailureView(failure.Code, Words(whole ? failure : failure with { Detail = "", Words = null }, language)) : null,
            draft.Fingerprint,
            whole ? draft.Summary : known!.Summary,
            whole ? new InputsView(draft.Inputs.Requests, draft.Inputs.Enterprises, draft.Inputs.Officers, draft.Inputs.Held, draft.Inputs.Snapshot) : known!.Inputs,
            whole && draft.State < DraftState.Publishing && draft.Inputs.Snapshot != snapshot.Hash,
            stored.ETag,
            [.. DraftRules.Can(draft.State, ActorOf(caller), draft.Contributors, draft.Trial is not null, draft.ReviewOf(snapshot.LegalReview)).Where(a => IsOpen(draft, a, caller.Person))],
            whole ? (draft.Counts ?? HandCounts.None) with { Redo = draft.Undone.Count > 0 } : known!.Counts,
            draft.From,
            draft.Trial,
            draft.Amends is { } amends ? new AmendmentView(amends.Kind, whole ? amends.Reason : null) : null,
            !whole);
    }

    /// <summary>Whether an action that the state allows would change anything.</summary>
    private static bool IsOpen(Draft draft, DraftAction action, string person) => action switch
    {
        DraftAction.Stop => !draft.Stop,
        DraftAction.Unschedule => draft.Due is not null,
        DraftAction.Withdraw => draft is { Withdrawal: null, WithdrawalAsked: null },
        DraftAction.Unpublish => draft.WithdrawalAsked is { } asked && asked.By.Key != person,
        DraftAction.Keep => draft.WithdrawalAsked is not null,
        _ => true,
    };

    public static DraftActor ActorOf(Caller caller) => new(caller.Person, caller.Is(Role.Planner), caller.Is(Role.Approver));

    private static string Words(DraftFailure failure, Language language)
    {
        string words = DraftFailures.Detail(failure.Code).In(language);
        if (failure.Words is { } more)
        {
            words = $"{words} {more.In(language)}";
        }

        return failure.Detail.Length == 0 ? words : $"{words} ({failure.Detail})";
    }
}

internal sealed record AuthorView(string Name);

/// <summary>Where a draft stands with the legal review.</summary>
/// <param name="Needed">The jurisdiction asks for one for this week.</param>
/// <param name="By">Name of the person who passed exactly this plan; absent while nobody did.</param>
/// <param name="Remark">Not told to who may not know of all checks: it may be about those.</param>
/// <param name="Own">That is the caller, who therefore does not approve it.</param>
internal sealed record LegalReviewView(bool Needed, string? By, DateTimeOffset? At, string? Remark, bool Own)
{
    public static LegalReviewView? Of(Draft draft, bool needed, Caller caller, bool whole)
    {
        string? passedBy = draft.ReviewOf(needed).PassedBy;
        return passedBy is null
            ? needed ? new LegalReviewView(true, null, null, null, false) : null
            : new LegalReviewView(needed, draft.Opinion!.By.Name, draft.Opinion.At, whole ? draft.Opinion.Remark : null, passedBy == caller.Person);
    }
}

/// <summary>What was said about one enterprise when the draft was returned.</summary>
/// <param name="Enterprise">Credit code.</param>
/// <param name="By">Name of the person.</param>
internal sealed record RemarkView(string Enterprise, string Text, string By, DateTimeOffset At);

/// <summary>Why a published week is amended.</summary>
/// <param name="Reason">Not told to who may not know of all checks.</param>
internal sealed record AmendmentView(AmendmentKind Kind, string? Reason);

/// <summary>When the draft is published by itself.</summary>
/// <param name="By">Name of the person who has set it.</param>
internal sealed record DueView(DateTimeOffset At, string By);

/// <summary>That the published plan was taken back.</summary>
/// <param name="By">Name of the person who agreed.</param>
/// <param name="AskedBy">Name of the person who asked.</param>
internal sealed record WithdrawalView(string By, DateTimeOffset At, string Reason, string? AskedBy);

/// <summary>That somebody asks to take the published plan back; an approver who is somebody else has to agree.</summary>
/// <param name="By">Name of the person.</param>
internal sealed record WithdrawalWishView(string By, DateTimeOffset At, string Reason);

/// <summary>Why a draft has no plan, or why its plan was not published.</summary>
internal sealed record FailureView(string Code, string Detail);

/// <summary>What a draft was made from.</summary>
/// <param name="Held">Requests that rules held back.</param>
/// <param name="Snapshot">SHA-256 of its problem file.</param>
internal sealed record InputsView(int Requests, int Enterprises, int Officers, int Held, string Snapshot);

internal sealed record DraftList(IReadOnlyList<DraftView> Items);

/// <summary>How far a solve is.</summary>
/// <param name="Elapsed">Seconds since the search began.</param>
/// <param name="Seconds">Seconds that it may take.</param>
/// <param name="Attempt">Which attempt this is; above 1 when a worker died and the search began anew.</param>
/// <param name="StopAsked">The planner asked to end early. While the draft is still solving, its worker has yet to follow.</param>
internal sealed record ProgressView(
    DraftState State,
    string Phase,
    double Elapsed,
    int Seconds,
    int Attempt,
    bool StopAsked,
    long? Score,
    long? Bound,
    double? Gap,
    int Visits,
    int Waiting,
    IReadOnlyList<ProgressPoint> History)
{
    /// <summary>Shows how far a solve is; while a draft waits, nothing of an attempt that failed.</summary>
    public static ProgressView Of(Draft draft, ProgressLog log) => draft.State is DraftState.Queued ? Shown(draft, ProgressLog.None) : Shown(draft, log);

    /// <summary>The same for a reader who may not know all that is planned: scores and counts say something of it.</summary>
    public ProgressView WithoutFigures() => this with { Score = null, Bound = null, Gap = null, Visits = 0, Waiting = 0, History = [] };

    private static ProgressView Shown(Draft draft, ProgressLog log) => new(
        draft.State, log.Phase, log.Elapsed, draft.Seconds, draft.Attempts, draft.Stop, log.Score, log.Bound, log.Gap, log.Visits, log.Waiting, log.History);
}

/// <summary>Orders a draft.</summary>
/// <param name="Name">For people; at most 60 characters. By default its number in the week.</param>
/// <param name="Seconds">Search time, 5 to 600. Default 60.</param>
/// <param name="Seed">Start of all random choices. Default 1.</param>
/// <param name="From">Id of a draft of the week whose locks hold, and from whose plan the search starts; everything else is planned anew.</param>
/// <param name="Trial">What is to be tried; such a draft is never submitted.</param>
internal sealed record DraftBody(string? Name = null, int Seconds = 60, int Seed = 1, string? From = null, Trial? Trial = null);

/// <summary>Agrees to, or asks agreement to, exactly one plan.</summary>
/// <param name="Fingerprint">Of the plan that was looked at.</param>
/// <param name="Comment">At most 1,000 characters.</param>
internal sealed record FingerprintBody(string Fingerprint, string? Comment = null);

/// <summary>Puts exactly one approved plan before the public.</summary>
/// <param name="Fingerprint">Of the plan that was approved.</param>
internal sealed record PublishBody(string Fingerprint);

/// <summary>Sends a draft back.</summary>
/// <param name="Comment">What has to change, 1 to 1,000 characters; not needed where single enterprises are remarked on.</param>
/// <param name="Remarks">What has to change about single enterprises; at most 200.</param>
internal sealed record ReturnBody(string? Comment = null, IReadOnlyList<RemarkBody>? Remarks = null);

/// <summary>Says something about one enterprise of the draft.</summary>
/// <param name="Enterprise">Credit code of an enterprise that the draft visits or leaves waiting.</param>
/// <param name="Text">1 to 500 characters.</param>
internal sealed record RemarkBody(string Enterprise, string Text);

/// <summary>Has exactly one approved plan published by itself.</summary>
/// <param name="Fingerprint">Of the plan that was approved.</param>
/// <param name="At">When; in the future, and before the week is over.</param>
internal sealed record ScheduleBody(string Fingerprint, DateTimeOffset At);

/// <summary>Asks to take a published plan back; it stays public until a second person agrees.</summary>
/// <param name="Reason">1 to 1,000 characters; goes into the trail and to the departments.</param>
internal sealed record WithdrawBody(string Reason);
