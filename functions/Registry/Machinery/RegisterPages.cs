using System.Buffers.Text;
using System.Text;
using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Registry;

/// <summary>One entry as a caller sees it.</summary>
/// <param name="At">When it became as it is.</param>
/// <param name="By">Who made it so.</param>
internal sealed record RegisterRow<T>(string Id, string Etag, DateTimeOffset At, string By, bool Archived, T Entry);

/// <summary>A page of a list.</summary>
/// <param name="Next">To be given as <c>after</c> for the page that follows; absent on the last.</param>
/// <param name="Total">Entries of the whole list.</param>
internal sealed record RegisterPage<T>(IReadOnlyList<RegisterRow<T>> Items, string? Next, int Total);

/// <summary>Cuts lists into pages.</summary>
internal static class RegisterPages
{
    public const int MaxLimit = 200;

    /// <summary>The page after a place. The place holds however the register changes meanwhile: nothing is skipped or shown twice but what moved itself.</summary>
    public static (RegisterPage<T>? Page, Refusal? Refusal) Cut<T>(
        RegisterDefinition<T> definition, IReadOnlyList<Place<T>> list, RegisterQuery query, Registers known, string? after, int limit, bool masked)
        where T : class
    {
        if (limit is < 1 or > MaxLimit)
        {
            return (null, RegistryRefusals.Limit);
        }

        var start = 0;
        if (!string.IsNullOrEmpty(after))
        {
            if (Decode(after) is not [var sort, var key, var id] || sort != query.Sort)
            {
                return (null, RegistryRefusals.NoSuchPage);
            }

            start = FirstAfter(list, key, id, query.IsDescending);
        }

        var end = Math.Min(list.Count, start + limit);
        var rows = new List<RegisterRow<T>>(end - start);
        for (var place = start; place < end; place++)
        {
            rows.Add(RowOf(definition, list[place].Entry, known.Today, masked));
        }

        var next = end < list.Count ? Encode(query.Sort, list[end - 1].Key, list[end - 1].Entry.Id) : null;
        return (new RegisterPage<T>(rows, next, list.Count), null);
    }

    public static RegisterRow<T> RowOf<T>(RegisterDefinition<T> definition, Storage.Entry<T> entry, DateOnly today, bool masked)
        where T : class =>
        new(entry.Id, entry.ETag, entry.At, entry.By, definition.IsArchived(entry.Value, today), masked ? definition.Masked(entry.Value) : entry.Value);

    private static int FirstAfter<T>(IReadOnlyList<Place<T>> list, string key, string id, bool descending)
        where T : class
    {
        var (low, high) = (0, list.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var order = list[middle].CompareTo(key, id);
            if ((descending ? -order : order) <= 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private static string Encode(params string[] parts) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Join('\n', parts)));

    private static string[]? Decode(string cursor)
    {
        try
        {
            return cursor.Length <= 2000 ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split('\n') : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
