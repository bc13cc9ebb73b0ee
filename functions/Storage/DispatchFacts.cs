namespace Inspection.Functions.Storage;

/// <summary>What a change owes that takes longer than a caller waits.</summary>
internal static class DispatchFacts
{
    /// <summary>A queue message upon which the partition's effects are carried on, whatever becomes of the process that accepted the change.</summary>
    public const string Nudge = "nudge-dispatch";

    /// <param name="id">Of what the effects are about; the message bears it.</param>
    public static Fact NudgeOf(string id, string jurisdiction, string week) => new(Nudge, $"nudge {id}", $"{jurisdiction}|{week}|{id}");
}
