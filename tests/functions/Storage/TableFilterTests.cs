using Inspection.Functions.Storage;

namespace Inspection.Functions.Tests.Storage;

public class TableFilterTests
{
    private static readonly Partition Week = Partition.Week("zhuji", "2026-W48");

    [Theory]
    [InlineData("it's", "Name eq 'it''s'")]
    [InlineData("' or PartitionKey ge '", "Name eq ''' or PartitionKey ge '''")]
    [InlineData("'", "Name eq ''''")]
    [InlineData("", "Name eq ''")]
    public void Text_cannot_leave_its_quotes(string value, string expected) =>
        Assert.Equal(expected, TableFilter.Eq("Name", value).Text);

    [Fact]
    public void Each_type_has_its_literal()
    {
        Assert.Equal("N lt 5", TableFilter.Lt("N", 5).Text);
        Assert.Equal("N ge -5L", TableFilter.Ge("N", -5L).Text);
        Assert.Equal("N gt 1.0", TableFilter.Gt("N", 1d).Text);
        Assert.Equal("N ne true", TableFilter.Ne("N", true).Text);
        Assert.Equal("N le datetime'2026-11-21T23:00:00.0000000Z'", TableFilter.Le("N", new DateTimeOffset(2026, 11, 22, 7, 0, 0, TimeSpan.FromHours(8))).Text);
        Assert.Equal("N eq guid'00000000-0000-0000-0000-000000000001'", TableFilter.Eq("N", new Guid(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1)).Text);
    }

    [Fact]
    public void A_prefix_is_a_half_open_range_within_its_partition() =>
        Assert.Equal("((PartitionKey eq 'W|zhuji|2026-W48') and (RowKey ge 'req|')) and (RowKey lt 'req}')", TableFilter.RowsStartingWith(Week, "req|").Text);

    [Fact]
    public void Conditions_combine_in_parentheses() =>
        Assert.Equal("not ((A eq 1) or (B eq 2))", TableFilter.Eq("A", 1).Or(TableFilter.Eq("B", 2)).Not().Text);

    [Theory]
    [InlineData("A eq 1 or B")]
    [InlineData("")]
    [InlineData("1A")]
    public void Only_a_name_can_stand_where_a_name_belongs(string property) =>
        Assert.Throws<StorageException>(() => TableFilter.Eq(property, 1));

    [Fact]
    public void What_cannot_be_compared_is_refused()
    {
        Assert.Throws<ArgumentException>(() => TableFilter.Eq("A", double.NaN));
        Assert.Throws<ArgumentException>(() => TableFilter.Eq("A", 'x'));
    }
}
