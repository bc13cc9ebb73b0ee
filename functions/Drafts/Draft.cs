using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Inspection.Functions.Hosting;

namespace Inspection.Functions.Drafts;

/// <summary>A person as the records name them.</summary>
/// <param name="Key">Issuer and subject of the token.</param>
/// <param name="Name">For people to read; never in logs or audit rows.</param>
internal sealed record Person(string Key, string Name);

/// <summary>What a draft was made from. The hashes name immutable blobs.</summary>
/// <param name="Requests">Requests in the snapshot.</param>
/// <param name="Enterprises">Enterprises to visit.</param>
/// <param name="Officers">Officers who may be put into teams.</param>
/// <param name="Snapshot">SHA-256 of the problem file.</param>
/// <param name="Labels">SHA-256 of the names that go with it.</param>
/// <param name="Held">Requests that rules held back, so that they are not in the snapshot.</param>
internal sealed record DraftInputs(int Requests, int Enterprises, int Officers, string Snapshot, string Labels, int Held = 0);

/// <summary>Why a draft has no plan, or why its plan was not published.</summary>
/// <param name="Code">Stable; see <see cref="DraftFailures"/>.</param>
/// <param name="Detail">What is the same in every language, such as codes.</param>
/// <param name="Words">What else there is to say.</param>
internal sealed record DraftFailure(string Code, string Detail, Text? Words = null);

/// <summary>A published plan taken back.</summary>
/// <param name="By">Who agreed, as the second person.</param>
/// <param name="At">When; from then on it counts.</param>
/// <param name="AskedBy">Who asked; null where that took one person.</param>
internal sealed record Withdrawal(Person By, DateTimeOffset At, string Reason, Person? AskedBy = null);

/// <summary>That somebody asks to take a published plan back; until a second person agrees, it is public as before.</summary>
internal sealed record WithdrawalWish(Person By, DateTimeOffset At, string Reason);

/// <summary>That a plan was passed on its legality.</summary>
/// <param name="Fingerprint">Of the plan that was looked at; it says nothing of any other.</param>
internal sealed record LegalOpinion(Person By, DateTimeOffset At, string Fingerprint, string? Remark);

/// <summary>One attempt at the plan of a week, from the order to the publication. The row <c>draft|id</c>.</summary>
internal sealed record Draft
{
    public required string Id { get; init; }

    public required string Week { get; init; }

    public required string Name { get; init; }

    public required DraftState State { get; init; }

    /// <summary>Search time that was asked for.</summary>
    public required int Seconds { get; init; }

    public required int Seed { get; init; }

    public required Person Author { get; init; }

    /// <summary>Keys of everyone who had a hand in it; none of them may approve it.</summary>
    public required IReadOnlyList<string> Contributors { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last began to wait for the solver.</summary>
    public required DateTimeOffset QueuedAt { get; init; }

    public required DraftInputs Inputs { get; init; }

    /// <summary>Fencing token: rises with every claim, and only its holder may write a result.</summary>
    public long Epoch { get; init; }

    /// <summary>Claims since it was last queued by hand; a draft whose worker keeps dying is given up.</summary>
    public int Attempts { get; init; }

    /// <summary>The planner asked to end the search early.</summary>
    public bool Stop { get; init; }

    /// <summary>How it was divided among several messages; null for a draft that is solved as a whole.</summary>
    public Division? Division { get; init; }

    /// <summary>SHA-256 of the problem that is solved, where that is more than the snapshot: with locks, a trial, or a week that has begun.</summary>
    public string? Question { get; init; }

    /// <summary>
    /// SHA-256 of what the search is given in the place of the question: the half days yet to begin of a week that is amended, whose plan is completed
    /// with what has begun; or the question with what was excepted opened.
    /// </summary>
    public string? Rest { get; init; }

    /// <summary>Why it amends the published week; null for any other draft.</summary>
    public AmendmentReason? Amends { get; init; }

    /// <summary>SHA-256 of the plan that the search begins with; null for the published one.</summary>
    public string? Start { get; init; }

    /// <summary>The draft whose locks and plan it took over.</summary>
    public Named? From { get; init; }

    /// <summary>What it tries out; null for a draft that is meant.</summary>
    public Trial? Trial { get; init; }

    /// <summary>SHA-256 of what people did to it by hand; null while nobody did.</summary>
    public string? Hand { get; init; }

    /// <summary>How much that is; null while nobody did anything.</summary>
    public HandCounts? Counts { get; init; }

    /// <summary>What was taken back, the last at the end, and can be done again until something else is changed.</summary>
    public IReadOnlyList<HandStep> Undone { get; init; } = [];

    /// <summary>SHA-256 of the plan file, once there is one.</summary>
    public string? Plan { get; init; }

    public Summary? Summary { get; init; }

    public DraftFailure? Failure { get; init; }

    public Person? SubmittedBy { get; init; }

    /// <summary>When that was; null for drafts of before this was kept.</summary>
    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>Who passed it on its legality; null while nobody did, and again when it was returned or submitted anew.</summary>
    public LegalOpinion? Opinion { get; init; }

    public Person? ApprovedBy { get; init; }

    /// <summary>When that was; null for drafts of before this was kept.</summary>
    public DateTimeOffset? ApprovedAt { get; init; }

    public string? Comment { get; init; }

    /// <summary>What was said about single enterprises when it was returned last.</summary>
    public IReadOnlyList<VisitRemark> Remarks { get; init; } = [];

    /// <summary>When it is to be published by itself; null where somebody does it.</summary>
    public PublicationDue? Due { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public Person? PublishedBy { get; init; }

    /// <summary>Who asks to take it back, and why; null where nobody does.</summary>
    public WithdrawalWish? WithdrawalAsked { get; init; }

    /// <summary>Who took it back after it was published, and why; null while it holds.</summary>
    public Withdrawal? Withdrawal { get; init; }

    /// <summary>SHA-256 of the names with which it is published, in which nothing is less secret than it was on that day.</summary>
    public string? PublicLabels { get; init; }

    /// <summary>Names exactly one problem with exactly one plan; null before there is a plan.</summary>
    [JsonIgnore]
    public string? Fingerprint => Plan is null ? null : FingerprintOf(Asked, Plan);

    /// <summary>SHA-256 of the problem that the plan answers.</summary>
    [JsonIgnore]
    public string Asked => Question ?? Inputs.Snapshot;

    /// <summary>Where it stands with the legal review.</summary>
    /// <param name="needed">Whether the jurisdiction's rule asks for one.</param>
    public ReviewOfDraft ReviewOf(bool needed) => new(needed, Opinion is { } opinion && opinion.Fingerprint == Fingerprint ? opinion.By.Key : null);

    public static string FingerprintOf(string snapshot, string plan) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(snapshot + plan)));

