using System.Text.Json.Serialization;
using Inspection.Functions.Drafts;
using Inspection.Functions.Plans.Amending;
using Inspection.Functions.Plans.Editing;

namespace Inspection.Functions.Plans;

/// <summary>What the endpoints of drafts take and give.</summary>
[JsonSerializable(typeof(DraftView))]
[JsonSerializable(typeof(DraftList))]
[JsonSerializable(typeof(DraftBody))]
[JsonSerializable(typeof(Trial))]
[JsonSerializable(typeof(AmendmentBody))]
[JsonSerializable(typeof(MoveOutlook))]
[JsonSerializable(typeof(FingerprintBody))]
[JsonSerializable(typeof(ReturnBody))]
[JsonSerializable(typeof(PublishBody))]
[JsonSerializable(typeof(ScheduleBody))]
[JsonSerializable(typeof(WithdrawBody))]
[JsonSerializable(typeof(ProgressView))]
[JsonSerializable(typeof(PlanView))]
[JsonSerializable(typeof(ExplanationView))]
[JsonSerializable(typeof(PlanEditBody))]
[JsonSerializable(typeof(PlanEditView))]
[JsonSerializable(typeof(LocksBody))]
[JsonSerializable(typeof(ChoicesView))]
[JsonSerializable(typeof(ComparisonView))]
internal sealed partial class PlansJson : JsonSerializerContext;
