using System.Security.Cryptography;
using System.Text;

namespace Inspection.Functions.Storage;

/// <summary>
/// The rows <c>idem|operation</c>: proof that an operation took effect, with the answer it gave. Long answers lie in a blob named by their hash.
/// </summary>
internal sealed class Markers(TableClient table, BlobContainer longAnswers)
{
    private const int LongestInRow = 30 * 1024;

    public static Key RowKey(string operation) => Key.Of("idem", operation);

    /// <summary>What an earlier call with this operation came to, or null if none took effect.</summary>
    public async Task<Outcome?> FindAsync(Change change, CancellationToken cancellationToken)
    {
        var row = await table.GetEntityIfExistsAsync(change.Partition, RowKey(change.Operation), cancellationToken: cancellationToken);
        if (row is null)
        {
            return null;
        }

        if (row.Text("RequestHash") != change.RequestHash)
        {
            return new Outcome.KeyReused();
        }

        var body = row.GetString("AnswerBlob") is { } name
            ? (await longAnswers.GetAsync(name, cancellationToken: cancellationToken))?.Content?.ToString()
                ?? throw new InvalidOperationException($"The answer of operation {change.Operation} is gone from {longAnswers.Name}/{name}.")
            : row.Text("Answer");
        return new Outcome.Done(new Answer(row.Text("Code"), body), row.GetInt64("Seq") ?? 0, Replayed: true);
    }

    /// <summary>The marker of a change about to be stored. A long answer is written first, so that a marker never points nowhere.</summary>
    public async Task<TableEntity> ToRowAsync(Change change, Answer answer, long seq, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var row = new TableEntity(change.Partition, RowKey(change.Operation))
        {
            ["RequestHash"] = change.RequestHash,
            ["Code"] = answer.Code,
            ["Seq"] = seq,
            ["At"] = now,
        };
        var bytes = Encoding.UTF8.GetBytes(answer.Body);
        if (bytes.Length <= LongestInRow)
        {
            row["Answer"] = answer.Body;
            return row;
        }

        var name = $"answers/{Convert.ToHexStringLower(SHA256.HashData(bytes))}";
        await longAnswers.PutIfAbsentAsync(name, new BinaryData(bytes), "application/json", cancellationToken);
        row["AnswerBlob"] = name;
        return row;
    }
}
