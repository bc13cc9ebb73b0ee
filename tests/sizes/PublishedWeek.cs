using System.Diagnostics;
using System.Globalization;
using Inspection.Functions.Drafts;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Ledger;
using Inspection.Functions.Plans;
using Inspection.Functions.Publication;
using Inspection.Functions.Storage;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Format;

namespace Inspection.Sizes;

/// <summary>A week of visits made public the way the platform does it: the calendar, the manifest, and all files of the site.</summary>
internal sealed class PublishedWeek
{
    public const string Jurisdiction = "city";
    public const int Visits = 2000;
    private const int Departments = 30;
    private const int Towns = 25;
    private static readonly Week Week = Week.Parse("2026-W48", null);
    private readonly BlobContainer open;
    private readonly DraftFiles drafts;
    private readonly CalendarPublisher publisher;

    public PublishedWeek(string connectionString)
    {
        var connection = StorageConnection.Parse(connectionString);
        var blobs = StoragePipeline.ForBlobs(connection);
        var table = new TableClient(StoragePipeline.ForTables(connection), StorageNames.Table);
        var snapshots = new BlobContainer(blobs, StorageNames.Snapshots);
        var published = new BlobContainer(blobs, StorageNames.Published);
        open = new BlobContainer(blobs, StorageNames.Calendar, open: true);
        Create = async () =>
        {
            await table.CreateIfNotExistsAsync();
            foreach (var container in (BlobContainer[])[snapshots, published, open])
            {
                await container.CreateIfNotExistsAsync();
            }
        };
        drafts = new DraftFiles(snapshots);
        var files = new PublishedFiles(published, new CalendarNames(new byte[32]));
        var ledgers = new LedgerStore(table, new CollectionStore(table, snapshots, new CollectionCache(), new KeyedLock()));
        publisher = new CalendarPublisher(drafts, ledgers, files, new CalendarSite(open, files), new VisitIds(new byte[32]));
    }

    private Func<Task> Create { get; }

    /// <summary>The whole week, and one town of it.</summary>
    public static string Whole => $"{Jurisdiction}/{Week}.json";

    public static string Town => $"{Jurisdiction}/{Week}/town/{NameOfTown(0)}.html";

    /// <summary>Publishes the week and says how long that took and how many files it made.</summary>
    public async Task<(TimeSpan Took, int Files)> PublishAsync()
    {
        await Create();
        var sessions = Week.Sessions(WorkCalendar.Weekdays);
        string[] enterprises = [.. Enumerable.Range(0, Visits).Select(n => string.Create(CultureInfo.InvariantCulture, $"e{n:D5}"))];
        Problem problem = ProblemSnapshot.Build(new WeekFacts(
            Jurisdiction, Week.ToString(), sessions, [.. Enumerable.Range(0, Departments).Select(d => new Department(IdOfDepartment(d), NameOfDepartment(d)))],
            [new Base("b", "驻地", new Location(29.9, 120.2), 5, true)], [],
            [.. enterprises.Select(id => new Enterprise(id, id, new Location(29.9, 120.2), Tier.Green, null, []))],
            [.. enterprises.SelectMany((id, n) => Matters(n).Select(m => new Request($"{id}-{m}", id, IdOfDepartment(m), "c", 40, 10, false)))],
            null));
        ILookup<string, Request> requests = problem.Requests.ToLookup(r => r.Enterprise, StringComparer.Ordinal);
        var plan = new Plan(
            problem.Id, PlanStatus.Feasible, 0, 0, 0, 1, "sizes", new Breakdown(0, 0, 0, 0, 0),
            [
                .. enterprises.Chunk(Visits / sessions.Count).Select((some, s) => new Team(
                    $"t{s}", sessions[s % sessions.Count].Id, "b", [], sessions[0].Start, sessions[0].End, 0,
                    [.. some.Select(id => new Visit(id, sessions[0].Start, sessions[0].End, [.. requests[id].Select(r => r.Id)]))])),
            ],
            []);
        var labels = new Labels(
            new Named(Jurisdiction, "示例市"),
            [.. problem.Departments.Select((d, n) => new DepartmentLabel(d.Id, d.Name, $"部{n}"))],
            [.. Enumerable.Range(0, Departments).Select(m => new MatterLabel(Matter(m), $"第{m}类现场监督检查", m % 5 == 0 ? Visibility.Week : Visibility.Date))],
            [.. enterprises.Select((id, n) => new EnterpriseLabel(id, $"示例{NameOfTown(n % Towns)}第{n}机械制造有限责任公司", "路1号", NameOfTown(n % Towns)))],
            [.. problem.Requests.Select(r => new RequestLabel(r.Id, Matter(int.Parse(r.Department[1..], CultureInfo.InvariantCulture))))]);
        var draft = new Draft
        {
            Id = "d1",
            Week = Week.ToString(),
            Name = "sizes",
            State = DraftState.Publishing,
            Seconds = 0,
            Seed = 1,
            Author = new Person("a", "a"),
            Contributors = [],
            CreatedAt = DateTimeOffset.UnixEpoch,
            QueuedAt = DateTimeOffset.UnixEpoch,
            Inputs = new DraftInputs(0, 0, 0, await drafts.PutAsync(Jurisdiction, ProblemFormat.Write(problem), default), ""),
            Plan = await drafts.PutAsync(Jurisdiction, PlanFormat.Write(plan), default),
            PublicLabels = await drafts.PutAsync(Jurisdiction, DraftFiles.Write(labels), default),
        };
        var known = new Registers(
            Jurisdiction, "示例市", 1, "1", [.. Enumerable.Range(0, Departments).Select(d => new DepartmentEntry(IdOfDepartment(d), NameOfDepartment(d), $"部{d}"))],
            [.. Enumerable.Range(0, Towns).Select(t => new BaseEntry($"b{t}", NameOfTown(t), 29.9, 120.2, 3))], [], [], []);
        long begun = Stopwatch.GetTimestamp();
        await publisher.ShowAsync(Jurisdiction, draft, known, DateTimeOffset.UnixEpoch.AddDays(20776), _ => Task.FromResult(true), default);
        TimeSpan took = Stopwatch.GetElapsedTime(begun);
        int files = 0;
        await foreach (var _ in open.ListAsync($"{Jurisdiction}/"))
        {
            files++;
        }

        return (took, files);
    }

    private static IEnumerable<int> Matters(int n) => Enumerable.Range(0, 1 + (n % 3)).Select(m => ((n * 3) + m) % Departments).Distinct();

    private static string Matter(int m) => string.Create(CultureInfo.InvariantCulture, $"M{m:D2}");

    private static string IdOfDepartment(int d) => string.Create(CultureInfo.InvariantCulture, $"d{d:D2}");

    private static string NameOfDepartment(int d) => string.Create(CultureInfo.InvariantCulture, $"第{d}监督管理局");

    private static string NameOfTown(int t) => string.Create(CultureInfo.InvariantCulture, $"第{t}镇");
}
