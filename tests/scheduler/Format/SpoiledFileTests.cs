using System.Text;
using Inspection.Scheduler.Checking;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Format;

namespace Inspection.Scheduler.Tests.Format;

public sealed class SpoiledFileTests
{
    private static readonly string[] Scraps = ["{", "}", "[", "]", "\"", ",", ":", "null", "-1", "1e999", "\\ud800", "\u0000", "\"id\":\"x\",", "99999999999", "true", "\\u0000"];

    /// <summary>Random damage to right files: whatever comes out is a value or a list of issues, never an exception.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Damage_is_answered_with_issues(int seed)
    {
        var random = new Random(seed);
        string problem = Encoding.UTF8.GetString(ProblemFormat.Write(Sample.Full()));
        string plan = Encoding.UTF8.GetString(PlanFormat.Write(Given.PlanFor(Given.Problem())));
        for (int i = 0; i < 1500; i++)
        {
            try
            {
                (Problem? read, IReadOnlyList<Issue> issues) = ProblemFormat.Read(Damaged(problem, random));
                Assert.Equal(read is null, issues.Count > 0);
                (Plan? readPlan, issues) = PlanFormat.Read(Damaged(plan, random));
                Assert.Equal(readPlan is null, issues.Count > 0);
                if (readPlan is not null)
                {
                    _ = PlanChecker.Check(read ?? Given.Problem(), readPlan);
                }
            }
            catch (Exception e) when (e is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"seed {seed}, file {i}: {e}");
            }
        }
    }

    private static byte[] Damaged(string text, Random random)
    {
        var damaged = new StringBuilder(text);
        for (int n = random.Next(1, 3); n > 0; n--)
        {
            int at = random.Next(damaged.Length);
            if (random.Next(2) == 0)
            {
                damaged.Remove(at, Math.Min(random.Next(1, 12), damaged.Length - at));
            }
            else
            {
                damaged.Insert(at, Scraps[random.Next(Scraps.Length)]);
            }
        }

        byte[] bytes = Encoding.UTF8.GetBytes(damaged.ToString());
        if (random.Next(10) == 0)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return bytes;
    }
}
