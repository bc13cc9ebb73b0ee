using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Ledger;
using Inspection.Functions.Storage;
using Inspection.Functions.Tests.Storage;

namespace Inspection.Functions.Tests.Ledger;

/// <summary>The cap ledger of one jurisdiction as one process sees it, and plans made by hand.</summary>
internal sealed class GivenLedger(GivenStorage storage)
{
    public const string Jurisdiction = "zhuji";

    private int _publications;

    public LedgerStore Store { get; } = new(storage.Table, new CollectionStore(storage.Table, storage.Blobs, new CollectionCache(), new KeyedLock()));

    public CapLedger Caps => new(storage.Journal, Store, storage.Time);

    public VisitRecords Records => new(storage.Journal, Store, storage.Time);

    public static Actor Office { get; } = new("iss|approver", "何立", "office.approver");

    public GivenStorage Storage => storage;

    /// <summary>A process of its own on the same storage.</summary>
    public GivenLedger Elsewhere() => new(storage.Elsewhere());

    public static LedgerItem Item(string department = "market", string matter = "M1", bool counts = true, bool blocked = true, bool hidden = false, string? request = null) =>
        new(request ?? $"{department}-{matter}", department, matter, DepartmentLevel.County, counts, blocked, hidden);

    public static LedgerVisit Visit(string enterprise, string week, string session = "mon-am", string draft = "d1", LedgerState state = LedgerState.Reserved, params LedgerItem[] items)
    {
        var day = Week.Parse(week, null).Monday.AddDays(SessionNames.Ids.ToList().IndexOf(session) / 2);
        return new LedgerVisit(
            enterprise, $"企业{enterprise}", "店口镇", week, session, day, draft, ["o1", "o2"], items.Length == 0 ? [Item()] : items, state);
    }

    /// <summary>A plan of the whole week.</summary>
    public static LedgerPlan Plan(string week, string draft, params LedgerVisit[] visits) => new(
        Week.Parse(week, null),
        draft,
        SessionNames.Ids.ToHashSet(StringComparer.Ordinal),
        [.. visits.Select(visit => visit with { Week = week, Draft = draft })]);

    public static CapLimits Limits(int? department = null, int? levels = null, params (string Matter, int Cap)[] matters) =>
        new(department, levels, matters.ToDictionary(entry => entry.Matter, entry => entry.Cap))
        {
            Lines = new Dictionary<string, string> { ["market"] = "", ["fire"] = "", ["health"] = "" },
        };

    /// <summary>Publishes a plan as far as the ledger is concerned.</summary>
    public async Task<Reservation> PublishAsync(LedgerPlan plan, CapLimits limits, string? publication = null, bool settle = true)
    {
        publication ??= $"{plan.Week}-{plan.Draft}-{Interlocked.Increment(ref _publications)}-{Guid.NewGuid():N}";
        var reservation = await Caps.ReserveAsync(Jurisdiction, plan, limits, publication, Office, Cancel);
        if (reservation is Reservation.Held && settle)
        {
            await Caps.SettleAsync(Jurisdiction, plan, publication, Cancel);
        }

        return reservation;
    }

    public Task<LedgerYear> ReadAsync(int year = 2026) => Store.ReadAsync(Jurisdiction, year, Cancel);

    public async Task<IReadOnlyList<LedgerVisit>> VisitsAsync(string enterprise, int year = 2026) => (await ReadAsync(year)).VisitsTo(enterprise);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
