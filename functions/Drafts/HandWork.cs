using System.Text.Json.Serialization;
using Inspection.Scheduler.Domain;

namespace Inspection.Functions.Drafts;

/// <summary>
/// What people did to a draft by hand, up to one moment: an immutable file under its hash, which names the one before it. So an undo is a
/// way back along the files, and the row of the draft stays small.
/// </summary>
internal sealed record HandWork
{
    public static HandWork None { get; } = new();

    /// <summary>What a search may not touch: half day, team, both, or no visit at all.</summary>
    public IReadOnlyList<Pin> Locks { get; init; } = [];

    /// <summary>Every change that is in the plan, the oldest first.</summary>
    public IReadOnlyList<HandEdit> Edits { get; init; } = [];

    /// <summary>The rules that the plan breaks by decision of a person.</summary>
    public IReadOnlyList<RuleException> Exceptions { get; init; } = [];

    /// <summary>Where an undo leads; null where nothing was done yet.</summary>
    public HandStep? Before { get; init; }

    public HandCounts Count() => new(Edits.Count, Locks.Count, Exceptions.Count, Before is not null);
}

/// <summary>The hand work and the plan as they were before a change.</summary>
/// <param name="Hand">SHA-256 of the hand work; null before the first.</param>
/// <param name="Plan">SHA-256 of the plan.</param>
internal sealed record HandStep(string? Hand, string Plan);

/// <summary>One change.</summary>
/// <param name="Kind">What kind it was: <c>place</c>, <c>remove</c>, <c>swap</c>, <c>serve</c> or <c>lock</c>.</param>
/// <param name="Says">What it changed for whom, both languages, as in a plan file.</param>
/// <param name="Reason">Why a rule was excepted for it; null where none was.</param>
internal sealed record HandEdit(string Kind, string Enterprise, string Says, string By, DateTimeOffset At, string? Reason = null);

/// <summary>A breach of a rule that a person answers for.</summary>
/// <param name="Key">Of the breach, see <see cref="Scheduler.Editing.BrokenRule.Key"/>.</param>
/// <param name="Code">Of the rule.</param>
/// <param name="Says">Both languages, as in a plan file.</param>
internal sealed record RuleException(string Key, string Code, string Says, string Reason, Person By, DateTimeOffset At);

/// <summary>How much hand work there is; kept in the draft's row.</summary>
/// <param name="Exceptions">Breaches of rules that somebody answers for.</param>
/// <param name="Undo">True where something can be undone.</param>
/// <param name="Redo">True where something that was undone can be done again.</param>
internal sealed record HandCounts(int Edits, int Locks, int Exceptions, bool Undo, bool Redo = false)
{
    public static HandCounts None { get; } = new(0, 0, 0, false);
}

/// <summary>What a trial changes about the week; a trial is never submitted.</summary>
/// <param name="Officers">People that there are not.</param>
/// <param name="Vehicles">Vehicles that are away, by base.</param>
/// <param name="Without">Ids of rules that do not hold.</param>
internal sealed record Trial(IReadOnlyList<TrialOfficers> Officers, IReadOnlyList<TrialVehicles> Vehicles, IReadOnlyList<string> Without)
{
    [JsonIgnore]
    public bool IsEmpty => Officers.Count == 0 && Vehicles.Count == 0 && Without.Count == 0;
}

/// <summary>More officers of a base, who hold every certificate.</summary>
/// <param name="Sessions">Ids of the half days in which they are there.</param>
internal sealed record TrialOfficers(string Base, IReadOnlyList<string> Sessions, int Count);

/// <summary>Fewer vehicles of a base.</summary>
internal sealed record TrialVehicles(string Base, int Fewer);

/// <summary>Why a published week is amended.</summary>
internal sealed record AmendmentReason(AmendmentKind Kind, string Reason);

internal enum AmendmentKind
{
    /// <summary>A request cannot wait.</summary>
    Urgent,

    /// <summary>Somebody is away.</summary>
    Officer,

    /// <summary>A vehicle is missing.</summary>
    Vehicle,

    /// <summary>A visit goes to another half day.</summary>
    Move,
}
