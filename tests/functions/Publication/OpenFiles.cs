using System.Globalization;
using System.Text;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Tests.Publication;

/// <summary>The files of the public calendar as anyone fetches them from the storage account, without a key.</summary>
internal sealed class OpenFiles(AppFixture fixture, string jurisdiction)
{
    private static readonly HttpClient Anybody = new();
    private readonly StorageConnection _connection = StorageConnection.Parse(fixture.ConnectionString);

    public async Task<HttpResponseMessage> GetAsync(string path) =>
        await Anybody.GetAsync(new Uri($"{_connection.Blobs.AbsoluteUri}{StorageNames.Calendar}/{jurisdiction}/{path}"), Cancel);

    public async Task<byte[]> BytesAsync(string path)
    {
        using HttpResponseMessage answer = await GetAsync(path);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode}");
        return await answer.Content.ReadAsByteArrayAsync(Cancel);
    }

    public async Task<string> TextAsync(string path) => Encoding.UTF8.GetString(await BytesAsync(path));

    /// <summary>The names of all files in a container that begin with the jurisdiction, with their lengths.</summary>
    public async Task<IReadOnlyList<BlobItem>> ListAsync(string container)
    {
        var found = new List<BlobItem>();
        await foreach (BlobItem item in new BlobContainer(StoragePipeline.ForBlobs(_connection), container).ListAsync($"{jurisdiction}/", cancellationToken: Cancel))
        {
            found.Add(item);
        }

        return found;
    }

    /// <summary>Everything about every file that a reader could notice: name, length, headers and content.</summary>
    public async Task<string> EverythingAsync()
    {
        var text = new StringBuilder();
        foreach (BlobItem item in await ListAsync(StorageNames.Calendar))
        {
            using HttpResponseMessage answer = await GetAsync(item.Name[(jurisdiction.Length + 1)..]);
            text.Append(CultureInfo.InvariantCulture, $"{item.Name} {item.Length} {(int)answer.StatusCode}\n");
            foreach (var header in answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key is not "Date" and not "x-ms-request-id").OrderBy(header => header.Key, StringComparer.Ordinal))
            {
                text.Append(CultureInfo.InvariantCulture, $"{header.Key}: {string.Join(',', header.Value)}\n");
            }

            text.Append(await answer.Content.ReadAsStringAsync(Cancel)).Append('\n');
        }

        return text.ToString();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
