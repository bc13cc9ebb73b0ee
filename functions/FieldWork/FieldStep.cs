using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Ledger;

namespace Inspection.Functions.FieldWork;

/// <summary>What one step of an officer makes of a visit.</summary>
internal abstract record FieldStep
{
    private FieldStep()
    {
    }

    /// <summary>The visit changes.</summary>
    /// <param name="Action">For the audit.</param>
    internal sealed record Changed(LedgerVisit Visit, string Action) : FieldStep
    {
        /// <summary>Who else has to know.</summary>
        public NoticeFact? Told { get; init; }
    }

    /// <summary>It is as the officer says already.</summary>
    internal sealed record AsItIs : FieldStep;

    /// <summary>The code is not the visit's; it is counted.</summary>
    /// <param name="Left">How often the officer may still try today.</param>
    internal sealed record WrongCode(LedgerVisit Visit, int Left) : FieldStep;

    /// <summary>It cannot be.</summary>
    /// <param name="Code">Stable.</param>
    /// <param name="Current">The result that somebody else has recorded, where that is the reason.</param>
    internal sealed record Refused(string Code, FoundItem? Current = null) : FieldStep;
}
