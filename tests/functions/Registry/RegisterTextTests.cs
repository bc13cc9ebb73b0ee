using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Registry;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Tests.Registry;

public sealed class RegisterTextTests
{
    private static readonly string[][] Searches = [["店"], ["店", "1"], ["abc"], ["ABC", "2"], ["d1"], ["无此"], ["店口", "枫桥"]];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_search_finds_what_looking_into_every_entry_finds_whatever_was_changed_since(int seed)
    {
        var random = new Random(seed);
        var collection = Collection<DepartmentEntry>.Empty;
        var register = new DepartmentRegister();
        var text = RegisterText<DepartmentEntry>.Of(collection, register.SearchText);
        for (var version = 1; version <= 40; version++)
        {
            var changes = new Dictionary<string, Entry<DepartmentEntry>?>(StringComparer.Ordinal);
            for (var change = random.Next(6); change >= 0; change--)
            {
                var id = $"d{random.Next(60)}";
                changes[id] = new Entry<DepartmentEntry>(id, new(id, $"{((string[])["店口", "枫桥", "aBc", ""])[random.Next(4)]}{random.Next(12)}", random.Next(2) == 0 ? "店" : "x"), version, default, "");
            }

            if (random.Next(10) == 0 && collection.Count > 0)
            {
                changes[collection.Entries.Keys.First()] = null;
            }

            collection = new(version, collection.Entries.With(changes));
            text = text.With(collection);
            foreach (var words in Searches)
            {
                var expected = collection.Entries.Values
                    .Where(entry => words.All(word => new[] { entry.Value.Name, entry.Value.Short, entry.Id }.Any(part => part.Contains(word, StringComparison.OrdinalIgnoreCase))))
                    .Select(entry => entry.Id);
                Assert.Equal(expected.Order(StringComparer.Ordinal), text.Find([.. words.Select(word => (string[])[word])]).Order(StringComparer.Ordinal));
            }
        }
    }

    [Fact]
    public void A_word_is_found_in_either_of_the_ways_it_may_be_written()
    {
        var collection = Collection<DepartmentEntry>.Of(1, [new("a", new("a", "（甲）", "甲"), 1, default, ""), new("b", new("b", "(甲)", "甲"), 1, default, ""), new("c", new("c", "甲", "甲"), 1, default, "")]);
        Assert.Equal(["a", "b"], RegisterText<DepartmentEntry>.Of(collection, new DepartmentRegister().SearchText).Find([["（甲", "(甲"]]).Order(StringComparer.Ordinal));
    }
}
