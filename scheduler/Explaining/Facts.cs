using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Explaining;

/// <summary>The people, places and half days of a week by the names that people know them by.</summary>
internal sealed class Facts(Week week, Draft draft)
{
    private readonly Dictionary<string, string> _departments = week.Problem.Departments.ToDictionary(d => d.Id, d => NameOr(d.Name, d.Id), StringComparer.Ordinal);

    /// <summary>A kind of certificate by the name of the department that is called the same, where there is one.</summary>
    public string Certificate(string id) => _departments.GetValueOrDefault(id, id);

    public string Certificate(int kind) => Certificate(week.KindIds[kind]);

    public string Base(int home) => NameOr(week.Problem.Bases[home].Name, week.Problem.Bases[home].Id);

    public string Enterprise(int enterprise) => NameOr(week.Problem.Enterprises[enterprise].Name, week.Problem.Enterprises[enterprise].Id);

    public string Officer(int officer) => NameOr(week.Problem.Officers[officer].Name, week.Problem.Officers[officer].Id);

    public Bilingual Session(int session) => WaitingTexts.Session(week.Problem.Sessions[session]);

    public string Department(int request) => _departments.GetValueOrDefault(week.Problem.Requests[request].Department, week.Problem.Requests[request].Department);

    /// <summary>What a planner knows a team by: its base, and an officer where the base sends out several at once. Ids of teams mean nothing outside one plan.</summary>
    public Bilingual Team(Crew crew)
    {
        Crew[] beside = [.. draft.Teams(crew.Base, crew.Session).Where(t => t.Id != crew.Id)];
        var others = beside.SelectMany(t => t.Officers).Select(Officer).ToHashSet(StringComparer.Ordinal);
        string[] names = [.. crew.Officers.Select(Officer)];
        var officer = beside.Length == 0 ? null : names.FirstOrDefault(n => !others.Contains(n)) ?? names[0];
        return WaitingTexts.Team(Base(crew.Base), officer, names.Length);
    }

    public Bilingual Pinned(Trial trial, Crew? present)
    {
        var stays = present is not null && trial.Made.Base == present.Base && trial.Made.Session == present.Session;
        return RemedyTexts.Pin(Base(trial.Made.Base), Session(trial.Made.Session), stays, Efforts(trial), trial.Gain);
    }

    public Bilingual Displaced(Trial trial, IReadOnlyList<string> waits)
    {
        int[] requests = [.. waits.Select(id => week.RequestOf[id])];
        return RemedyTexts.Displace(
            Base(trial.Made.Base), Session(trial.Made.Session), Enterprise(week.Enterprise[requests[0]]), [.. requests.Select(Department).Distinct(StringComparer.Ordinal)],
            requests.Sum(r => week.Problem.Requests[r].Weight), week.Enterprise[requests[0]] == week.Enterprise[trial.Requests[0]]);
    }

    public Bilingual Opened(Trial trial, bool enterprise, int[] matters) =>
        RemedyTexts.Open(Base(trial.Made.Base), Session(trial.Made.Session), enterprise, [.. matters.Select(Department).Distinct(StringComparer.Ordinal)]);

    public Bilingual Reinforced(Trial trial, IReadOnlyList<string> certificates, int officers, int vehicles) =>
        RemedyTexts.Reinforce(Base(trial.Made.Base), Session(trial.Made.Session), officers, [.. certificates.Select(Certificate)], vehicles);

    public Bilingual Relaxed(string rule, Trial trial) => RemedyTexts.Relax(rule, week.Problem.Rules, Base(trial.Made.Base), Session(trial.Made.Session));

    public Bilingual NotMandatory(int[] duties, Trial trial) =>
        RemedyTexts.NotMandatory([.. duties.Select(Department).Distinct(StringComparer.Ordinal)], Base(trial.Made.Base), Session(trial.Made.Session));

    public Bilingual Lifted(Trial trial) => RemedyTexts.LiftPin(Base(trial.Made.Base), Session(trial.Made.Session));

    /// <summary>What a trial costs in officers out for a half day, and in minutes of driving.</summary>
    public static (int Officers, int Drive) Efforts(Trial trial) => (
        trial.Added.Sum(c => c.Officers.Length) - trial.Removed.Sum(c => c.Officers.Length),
        trial.Added.Sum(c => c.Drive) - trial.Removed.Sum(c => c.Drive));

    private static string NameOr(string name, string id) => name.Length > 0 ? name : id;
}
