using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Ledger;
using Inspection.Functions.Rules;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Visits;

/// <summary>Reads the ledger for a caller: two point reads where nothing has changed, however large the year is.</summary>
internal sealed class LedgerReading(TableClient table, RegisterStore registers, RuleStore rules, SightedLedgers ledgers, SecretReaders readers, TimeProvider time)
{
    /// <summary>What a row of a table takes in memory, about, with its shares.</summary>
    private const int RowBytes = 600;

    private readonly RecentValues _tables = new(512L << 20);

    /// <summary>The caps of one enterprise; null where it is not registered.</summary>
    public async Task<EnterpriseLedgerView?> EnterpriseAsync(Caller caller, string enterprise, int year, CancellationToken cancellationToken)
    {
        var (ledger, known, limits) = await ReadAsync(caller, year, cancellationToken);
        if (known.Enterprise(enterprise) is not { } entry)
        {
            return null;
        }

        await readers.NoteAsync(caller, "ledger", LedgerSight.Of(caller).Of(ledger.VisitsTo(enterprise)), DateOnly.FromDateTime(Week.Now(time)), cancellationToken);
        return EnterpriseLedgerView.Of(ledger, entry, limits, known, LedgerSight.Of(caller));
    }

    /// <summary>One page of the yearly view.</summary>
    public async Task<LedgerOverview> OverviewAsync(
        Caller caller, int year, string? department, string? town, string? search, string? after, int limit, CancellationToken cancellationToken)
    {
        var (ledger, known, limits) = await ReadAsync(caller, year, cancellationToken);
        return TableOf(caller, ledger, limits).Page(new OverviewQuery(department, town, search, after, limit), limits, LedgerSight.Of(caller), known);
    }

    /// <summary>The table of a year, made from the one before where visits have changed since.</summary>
    private OverviewTable TableOf(Caller caller, LedgerYear ledger, CapLimits limits)
    {
        string key = $"{caller.Jurisdiction}|{ledger.Year}|{limits.JointOnce}|{caller.Sight}";
        if (_tables.Find<OverviewTable>(key) is { } known && known.Version >= ledger.Version)
        {
            return known;
        }

        var made = _tables.Find<OverviewTable>(key) is { } before ? before.With(ledger, limits) : OverviewTable.Of(ledger, limits);
        _tables.Keep(key, made, (long)RowBytes * (made.Count + 1));
        return made;
    }

    private async Task<(LedgerYear Ledger, Registers Known, CapLimits Limits)> ReadAsync(Caller caller, int year, CancellationToken cancellationToken)
    {
        var jurisdiction = caller.Jurisdiction;
        var ledger = ledgers.ReadAsync(jurisdiction, year, caller.Sight, cancellationToken);
        var registry = await table.GetHeadAsync(Partition.Registry(jurisdiction), cancellationToken);
        var known = await registers.ReadAsync(jurisdiction, registry, cancellationToken);
        return (await ledger, known, CapRules.On(DayOf(year), known, await rules.ReadAsync(registry, cancellationToken)));
    }

    /// <summary>The day whose caps are shown: today, or the last day of a year that is over, or the first of one that is to come.</summary>
    private DateOnly DayOf(int year)
    {
        var today = DateOnly.FromDateTime(Week.Now(time));
        return today.Year == year ? today : today.Year > year ? new DateOnly(year, 12, 31) : new DateOnly(year, 1, 1);
    }
}
