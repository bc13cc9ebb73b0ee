using System.Globalization;
using Inspection.Functions.Audit;

namespace Inspection.Functions.Storage;

/// <summary>Audit records as rows <c>aud|0000000001</c> beside the rows that they speak of.</summary>
internal static class AuditRows
{
    public const string Prefix = "aud|";

    public static TableEntity ToRow(Partition partition, AuditRecord record) =>
        new(partition, Key.Of("aud", record.Seq.ToString("D10", CultureInfo.InvariantCulture)))
        {
            ["Seq"] = record.Seq,
            ["At"] = record.At,
            ["By"] = record.By,
            ["ByName"] = record.ByName,
            ["Role"] = record.Role,
            ["Action"] = record.Action,
            ["Subject"] = record.Subject,
            ["Detail"] = record.Detail,
            ["Operation"] = record.Operation,
            ["Algorithm"] = record.Algorithm,
            ["Hash"] = record.Hash,
        };

    /// <summary>The record in a row; what is missing or of another type reads as empty, which the chain then does not bear out.</summary>
    public static AuditRecord FromRow(TableEntity row) => new(
        row["Seq"] as long? ?? 0,
        row["At"] as DateTimeOffset? ?? default,
        row["By"] as string ?? "",
        row["ByName"] as string ?? "",
        row["Role"] as string ?? "",
        row["Action"] as string ?? "",
        row["Subject"] as string ?? "",
        row["Detail"] as string ?? "",
        row["Operation"] as string ?? "",
        row["Algorithm"] as string ?? "",
        row["Hash"] as string ?? "");
}
