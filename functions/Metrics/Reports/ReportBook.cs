using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Metrics;

/// <summary>The reports of a jurisdiction (周例会、月通报、季汇总): each period's is made once and never changed.</summary>
internal sealed class ReportBook(Journal journal, TableClient table, CollectionStore collections, [FromKeyedServices(StorageNames.Snapshots)] BlobContainer files, TimeProvider time)
{
    private const string Made = "report-made";
    private static readonly CollectionKind<Report> Reports = new("reports", ReportJson.Default.EntryReport);

    public DateTime Now => Week.Now(time);

    /// <summary>All reports by the names of their periods.</summary>
    public async Task<Collection<Report>> ReadAsync(string jurisdiction, CancellationToken cancellationToken) =>
        await collections.ReadAsync(Reports, await table.GetHeadAsync(Partition.Reports(jurisdiction), cancellationToken), cancellationToken);

    /// <summary>What a report says.</summary>
    public async Task<ReportContent> ContentAsync(string jurisdiction, Report report, CancellationToken cancellationToken)
    {
        var blob = await files.GetAsync(NameOf(jurisdiction, report.Hash), cancellationToken: cancellationToken);
        var bytes = blob?.Content?.ToMemory() ?? throw new InvalidOperationException($"The report {report.Hash} is gone.");
        return Convert.ToHexStringLower(SHA256.HashData(bytes.Span)) == report.Hash
            ? JsonSerializer.Deserialize(bytes.Span, ReportJson.Default.ReportContent)!
            : throw new InvalidOperationException($"The report {report.Hash} was altered.");
    }

    /// <summary>Keeps the report of a period, unless there is one. The file is stored before anything names it.</summary>
    public async Task<bool> MakeAsync(string jurisdiction, MetricPeriod period, ReportContent content, CancellationToken cancellationToken)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(content, ReportJson.Default.ReportContent);
        string hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        await files.PutIfAbsentAsync(NameOf(jurisdiction, hash), BinaryData.FromBytes(bytes), "application/json", cancellationToken);
        var partition = Partition.Reports(jurisdiction);
        var change = new Change(partition, Actor.Platform, Change.OperationOf("report", partition.Value, period.ToString()), "");
        return await journal.CommitAsync(change, DecideAsync, cancellationToken) is Outcome.Done { Replayed: false };

        async Task<Decision> DecideAsync(Head head, PartitionReader rows, CancellationToken token)
        {
            string id = period.ToString();
            if ((await collections.ReadAsync(Reports, head, token)).Find(id) is not null)
            {
                return Decision.Refuse(Made);
            }

            var now = time.GetUtcNow();
            var put = CollectionStore.Change(Reports, head, [new Entry<Report>(id, new Report(period.Unit, period.From, period.To, now, hash), head.NextSeq, now, Actor.Platform.Name)]);
            return Decision.Commit("report.make", id, Answer.Empty, put.Rows, [.. put.Facts, new NoticeFact(NoticeKind.ReportMade, id, null, id).Owed()], put.Head, hash);
        }
    }

    private static string NameOf(string jurisdiction, string hash) => $"reports/{jurisdiction}/{hash}.json";
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Entry<Report>))]
[JsonSerializable(typeof(ReportContent))]
internal sealed partial class ReportJson : JsonSerializerContext;
