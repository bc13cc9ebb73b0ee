using Inspection.Functions.Tests.Hosting;
using Inspection.Functions.Tests.Plans;

namespace Inspection.Functions.Tests.Trust;

/// <summary>Somebody who may not know of an unannounced visit, and what to ask in that name.</summary>
/// <param name="Who">For messages.</param>
/// <param name="Account">Who signs in; null for who comes without a token.</param>
/// <param name="Column">Of the table of who may call what.</param>
/// <param name="More">Questions besides the usual one of each endpoint: endpoint and address, the latter in the place of the usual one.</param>
internal sealed record Observer(string Who, string? Account, string Column, IReadOnlyList<(string Endpoint, string Address)> More)
{
    /// <summary>Endpoints whose answers count the records of a chain: an auditor sees that there are some that are sealed. What they may not say, <c>SealedTrailTests</c> says.</summary>
    public IReadOnlyList<string> Chains { get; init; } = [];

    /// <summary>
    /// Who may know of an unannounced visit before the team is there: the department whose matter it is, the office (which plans and approves it), and the
    /// officers who are sent, from the day before. Nobody else; all of these are observers here. An auditor learns of it when it is over.
    /// </summary>
    public static IReadOnlyList<Observer> All { get; } =
    [
        new("anybody", null, "anonymous", [.. PublicQuestions()]),
        new("an enterprise with other visits, inspected in a week without any", "enterprise", "enterprise", []),
        new("an enterprise that is inspected beside what is announced", "enterprise-1", "enterprise", []),
        new("an enterprise without any other visit", "enterprise-3", "enterprise", []),
        new("a clerk of another department", "clerk-fire", "clerk-fire", [.. ClerkQuestions()]),
        new("an auditor", "auditor", "auditor", [.. ClerkQuestions(), .. AuditorQuestions()]) { Chains = ["GET /api/weeks/{week:week}/audit", "GET /api/weeks/{week:week}/audit/verdict", "POST /api/weeks/{week:week}/audit/exports"] },
        new("an officer who is not sent", "officer-3", "officer", []),
        new("an officer whom the token does not name", "officer-nobody", "officer", []),
    ];

    /// <summary>True for what this person may call at all.</summary>
    public bool MayCall(AccessRow row) => !Chains.Contains(row.Endpoint) && !row.Cells[Column].StartsWith("401", StringComparison.Ordinal) && !row.Cells[Column].StartsWith("403 forbidden-role", StringComparison.Ordinal);

    private static IEnumerable<(string, string)> PublicQuestions()
    {
        foreach (var week in (Jurisdictions.Week[])[SecretWorld.This, SecretWorld.Next, SecretWorld.Next.Add(1)])
        {
            yield return ("GET /api/public/{jurisdiction}/calendar/{week:week}", $"/api/public/J/calendar/{week}");
        }
    }

    private static IEnumerable<(string, string)> AuditorQuestions()
    {
        foreach (var week in (Jurisdictions.Week[])[SecretWorld.This, SecretWorld.Next])
        {
            yield return ("GET /api/weeks/{week:week}/drafts", $"/api/weeks/{week}/drafts");
            yield return ("GET /api/weeks/{week:week}/rules", $"/api/weeks/{week}/rules");
            yield return ("GET /api/weeks/{week:week}/requests/export", $"/api/weeks/{week}/requests/export?format=csv");
            foreach (var enterprise in SecretWorld.Inspected)
            {
                yield return ("GET /api/weeks/{week:week}/visits/{enterprise}", $"/api/weeks/{week}/visits/{enterprise}");
                yield return ("GET /api/weeks/{week:week}/visit-notices/{enterprise}", $"/api/weeks/{week}/visit-notices/{enterprise}");
            }

            for (var day = week.Monday; day <= week.Sunday; day = day.AddDays(1))
            {
                yield return ("GET /api/weeks/{week:week}/progress", $"/api/weeks/{week}/progress?date={day:yyyy-MM-dd}");
            }

            yield return ("GET /api/weeks/{week:week}/visit-notices", $"/api/weeks/{week}/visit-notices?carried=true");
        }
    }

    private static IEnumerable<(string, string)> ClerkQuestions()
    {
        const string Requests = "GET /api/weeks/{week:week}/requests";
        string week = $"/api/weeks/{Office.Week}";
        string present = $"/api/weeks/{SecretWorld.This}";
        yield return ("GET /api/weeks/{week:week}", present);
        yield return (Requests, $"{present}/requests");
        foreach (var query in (string[])["sort=-submitted", "town=店口镇", "search=企业", "status=published", "status=waiting", "status=moved-on", "department=market", "matter=SJ-09", $"enterprise={GivenFiles.Code(3)}", "limit=1"])
        {
            yield return (Requests, $"{week}/requests?{query}");
        }

        foreach (var query in (string[])["merging=true", "department=market", "search=企业", "rule=cap-per-department", "limit=1", "town=店口镇"])
        {
            yield return ("GET /api/weeks/{week:week}/pool", $"{week}/pool?{query}");
        }

        yield return ("GET /api/weeks/{week:week}/pool", $"{present}/pool");
        foreach (var enterprise in SecretWorld.Inspected)
        {
            yield return ("GET /api/ledger", $"/api/ledger?enterprise={enterprise}&year={SecretWorld.Next.Monday.Year}");
            yield return ("GET /api/ledger", $"/api/ledger?enterprise={enterprise}&year={SecretWorld.This.Monday.Year}");
            yield return ("GET /api/registry/enterprises/{id}", $"/api/registry/enterprises/{enterprise}");
            yield return ("GET /api/registry/{kind}/{id}/history", $"/api/registry/enterprises/{enterprise}/history");
        }

        foreach (var year in (int[])[SecretWorld.This.Monday.Year, SecretWorld.Next.Sunday.Year])
        {
            yield return ("GET /api/ledger/overview", $"/api/ledger/overview?year={year}");
            yield return ("GET /api/ledger/overview", $"/api/ledger/overview?year={year}&town=店口镇&search=企业&limit=1");
            yield return ("GET /api/metrics", $"/api/metrics?period={year}");
            yield return ("GET /api/metrics/export", $"/api/metrics/export?period={year}&format=csv");
            yield return ("GET /api/metrics/records", $"/api/metrics/records?period={year}&format=csv");
        }

        foreach (var period in (string[])[SecretWorld.This.ToString(), SecretWorld.Next.ToString(), $"{SecretWorld.Next.Monday:yyyy-MM}"])
        {
            yield return ("GET /api/metrics", $"/api/metrics?period={period}");
            yield return ("GET /api/metrics/records", $"/api/metrics/records?period={period}&format=csv");
        }

        yield return ("GET /api/notices", "/api/notices?limit=1");
        yield return ("GET /api/registry/officers/{id}", $"/api/registry/officers/o1?week={Office.Week}");
        yield return ("GET /api/registry/matters", "/api/registry/matters?search=突击");
    }
}
