namespace Inspection.Functions.Storage;

/// <summary>
/// What is to become of a change. Called anew whenever the head has moved, so it must depend on what it reads and on nothing else,
/// and have no effect of its own.
/// </summary>
internal delegate Task<Decision> Decide(Head head, PartitionReader rows, CancellationToken cancellationToken);

/// <summary>The verdict over a change: refuse it, or commit these operations together.</summary>
internal abstract record Decision
{
    private Decision()
    {
    }

    /// <summary>Nothing is stored; the caller learns the stable <paramref name="code"/>.</summary>
    public static Decision Refuse(string code, params (string Name, string Value)[] extra) =>
        new Refusal(code, extra.ToDictionary(e => e.Name, e => e.Value, StringComparer.Ordinal));

    /// <param name="action">What happened, for the audit, such as <c>request.submit</c>.</param>
    /// <param name="subject">To what, such as the id of the row.</param>
    /// <param name="answer">What the caller is told, now and whenever he repeats the operation.</param>
    /// <param name="operations">Row changes of this partition; at most <see cref="Journal.MaxOperations"/> together with the facts.</param>
    /// <param name="facts">Effects that must follow outside this partition's rows.</param>
    /// <param name="head">Properties of the head to set.</param>
    /// <param name="detail">More for the audit, such as the hash of what was approved.</param>
    public static Decision Commit(
        string action,
        string subject,
        Answer answer,
        IEnumerable<TableTransactionAction>? operations = null,
        IEnumerable<Fact>? facts = null,
        IReadOnlyDictionary<string, object>? head = null,
        string detail = "") =>
        new Commitment(action, subject, answer, [.. operations ?? []], [.. facts ?? []], head ?? new Dictionary<string, object>(), detail);

    internal sealed record Refusal(string Code, IReadOnlyDictionary<string, string> Extra) : Decision;

    internal sealed record Commitment(
        string Action,
        string Subject,
        Answer Answer,
        IReadOnlyList<TableTransactionAction> Operations,
        IReadOnlyList<Fact> Facts,
        IReadOnlyDictionary<string, object> Head,
        string Detail) : Decision;
}

/// <summary>What a committed change answers; kept with its marker and given again, byte for byte, when the operation is repeated.</summary>
internal sealed record Answer(string Code, string Body)
{
    public static readonly Answer Empty = new("done", "");
}

/// <summary>An effect that a committed change owes: <paramref name="Kind"/> names its handler, <paramref name="Subject"/> the thing, <paramref name="Data"/> what the handler needs.</summary>
internal sealed record Fact(string Kind, string Subject, string Data = "");

/// <summary>What became of a change.</summary>
internal abstract record Outcome
{
    private Outcome()
    {
    }

    /// <summary>It is stored. <paramref name="Replayed"/>: by an earlier call with the same operation.</summary>
    internal sealed record Done(Answer Answer, long Seq, bool Replayed) : Outcome;

    /// <summary>The decision refused it; nothing is stored.</summary>
    internal sealed record Refused(string Code, IReadOnlyDictionary<string, string> Extra) : Outcome;

    /// <summary>The same operation key was used before for another request.</summary>
    internal sealed record KeyReused : Outcome;

    /// <summary>Storage is dark or too contended: repeating the call with the same operation settles whether it took effect.</summary>
    internal sealed record Unavailable(string Reason) : Outcome;
}
