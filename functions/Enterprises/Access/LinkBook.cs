using System.Globalization;
using System.Text.Json.Serialization;
using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;
using Microsoft.Extensions.Options;

namespace Inspection.Functions.Enterprises;

/// <summary>Which links of an enterprise are good.</summary>
/// <param name="Generation">Links of earlier ones are void.</param>
internal sealed record LinkState(int Generation);

/// <summary>Hands out and checks the links of enterprises, and makes them void.</summary>
internal sealed class LinkBook(TableClient table, Journal journal, CollectionStore collections, LinkSigner signer, IOptions<WebOptions> web, TimeProvider time)
{
    /// <summary>Days after a week's end for which the page stays open to who holds its notice: to put things right, and to rate.</summary>
    public const int DaysAfter = 60;

    /// <summary>Months, after the present one, for which a calendar program may go on asking.</summary>
    private const int CalendarMonths = 13;

    /// <summary>What a note of a use takes in memory, about.</summary>
    private const int NoteBytes = 150;

    private readonly RecentValues _noted = new(16L << 20);
    private static readonly CollectionKind<LinkState> Kind = new("links", LinkJson.Default.EntryLinkState);

    private DateOnly Today => DateOnly.FromDateTime(Week.Now(time));

    /// <summary>The enterprise that a link opens; null where it is made up, expired or void. The three look the same.</summary>
    public async Task<LinkText?> OpenAsync(LinkScope scope, string text, CancellationToken cancellationToken)
    {
        if (LinkSigner.Read(text) is not { } link)
        {
            return null;
        }

        var proven = signer.Proves(scope, link, await GenerationAsync(link.Jurisdiction, link.Enterprise, cancellationToken));
        if (!proven || Today > link.LastDay)
        {
            return null;
        }

        await NoteUseAsync(scope, link, cancellationToken);
        return link;
    }

    /// <summary>When the enterprise's links were used last, to the day.</summary>
    public async Task<LinkUse> UseAsync(string jurisdiction, string enterprise, CancellationToken cancellationToken)
    {
        var row = await table.GetEntityIfExistsAsync(Partition.Enterprises(jurisdiction), UseOf(enterprise), cancellationToken: cancellationToken);
        return new LinkUse(DayIn(row, LinkScope.Page), DayIn(row, LinkScope.Calendar));
    }

    /// <summary>The enterprise's page, for who has a notice of the week.</summary>
    public async Task<NoticeLink> PageAsync(string jurisdiction, string enterprise, Week week, CancellationToken cancellationToken) =>
        PageOf(jurisdiction, enterprise, week, await GenerationAsync(jurisdiction, enterprise, cancellationToken));

    /// <summary>The same of many enterprises.</summary>
    public async Task<Func<string, NoticeLink>> PagesAsync(string jurisdiction, Week week, CancellationToken cancellationToken)
    {
        var known = await ReadAsync(await HeadAsync(jurisdiction, cancellationToken), cancellationToken);
        return enterprise => PageOf(jurisdiction, enterprise, week, GenerationOf(known, enterprise));
    }

    /// <summary>The calendar of an enterprise: the path under the API's address, good for a year and a month.</summary>
    public async Task<CalendarLink> CalendarAsync(string jurisdiction, string enterprise, CancellationToken cancellationToken)
    {
        var lastDay = new DateOnly(Today.Year, Today.Month, 1).AddMonths(CalendarMonths).AddDays(-1);
        var text = signer.Sign(LinkScope.Calendar, jurisdiction, enterprise, lastDay, await GenerationAsync(jurisdiction, enterprise, cancellationToken));
        return new CalendarLink($"/public/{jurisdiction}/feeds/{text}", lastDay);
    }

