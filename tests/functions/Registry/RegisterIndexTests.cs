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

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Lists_that_follow_changes_are_those_that_are_made_anew(int seed)
    {
        var random = new Random(seed);
        var definition = new DepartmentRegister();
        RegisterQuery[] queries =
        [
            new("", "name", false, "no", []), new("", "name", true, "all", []), new("", "id", false, "yes", []), new("名1", "name", true, "no", []), new("1", "id", false, "all", []),
        ];
        var kept = new RegisterIndexes();
        var departments = Collection<DepartmentEntry>.Empty;
        for (var version = 1; version <= 150; version++)
        {
            var changes = new Dictionary<string, Entry<DepartmentEntry>?>(StringComparer.Ordinal);
            for (var change = random.Next(version % 50 == 0 ? 3_000 : 4); change >= 0; change--)
            {
                var id = $"d{random.Next(200)}";
                var level = random.Next(3) == 0 ? DepartmentLevel.City : DepartmentLevel.County;
                changes[id] = random.Next(20) == 0 ? null : new(id, new(id, $"名{random.Next(12)}", "x", level, Archived: random.Next(4) == 0), version, default, "");
            }

            departments = new(version, departments.Entries.With(changes));
            var known = Registers(departments);
            foreach (var query in queries.Where(_ => random.Next(3) > 0))
            {
                Assert.Equal(new RegisterIndexes().List(definition, known, query), kept.List(definition, known, query));
            }
        }
    }

    private static Registers Registers(Collection<DepartmentEntry> departments) => new("zhuji", "诸暨", 1, new(2026, 11, 22), new RegisterSet(
        departments, Collection<BaseEntry>.Empty, Collection<MatterEntry>.Empty, Collection<OfficerEntry>.Empty, Collection<EnterpriseEntry>.Empty, Collection<CalendarDay>.Empty, Collection<Dispute>.Empty));
}
