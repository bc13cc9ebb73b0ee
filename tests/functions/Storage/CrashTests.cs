using Inspection.Functions.Storage;

namespace Inspection.Functions.Tests.Storage;

public class CrashTests
{
    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    [InlineData("test")]
    [InlineData("")]
    [InlineData(null)]
    public void Outside_tests_no_crash_point_can_be_armed(string? environment) =>
        Assert.Equal(("", 0), Crash.Arm(environment, Crash.JournalAfterBatch));

    [Theory]
    [InlineData("import.midChunks", "import.midChunks", 1)]
    [InlineData("import.midChunks:3", "import.midChunks", 3)]
    [InlineData("", "", 0)]
    [InlineData(null, "", 0)]
    public void A_point_is_armed_for_its_first_passage_or_the_one_named(string? setting, string point, int passage) =>
        Assert.Equal((point, passage), Crash.Arm("Test", setting));

    [Fact]
    public void A_point_that_is_not_armed_does_nothing() => Crash.At(Crash.JournalBeforeBatch);
}
