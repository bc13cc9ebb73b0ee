using System.Globalization;
using Azure;

namespace Inspection.Functions.Storage;

/// <summary>
/// An owed effect as it lies in the outbox, <c>ob|seq|n</c>. <paramref name="Operation"/> and <paramref name="Actor"/> are of the change that owes it;
/// <paramref name="Attempts"/> counts the times it has failed.
/// </summary>
internal sealed record OutboxFact(Partition Partition, Key Row, ETag ETag, Fact Fact, long Seq, Actor Actor, string Operation, DateTimeOffset At, int Attempts, string? LastError)
{
    public const string Prefix = "ob|";

    /// <summary>The identity of the change that records this effect's outcome: the same however often the effect is run.</summary>
    public string OutcomeOperation => Change.OperationOf("outcome", Partition.Value, Row.Value);

    internal static TableEntity ToRow(Change change, Fact fact, long seq, int n, DateTimeOffset now) =>
        new(change.Partition, RowKey(seq, n))
        {
            ["Kind"] = fact.Kind,
            ["Subject"] = fact.Subject,
            ["Data"] = fact.Data,
            ["Seq"] = seq,
            ["N"] = n,
            ["By"] = change.Actor.Id,
            ["ByName"] = change.Actor.Name,
            ["Role"] = change.Actor.Role,
            ["Operation"] = change.Operation,
            ["At"] = now,
            ["Attempts"] = 0,
        };

    internal static OutboxFact FromRow(Partition partition, TableEntity row)
    {
        var seq = row.GetInt64("Seq") ?? 0;
        return new OutboxFact(
            partition,
            RowKey(seq, row.GetInt32("N") ?? 0),
            row.ETag,
            new Fact(row.Text("Kind"), row.Text("Subject"), row.GetString("Data") ?? ""),
            seq,
            new Actor(row.Text("By"), row.Text("ByName"), row.Text("Role")),
            row.Text("Operation"),
            row.GetDateTimeOffset("At") ?? default,
            row.GetInt32("Attempts") ?? 0,
            row.GetString("LastError"));
    }

    private static Key RowKey(long seq, int n) =>
        Key.Of("ob", seq.ToString("D10", CultureInfo.InvariantCulture), n.ToString("D2", CultureInfo.InvariantCulture));
}
