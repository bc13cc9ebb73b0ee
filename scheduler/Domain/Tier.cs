namespace Inspection.Scheduler.Domain;

/// <summary>Credit and risk tier of an enterprise (绿、黄、红).</summary>
public enum Tier
{
    /// <summary>Low risk, or not stated.</summary>
    Green,

    /// <summary>Medium risk.</summary>
    Yellow,

    /// <summary>High risk.</summary>
    Red,
}
