using System.Globalization;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Jurisdictions;

/// <summary>How a request lies in its week's partition, and what the week's head says about all of them.</summary>
internal static class RequestRows
{
    public const string Prefix = "req|";

    /// <summary>Head: raised by every change of what a plan of the week looks at.</summary>
    public const string InputVersion = "InputVersion";

    /// <summary>Head: requests that are not withdrawn.</summary>
    public const string Count = "Requests";

    public static Key KeyOf(string id) => Key.Of("req", id);

    /// <param name="seq">Number of the change that writes the row; it becomes the row's version.</param>
    public static TableEntity ToRow(Partition partition, InspectionRequest request, long seq) => new(partition, KeyOf(request.Id))
    {
        ["Enterprise"] = request.Enterprise,
        ["EnterpriseName"] = request.EnterpriseName,
        ["Department"] = request.Department,
        ["Matter"] = request.Matter,
        ["MatterName"] = request.MatterName,
        ["Certificate"] = request.Certificate,
        ["Minutes"] = request.Minutes,
        ["Weight"] = request.Weight,
        ["Mandatory"] = request.Mandatory,
        ["Sessions"] = request.Sessions is null ? null : string.Join(';', request.Sessions),
        ["Note"] = request.Note,
        ["SubmittedAt"] = request.SubmittedAt,
        ["SubmittedBy"] = request.SubmittedBy,
        ["Source"] = request.Source,
        ["Withdrawn"] = request.Withdrawn,
        ["Kind"] = request.Kind.ToString(),
        ["CountsTowardCap"] = request.CountsTowardCap,
        ["BlockedByCap"] = request.BlockedByCap,
        ["Evidence"] = request.Evidence,
        ["Theme"] = request.Theme,
        ["PlanLine"] = request.PlanLine,
        ["Lead"] = request.Lead,
        ["Version"] = seq,
    };

    public static InspectionRequest FromRow(TableEntity row) => new(
        row.RowKey[Prefix.Length..],
        row.Text("Enterprise"),
        row.Text("EnterpriseName"),
        row.Text("Department"),
        row.Text("Matter"),
        row.Text("MatterName"),
        row.Text("Certificate"),
        row.GetInt32("Minutes") ?? 0,
        row.GetInt32("Weight") ?? 0,
        row.GetBoolean("Mandatory") ?? false,
        row.GetString("Sessions")?.Split(';'),
        row.GetString("Note"),
        row.GetDateTimeOffset("SubmittedAt") ?? default,
        row.Text("SubmittedBy"),
        row.Text("Source"),
        row.GetBoolean("Withdrawn") ?? false,
        ETagOf(row.GetInt64("Version") ?? 0))
    {
        Kind = Enum.TryParse<RequestKind>(row.GetString("Kind"), out var kind) ? kind : RequestKind.Planned,
        CountsTowardCap = row.GetBoolean("CountsTowardCap") ?? true,
        BlockedByCap = row.GetBoolean("BlockedByCap") ?? true,
        Evidence = row.GetString("Evidence"),
        Theme = row.GetString("Theme"),
        PlanLine = row.GetString("PlanLine"),
        Lead = row.GetString("Lead"),
    };

    /// <summary>The version of a row as a caller sees it; it is known before the row is written, unlike storage's own.</summary>
    public static string ETagOf(long seq) => string.Create(CultureInfo.InvariantCulture, $"\"{seq}\"");

    /// <summary>What a change of the pool does to the head.</summary>
    public static Dictionary<string, object> HeadAfter(Head head, int added) => new()
    {
        [InputVersion] = head.Number(InputVersion) + 1,
        [Count] = head.Number(Count) + added,
    };
}