    /// <summary>The draft in the hands of a worker.</summary>
    public Draft Claimed() => this with { State = DraftState.Solving, Epoch = Epoch + 1, Attempts = Attempts + 1 };

    /// <summary>The draft in the hands of the workers of its parts; putting their plans together has attempts of its own.</summary>
    public Draft DividedInto(int parts, DateTimeOffset now) => this with { Division = new Division(parts, Epoch, now), Attempts = 0 };

    /// <summary>The draft with the plan that was found and checked.</summary>
    public Draft SolvedWith(string plan, Summary summary) => this with { State = DraftState.Solved, Plan = plan, Summary = summary, Failure = null };

    /// <summary>The draft with other hand work, and the plan that goes with it.</summary>
    public Draft EditedTo(string? hand, HandCounts? counts, string plan, Summary summary, Person by) => this with
    {
        Hand = hand,
        Counts = counts,
        Plan = plan,
        Summary = summary,
        Contributors = Contributors.Contains(by.Key) ? Contributors : [.. Contributors, by.Key],
        Undone = [],
    };

    /// <summary>The draft that ended without a plan.</summary>
    public Draft Failed(DraftFailure failure) => this with { State = DraftState.Failed, Failure = failure };

    /// <summary>The draft after a person's allowed action.</summary>
    public Draft After(DraftAction action, DraftState state, Person by, string? comment, DateTimeOffset now)
    {
        Draft next = this with
        {
            State = state,
            Contributors = DraftRules.Contributes(action) && !Contributors.Contains(by.Key) ? [.. Contributors, by.Key] : Contributors,
        };
        return action switch
        {
            DraftAction.Stop => next with { Stop = true },
            DraftAction.Retry => next with { Stop = false, Failure = null, Attempts = 0, Division = null, QueuedAt = now },
            DraftAction.Submit => next with { SubmittedBy = by, SubmittedAt = now, Comment = comment, Opinion = null, ApprovedBy = null, ApprovedAt = null, Failure = null },
            DraftAction.Review => next with { Opinion = new LegalOpinion(by, now, Fingerprint!, comment) },
            DraftAction.Approve => next with { ApprovedBy = by, ApprovedAt = now, Comment = comment },
            DraftAction.Return => next with { Opinion = null, ApprovedBy = null, ApprovedAt = null, Comment = comment, Due = null },
            DraftAction.Publish => next with { PublishedBy = by, PublishedAt = now, Due = null, Failure = null },
            DraftAction.Schedule or DraftAction.Unschedule => next with { Due = null, Failure = null },
            DraftAction.Withdraw => next with { WithdrawalAsked = new WithdrawalWish(by, now, comment!) },
            DraftAction.Unpublish => next with { Withdrawal = new Withdrawal(by, now, WithdrawalAsked!.Reason, WithdrawalAsked.By), WithdrawalAsked = null },
            DraftAction.Keep => next with { WithdrawalAsked = null },
            _ => throw new ArgumentOutOfRangeException(nameof(action), action, null),
        };
    }
}
