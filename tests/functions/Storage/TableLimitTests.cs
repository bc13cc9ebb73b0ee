using Inspection.Functions.Storage;

namespace Inspection.Functions.Tests.Storage;

/// <summary>Limits at which the service refuses but the emulator may not: each is refused here before anything is sent.</summary>
public class TableLimitTests
{
    private static readonly Partition Week = Partition.Week("zhuji", "2026-W48");

    [Theory]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("a\tb")]
    [InlineData("a\u0000")]
    [InlineData("a\u001f")]
    [InlineData("a\u007f")]
    [InlineData("a\u009f")]
    [InlineData("a|b")]
    [InlineData("")]
    [InlineData("\ud800")]
    public void A_key_part_with_a_forbidden_character_is_refused(string part)
    {
        Refused("OutOfRangeInput", () => Key.Of("req", part));
        Assert.False(Key.IsPart(part));
    }

    [Theory]
    [InlineData("91330681MA2XXXXX0K")]
    [InlineData("it's 100% 甲乙")]
    [InlineData("𠮷")]
    public void Any_other_text_is_a_key_part(string part)
    {
        Assert.Equal($"ent|{part}", Key.Of("ent", part).Value);
        Assert.True(Key.IsPart(part));
    }

    [Theory]
    [InlineData("a", 128)]
    [InlineData("甲", 85)]
    public void A_part_from_outside_is_short_enough_for_a_key_of_three(string letter, int most)
    {
        string longest = string.Concat(Enumerable.Repeat(letter, most));
        Assert.True(Key.IsPart(longest));
        Assert.False(Key.IsPart(longest + letter));
        Assert.NotNull(Key.Of(longest, longest, longest));
    }

    [Fact]
    public void A_key_holds_at_most_1_KiB()
    {
        Assert.Equal(512, Key.Of(new string('a', 512)).Value.Length);
        Refused("KeyValueTooLarge", () => Key.Of(new string('a', 513)));
        Refused("KeyValueTooLarge", () => Key.Of(new string('甲', 342)));
    }

    [Fact]
    public void A_row_has_at_most_252_properties()
    {
        TableLimits.Check(Row(252, "x"));
        Refused("TooManyProperties", () => TableLimits.Check(Row(253, "x")));
    }

    [Fact]
    public void A_text_has_at_most_32768_characters_and_bytes_at_most_65536()
    {
        TableLimits.Check(With("P", new string('x', 32_768)));
        Refused("PropertyValueTooLarge", () => TableLimits.Check(With("P", new string('x', 32_769))));
        TableLimits.Check(With("P", new byte[65_536]));
        Refused("PropertyValueTooLarge", () => TableLimits.Check(With("P", new byte[65_537])));
    }

    [Fact]
    public void A_row_has_at_most_1_MiB()
    {
        TableLimits.Check(Row(15, new string('x', 32_768)));
        Refused("EntityTooLarge", () => TableLimits.Check(Row(16, new string('x', 32_768))));
    }

    [Theory]
    [InlineData("1st", "PropertyNameInvalid")]
    [InlineData("a-b", "PropertyNameInvalid")]
    [InlineData("a b", "PropertyNameInvalid")]
    [InlineData("", "PropertyNameInvalid")]
    public void A_property_name_is_an_identifier(string name, string code) =>
        Refused(code, () => TableLimits.Check(With(name, 1)));

    [Fact]
    public void A_property_name_has_at_most_255_characters()
    {
        TableLimits.Check(With(new string('a', 255), 1));
        Refused("PropertyNameTooLong", () => TableLimits.Check(With(new string('a', 256), 1)));
    }

    [Theory]
    [InlineData("ab")]
    [InlineData("1abc")]
    [InlineData("ab-c")]
    [InlineData("表格表格")]
    public void A_table_name_is_letters_and_digits(string name) =>
        Refused("InvalidResourceName", () => TableLimits.TableName(name));

    [Fact]
    public void A_transaction_has_1_to_100_operations()
    {
        TableLimits.Check(Adds(100));
        Refused("InvalidInput", () => TableLimits.Check(Adds(101)));
        Refused("InvalidInput", () => TableLimits.Check(Adds(0)));
    }

    [Fact]
    public void A_transaction_stays_in_one_partition()
    {
        var other = TableTransactionAction.Add(new TableEntity(Partition.Registry("zhuji"), Key.Of("x")));
        Assert.Equal(2, Refused("CommandsInBatchActOnDifferentPartitions", () => TableLimits.Check([.. Adds(2), other])).Index);
    }

    [Fact]
    public void A_transaction_touches_a_row_once() =>
        Assert.Equal(2, Refused("InvalidDuplicateRow", () => TableLimits.Check([.. Adds(2), .. Adds(1)])).Index);

    [Fact]
    public void A_change_in_a_transaction_names_the_version_that_was_read() =>
        Refused("MissingRequiredHeader", () => TableLimits.Check([TableTransactionAction.Merge(With("P", 1), default)]));

    [Fact]
    public void A_transaction_has_at_most_4_MiB()
    {
        var actions = Enumerable.Range(0, 10)
            .Select(i =>
            {
                var row = new TableEntity(Week, Key.Of($"{i}"));
                for (var p = 0; p < 14; p++)
                {
                    row[$"P{p}"] = new string('x', 32_000);
                }

                return TableTransactionAction.Add(row);
            })
            .ToList();
        TableBatch.Build(new Uri("http://localhost/"), "jobs", actions[..9], Guid.Empty, Guid.Empty);
        Refused("RequestBodyTooLarge", () => TableBatch.Build(new Uri("http://localhost/"), "jobs", actions, Guid.Empty, Guid.Empty));
    }

    [Fact]
    public void A_row_holds_no_other_types() =>
        Assert.Throws<ArgumentException>(() => With("P", 1.5m));

    private static StorageException Refused(string code, Action act)
    {
        var error = Assert.Throws<StorageException>(act);
        Assert.Equal(code, error.Code);
        Assert.Equal(StorageFault.Rejected, error.Fault);
        return error;
    }

    private static TableEntity With(string name, object value) => new(Week, Key.Of("r")) { [name] = value };

    private static TableEntity Row(int properties, string value)
    {
        var row = new TableEntity(Week, Key.Of("r"));
        for (var i = 0; i < properties; i++)
        {
            row[$"P{i}"] = value;
        }

        return row;
    }

    private static List<TableTransactionAction> Adds(int count) =>
        [.. Enumerable.Range(0, count).Select(i => TableTransactionAction.Add(new TableEntity(Week, Key.Of($"{i}"))))];
}
