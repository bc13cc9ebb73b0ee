using System.Text.Json.Serialization;

namespace Inspection.Bench.Measuring;

/// <summary>How a run ended.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Outcome>))]
internal enum Outcome
{
    /// <summary>With a plan that keeps every rule, or with a bound.</summary>
    Done,

    /// <summary>Without a plan within its time.</summary>
    NoAnswer,

    /// <summary>With a plan that breaks a rule, or whose stated score is not the recomputed one.</summary>
    Wrong,

    /// <summary>With an error.</summary>
    Failed,
}
