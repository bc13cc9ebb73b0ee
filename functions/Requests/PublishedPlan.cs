using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Rules;
using Inspection.Functions.Storage;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Format;

namespace Inspection.Functions.Requests;

/// <summary>What a plan of a week says about each request.</summary>
internal sealed class PublishedPlan
{
    private readonly Dictionary<string, VisitRef> _visits = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WaitingRequest> _waiting = new(StringComparer.Ordinal);

    public PublishedPlan(Plan plan)
    {
        foreach (var team in plan.Teams)
        {
            foreach (var request in team.Visits.SelectMany(visit => visit.Requests))
            {
                _visits[request] = new VisitRef(team.Session, team.Id);
            }
        }

        foreach (var waiting in plan.Deferred)
        {
            _waiting[waiting.Request] = waiting;
        }
    }

    public VisitRef? VisitOf(string request) => _visits.GetValueOrDefault(request);

    public bool LeavesOut(string request) => _waiting.ContainsKey(request);

    /// <summary>Why the plan leaves a request out, in both languages; null where it does not.</summary>
    public WaitingRequest? Waiting(string request) => _waiting.GetValueOrDefault(request);

    public WaitingReason? WaitingOf(string request, Language language) => _waiting.TryGetValue(request, out var waiting)
        ? new WaitingReason(waiting.Code, Text.Of(waiting.Cause).In(language), Text.Of(waiting.Remedy).In(language))
        : null;
}

/// <summary>The plans that decide where the requests of a week stand.</summary>
/// <param name="Published">The one that is public.</param>
/// <param name="Approved">The one that was approved last.</param>
internal sealed record WeekPlans(PublishedPlan? Published, PublishedPlan? Approved)
{
    public static readonly WeekPlans None = new(null, null);

    /// <summary>What the rules make of the week; null where a request was changed just now and nobody has asked them yet.</summary>
    public Ruling? Ruling { get; init; }

    /// <summary>The rules themselves, for what a request's kind means to the caps in this week.</summary>
    public RuleBook? Rules { get; init; }

    public RequestStatus StatusOf(InspectionRequest request) =>
        request.Withdrawn ? RequestStatus.Withdrawn
        : request.Expired ? RequestStatus.Expired
        : request.MovedTo is not null ? RequestStatus.MovedOn
        : request.IsDone ? RequestStatus.Done
        : IsCancelled(request) ? Unplanned(request)
        : Published?.VisitOf(request.Id) is not null ? RequestStatus.Published
        : Approved?.VisitOf(request.Id) is not null ? RequestStatus.Planned
        : Published?.LeavesOut(request.Id) == true ? RequestStatus.Waiting
        : Unplanned(request);

    /// <summary>Id of the draft that is public.</summary>
    public string? PublishedDraft { get; init; }

    /// <summary>True for a request of the pool that no plan serves and that needs a visit.</summary>
    public bool IsLeft(InspectionRequest request) => StatusOf(request) is RequestStatus.Pooled or RequestStatus.Held or RequestStatus.Waiting;

    /// <summary>Whether teams are named: they are numbered over the whole week, so a number counts teams that go out unannounced.</summary>
    public bool NamesTeams { get; init; } = true;

    /// <summary>Where it is served; null for one that is not.</summary>
    public VisitRef? VisitOf(InspectionRequest request) =>
        request.IsGone || request.MovedTo is not null || IsCancelled(request) ? null
        : (Published?.VisitOf(request.Id) ?? Approved?.VisitOf(request.Id)) is not { } visit ? null
        : NamesTeams ? visit
        : visit with { Team = null };

    private RequestStatus Unplanned(InspectionRequest request) =>
        Ruling?.HeldOf(request.Id) is not null ? RequestStatus.Held
        : Ruling?.NeedsNoVisit(request.Id) == true ? RequestStatus.Remote
        : RequestStatus.Pooled;

    /// <summary>The public plan still names its visit, which was cancelled since: it can be planned anew.</summary>
    private bool IsCancelled(InspectionRequest request) =>
        request.Outcome is { Result: RequestOutcome.Cancelled, Draft: var draft } && draft == PublishedDraft;
}

/// <summary>Reads the plans that a week's head points to; a plan file never changes, so each is read once.</summary>
internal sealed class PublishedPlans([FromKeyedServices(StorageNames.Snapshots)] BlobContainer snapshots)
{
    /// <summary>What a byte of the file takes in memory, about.</summary>
    private const int BytesOfByte = 4;

    private readonly RecentValues _cache = new(256L << 20);

    public async Task<WeekPlans> ReadAsync(string jurisdiction, Head week, CancellationToken cancellationToken) => new(
        await PlanAsync(jurisdiction, week.Text(PublishedHead.Plan), cancellationToken),
        await PlanAsync(jurisdiction, week.Text(PublishedHead.Approved), cancellationToken))
    {
        PublishedDraft = week.Text(PublishedHead.Draft),
    };

    /// <summary>The plan with this hash; null where there is none to read.</summary>
    public async Task<PublishedPlan?> PlanAsync(string jurisdiction, string? hash, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(hash))
        {
            return null;
        }

        var name = $"{jurisdiction}/{hash}.json";
        if (_cache.Find<PublishedPlan>(name) is { } known)
        {
            return known;
        }

        var blob = await snapshots.GetAsync(name, cancellationToken: cancellationToken);
        var content = blob?.Content ?? throw new InvalidOperationException($"The plan {name} is gone.");
        var (plan, issues) = PlanFormat.Read(content.ToMemory());
        if (plan is null)
        {
            throw new InvalidOperationException($"The plan {name} is no valid plan: {issues[0]}");
        }

        var read = new PublishedPlan(plan);
        _cache.Keep(name, read, (long)BytesOfByte * content.ToMemory().Length);
        return read;
    }
}
