using System.Text.Json;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Registry;

/// <summary>Whether two entries say the same. Records compare the lists in them by reference, so what would be stored is compared instead.</summary>
internal static class EntryEquality
{
    public static bool Same<T>(RegisterDefinition<T> definition, T one, T other)
        where T : class => Bytes(definition, one).AsSpan().SequenceEqual(Bytes(definition, other));

    private static byte[] Bytes<T>(RegisterDefinition<T> definition, T entry)
        where T : class => JsonSerializer.SerializeToUtf8Bytes(new Entry<T>("", entry, 0, default, ""), definition.Collection.Json);
}
