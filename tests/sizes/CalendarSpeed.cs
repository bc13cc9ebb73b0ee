using System.Globalization;
using Inspection.Local;

namespace Inspection.Sizes;

/// <summary>
/// How many readers the public calendar serves: its files beside plain files of the same bytes from the same server, in turn in one run, so that both meet the
/// same machine. The promise is 95 of 100.
/// </summary>
internal static class CalendarSpeed
{
    private const int Rounds = 9;
    private const int Connections = 32;
    private static readonly TimeSpan Each = TimeSpan.FromSeconds(2);

    public static async Task MeasureAsync(Action<string> say)
    {
        await using var storage = await AzuriteServer.StartAsync();
        var (took, files) = await new PublishedWeek(storage.ConnectionString).PublishAsync();
        say(string.Create(CultureInfo.InvariantCulture, $"{PublishedWeek.Visits:N0} visits were published as {files} files in {took.TotalSeconds:F1} s.\n"));
        string dist = Directory.CreateTempSubdirectory("inspection-calendar-").FullName;
        try
        {
            await using WebServer server = await WebServer.StartAsync(dist);
            server.Publish(WebConfig.Local("http://localhost:7071/api", "http://localhost:9400"), new Uri($"{storage.BlobEndpoint}/calendar/"));
            say($"{Rounds} rounds of {Each.TotalSeconds:F0} s for each of the two, in turn, {Connections} connections. The ratio is the median of the rounds' ratios.\n");
            say("| what is fetched | bytes | calendar, answers/s | plain file, answers/s | ratio | least, most |\n|---|---:|---:|---:|---:|---|");
            foreach (var (what, path) in ((string, string)[])[("the whole week, JSON", PublishedWeek.Whole), ("a town's week, page", PublishedWeek.Town)])
            {
                await CompareAsync(server, dist, what, path, say);
            }
        }
        finally
        {
            Directory.Delete(dist, recursive: true);
        }
    }

    private static async Task CompareAsync(WebServer server, string dist, string what, string path, Action<string> say)
    {
        string address = $"{WebServer.CalendarPath}/{string.Join('/', path.Split('/').Select(Uri.EscapeDataString))}";
        string plain = $"/plain{Path.GetExtension(path)}";
        using var http = new HttpClient { BaseAddress = new Uri(server.Address) };
        using HttpResponseMessage calendar = await http.GetAsync(new Uri(address, UriKind.Relative));
        byte[] bytes = await calendar.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
        await File.WriteAllBytesAsync(Path.Combine(dist, plain[1..]), bytes);
        using HttpResponseMessage file = await http.GetAsync(new Uri(plain, UriKind.Relative));
        var readers = new Readers(new Uri(server.Address.Replace("localhost", "127.0.0.1", StringComparison.Ordinal)), Connections);
        foreach (bool held in (bool[])[false, true])
        {
            var rounds = new List<(double Calendar, double Plain)>();
            for (int round = -1; round < Rounds; round++)
            {
                double first = await readers.MeasureAsync(address, held ? calendar.Headers.ETag!.ToString() : null, bytes.Length, Each);
                double second = await readers.MeasureAsync(plain, held ? file.Headers.ETag!.ToString() : null, bytes.Length, Each);
                if (round >= 0)
                {
                    // The first round warms the server up.
                    rounds.Add((first, second));
                }
            }

            double[] ratios = [.. rounds.Select(round => round.Calendar / round.Plain).Order()];
            say(string.Create(CultureInfo.InvariantCulture,
                $"| {what}{(held ? ", already held (304)" : "")} | {(held ? 0 : bytes.Length):N0} | {Median(rounds.Select(r => r.Calendar)):N0} | {Median(rounds.Select(r => r.Plain)):N0} | {ratios[Rounds / 2]:F2} | {ratios[0]:F2}, {ratios[^1]:F2} |"));
        }
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);
}
