namespace Inspection.Functions.Leads;

/// <summary>Section <c>Leads</c>: what the public form takes.</summary>
internal sealed class LeadsOptions
{
    /// <summary>Leads that the public form of one jurisdiction takes in a day. Default 1,000.</summary>
    public int PublicPerDay { get; init; } = 1000;

    /// <summary>Leads from one address in an hour. Default 20.</summary>
    public int PerAddress { get; init; } = 20;

    /// <summary>Questions for a lead's state from one address in an hour. Default 120.</summary>
    public int QuestionsPerAddress { get; init; } = 120;

    public bool AreInRange => PublicPerDay > 0 && PerAddress > 0 && QuestionsPerAddress > 0;
}