    /// <summary>Makes every link of the enterprise void that was handed out before.</summary>
    public async Task<Refusal?> RevokeAsync(string jurisdiction, string enterprise, Actor actor, string? key, CancellationToken cancellationToken)
    {
        var change = Change.For(Partition.Enterprises(jurisdiction), actor, $"links.revoke {enterprise}", key, []);
        var outcome = await journal.CommitAsync(change, async (head, _, token) =>
        {
            var next = new LinkState(GenerationOf(await ReadAsync(head, token), enterprise) + 1);
            var put = CollectionStore.Change(Kind, head, [new Entry<LinkState>(enterprise, next, head.NextSeq, time.GetUtcNow(), actor.Name)]);
            return Decision.Commit("links.revoke", enterprise, Answer.Empty, put.Rows, put.Facts, put.Head);
        }, cancellationToken);
        return outcome.Refusal(_ => Refusals.NotFound);
    }

    /// <summary>
    /// Keeps the day of the last use; written by a process once a day. It is no decision of anybody, so it is in no trail, and a page opens without it.
    /// </summary>
    private async Task NoteUseAsync(LinkScope scope, LinkText link, CancellationToken cancellationToken)
    {
        string key = $"{scope}|{link.Jurisdiction}|{link.Enterprise}";
        string today = Today.ToString("O", CultureInfo.InvariantCulture);
        if (_noted.Find<string>(key) == today)
        {
            return;
        }

        try
        {
            await table.UpsertEntityAsync(new TableEntity(Partition.Enterprises(link.Jurisdiction), UseOf(link.Enterprise)) { [scope.ToString()] = today }, TableUpdateMode.Merge, cancellationToken);
            _noted.Keep(key, today, NoteBytes);
        }
        catch (StorageException)
        {
            // The next use notes it.
        }
    }

    private static Key UseOf(string enterprise) => Key.Of("used", enterprise);

    private static DateOnly? DayIn(TableEntity? row, LinkScope scope) =>
        row?.GetString(scope.ToString()) is { } day ? DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture) : null;

    private NoticeLink PageOf(string jurisdiction, string enterprise, Week week, int generation)
    {
        var lastDay = week.Sunday.AddDays(DaysAfter);
        // Behind the sign #, so that the link is in no log and in no address that one page tells another.
        return new NoticeLink(QrCode.Of($"{web.Value.PublicOrigin}/enterprise/#{signer.Sign(LinkScope.Page, jurisdiction, enterprise, lastDay, generation)}"), lastDay);
    }

    private async Task<int> GenerationAsync(string jurisdiction, string enterprise, CancellationToken cancellationToken) =>
        GenerationOf(await ReadAsync(await HeadAsync(jurisdiction, cancellationToken), cancellationToken), enterprise);

    private Task<Head> HeadAsync(string jurisdiction, CancellationToken cancellationToken) => table.GetHeadAsync(Partition.Enterprises(jurisdiction), cancellationToken);

    private Task<Collection<LinkState>> ReadAsync(Head head, CancellationToken cancellationToken) => collections.ReadAsync(Kind, head, cancellationToken);

    private static int GenerationOf(Collection<LinkState> known, string enterprise) => known.Find(enterprise)?.Value.Generation ?? 1;
}

/// <param name="Path">Under the API's address.</param>
/// <param name="LastDay">Last day on which it answers.</param>
internal sealed record CalendarLink(string Path, DateOnly LastDay);

/// <param name="LastDay">Last day on which it opens.</param>
internal sealed record NoticeLink(QrCode Address, DateOnly LastDay)
{
    /// <summary>When the enterprise came by one of its links last; absent in lists.</summary>
    public LinkUse? Used { get; init; }
}

/// <summary>The days on which an enterprise's links were used last.</summary>
/// <param name="Page">Its page; absent where it was never opened by a link.</param>
/// <param name="Calendar">Its calendar; absent where no program has asked for it.</param>
internal sealed record LinkUse(DateOnly? Page, DateOnly? Calendar);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Entry<LinkState>))]
internal sealed partial class LinkJson : JsonSerializerContext;
