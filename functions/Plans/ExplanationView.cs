using Inspection.Functions.Drafts;
using Inspection.Functions.Hosting;
using Inspection.Functions.Rules;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Explaining;
using Problem = Inspection.Scheduler.Domain.Problem;

namespace Inspection.Functions.Plans;

/// <summary>Why a request is served where and when it is, or why it waits and what would help, in one language.</summary>
/// <param name="Code">Why it waits; absent for a served request.</param>
/// <param name="Places">Every base in reach in every session: the chosen one first, then the possible ones, the smallest loss first.</param>
internal sealed record ExplanationView(
    string Request, bool Served, string? Code, string Reason, IReadOnlyList<PlaceView> Places, IReadOnlyList<RemedyView> Remedies)
{
    public static ExplanationView Of(Problem problem, Explanation explanation, Language language)
    {
        string Say(Bilingual text) => new Text(text.Zh, Empowerment.InEnglish(text.En)).In(language);
        Dictionary<string, string> bases = problem.Bases.ToDictionary(b => b.Id, b => b.Name, StringComparer.Ordinal);
        return new ExplanationView(
            explanation.Request,
            explanation.Served,
            explanation.Code,
            Say(explanation.Reason),
            [.. explanation.Alternatives.Select(a => new PlaceView(new Named(a.Base, bases[a.Base]), a.Session, StateOf(a.State), a.Difference, Say(a.Note)))],
            [.. explanation.Remedies.Select(r => new RemedyView(r.Kind, Say(r.Text)))]);
    }

    private static string StateOf(AlternativeState state) => state switch
    {
        AlternativeState.Chosen => "chosen",
        AlternativeState.Possible => "possible",
        _ => "impossible",
    };
}

/// <param name="Difference">What the score would gain there, mostly below 0; absent when it is not possible.</param>
internal sealed record PlaceView(Named Base, string Session, string State, long? Difference, string Note);

internal sealed record RemedyView(string Kind, string Text);
