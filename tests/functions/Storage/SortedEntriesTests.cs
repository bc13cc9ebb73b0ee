using Inspection.Functions.Storage;

namespace Inspection.Functions.Tests.Storage;

public sealed class SortedEntriesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Changed_entries_are_those_that_a_sorted_dictionary_holds(int seed)
    {
        var random = new Random(seed);
        var model = new SortedDictionary<string, Entry<string>>(StringComparer.Ordinal);
        var entries = SortedEntries<string>.Empty;
        for (var version = 1; version <= 200; version++)
        {
            var changes = new Dictionary<string, Entry<string>?>(StringComparer.Ordinal);
            for (var change = random.Next(4); change >= 0; change--)
            {
                var id = $"{(char)('a' + random.Next(3))}|{random.Next(12)}";
                changes[id] = random.Next(3) == 0 ? null : new Entry<string>(id, "x", version, default, "");
            }

            foreach (var (id, entry) in changes)
            {
                model.Remove(id);
                if (entry is not null)
                {
                    model.Add(id, entry);
                }
            }

            entries = entries.With(changes);
            Assert.Equal(model.Values, entries.Values);
            Assert.Equal(model.Keys, entries.Keys);
            foreach (var prefix in (string[])["a|", "b|", "b|1", "c|", "d|", ""])
            {
                Assert.Equal(model.Values.Where(entry => entry.Id.StartsWith(prefix, StringComparison.Ordinal)), entries.StartingWith(prefix));
            }

            Assert.Equal(model.GetValueOrDefault("b|3"), entries.Find("b|3"));
        }
    }

    [Fact]
    public void Entries_given_in_any_order_are_sorted_by_their_ids()
    {
        var entries = SortedEntries<string>.Of([.. ((string[])["b", "镇", "a", "B"]).Select(id => new Entry<string>(id, "", 1, default, ""))]);
        Assert.Equal(["B", "a", "b", "镇"], entries.Keys);
    }
}
