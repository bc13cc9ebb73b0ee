namespace Inspection.Functions.Ledger;

/// <summary>What became of a plan's claim.</summary>
internal abstract record Reservation
{
    private Reservation()
    {
    }

    /// <summary>Every visit is reserved.</summary>
    internal sealed record Held : Reservation;

    /// <summary>Nothing is reserved: caps are used up. At most <see cref="MaxCaps"/> of them are named.</summary>
    internal sealed record Refused(IReadOnlyList<SpentCap> Caps) : Reservation
    {
        public const int MaxCaps = 50;
    }

    /// <summary>Nothing is reserved: this attempt to publish was given up before its claim arrived.</summary>
    internal sealed record Void : Reservation;
}
