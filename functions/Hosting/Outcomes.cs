using Inspection.Functions.Storage;

namespace Inspection.Functions.Hosting;

/// <summary>How the journal's verdicts are answered where a feature has no words of its own.</summary>
internal static class Outcomes
{
    /// <summary>Null for a change that is stored.</summary>
    /// <param name="refused">The feature's words for its own codes.</param>
    public static Refusal? Refusal(this Outcome outcome, Func<Outcome.Refused, Refusal> refused) => outcome switch
    {
        Outcome.Done => null,
        Outcome.Refused no => refused(no),
        Outcome.KeyReused => Refusals.IdempotencyKeyReused,
        _ => Refusals.StorageUnavailable,
    };
}
