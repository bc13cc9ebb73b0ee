using Inspection.Functions.Storage;

namespace Inspection.Functions.Jurisdictions;

/// <summary>The debt of a decision that an officer does not inspect an enterprise any more: the registry pays it.</summary>
/// <param name="Enterprise">Credit code.</param>
/// <param name="Officer">Id of the officer.</param>
internal sealed record RecusalFact(string Enterprise, string Officer)
{
    public const string FactKind = "recuse";

    public Fact Owed() => new(FactKind, Enterprise, Officer);

    public static RecusalFact Of(OutboxFact fact) => new(fact.Fact.Subject, fact.Fact.Data);
}
