using System.Text.Json;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Registry;

/// <summary>Whether two entries say the same. Records compare the lists in them by reference, so their JSON is compared instead.</summary>
internal static class EntryEquality
{
    public static bool Same<T>(T one, T other)
        where T : class => Bytes(one).AsSpan().SequenceEqual(Bytes(other));

    private static byte[] Bytes(object entry) => JsonSerializer.SerializeToUtf8Bytes(entry, entry.GetType(), RegisterJson.Default);
}
