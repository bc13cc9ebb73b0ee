using Inspection.Functions.Drafts;
using Inspection.Functions.Hosting;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Editing;

namespace Inspection.Functions.Plans.Editing;

/// <summary>What the rules say of a change.</summary>
internal enum EditVerdict
{
    /// <summary>The plan keeps every rule, or breaks only what was excepted before.</summary>
    Valid,

    /// <summary>A rule is broken that a person may except, giving the reason.</summary>
    Exception,

    /// <summary>A rule is broken that nobody excepts.</summary>
    Never,
}

/// <summary>What came, or would come, of a change.</summary>
/// <param name="Changes">What is different for whom, one sentence each.</param>
/// <param name="Broken">The rules that the change breaks anew.</param>
/// <param name="Summary">Of the plan with the change.</param>
internal sealed record PlanEditView(DraftView Draft, EditVerdict Verdict, IReadOnlyList<string> Changes, IReadOnlyList<BrokenView> Broken, Summary Summary);

/// <summary>A rule that the plan breaks, and who answers for it.</summary>
/// <param name="Code">Code of the rule.</param>
/// <param name="Never">True where nobody can except it.</param>
/// <param name="Reason">Why it was excepted; absent where it was not.</param>
internal sealed record BrokenView(
    string Code,
    string? Session,
    string? Base,
    string? Enterprise,
    string? Officer,
    bool Never,
    string Says,
    string? Reason = null,
    string? By = null,
    DateTimeOffset? At = null)
{
    public static BrokenView Of(BrokenRule broken, RuleException? exception, Language language) => new(
        broken.Code,
        broken.Session,
        broken.Base,
        broken.Enterprise,
        broken.Officer,
        broken.Never,
        language == Language.En ? broken.Text.En : broken.Text.Zh,
        exception?.Reason,
        exception?.By.Name,
        exception?.At);
}

/// <summary>What a search may not touch.</summary>
internal sealed record LockView(string Enterprise, LockKind Kind)
{
    public static LockView Of(Pin pin) => new(pin.Enterprise, pin switch
    {
        { Exclude: true } => LockKind.Out,
        { Session: not null, Officers: not null } => LockKind.Both,
        { Officers: not null } => LockKind.Team,
        _ => LockKind.Time,
    });
}

/// <summary>One change that was made by hand.</summary>
/// <param name="Reason">Why a rule was excepted; absent where none was.</param>
internal sealed record HandEditView(string Kind, string Enterprise, string Says, string By, DateTimeOffset At, string? Reason)
{
    public static HandEditView Of(HandEdit edit, Language language) => new(edit.Kind, edit.Enterprise, Text.Of(edit.Says).In(language), edit.By, edit.At, edit.Reason);
}

/// <summary>What can be done with one visit, as the checker sees it now.</summary>
/// <param name="Places">Every half day from every base in reach.</param>
/// <param name="Officers">Everybody of the team's base, for a visit of the plan.</param>
/// <param name="Requests">Everything that is asked for at the enterprise.</param>
internal sealed record ChoicesView(IReadOnlyList<PlaceChoice> Places, IReadOnlyList<OfficerChoice> Officers, IReadOnlyList<RequestChoice> Requests);

/// <param name="Here">True for where the visit is.</param>
/// <param name="Difference">What the score gains there, mostly below 0.</param>
/// <param name="Says">The first rule that it breaks; absent where it breaks none.</param>
internal sealed record PlaceChoice(string Base, string Session, bool Here, EditVerdict Verdict, long Difference, string? Says);

/// <param name="State">Whether the officer can come.</param>
/// <param name="With">Name of the enterprise to which the officer goes in that half day.</param>
/// <param name="Holds">Departments of the visit whose certificate the officer holds on that day.</param>
internal sealed record OfficerChoice(string Id, string Name, OfficerState State, string? With, IReadOnlyList<string> Holds);

internal enum OfficerState
{
    /// <summary>In the team.</summary>
    Here,

    /// <summary>Can come.</summary>
    Free,

    /// <summary>In another team; would change places.</summary>
    Busy,

    /// <summary>Not at work, or all half days are used up.</summary>
    Away,

    /// <summary>May not inspect this enterprise.</summary>
    Recused,
}

/// <param name="Served">True where the visit serves it.</param>
internal sealed record RequestChoice(string Id, MatterView Matter, string Department, int Minutes, bool Mandatory, bool Served);
