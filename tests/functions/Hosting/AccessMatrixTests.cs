using System.Text;
using Inspection.Functions.Tests.Plans;

namespace Inspection.Functions.Tests.Hosting;

/// <summary>Every cell of <see cref="AccessTable"/> is one real call.</summary>
[Collection(WorldSuite.Name)]
public sealed class AccessMatrixTests(AppFixture app)
{
    private const string NoSuchId = "0123456789abcdef";

    [Fact]
    public async Task Every_endpoint_answers_every_caller_as_the_table_says_and_refusals_leave_no_trace()
    {
        AccessWorld world = await AccessWorld.OpenAsync(app);
        var cells = AccessTable.Read().SelectMany(row => row.Cells.Select(cell => (row.Endpoint, Caller: cell.Key, Expected: cell.Value))).ToLookup(cell => IsDenied(cell.Expected));
        var wrong = new List<string>();
        string before = await world.StoredAsync();
        foreach (var (endpoint, caller, expected) in cells[true])
        {
            Reply reply = await world.CallAsync(endpoint, caller);
            Compare(endpoint, caller, expected, reply);
            if (reply.Status is System.Net.HttpStatusCode.NotFound && Said(reply) != Said(await world.CallAsync(endpoint, caller, NoSuchId)))
            {
                wrong.Add($"{endpoint} as {caller}: what one may not see differs from what is not there");
            }
        }

        Assert.Equal(before, await world.StoredAsync());
        foreach (var (endpoint, caller, expected) in cells[false])
        {
            Reply reply = await world.CallAsync(endpoint, caller);
            Compare(endpoint, caller, expected, reply);
            if (caller == "foreign" && !AccessWorld.IsPublic(endpoint) && world.Shows(Encoding.UTF8.GetString(reply.Bytes)))
            {
                wrong.Add($"{endpoint} as {caller}: shows something of another jurisdiction");
            }
        }

        Assert.Empty(wrong);

        void Compare(string endpoint, string caller, string expected, Reply reply)
        {
            string got = (int)reply.Status < 400 || reply.ContentType != "application/problem+json" ? $"{(int)reply.Status}" : $"{(int)reply.Status} {reply.Code}";
            if (got != expected)
            {
                wrong.Add($"{endpoint} as {caller}: {expected} is expected, {got} is the answer");
            }
        }
    }

    private static bool IsDenied(string expected) => expected[..3] is "401" or "403" or "404";

    /// <summary>A refusal without what differs from call to call, and the names of its headers.</summary>
    private static string Said(Reply reply) => string.Join('\n',
        [.. reply.Json.EnumerateObject().Where(member => member.Name is not ("traceId" or "instance")).Select(member => member.Value.ToString()), .. reply.Headers.Keys.Order(StringComparer.Ordinal)]);
}
