using System.Globalization;
using System.Text.Json.Serialization.Metadata;

namespace Inspection.Functions.Storage;

/// <summary>One thing of a collection, as one change left it.</summary>
/// <param name="Id">Unique in the collection.</param>
/// <param name="Value">The thing.</param>
/// <param name="Version">Number of the change that wrote it.</param>
/// <param name="At">When.</param>
/// <param name="By">Name of the person, for people.</param>
internal sealed record Entry<T>(string Id, T Value, long Version, DateTimeOffset At, string By)
    where T : class
{
    /// <summary>The version as a caller sees it.</summary>
    public string ETag => string.Create(CultureInfo.InvariantCulture, $"\"{Version}\"");
}

/// <summary>What a collection holds: its name in its partition (small letters and dashes), and how an entry is written.</summary>
internal sealed record CollectionKind<T>(string Name, JsonTypeInfo<Entry<T>> Json)
    where T : class;
