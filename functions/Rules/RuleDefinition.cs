using System.Text.Json;
using Inspection.Functions.Hosting;

namespace Inspection.Functions.Rules;

/// <summary>A rule whose value each jurisdiction sets for itself, with a date from which it holds.</summary>
internal abstract class RuleDefinition
{
    /// <summary>Stable, kebab-case; also the code under which a request waits.</summary>
    public required string Id { get; init; }

    public required Text Name { get; init; }

    public required RuleEffect Effect { get; init; }

    /// <summary>What a number of the value counts; null where it is no number.</summary>
    public Text? Unit { get; init; }

    /// <summary>Where it comes from, the one that the default follows first.</summary>
    public required IReadOnlyList<RuleSource> Sources { get; init; }

    /// <summary>Who may make an exception, and how.</summary>
    public required Text Lift { get; init; }

    /// <summary>True where the head of the office may make an exception for a single request, giving the reason.</summary>
    public bool LiftsForOne { get; init; }

    /// <summary>True where the law leaves no choice, so that no other value can be set.</summary>
    public bool Fixed { get; init; }

    public abstract ValueShape Shape { get; }

    /// <summary>What holds where the jurisdiction has set nothing.</summary>
    public abstract JsonElement DefaultJson { get; }

    /// <summary>The rule in plain words with a value in it.</summary>
    /// <param name="value">One in which <see cref="ValueShape.Check"/> finds nothing.</param>
    public abstract Text Say(JsonElement value);
}

/// <typeparam name="T">What a value is in the code.</typeparam>
internal sealed class RuleDefinition<T> : RuleDefinition
{
    public required ValueShape<T> Of { get; init; }

    public required T Default { get; init; }

    /// <summary>The rule in plain words.</summary>
    public required Func<T, Text> Sentence { get; init; }

    public override ValueShape Shape => Of;

    public override JsonElement DefaultJson => Of.Write(Default);

    public override Text Say(JsonElement value) => Sentence(Of.Read(value));
}
