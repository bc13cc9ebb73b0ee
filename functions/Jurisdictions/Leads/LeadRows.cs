using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Jurisdictions;

/// <summary>A lead with the number of the change that wrote it.</summary>
internal sealed record StoredLead(Lead Lead, TableEntity Row)
{
    public string ETag => string.Create(CultureInfo.InvariantCulture, $"\"{Row.GetInt64(LeadRows.Version) ?? 0}\"");
}

/// <summary>How a lead lies in the partition of its year: the row <c>lead|id</c>.</summary>
internal static class LeadRows
{
    /// <summary>Kind of the fact that a request has been made because of a lead: the subject is the lead's id, the data <see cref="LinkOf"/>.</summary>
    public const string RequestedFact = "lead-requested";

    internal const string Version = "Version";
    private const string Content = "Lead";
    private const int YearDigits = 4;

    /// <summary>Leaves Chinese characters as they are: escaped, a long lead would be more than a property holds.</summary>
    private static readonly LeadRowJson Plain = new(new JsonSerializerOptions(LeadRowJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static Key KeyOf(string id) => Key.Of("lead", id);

    /// <summary>The partition that a lead's id points to; null where it is no id of a lead.</summary>
    public static Partition? PartitionOf(string jurisdiction, string id) =>
        Key.IsPart(id) && id.Length is > YearDigits + 1 and <= 40 && id[YearDigits] == '-'
        && int.TryParse(id.AsSpan(0, YearDigits), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? Partition.Leads(jurisdiction, year)
            : null;

    public static TableEntity ToRow(Partition partition, Lead lead, long seq) => new(partition, KeyOf(lead.Id))
    {
        [Content] = JsonSerializer.SerializeToUtf8Bytes(lead, Plain.Lead),
        [Version] = seq,
    };

    public static StoredLead FromRow(TableEntity row) => new(JsonSerializer.Deserialize(row.GetBinary(Content), Plain.Lead)!, row);

    /// <summary>The lead of an id, or null.</summary>
    public static async Task<StoredLead?> FindLeadAsync(this TableClient table, string jurisdiction, string id, CancellationToken cancellationToken) =>
        PartitionOf(jurisdiction, id) is { } partition
        && await table.GetEntityIfExistsAsync(partition, KeyOf(id), cancellationToken: cancellationToken) is { } row
            ? FromRow(row)
            : null;

    /// <summary>What a <see cref="RequestedFact"/> says.</summary>
    /// <param name="from">The week that the request has left; null for one that was made just now.</param>
    public static string LinkOf(LeadRequest request, string? from = null) => from is null ? $"{request.Week} {request.Id}" : $"{request.Week} {request.Id} {from}";

    public static (LeadRequest Request, string? From) ReadLink(string data) => data.Split(' ') switch
    {
        [var week, var id] => (new LeadRequest(week, id), null),
        [var week, var id, var from] => (new LeadRequest(week, id), from),
        _ => throw new InvalidOperationException($"'{data}' names no request."),
    };
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Lead))]
internal sealed partial class LeadRowJson : JsonSerializerContext;
