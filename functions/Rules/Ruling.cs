using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Rules;

/// <summary>What the rules make of a week: what reaches the planner, what is held back and why, and what is to be pointed out.</summary>
/// <param name="Passed">The requests that reach the planner, in the order of their ids.</param>
/// <param name="Recused">For each enterprise with requests: ids of the officers who may not inspect it.</param>
/// <param name="CountyKinds">Kinds of certificate that some request accepts only of officers of county departments; see <see cref="Empowerment"/>.</param>
/// <param name="Planner">Parameters of the planner's own rules.</param>
/// <param name="Held">The requests that are held back, in the order of their ids.</param>
/// <param name="Alarms">What is pointed out.</param>
/// <param name="Costs">What rules cost this week.</param>
/// <param name="Done">Ids of requests that a visit of this very week has served.</param>
/// <param name="Remote">The requests that need no visit, since their matter is checked from papers and data; in the order of their ids.</param>
internal sealed record Ruling(
    IReadOnlyList<Ruled> Passed,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Recused,
    IReadOnlySet<string> CountyKinds,
    Scheduler.Domain.Rules Planner,
    IReadOnlyList<Held> Held,
    IReadOnlyList<Alarm> Alarms,
    IReadOnlyList<RuleCost> Costs,
    IReadOnlyList<string> Done,
    IReadOnlyList<InspectionRequest> Remote)
{
    private readonly Lazy<Dictionary<string, Held>> _held = new(() => Held.ToDictionary(h => h.Request.Id, StringComparer.Ordinal));
    private readonly Lazy<HashSet<string>> _remote = new(() => Remote.Select(r => r.Id).ToHashSet(StringComparer.Ordinal));

    /// <summary>Decides. The same facts in any order give the same ruling.</summary>
    public static Ruling Of(RuleFacts facts) => new Judge(facts).Decide();

    /// <summary>Why a request is held back; null where it is not.</summary>
    public Held? HeldOf(string request) => _held.Value.GetValueOrDefault(request);

    /// <summary>True for a request that needs no visit.</summary>
    public bool NeedsNoVisit(string request) => _remote.Value.Contains(request);
}

/// <summary>A request as the planner gets it.</summary>
/// <param name="Request">As it was submitted.</param>
/// <param name="Weight">By the rules.</param>
/// <param name="Certificate">Kind of certificate that the officers must hold.</param>
/// <param name="Sessions">Ids of the half days in which it may be served; null means all.</param>
internal sealed record Ruled(InspectionRequest Request, int Weight, string Certificate, IReadOnlyList<string>? Sessions);

/// <summary>A request that a rule holds back.</summary>
/// <param name="InForce">The rule with its value and what that rests on.</param>
/// <param name="Weight">What serving it would be worth.</param>
/// <param name="Used">The visits that are the reason, such as those that used a cap up, in time order.</param>
/// <param name="FirstDate">First working day on which all rules would let it pass as things stand; null where none is in sight.</param>
/// <param name="Cause">What holds it back.</param>
/// <param name="Remedy">What would help: the first date, what can be done, and who may make an exception.</param>
internal sealed record Held(InspectionRequest Request, RuleInForce InForce, int Weight, IReadOnlyList<PastVisit> Used, DateOnly? FirstDate, Text Cause, Text Remedy)
{
    /// <summary>Id of the rule.</summary>
    public string Code => InForce.Rule.Id;
}

/// <summary>Something about an enterprise that is pointed out and holds nothing back.</summary>
internal sealed record Alarm(RuleDefinition Rule, string Enterprise, IReadOnlyList<PastVisit> Visits, Text Says);

/// <summary>What a rule costs a week.</summary>
/// <param name="Requests">How many requests it concerns: held back, or weighed otherwise.</param>
/// <param name="Weight">Their weight; for a rule that weighs, by how much it changes.</param>
/// <param name="Sessions">Half days of the week that are closed to planned checks.</param>
internal sealed record RuleCost(RuleDefinition Rule, int Requests, int Weight, int Sessions, Text Says);
