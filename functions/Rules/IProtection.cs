using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Rules;

/// <summary>What a rule that holds requests back says of a week.</summary>
internal interface IProtection
{
    RuleDefinition Rule { get; }

    /// <summary>The first day from this one on on which the rule lets the request pass: the day itself where it does; null where no day is in sight.</summary>
    DateOnly? FirstFrom(InspectionRequest request, DateOnly day);

    /// <summary>Why it does not let the request pass on a day.</summary>
    Reason Explain(InspectionRequest request, DateOnly day);
}

/// <summary>Why a rule holds a request back.</summary>
/// <param name="Used">The visits that are the reason, in time order.</param>
/// <param name="Cause">One or more sentences.</param>
/// <param name="Remedy">What would help besides waiting; a sentence.</param>
internal sealed record Reason(IReadOnlyList<PastVisit> Used, Text Cause, Text Remedy);
