using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Rules;

/// <summary>
/// A ruling after something of a week has changed. Enterprises do not compete with one another before the planner, so only those are ruled anew of which the rules
/// look at something else than before; what the rules cost the week is summed up anew. The outcome is the one of a ruling from the beginning.
/// </summary>
internal static class RulingAgain
{
    /// <param name="before">What the rules looked at before.</param>
    /// <param name="ruling">What they made of it.</param>
    /// <param name="now">What they look at now.</param>
    public static Ruling Of(RuleFacts before, Ruling ruling, RuleFacts now)
    {
        if (RuledAnew(before, now) is not { } enterprises)
        {
            return Ruling.Of(now);
        }

        return enterprises.Count == 0 ? ruling : Merged(before, ruling, now, enterprises);
    }

    /// <summary>The enterprises of which the rules look at something else; null where that may be any.</summary>
    internal static IReadOnlySet<string>? RuledAnew(RuleFacts before, RuleFacts now)
    {
        var (old, known) = (before.Registers, now.Registers);
        if (old.Today != known.Today || before.Rules.Version != now.Rules.Version || !before.Sessions.SequenceEqual(now.Sessions)
            || old.Collections.Calendar.Version != known.Collections.Calendar.Version || Empowerment.TellsApart(old) != Empowerment.TellsApart(known))
        {
            return null;
        }

        HashSet<string> enterprises = [.. Requests(before, now), .. Visits(before, now), .. known.Collections.Enterprises.Entries.ChangedSince(old.Collections.Enterprises.Entries).Select(IdOf)];
        HashSet<string> departments = [.. known.Collections.Departments.Entries.ChangedSince(old.Collections.Departments.Entries).Select(IdOf)];
        HashSet<string> officers = [.. known.Collections.Officers.Entries.ChangedSince(old.Collections.Officers.Entries).Select(IdOf)];
        HashSet<string> matters = [.. known.Collections.Matters.Entries.ChangedSince(old.Collections.Matters.Entries).Select(IdOf), .. Disputed(old, known, departments)];
        if (departments.Count + officers.Count + matters.Count > 0)
        {
            enterprises.UnionWith(now.Requests.Where(r => matters.Contains(r.Matter) || departments.Contains(r.Department)).Select(r => r.Enterprise));
            enterprises.UnionWith(now.Requests.Select(r => r.Enterprise).Distinct(StringComparer.Ordinal)
                .Where(e => now.VisitsTo(e).Any(v => v.Officers.Any(officers.Contains) || v.Items.Any(i => departments.Contains(i.Department)))));
        }

        enterprises.IntersectWith([.. before.Requests.Concat(now.Requests).Select(r => r.Enterprise)]);
        return enterprises;
    }

    private static string IdOf<T>((Storage.Entry<T>? Before, Storage.Entry<T>? Now) change)
        where T : class => (change.Now ?? change.Before)!.Id;

    /// <summary>Matters of which another department may be in charge, or a department with another name.</summary>
    private static IEnumerable<string> Disputed(Registers old, Registers known, HashSet<string> departments) =>
        known.Collections.Disputes.Entries.ChangedSince(old.Collections.Disputes.Entries).SelectMany(change => (Dispute?[])[change.Before?.Value, change.Now?.Value])
            .Concat(departments.Count == 0 ? [] : known.Collections.Disputes.Entries.Values.Select(entry => entry.Value).Where(dispute => dispute.Ruling is { } ruling && departments.Contains(ruling.Department)))
            .OfType<Dispute>().Where(dispute => dispute.Ruling is not null).Select(dispute => dispute.Matter);

    /// <summary>Enterprises whose requests are others, or say something else.</summary>
    private static IEnumerable<string> Requests(RuleFacts before, RuleFacts now)
    {
        if (ReferenceEquals(before.Asked, now.Asked))
        {
            return [];
        }

        var old = before.Asked.ToHashSet<InspectionRequest>(ReferenceEqualityComparer.Instance);
        var known = now.Asked.ToHashSet<InspectionRequest>(ReferenceEqualityComparer.Instance);
        return before.Asked.Where(r => !known.Contains(r)).Concat(now.Asked.Where(r => !old.Contains(r))).Select(r => r.Enterprise);
    }

    /// <summary>Enterprises of which the ledger says something else.</summary>
    private static IEnumerable<string> Visits(RuleFacts before, RuleFacts now) => before.HasVisitsOf(now)
        ? []
        : now.Requests.Select(r => r.Enterprise).Distinct(StringComparer.Ordinal).Where(e => !SameVisits(before.VisitsTo(e), now.VisitsTo(e)));

    private static bool SameVisits(IEnumerable<PastVisit> some, IEnumerable<PastVisit> others)
    {
        using IEnumerator<PastVisit> one = some.GetEnumerator();
        using IEnumerator<PastVisit> other = others.GetEnumerator();
        while (one.MoveNext())
        {
            if (!other.MoveNext() || !one.Current.Says(other.Current))
            {
                return false;
            }
        }

        return !other.MoveNext();
    }

    private static Ruling Merged(RuleFacts before, Ruling ruling, RuleFacts now, IReadOnlySet<string> enterprises)
    {
        Ruling anew = Ruling.Of(now.At(enterprises));
        bool Stays(InspectionRequest request) => !enterprises.Contains(request.Enterprise);
        HashSet<string> gone = [.. before.Requests.Where(r => !Stays(r)).Select(r => r.Id)];
        List<Ruled> passed = [.. ruling.Passed.Where(r => Stays(r.Request)).Concat(anew.Passed).OrderBy(r => r.Request.Id, StringComparer.Ordinal)];
        List<Held> held = [.. ruling.Held.Where(h => Stays(h.Request)).Concat(anew.Held).OrderBy(h => h.Request.Id, StringComparer.Ordinal)];
        return new Ruling(
            passed,
            ruling.Recused.Where(pair => !enterprises.Contains(pair.Key)).Concat(anew.Recused).OrderBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal),
            Empowerment.CountyKinds(passed),
            anew.Planner,
            held,
            [
                .. ruling.Alarms.Where(alarm => !enterprises.Contains(alarm.Enterprise)).Concat(anew.Alarms)
                    .OrderBy(alarm => alarm.Rule == DuplicateAlarm.Rule ? 0 : 1).ThenBy(alarm => alarm.Enterprise, StringComparer.Ordinal),
            ],
            RuleCosts.Of(now, passed, held),
            [.. ruling.Done.Where(id => !gone.Contains(id)).Concat(anew.Done).Order(StringComparer.Ordinal)],
            [.. ruling.Remote.Where(Stays).Concat(anew.Remote).OrderBy(r => r.Id, StringComparer.Ordinal)]);
    }
}
