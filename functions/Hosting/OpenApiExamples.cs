namespace Inspection.Functions.Hosting;

/// <summary>A body for each call that another program is likely to make, by the name of the operation. A test holds each against the type that the operation takes.</summary>
internal static class OpenApiExamples
{
    public static IReadOnlyDictionary<string, string> Bodies { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["SubmitRequest"] = """
            {"enterprise":"91330681MA2BXXXX0K","matter":"SJ-01","kind":"planned","weight":40,"mandatory":false,"sessions":["mon-am","tue-am"],"note":"年度计划第 12 项"}
            """,
        ["SubmitRequests"] = """
            {"items":[{"key":"2026-0001","enterprise":"91330681MA2BXXXX0K","matter":"SJ-01"},{"key":"2026-0002","enterprise":"91330681MA2BXXXX0K","matter":"SJ-05","kind":"complaint","evidence":"12345 工单 20261122001"}]}
            """,
        ["EditRequest"] = """{"weight":60,"mandatory":true,"sessions":["wed-am"]}""",
        ["WithdrawRequest"] = """{"reason":"企业已停业"}""",
        ["LiftRequest"] = """{"rule":"quiet-days","reason":"上级要求本周内完成"}""",
        ["RecordRemoteResult"] = """{"result":"pass","date":"2026-11-24","note":"材料齐全"}""",
        ["CreateTheme"] = """{"name":"自建房民宿","place":"民宿","matters":["SJ-01","XF-01"]}""",
        ["UseTheme"] = """{"week":"2026-W49","towns":["店口镇"]}""",
        ["ProposeRuleValue"] = """{"validFrom":"2027-01-01","value":2,"source":"县府〔2026〕8号"}""",
        ["OrderDraft"] = """{"name":"第一稿","seconds":60,"seed":1}""",
        ["SubmitDraft"] = """{"fingerprint":"0000000000000000000000000000000000000000000000000000000000000000"}""",
        ["ReviewDraft"] = """{"fingerprint":"0000000000000000000000000000000000000000000000000000000000000000","comment":"事项、人员资格和频次上限均已核对"}""",
        ["ApproveDraft"] = """{"fingerprint":"0000000000000000000000000000000000000000000000000000000000000000","comment":"同意"}""",
        ["RecordOutcome"] = """
            {"carriedOut":true,"date":"2026-11-24","results":[{"request":"0123456789abcdef0123","result":"rectify","rectifyBy":"2026-12-24","note":"消防通道堵塞"}]}
            """,
        ["ArriveAtVisit"] = """{"at":"2026-11-24T08:42:00+08:00","code":"8F3K2Q7M"}""",
        ["RecordFinding"] = """{"at":"2026-11-24T09:20:00+08:00","request":"0123456789abcdef0123","result":"finding","note":"台账缺失"}""",
        ["LeaveVisit"] = """{"at":"2026-11-24T09:35:00+08:00"}""",
        ["AddWebhook"] = """{"url":"https://example.org/inspection-events","department":"market"}""",
        ["SendEvent"] = """{"target":"某餐饮店","text":"监测到油烟排放超标。","town":"店口镇"}""",
        ["TellLead"] = """{"target":"某餐饮店","text":"后厨卫生很差，多次反映没有改进。","town":"店口镇"}""",
        ["FollowLead"] = """{"number":"7K3M-9PQR-TX42"}""",
        ["ReportFinding"] = """{"target":"某餐饮店","text":"巡查发现证照未上墙。","town":"店口镇","grid":"店口-03"}""",
        ["VerifyNotice"] = """{"code":"8F3K2Q7M","version":1}""",
        ["RaiseDispute"] = """{"matter":"XF-01","parties":["market","fire"],"statement":"该事项应由消防救援大队负责。"}""",
        ["RaiseLetter"] = """
            {"kind":"demand","department":"market","subject":"检查结果逾期未录入","text":"请补录上周三次检查的结果。","due":"2026-12-05"}
            """,
        ["AnswerLetter"] = """{"text":"三次检查的结果已经补录。"}""",
    };
}
