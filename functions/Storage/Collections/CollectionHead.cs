namespace Inspection.Functions.Storage;

/// <summary>What a partition's head says about one of its collections.</summary>
/// <param name="Version">Last change.</param>
/// <param name="BaseBlob">Name of the base file; null where there is none yet.</param>
/// <param name="BaseVersion">The change up to which the base file goes.</param>
/// <param name="Rows">Log rows behind the base file.</param>
/// <param name="PriorBlob">Name of the base file before this one: kept a while for those who have just read an older head.</param>
internal sealed record CollectionHead(string Kind, long Version, string? BaseBlob, long BaseVersion, long Rows, string? PriorBlob)
{
    public static CollectionHead Of(Head head, string kind)
    {
        var name = NameOf(kind);
        return new(kind, head.Number($"Last_{name}"), head.Text($"Base_{name}"), head.Number($"BaseVersion_{name}"), head.Number($"Rows_{name}"), head.Text($"Prior_{name}"));
    }

    public IReadOnlyDictionary<string, object> Properties
    {
        get
        {
            var name = NameOf(Kind);
            var properties = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                [$"Last_{name}"] = Version,
                [$"BaseVersion_{name}"] = BaseVersion,
                [$"Rows_{name}"] = Rows,
            };
            if (BaseBlob is not null)
            {
                properties[$"Base_{name}"] = BaseBlob;
            }

            if (PriorBlob is not null)
            {
                properties[$"Prior_{name}"] = PriorBlob;
            }

            return properties;
        }
    }

    private static string NameOf(string kind) => kind.Replace('-', '_');
}
