namespace Inspection.Functions.Drafts;

/// <summary>A draft that was divided among several queue messages.</summary>
/// <param name="Parts">Number of parts, numbered from 0.</param>
/// <param name="Epoch">Epoch of the draft in which it was divided; parts of an earlier division do not count.</param>
/// <param name="At">When that was.</param>
internal sealed record Division(int Parts, long Epoch, DateTimeOffset At);

/// <summary>One part of a divided draft: districts that share nothing with the others. The row <c>part|draft|number</c>.</summary>
internal sealed record DraftPart
{
    public required string Draft { get; init; }

    public required int Number { get; init; }

    /// <summary><see cref="Division.Epoch"/> of the division that it belongs to.</summary>
    public required long Division { get; init; }

    /// <summary>SHA-256 of the part's problem file.</summary>
    public required string Problem { get; init; }

    /// <summary>Share of the draft's visits, above 0 to 1.</summary>
    public required double Share { get; init; }

    /// <summary>Fencing token of the part, as <see cref="Draft.Epoch"/> is for the draft.</summary>
    public required long Epoch { get; init; }

    /// <summary>Claims; a part whose worker keeps dying gives up its draft.</summary>
    public int Attempts { get; init; }

    /// <summary>When it was last taken up; null before.</summary>
    public DateTimeOffset? ClaimedAt { get; init; }

    /// <summary>SHA-256 of the part's plan file, once there is one.</summary>
    public string? Plan { get; init; }

    /// <summary>Name of the part in messages and in its progress row.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public PartId Id => new(Draft, Number);

    public DraftPart Claimed(DateTimeOffset now) => this with { Epoch = Epoch + 1, Attempts = Attempts + 1, ClaimedAt = now };
}

/// <summary>Names a part: <c>draft.number</c>.</summary>
internal readonly record struct PartId(string Draft, int Number)
{
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Draft}.{Number}");

    public static PartId? Parse(string text) =>
        text.LastIndexOf('.') is > 0 and var dot && int.TryParse(text.AsSpan(dot + 1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int number)
            ? new PartId(text[..dot], number)
            : null;
}
