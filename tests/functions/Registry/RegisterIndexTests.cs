using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Registry;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Tests.Registry;

public sealed class RegisterIndexTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void An_index_merged_from_the_one_before_is_the_one_that_sorting_everything_gives(int seed)
    {
        var random = new Random(seed);
        var collection = Collection<DepartmentEntry>.Empty;
        var index = RegisterIndex<DepartmentEntry>.Of(collection, entry => entry.Name);
        for (var version = 1; version <= 60; version++)
        {
            var changes = new Dictionary<string, Entry<DepartmentEntry>?>(StringComparer.Ordinal);
            for (var change = random.Next(4); change >= 0; change--)
            {
                var id = $"d{random.Next(40)}";
                changes[id] = new Entry<DepartmentEntry>(id, new(id, $"名{random.Next(12)}", "x"), version, default, "");
            }

            if (random.Next(10) == 0 && collection.Count > 0)
            {
                changes[collection.Entries.Keys.First()] = null;
            }

            collection = new(version, collection.Entries.With(changes));
            index = index.With(collection, entry => entry.Name);
            var sorted = collection.Entries.Values.OrderBy(entry => entry.Value.Name, StringComparer.Ordinal).ThenBy(entry => entry.Id, StringComparer.Ordinal);
            Assert.Equal(sorted, index.Places.Select(place => place.Entry));
        }
    }
}
