using System.Globalization;
using System.Text;
using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Intake;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;
using Microsoft.Extensions.Options;

namespace Inspection.Functions.AnnualPlans;

/// <summary>
/// Draws enterprises for a line by lot, in three changes: the attempt with its seed, then what it has drawn, then the requests. Repeated under the same key
/// it goes on where it stopped, so that no attempt can be dropped because its result does not please.
/// </summary>
internal sealed class DrawDesk(
    Journal journal, CollectionStore collections, AnnualPlanStore store, RegisterStore registers, WeekPool pools, PoolAdditions additions, TableClient table,
    IOptions<SigningOptions> signing, TimeProvider time)
{
    private const string ReasonNeeded = "reason";
    private const string NoLine = "no-line";
    private const string NobodyLeft = "nobody";

    public async Task<(DrawView? Draw, Refusal? Refusal)> DrawAsync(
        Caller caller, int year, string department, string line, Week week, DrawBody body, string? key, CancellationToken cancellationToken)
    {
        var actor = caller.As(Role.Planner, Role.Clerk);
        var partition = Partition.AnnualPlan(caller.Jurisdiction, year);
        var change = Change.For(partition, actor, $"annual-plan.draw|{line}", key, Encoding.UTF8.GetBytes($"{body.Week}\n{body.Number}\n{body.Reason}"));
        var outcome = await journal.CommitAsync(change, Seed, cancellationToken);
        if (outcome is not Outcome.Done seeded)
        {
            return (null, outcome.Refusal(no => no.Code == NoLine ? PlanWords.NotInForce
                : Refusals.Invalid([PlanWords.RedrawReason(int.Parse(no.Extra["before"], CultureInfo.InvariantCulture))])));
        }

        var attempt = int.Parse(seeded.Answer.Body, CultureInfo.InvariantCulture);
        var known = await registers.ReadAsync(caller.Jurisdiction, cancellationToken);
        var pool = await pools.ReadAsync(caller.Jurisdiction, week, cancellationToken);
        var drawing = new Change(partition, actor, Change.OperationOf("lottery", partition.Value, line, seeded.Answer.Body), "");
        outcome = await journal.CommitAsync(drawing, (head, _, token) => DrawOnceAsync(head, token), cancellationToken);
        if (outcome.Refusal(_ => PlanWords.NothingToDraw) is { } nothing)
        {
            return (null, nothing);
        }

        var draw = (await ReadAsync(caller.Jurisdiction, year, cancellationToken)).Find(LotteryDraw.IdOf(line, attempt))!.Value;
        var plan = (await store.ReadAsync(caller.Jurisdiction, year, cancellationToken)).InForce(department)?.Value;
        if (plan?.Line(line) is not { } chosen)
        {
            return (null, PlanWords.NotInForce);
        }

        var kind = chosen.Kind is LineKind.Campaign ? RequestKind.Campaign : RequestKind.Planned;
        var wanted =
            from code in draw.Picked
            let enterprise = known.Enterprise(code)
            where enterprise is not null
            from matter in chosen.Matters.Select(matter => known.MatterFor(enterprise, matter, week.Monday)).OfType<Matter>()
            where matter.Department == department
            select InspectionRequest.For(enterprise, matter, kind, time.GetUtcNow(), caller.Name, string.Create(CultureInfo.InvariantCulture, $"draw:{line}:{attempt}")) with { PlanLine = line, Submitter = caller.Person };
        var adding = new Change(Partition.Week(caller.Jurisdiction, week.ToString()), actor, Change.OperationOf("lottery-requests", partition.Value, line, seeded.Answer.Body), "");
        return await additions.AddAsync(adding, week, [.. wanted], LotteryDraw.IdOf(line, attempt), cancellationToken) switch
        {
            Addition.Made made => (DrawView.Of(draw, known, made.Requests.Count), null),
            Addition.Hindered hindered => (null, PlanLineWords.Refusal(hindered.By)),
            Addition.Failed failed => (null, failed.Outcome.Refusal(_ => Refusals.StorageUnavailable)),
            _ => throw new InvalidOperationException("An addition has three ends."),
        };

        async Task<Decision> Seed(Head head, PartitionReader rows, CancellationToken token)
        {
            var book = await store.ReadAsync(head, year, token);
            if (book.InForce(department)?.Value.Line(line) is null)
            {
                return Decision.Refuse(NoLine);
            }

            var draws = await collections.ReadAsync(LotteryDraw.Kind, head, token);
            var earlier = draws.Entries.Values.Where(entry => entry.Value.Line == line).ToList();
            var before = earlier.Count(entry => entry.Value.Week == body.Week);
            if (before > 0 && string.IsNullOrWhiteSpace(body.Reason))
            {
                return Decision.Refuse(ReasonNeeded, ("before", before.ToString(CultureInfo.InvariantCulture)));
            }

            var next = new LotteryDraw(line, earlier.Count + 1, body.Week, before, body.Number,
                RandomDraw.Seed(signing.Value.Key, caller.Jurisdiction, year, line, earlier.Count + 1), string.IsNullOrWhiteSpace(body.Reason) ? null : body.Reason.Trim(), time.GetUtcNow(), caller.Name);
            return Commit(head, "annual-plan.draw-seed", next, next.Attempt.ToString(CultureInfo.InvariantCulture), $"seed {next.Seed} wanted {next.Wanted} reason {next.Reason}");
        }

        async Task<Decision> DrawOnceAsync(Head head, CancellationToken token)
        {
            var book = await store.ReadAsync(head, year, token);
            var entry = (await collections.ReadAsync(LotteryDraw.Kind, head, token)).Find(LotteryDraw.IdOf(line, attempt))!.Value;
            var inForce = book.InForce(department)?.Value;
            IReadOnlyList<string> candidates = inForce?.Line(line) is { } drawn ? Candidates(drawn, book, known, pool, week) : [];
            var room = inForce is null ? 0 : book.Left(inForce, line) / Math.Max(1, inForce.Line(line)?.Matters.Count ?? 1);
            if (candidates.Count == 0 || room == 0)
            {
                return Decision.Refuse(NobodyLeft);
            }

            var next = entry with
            {
                Candidates = candidates.Count,
                CandidatesHash = RandomDraw.HashOf(candidates),
                Picked = RandomDraw.Pick(entry.Seed, candidates, Math.Min(entry.Wanted, room)),
            };
            return Commit(head, "annual-plan.draw", next, "drawn", $"candidates {next.Candidates} {next.CandidatesHash} picked {string.Join(' ', next.Picked)}");
        }

        Decision Commit(Head head, string action, LotteryDraw next, string answer, string detail)
        {
            var put = CollectionStore.Change(LotteryDraw.Kind, head, [new Entry<LotteryDraw>(LotteryDraw.IdOf(line, next.Attempt), next, head.NextSeq, time.GetUtcNow(), actor.Name)]);
            return Decision.Commit(action, LotteryDraw.IdOf(line, next.Attempt), new Answer("drawn", answer), put.Rows, put.Facts, put.Head, detail);
        }
    }

    /// <summary>The draws of a year, every line's.</summary>
    public async Task<Collection<LotteryDraw>> ReadAsync(string jurisdiction, int year, CancellationToken cancellationToken) =>
        await collections.ReadAsync(LotteryDraw.Kind, await table.GetHeadAsync(Partition.AnnualPlan(jurisdiction, year), cancellationToken), cancellationToken);

    /// <summary>Enterprises of the class that no request of the line's matters is open for in the week, and that were not drawn as often as planned.</summary>
    private static IReadOnlyList<string> Candidates(PlanLine line, YearBook book, Registers known, Pool pool, Week week)
    {
        if (!line.Months.Contains(week.PlanMonth()))
        {
            return [];
        }

        return
        [
            .. known.Enterprises.Where(enterprise => !enterprise.Archived && line.Class.Holds(enterprise)
                    && line.Matters.All(matter => book.Drawn.Of(line.Id, matter, enterprise.CreditCode) < line.Frequency
                        && pool.Find(InspectionRequest.IdOf(enterprise.CreditCode, matter)) is not { IsGone: false }))
                .Select(enterprise => enterprise.CreditCode),
        ];
    }
}
