namespace Inspection.Functions.Jurisdictions;

/// <summary>One request's share of a line. Its id is the week and the request's id, so that a request draws once.</summary>
/// <param name="Operation">The attempt that reserved it; the attempt that stores the request.</param>
/// <param name="Next">While the request moves to another line: its share of that one, which counts as well until the move is over.</param>
internal sealed record LineDraw(string Line, string Enterprise, string Matter, int Month, string Operation, LineMove? Next = null)
{
    public static string IdOf(Week week, string request) => $"{week}|{request}";

    public static string RequestOf(string id) => id[(id.IndexOf('|', StringComparison.Ordinal) + 1)..];

    /// <summary>True where the attempt holds a share in it.</summary>
    public bool IsOf(string operation) => Operation == operation || Next?.Operation == operation;

    /// <summary>What is left when the attempt gives its share back; null for nothing.</summary>
    public LineDraw? Without(string operation) => Next?.Operation == operation ? this with { Next = null } : Operation == operation ? Moved() : this;

    /// <summary>What is left when the share of the line is given back: that of the line to which the request moves, or null.</summary>
    public LineDraw? Moved() => Next is null ? null : this with { Line = Next.Line, Operation = Next.Operation, Next = null };
}

/// <param name="Line">Where the request is to draw.</param>
/// <param name="Operation">The attempt that reserved it.</param>
internal sealed record LineMove(string Line, string Operation);
