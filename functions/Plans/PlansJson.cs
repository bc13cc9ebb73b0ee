using System.Text.Json.Serialization;

namespace Inspection.Functions.Plans;

/// <summary>What the endpoints of drafts take and give.</summary>
[JsonSerializable(typeof(DraftView))]
[JsonSerializable(typeof(DraftList))]
[JsonSerializable(typeof(DraftBody))]
[JsonSerializable(typeof(FingerprintBody))]
[JsonSerializable(typeof(ReturnBody))]
[JsonSerializable(typeof(PublishBody))]
[JsonSerializable(typeof(ProgressView))]
[JsonSerializable(typeof(PlanView))]
[JsonSerializable(typeof(ExplanationView))]
internal sealed partial class PlansJson : JsonSerializerContext;
