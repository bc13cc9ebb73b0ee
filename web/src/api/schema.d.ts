// Written by tools/openapi from tests/functions/openapi.json: change the server, then run `npm run types`.

export interface paths {
    "/api/annual-plans/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListAnnualPlans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/annual-plans/{year}/{department}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetAnnualPlan"];
        put: operations["SaveAnnualPlan"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/annual-plans/{year}/{department}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ApproveAnnualPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/annual-plans/{year}/{department}/draws": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListPlanDraws"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/annual-plans/{year}/{department}/fitting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["FindPlanLines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/annual-plans/{year}/{department}/lines/{line}/draws": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DrawByLot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/annual-plans/{year}/{department}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PublishAnnualPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/annual-plans/{year}/{department}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReturnAnnualPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/annual-plans/{year}/{department}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SubmitAnnualPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/annual-plans/{year}/{department}/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TakeBackAnnualPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/annual-plans/{year}/{department}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListAnnualPlanVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListDisputes"];
        put?: never;
        post: operations["RaiseDispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disputes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetDispute"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disputes/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DecideDispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disputes/{id}/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StateInDispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disputes/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WithdrawDispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enterprise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetEnterpriseHome"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enterprise-ratings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListEnterpriseRatings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enterprise-wishes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListEnterpriseWishes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enterprise-wishes/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DecideEnterpriseWish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enterprise/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RenewLinks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enterprise/visits/{week}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AcceptVisit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enterprise/visits/{week}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListMoveOptions"];
        put?: never;
        post: operations["AskToMove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enterprise/visits/{week}/rating": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RateVisit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enterprise/visits/{week}/recusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AskForRecusal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enterprise/wishes/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WithdrawWish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enterprises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["FindEnterprises"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enterprises/{enterprise}/links/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RevokeEnterpriseLinks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lead-trail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListLeadTrail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListLeads"];
        put?: never;
        post: operations["ReportFinding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetLead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AnswerLead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AssignLead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads/{id}/hand-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["HandBackLead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads/{id}/identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReadLeadIdentity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetEnterpriseLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetLedgerOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListLetters"];
        put?: never;
        post: operations["RaiseLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/letters/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetLetter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/letters/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AnswerLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/letters/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CloseLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/letters/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReturnLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/letters/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ExportLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/metrics/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ExportMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/metrics/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ExportMetricRecords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetMyDays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/visits/{week}/{enterprise}/arrival": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ArriveAtVisit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/visits/{week}/{enterprise}/departure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LeaveVisit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/visits/{week}/{enterprise}/hindrance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReportHindrance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/visits/{week}/{enterprise}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RecordFinding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MarkNoticesSeen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operations/poison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListPoison"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platforms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListPlatforms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platforms/{platform}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MakePlatformSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platforms/{platform}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StopPlatform"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{jurisdiction}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetPublicIndex"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{jurisdiction}/annual-plan/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetPublicAnnualPlan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{jurisdiction}/calendar/{week}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetPublicCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{jurisdiction}/events/{platform}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SendEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{jurisdiction}/feeds/{link}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetEnterpriseFeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{jurisdiction}/in-charge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetInCharge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{jurisdiction}/leads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TellLead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{jurisdiction}/leads/follow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["FollowLead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{jurisdiction}/matters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["FindPublicMatters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{jurisdiction}/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetPublicStatistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{jurisdiction}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["VerifyNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetRegistry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/{kind}/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ArchiveEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/{kind}/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetEntryHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/{kind}/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RestoreEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/{kind}/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ImportRegister"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/bases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListBaseEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/bases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetBaseEntry"];
        put: operations["PutBaseEntry"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/bases/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ExportBaseEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListCalendarEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/calendar/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetCalendarEntry"];
        put: operations["PutCalendarEntry"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/calendar/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ExportCalendarEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/departments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListDepartmentEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/departments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetDepartmentEntry"];
        put: operations["PutDepartmentEntry"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/departments/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ExportDepartmentEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/enterprises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListEnterpriseEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/enterprises/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetEnterpriseEntry"];
        put: operations["PutEnterpriseEntry"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/enterprises/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ExportEnterpriseEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/matters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListMatterEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/matters/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetMatterEntry"];
        put: operations["PutMatterEntry"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/matters/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ExportMatterEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/name": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["NameJurisdiction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/officers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListOfficerEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/officers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetOfficerEntry"];
        put: operations["PutOfficerEntry"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/officers/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ExportOfficerEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{period}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{period}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ExportReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rules/{rule}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetRule"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rules/{rule}/impact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PreviewRule"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rules/{rule}/values": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ProposeRuleValue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rules/{rule}/values/{validFrom}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ActivateRuleValue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rules/{rule}/values/{validFrom}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WithdrawRuleValue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rules/third-visit-without-finding/reasons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListReasons"];
        put?: never;
        post: operations["GiveReasons"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/templates/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/themes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListThemes"];
        put?: never;
        post: operations["CreateTheme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/themes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetTheme"];
        put: operations["EditTheme"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/themes/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ArchiveTheme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/themes/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetThemeHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/themes/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PreviewTheme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/themes/{id}/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["UseTheme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/themes/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RestoreTheme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trails/{trail}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListTrail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trails/{trail}/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ExportTrail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trails/{trail}/verdict": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["VerifyTrail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListWebhooks"];
        put?: never;
        post: operations["AddWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ActivateWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}/deliveries/{eventId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReplayDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RemoveWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RenewWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TryWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weeks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListWeeks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weeks/{week}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetWeek"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weeks/{week}/amendments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AmendWeek"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weeks/{week}/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weeks/{week}/audit/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ExportAudit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weeks/{week}/audit/verdict": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["VerifyAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weeks/{week}/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListDrafts"];
        put?: never;
        post: operations["OrderDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weeks/{week}/drafts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetDraft"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weeks/{week}/drafts/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ApproveDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weeks/{week}/drafts/{id}/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetChoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weeks/{week}/drafts/{id}/edits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["EditDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weeks/{week}/drafts/{id}/explanations/{request}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetExplanation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weeks/{week}/drafts/{id}/keep": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["KeepDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weeks/{week}/drafts/{id}/locks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["LockVisits"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weeks/{week}/drafts/{id}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetPlan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weeks/{week}/drafts/{id}/plan.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetPlanFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weeks/{week}/drafts/{id}/problem.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetProblemFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weeks/{week}/drafts/{id}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetProgress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weeks/{week}/drafts/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PublishDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weeks/{week}/drafts/{id}/redo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RedoEdit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weeks/{week}/drafts/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RetryDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weeks/{week}/drafts/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReturnDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weeks/{week}/drafts/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReviewDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weeks/{week}/drafts/{id}/schedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ScheduleDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weeks/{week}/drafts/{id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StopDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weeks/{week}/drafts/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SubmitDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weeks/{week}/drafts/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["UndoEdit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weeks/{week}/drafts/{id}/unpublish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["UnpublishDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weeks/{week}/drafts/{id}/unschedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["UnscheduleDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weeks/{week}/drafts/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WithdrawDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weeks/{week}/drafts/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CompareDrafts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weeks/{week}/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weeks/{week}/imports/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CancelImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weeks/{week}/imports/{id}/errors.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetImportErrors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weeks/{week}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ForeseeMove"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weeks/{week}/pool": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetPool"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weeks/{week}/pool/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ExportPool"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weeks/{week}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetWeekProgress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weeks/{week}/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListRequests"];
        put?: never;
        post: operations["SubmitRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weeks/{week}/requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetRequest"];
        put: operations["EditRequest"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weeks/{week}/requests/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetRequestHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weeks/{week}/requests/{id}/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LiftRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weeks/{week}/requests/{id}/remote-result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RecordRemoteResult"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weeks/{week}/requests/{id}/unlift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["UnliftRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weeks/{week}/requests/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WithdrawRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weeks/{week}/requests/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SubmitRequests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weeks/{week}/requests/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ExportRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weeks/{week}/requests/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ImportRequests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weeks/{week}/requests/import/errors.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CheckRequestErrors"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weeks/{week}/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetWeekRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weeks/{week}/secret-readers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListSecretReaders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weeks/{week}/visit-notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListVisitNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weeks/{week}/visit-notices/{enterprise}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetVisitNotice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weeks/{week}/visits/{enterprise}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetVisit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/weeks/{week}/visits/{enterprise}/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RecordOutcome"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptBody: {
            /** Format: int32 */
            version: number;
        };
        AlarmView: {
            enterprise: components["schemas"]["NamedView"];
            rule: string;
            ruleName: string;
            says: string;
            visits: components["schemas"]["UsedView"][];
        };
        AmendmentBody: {
            base?: string;
            enterprise?: string;
            kind: components["schemas"]["AmendmentKind"];
            name?: string;
            officer?: string;
            reason: string;
            release?: string[];
            requests?: string[];
            /**
             * Format: int32
             * @default 30
             */
            seconds: number;
            session?: string;
            sessions?: string[];
            /**
             * Format: int32
             * @default 1
             */
            vehicles: number;
        };
        /** @enum {unknown} */
        AmendmentKind: "urgent" | "officer" | "vehicle" | "move";
        AmendmentView: {
            kind: components["schemas"]["AmendmentKind"];
            reason?: string;
        };
        AnnualPlanView: {
            approved?: components["schemas"]["SignatureView"];
            can: components["schemas"]["PlanAction"][];
            changes: components["schemas"]["PlanChange"][];
            comment?: string;
            department: components["schemas"]["PlanNamed"];
            edited?: components["schemas"]["SignatureView"];
            etag?: string;
            /** Format: int32 */
            inForce?: number;
            lines: components["schemas"]["LineView"][];
            /** Format: int32 */
            number?: number;
            published?: components["schemas"]["SignatureView"];
            reason?: string;
            state?: components["schemas"]["PlanState"];
            submitted?: components["schemas"]["SignatureView"];
            use: components["schemas"]["LineUse"][];
            /** Format: int32 */
            year: number;
        };
        AnswerBody: {
            closed?: boolean;
            text: string;
        };
        ArchivedView: {
            archived: boolean;
            etag: string;
            id: string;
        };
        ArrivalBody: {
            /** Format: date-time */
            at: string;
            code?: string;
            reason?: string;
        };
        AssignBody: {
            department: string;
            matter?: string;
            note?: string;
        };
        AuditEntry: {
            action: string;
            /** Format: date-time */
            at: string;
            by: string;
            hash: string;
            role: string;
            /** Format: int64 */
            seq: number;
            subject: string;
        };
        AuditFile: {
            exportedAt: string;
            format: string;
            head: components["schemas"]["AuditHead"];
            partition: string;
            records: components["schemas"]["AuditFileRecord"][];
            signature: string;
        };
        AuditFileRecord: {
            action: string;
            algorithm: string;
            at: string;
            by: string;
            byName: string;
            detail: string;
            hash: string;
            operation: string;
            role: string;
            sealed?: boolean;
            /** Format: int64 */
            seq: number;
            subject: string;
        };
        AuditHead: {
            hash: string;
            /** Format: int64 */
            seq: number;
        };
        AuditPage: {
            items: components["schemas"]["AuditEntry"][];
            /** Format: int64 */
            next?: number;
        };
        AuditVerdictView: {
            /** Format: date-time */
            checkedAt: string;
            /** Format: int64 */
            firstBad?: number;
            head: string;
            reason?: string;
            /** Format: int64 */
            records: number;
            sound: boolean;
        };
        AuthorView: {
            name: string;
        };
        BaseEntry: {
            /** @default false */
            archived: boolean;
            /** @default false */
            central: boolean;
            id: string;
            /** Format: double */
            lat: number;
            /** Format: double */
            lon: number;
            name: string;
            town?: string;
            /** Format: int32 */
            vehicles: number;
        };
        BaseView: {
            central: boolean;
            id: string;
            /** Format: double */
            lat: number;
            /** Format: double */
            lon: number;
            name: string;
            /** Format: int32 */
            officers: number;
            /** Format: int32 */
            vehicles: number;
        };
        BatchBody: {
            items: components["schemas"]["BatchItem"][];
        };
        BatchIssue: {
            action: string;
            cause: string;
            code: string;
            place: string;
        };
        BatchItem: {
            body?: components["schemas"]["SubmitBody"];
            enterprise: string;
            evidence?: string;
            key?: string;
            kind?: components["schemas"]["RequestKind"];
            mandatory?: boolean;
            matter: string;
            note?: string;
            planLine?: string;
            sessions?: string[];
            /** Format: date */
            until?: string;
            /** Format: int32 */
            weight?: number;
        };
        /** @enum {unknown} */
        BatchOutcome: "stored" | "duplicate" | "refused";
        BatchResult: {
            id?: string;
            /** Format: int32 */
            index: number;
            issues?: components["schemas"]["BatchIssue"][];
            key?: string;
            outcome: components["schemas"]["BatchOutcome"];
        };
        BatchView: {
            /** Format: int32 */
            duplicates: number;
            items: components["schemas"]["BatchResult"][];
            /** Format: int32 */
            refused: number;
            /** Format: int32 */
            stored: number;
        };
        BoardFigure: {
            /** Format: int32 */
            bottom: number;
            /** Format: int32 */
            goal: number;
            mark: components["schemas"]["BoardMark"];
            metric: string;
            /** Format: double */
            value?: number;
        };
        /** @enum {unknown} */
        BoardMark: "green" | "yellow" | "red" | "unranked";
        BoardRow: {
            department: string;
            figures: components["schemas"]["BoardFigure"][];
            mark: components["schemas"]["BoardMark"];
            name: string;
            short: string;
            /** Format: int32 */
            visits: number;
        };
        BoardView: {
            places: components["schemas"]["BoardRow"][];
            rule: string;
        };
        BrokenView: {
            /** Format: date-time */
            at?: string;
            base?: string;
            by?: string;
            code: string;
            enterprise?: string;
            never: boolean;
            officer?: string;
            reason?: string;
            says: string;
            session?: string;
        };
        BudgetView: {
            /** Format: int32 */
            cap?: number;
            key: string;
            /** Format: int32 */
            left?: number;
            name: string;
            /** Format: int32 */
            reserved: number;
            scope: components["schemas"]["CapScope"];
            /** Format: int32 */
            used: number;
            visits?: components["schemas"]["CountedVisit"][];
        };
        CalendarDay: {
            /** @default false */
            archived: boolean;
            /** Format: date */
            date: string;
            kind: components["schemas"]["CalendarDayKind"];
            name: string;
        };
        /** @enum {unknown} */
        CalendarDayKind: "holiday" | "workday";
        CalendarLink: {
            /** Format: date */
            lastDay: string;
            path: string;
        };
        /** @enum {unknown} */
        CapScope: "department" | "matter" | "levels";
        CatalogueMatter: {
            certificate: string;
            code: string;
            department: string;
            inCharge: string[];
            legalBasis: string;
            /** Format: int32 */
            minutes: number;
            name: string;
            siteVisit: components["schemas"]["SiteVisit"];
            visibility: components["schemas"]["Visibility"];
            /** Format: int32 */
            weight: number;
        };
        CheckedEnterprise: {
            id: string;
            name: string;
        };
        ChoicesView: {
            officers: components["schemas"]["OfficerChoice"][];
            places: components["schemas"]["PlaceChoice"][];
            requests: components["schemas"]["RequestChoice"][];
        };
        ComparedDraft: {
            /** Format: int64 */
            changes: number;
            hand: components["schemas"]["HandCounts"];
            id: string;
            /** Format: int32 */
            kilometres: number;
            name: string;
            state: components["schemas"]["DraftState"];
            summary: components["schemas"]["Summary"];
            trial?: components["schemas"]["Trial"];
        };
        ComparedVisit: {
            after?: components["schemas"]["PlacedVisit"];
            before?: components["schemas"]["PlacedVisit"];
            enterprise: components["schemas"]["Named"];
            kinds: string[];
            says: string;
        };
        ComparisonView: {
            left: components["schemas"]["ComparedDraft"];
            right: components["schemas"]["ComparedDraft"];
            sameInputs: boolean;
            visits: components["schemas"]["ComparedVisit"][];
        };
        Contact: {
            name: string;
            phone: string;
        };
        CostView: {
            /** Format: int32 */
            requests: number;
            rule: string;
            ruleName: string;
            says: string;
            /** Format: int32 */
            sessions: number;
            /** Format: int32 */
            weight: number;
        };
        CountedVisit: {
            /** Format: date */
            date: string;
            departments: string[];
            session: string;
            state: components["schemas"]["LedgerState"];
            week: string;
        };
        CurrentView: {
            sentence: string;
            /** Format: date */
            since?: string;
            source: string;
            /** Format: date */
            until?: string;
            value: components["schemas"]["JsonElement"];
        };
        DayProgress: {
            /** Format: int32 */
            ahead: number;
            /** Format: int32 */
            cancelled: number;
            /** Format: int32 */
            closed: number;
            /** Format: date */
            date: string;
            /** Format: int32 */
            hindered: number;
            /** Format: int32 */
            late: number;
            /** Format: int32 */
            missing: number;
            /** Format: int32 */
            onSite: number;
            /** Format: int32 */
            open: number;
            /** Format: int32 */
            visits: number;
        };
        DecideBody: {
            department: string;
            /** Format: date */
            from: string;
            legalReason: string;
            supersedes?: string;
            unheard?: string;
        };
        DecideWishBody: {
            accept: boolean;
            answer?: string;
        };
        DeliveryList: {
            items: components["schemas"]["DeliveryView"][];
        };
        /** @enum {unknown} */
        DeliveryState: "waiting" | "delivered" | "givenUp";
        DeliveryView: {
            /** Format: date-time */
            at: string;
            /** Format: int32 */
            attempts: number;
            event: string;
            failure?: string;
            kind: components["schemas"]["NoticeKind"];
            /** Format: date-time */
            nextAt?: string;
            state: components["schemas"]["DeliveryState"];
        };
        DepartmentCount: {
            department: string;
            /** Format: int32 */
            requests: number;
        };
        DepartmentEntry: {
            /** @default false */
            archived: boolean;
            id: string;
            level?: components["schemas"]["DepartmentLevel"];
            line?: string;
            name: string;
            phone?: string;
            short: string;
        };
        DepartmentLabel: {
            id: string;
            name: string;
            short: string;
        };
        /**
         * @default county
         * @enum {unknown}
         */
        DepartmentLevel: "county" | "city" | "province" | "town";
        DepartmentRating: {
            /** Format: double */
            average?: number;
            department: string;
            name: string;
            /** Format: int32 */
            ratings: number;
            stars?: number[];
            texts?: string[];
        };
        DepartmentTotals: {
            id: string;
            name: string;
            short: string;
            totals: components["schemas"]["LedgerTotals"];
        };
        DepartureBody: {
            /** Format: date-time */
            at: string;
            reason?: string;
        };
        /** @enum {unknown} */
        DisputeAction: "state" | "decide" | "withdraw";
        DisputeMatter: {
            code: string;
            name: string;
        };
        DisputePage: {
            items: components["schemas"]["DisputeView"][];
            next?: string;
            /** Format: int32 */
            total: number;
        };
        DisputeRuling: {
            /** Format: date-time */
            at: string;
            by: string;
            department: string;
            /** Format: date */
            from: string;
            legalReason: string;
            supersedes?: string;
            unheard?: string;
        };
        /** @enum {unknown} */
        DisputeState: "open" | "decided" | "withdrawn";
        DisputeView: {
            can: components["schemas"]["DisputeAction"][];
            etag: string;
            id: string;
            inForce: boolean;
            last?: string;
            matter: components["schemas"]["DisputeMatter"];
            parties: string[];
            /** Format: date-time */
            raisedAt: string;
            raisedBy: string;
            ruling?: components["schemas"]["DisputeRuling"];
            silent: string[];
            state: components["schemas"]["DisputeState"];
            statements: components["schemas"]["StatementView"][];
            town?: string;
        };
        /** @enum {unknown} */
        DraftAction: "stop" | "retry" | "edit" | "submit" | "review" | "approve" | "return" | "publish" | "schedule" | "unschedule" | "withdraw" | "unpublish" | "keep";
        DraftBody: {
            from?: string;
            name?: string;
            /**
             * Format: int32
             * @default 60
             */
            seconds: number;
            /**
             * Format: int32
             * @default 1
             */
            seed: number;
            trial?: components["schemas"]["Trial"];
        };
        DraftList: {
            items: components["schemas"]["DraftView"][];
        };
        /** @enum {unknown} */
        DraftState: "queued" | "solving" | "solved" | "failed" | "submitted" | "returned" | "approved" | "publishing" | "published";
        DraftView: {
            amends?: components["schemas"]["AmendmentView"];
            /** Format: date-time */
            approvedAt?: string;
            approvedBy?: string;
            author: components["schemas"]["AuthorView"];
            can: components["schemas"]["DraftAction"][];
            comment?: string;
            /** Format: date-time */
            createdAt: string;
            due?: components["schemas"]["DueView"];
            etag: string;
            failure?: components["schemas"]["FailureView"];
            fingerprint?: string;
            from?: components["schemas"]["Named"];
            hand: components["schemas"]["HandCounts"];
            id: string;
            inputs: components["schemas"]["InputsView"];
            name: string;
            partial: boolean;
            /** Format: date-time */
            publishedAt?: string;
            publishedBy?: string;
            remarks: components["schemas"]["RemarkView"][];
            review?: components["schemas"]["LegalReviewView"];
            /** Format: int32 */
            seconds: number;
            /** Format: int32 */
            seed: number;
            stale: boolean;
            state: components["schemas"]["DraftState"];
            /** Format: date-time */
            submittedAt?: string;
            submittedBy?: string;
            summary?: components["schemas"]["Summary"];
            trial?: components["schemas"]["Trial"];
            week: string;
            withdrawal?: components["schemas"]["WithdrawalView"];
            withdrawalAsked?: components["schemas"]["WithdrawalWishView"];
        };
        DrawBody: {
            /** Format: int32 */
            number: number;
            reason?: string;
            week: string;
        };
        DrawList: {
            items: components["schemas"]["DrawView"][];
        };
        DrawView: {
            /** Format: date-time */
            at: string;
            /** Format: int32 */
            attempt: number;
            /** Format: int32 */
            before: number;
            by: string;
            /** Format: int32 */
            candidates?: number;
            candidatesHash?: string;
            line: string;
            picked: components["schemas"]["PlanNamed"][];
            reason?: string;
            /** Format: int32 */
            requests?: number;
            seed: string;
            /** Format: int32 */
            wanted: number;
            week: string;
        };
        DueView: {
            /** Format: date-time */
            at: string;
            by: string;
        };
        EarlierImport: {
            /** Format: date-time */
            at: string;
            by: string;
            id: string;
            state: components["schemas"]["ImportState"];
            /** Format: int32 */
            stored: number;
        };
        EditBody: {
            evidence?: string;
            kind?: components["schemas"]["RequestKind"];
            mandatory?: boolean;
            note?: string;
            planLine?: string;
            sessions?: string[];
            /** Format: date */
            until?: string;
            /** Format: int32 */
            weight?: number;
        };
        /** @enum {unknown} */
        EditKind: "place" | "remove" | "exclude" | "swap" | "serve";
        /** @enum {unknown} */
        EditVerdict: "valid" | "exception" | "never";
        EnterpriseEntry: {
            address: string;
            /** @default false */
            archived: boolean;
            contacts?: components["schemas"]["Contact"][];
            creditCode: string;
            industry?: string;
            /** @default false */
            jointOptOut: boolean;
            /** Format: double */
            lat: number;
            /** Format: double */
            lon: number;
            name: string;
            recused?: string[];
            sessions?: string[];
            tier?: components["schemas"]["Tier"];
            tiers?: components["schemas"]["TierSince"][];
            town: string;
        };
        EnterpriseHome: {
            calendar: components["schemas"]["CalendarLink"];
            coming: components["schemas"]["EnterpriseVisit"][];
            enterprise: components["schemas"]["NoticeEnterprise"];
            jurisdiction: string;
            past: components["schemas"]["EnterpriseVisit"][];
            publisher: string;
            year: components["schemas"]["YearOfVisits"];
        };
        EnterpriseLedgerView: {
            budgets: components["schemas"]["BudgetView"][];
            enterprise: components["schemas"]["LedgerEnterprise"];
            /** Format: int32 */
            year: number;
        };
        EnterprisePage: {
            items: components["schemas"]["EnterpriseView"][];
            next?: string;
        };
        EnterpriseRef: {
            id: string;
            name: string;
        };
        EnterpriseView: {
            address: string;
            base: string;
            creditCode: string;
            id: string;
            /** Format: double */
            lat: number;
            /** Format: double */
            lon: number;
            name: string;
            tier: components["schemas"]["Tier"];
            town: string;
        };
        EnterpriseVisit: {
            /** Format: date-time */
            acceptedAt?: string;
            /** Format: int32 */
            acceptedVersion?: number;
            can: components["schemas"]["VisitAction"][];
            notice: components["schemas"]["VisitNotice"];
            rated: boolean;
            wishes: components["schemas"]["WishView"][];
        };
        ExplanationView: {
            code?: string;
            places: components["schemas"]["PlaceView"][];
            reason: string;
            remedies: components["schemas"]["RemedyView"][];
            request: string;
            served: boolean;
        };
        FailureView: {
            code: string;
            detail: string;
        };
        FieldAttendance: {
            /** Format: date-time */
            in: string;
            officer: string;
            /** Format: date-time */
            out?: string;
            withoutCode: boolean;
        };
        FieldChange: {
            after: string;
            before: string;
            field: string;
        };
        FieldDays: {
            /** Format: date-time */
            now: string;
            officer: components["schemas"]["FieldMate"];
            /** Format: date */
            today: string;
            visits: components["schemas"]["FieldVisit"][];
        };
        FieldFound: {
            /** Format: date-time */
            at: string;
            by: string;
            note?: string;
            photos: string[];
            /** Format: date */
            rectifyBy?: string;
            result: components["schemas"]["ItemResult"];
            /** Format: int64 */
            version: number;
        };
        FieldHindrance: {
            /** Format: date-time */
            at: string;
            by: string;
            cause: components["schemas"]["HindranceCause"];
            note: string;
        };
        FieldItem: {
            department: string;
            found?: components["schemas"]["FieldFound"];
            legalBasis: string;
            matter: string;
            matterName: string;
            /** Format: int32 */
            minutes: number;
            request: string;
            unannounced: boolean;
        };
        FieldMate: {
            id: string;
            leads: boolean;
            name: string;
            phone?: string;
        };
        FieldPlace: {
            address: string;
            contacts: components["schemas"]["Contact"][];
            id: string;
            /** Format: double */
            lat?: number;
            /** Format: double */
            lon?: number;
            name: string;
            town: string;
        };
        /** @enum {unknown} */
        FieldState: "ahead" | "onSite" | "open" | "hindered" | "closed" | "cancelled";
        FieldVisit: {
            attendance: components["schemas"]["FieldAttendance"][];
            base: string;
            /** Format: date */
            date: string;
            depart?: string;
            documents: string[];
            end: string;
            enterprise: components["schemas"]["FieldPlace"];
            hindrance?: components["schemas"]["FieldHindrance"];
            items: components["schemas"]["FieldItem"][];
            /** Format: int32 */
            order: number;
            reason?: string;
            session: string;
            start: string;
            state: components["schemas"]["FieldState"];
            team: components["schemas"]["FieldMate"][];
            /** Format: int64 */
            version: number;
            week: string;
        };
        FigureView: {
            /** Format: double */
            before?: number;
            /** Format: int32 */
            bottom?: number;
            metric: string;
            /** Format: double */
            top: number;
            /** Format: double */
            value?: number;
        };
        FingerprintBody: {
            comment?: string;
            fingerprint: string;
        };
        FittingLine: {
            /** Format: int32 */
            drawn: number;
            id: string;
            /** Format: int32 */
            left: number;
            months: number[];
            obstacle?: components["schemas"]["LineObstacle"];
            /** Format: int32 */
            planned: number;
            title: string;
        };
        FittingLines: {
            items: components["schemas"]["FittingLine"][];
            needed: boolean;
        };
        FollowBody: {
            number: string;
        };
        FoundBody: {
            /** Format: date-time */
            at: string;
            note?: string;
            photos?: string[];
            reason?: string;
            /** Format: date */
            rectifyBy?: string;
            request: string;
            result: components["schemas"]["ItemResult"];
            /** Format: int64 */
            seen?: number;
        };
        HandBackBody: {
            reason: string;
        };
        HandCounts: {
            /** Format: int32 */
            edits: number;
            /** Format: int32 */
            exceptions: number;
            /** Format: int32 */
            locks: number;
            /** @default false */
            redo: boolean;
            undo: boolean;
        };
        HandEditView: {
            /** Format: date-time */
            at: string;
            by: string;
            enterprise: string;
            kind: string;
            reason?: string;
            says: string;
        };
        Health: {
            status: string;
            storage: string;
        };
        HeldReason: {
            cause: string;
            /** Format: date */
            firstDate?: string;
            liftable: boolean;
            name: string;
            remedy: string;
            rule: string;
        };
        HeldView: {
            cause: string;
            department: string;
            enterprise: components["schemas"]["NamedView"];
            /** Format: date */
            firstDate?: string;
            lift: string;
            mandatory: boolean;
            matter: components["schemas"]["NamedView"];
            remedy: string;
            request: string;
            rule: string;
            ruleName: string;
            sentence: string;
            /** Format: date */
            since?: string;
            source: string;
            used: components["schemas"]["UsedView"][];
            /** Format: int32 */
            weight: number;
        };
        HindranceBody: {
            /** Format: date-time */
            at: string;
            cause: components["schemas"]["HindranceCause"];
            note: string;
            reason?: string;
        };
        /** @enum {unknown} */
        HindranceCause: "closed" | "moved" | "absent" | "refused" | "other";
        /** @enum {unknown} */
        HistoryAction: "created" | "changed" | "archived" | "restored";
        HistoryItem: {
            action: components["schemas"]["HistoryAction"];
            /** Format: date-time */
            at: string;
            by: string;
            changes: components["schemas"]["FieldChange"][];
            role: string;
            source: string;
        };
        HistoryView: {
            items: components["schemas"]["HistoryItem"][];
        };
        IdentityBody: {
            purpose: string;
        };
        ImpactView: {
            /** Format: int32 */
            after: number;
            /** Format: int32 */
            alarms: number;
            /** Format: int32 */
            before: number;
            freed: components["schemas"]["HeldView"][];
            held: components["schemas"]["HeldView"][];
            /** Format: int32 */
            newlyFreed: number;
            /** Format: int32 */
            newlyHeld: number;
            /** Format: int32 */
            requests: number;
            rule: string;
            says: string[];
            sentence: string;
            week: string;
        };
        ImportColumn: {
            found: boolean;
            header?: string;
            name: string;
            required: boolean;
        };
        ImportIssue: {
            action: string;
            cause: string;
            code: string;
            column: string;
            /** Format: int32 */
            row: number;
            value: string;
        };
        ImportNote: {
            code: string;
            text: string;
        };
        ImportReport: {
            /** Format: int32 */
            bad: number;
            /** Format: int32 */
            changed?: number;
            columns: components["schemas"]["ImportColumn"][];
            /** Format: int32 */
            done?: number;
            /** Format: int32 */
            duplicates: number;
            earlier?: components["schemas"]["EarlierImport"];
            file: string;
            /** Format: int32 */
            good: number;
            importId?: string;
            issues: components["schemas"]["ImportIssue"][];
            kind: string;
            /** Format: int32 */
            new?: number;
            notes?: components["schemas"]["ImportNote"][];
            /** Format: int32 */
            of?: number;
            /** Format: int32 */
            rows: number;
            state: components["schemas"]["ImportState"];
            /** Format: int32 */
            stored: number;
        };
        /** @enum {unknown} */
        ImportState: "checked" | "storing" | "stored" | "cancelled";
        InChargeDecision: {
            /** Format: date */
            from: string;
            legalReason: string;
            town?: string;
        };
        InChargeDepartment: {
            id: string;
            name: string;
        };
        InChargeView: {
            decision?: components["schemas"]["InChargeDecision"];
            department: components["schemas"]["InChargeDepartment"];
            empowered?: boolean;
            legalBasis: string;
            matter: components["schemas"]["DisputeMatter"];
            /** Format: date */
            on: string;
            town?: string;
        };
        InputsView: {
            /** Format: int32 */
            enterprises: number;
            /** Format: int32 */
            held: number;
            /** Format: int32 */
            officers: number;
            /** Format: int32 */
            requests: number;
            snapshot: string;
        };
        /** @enum {unknown} */
        ItemResult: "pass" | "finding" | "rectify" | "transfer";
        JsonElement: unknown;
        KnownCheck: {
            enterprise: components["schemas"]["CheckedEnterprise"];
            over: boolean;
            readers: components["schemas"]["SecretReader"][];
        };
        /** @enum {unknown} */
        LeadAction: "assign" | "handBack" | "answer" | "close" | "request" | "identity";
        LeadAnswer: {
            /** Format: date-time */
            at: string;
            department: string;
            text: string;
        };
        LeadEnterprise: {
            id: string;
            name: string;
        };
        LeadIdentity: {
            name?: string;
            phone?: string;
        };
        LeadItem: {
            department?: string;
            /** Format: date */
            due: string;
            id: string;
            matter?: string;
            overdue: boolean;
            /** Format: date-time */
            receivedAt: string;
            /** Format: int32 */
            serial: number;
            source: components["schemas"]["LeadSource"];
            state: components["schemas"]["LeadState"];
            target: string;
            town?: string;
        };
        LeadPage: {
            items: components["schemas"]["LeadItem"][];
            next?: string;
            /** Format: int32 */
            total: number;
        };
        LeadReceipt: {
            /** Format: date */
            due: string;
            number: string;
            /** Format: date-time */
            receivedAt: string;
        };
        LeadRequest: {
            id: string;
            week: string;
        };
        /** @enum {unknown} */
        LeadSource: "public" | "patrol" | "platform";
        /** @enum {unknown} */
        LeadState: "received" | "assigned" | "requested" | "answered" | "closed";
        LeadStep: {
            action: string;
            /** Format: date-time */
            at: string;
            by: string;
            department?: string;
            note?: string;
        };
        LeadTrail: {
            items: components["schemas"]["LeadTrailEntry"][];
            /** Format: int64 */
            next?: number;
        };
        LeadTrailEntry: {
            action: string;
            /** Format: date-time */
            at: string;
            by: string;
            detail: string;
            hash: string;
            role: string;
            /** Format: int64 */
            seq: number;
            subject: string;
        };
        LeadView: {
            answer?: components["schemas"]["LeadAnswer"];
            can: components["schemas"]["LeadAction"][];
            department?: string;
            /** Format: date */
            due: string;
            enterprise?: components["schemas"]["LeadEnterprise"];
            etag: string;
            grid?: string;
            hasIdentity: boolean;
            id: string;
            matter?: string;
            overdue: boolean;
            place?: string;
            /** Format: date-time */
            receivedAt: string;
            receivedBy: string;
            requests: components["schemas"]["LeadRequest"][];
            /** Format: int32 */
            serial: number;
            source: components["schemas"]["LeadSource"];
            state: components["schemas"]["LeadState"];
            steps: components["schemas"]["LeadStep"][];
            target: string;
            text: string;
            town?: string;
        };
        Leave: {
            /** Format: date */
            from: string;
            reason?: string;
            /** Format: date */
            to: string;
        };
        LedgerEnterprise: {
            id: string;
            name: string;
            town: string;
        };
        LedgerOverview: {
            department?: string;
            departments: components["schemas"]["DepartmentTotals"][];
            items: components["schemas"]["LedgerRow"][];
            next?: string;
            /** Format: int32 */
            total: number;
            totals: components["schemas"]["LedgerTotals"];
            town?: string;
            /** Format: int32 */
            year: number;
        };
        LedgerRow: {
            /** Format: int32 */
            cap?: number;
            enterprise: components["schemas"]["LedgerEnterprise"];
            /** Format: int32 */
            left?: number;
            /** Format: int32 */
            reserved: number;
            /** Format: int32 */
            used: number;
        };
        /** @enum {unknown} */
        LedgerState: "reserved" | "posted" | "released";
        LedgerTotals: {
            /** Format: int32 */
            enterprises: number;
            /** Format: int32 */
            left?: number;
            /** Format: int32 */
            reserved: number;
            /** Format: int32 */
            spent: number;
            /** Format: int32 */
            used: number;
        };
        LegalBasis: {
            article: string;
            title: string;
        };
        LegalReviewView: {
            /** Format: date-time */
            at?: string;
            by?: string;
            needed: boolean;
            own: boolean;
            remark?: string;
        };
        /** @enum {unknown} */
        LetterAction: "answer" | "return" | "close";
        LetterAnswerBody: {
            text: string;
        };
        LetterBody: {
            cases?: components["schemas"]["LetterCaseBody"][];
            department: string;
            /** Format: date */
            due: string;
            kind: components["schemas"]["LetterKind"];
            subject: string;
            text: string;
        };
        LetterCase: {
            /** Format: date */
            date?: string;
            enterprise: string;
            enterpriseName: string;
            week: string;
        };
        LetterCaseBody: {
            /** Format: date */
            date?: string;
            enterprise: string;
            week: string;
        };
        LetterCloseBody: {
            text?: string;
        };
        /** @enum {unknown} */
        LetterKind: "reminder" | "demand" | "advice" | "warning";
        LetterPage: {
            items: components["schemas"]["LetterView"][];
            next?: string;
            /** Format: int32 */
            open: number;
            /** Format: int32 */
            overdue: number;
            /** Format: int32 */
            total: number;
        };
        LetterReturnBody: {
            /** Format: date */
            due: string;
            text: string;
        };
        /** @enum {unknown} */
        LetterState: "open" | "answered" | "closed";
        LetterStep: {
            action: string;
            /** Format: date-time */
            at: string;
            by: string;
            /** Format: date */
            due?: string;
            text?: string;
        };
        LetterView: {
            can: components["schemas"]["LetterAction"][];
            cases: components["schemas"]["LetterCase"][];
            department: string;
            /** Format: date */
            due: string;
            etag: string;
            id: string;
            kind: components["schemas"]["LetterKind"];
            number: string;
            overdue: boolean;
            /** Format: date-time */
            raisedAt: string;
            raisedBy: string;
            rule?: string;
            state: components["schemas"]["LetterState"];
            steps: components["schemas"]["LetterStep"][];
            subject: string;
            text: string;
        };
        LiftBody: {
            reason: string;
            rule: string;
        };
        LiftView: {
            /** Format: date-time */
            at: string;
            by: string;
            name: string;
            reason: string;
            rule: string;
        };
        LineBody: {
            /** Format: int32 */
            frequency: number;
            id?: string;
            industries?: string[];
            kind: string;
            matters: string[];
            months: number[];
            /** Format: int32 */
            number?: number;
            /** Format: int32 */
            ratio?: number;
            reason?: string;
            tiers?: string[];
            title: string;
            towns?: string[];
        };
        /** @enum {unknown} */
        LineKind: "planned" | "campaign";
        /** @enum {unknown} */
        LineObstacle: "month" | "class" | "frequency" | "usedUp" | null;
        LineSize: {
            /** Format: int32 */
            enterprises: number;
            line: string;
            /** Format: int32 */
            objects: number;
            /** Format: int32 */
            requests: number;
        };
        LineUse: {
            /** Format: int32 */
            drawn: number;
            /** Format: int32 */
            left: number;
            line: string;
            months: components["schemas"]["MonthUse"][];
            /** Format: int32 */
            planned: number;
            /** Format: int32 */
            used: number;
        };
        LineView: {
            /** Format: int32 */
            frequency: number;
            id: string;
            industries: string[];
            kind: components["schemas"]["LineKind"];
            matters: components["schemas"]["PlanMatter"][];
            months: number[];
            /** Format: int32 */
            number?: number;
            /** Format: int32 */
            ratio?: number;
            reason?: string;
            size?: components["schemas"]["LineSize"];
            tiers: components["schemas"]["Tier"][];
            title: string;
            towns: string[];
        };
        LinkUse: {
            /** Format: date */
            calendar?: string;
            /** Format: date */
            page?: string;
        };
        /** @enum {unknown} */
        LockKind: "none" | "time" | "team" | "both" | "out";
        LocksBody: {
            locks: components["schemas"]["LockWish"][];
        };
        LockView: {
            enterprise: string;
            kind: components["schemas"]["LockKind"];
        };
        LockWish: {
            enterprise: string;
            kind: components["schemas"]["LockKind"];
        };
        MatterEntry: {
            code: string;
            department: string;
            versions: components["schemas"]["MatterVersion"][];
        };
        MatterLine: {
            line: string;
            matter: string;
        };
        MatterRef: {
            code: string;
            name: string;
        };
        MatterVersion: {
            /** Format: int32 */
            annualCap?: number;
            archived?: boolean;
            certificate: string;
            documents?: string[];
            legalBasis: components["schemas"]["LegalBasis"];
            /** Format: int32 */
            minutes: number;
            name: string;
            siteVisit?: components["schemas"]["SiteVisit"];
            towns?: string[];
            /** Format: date */
            validFrom: string;
            visibility: components["schemas"]["Visibility"];
            /** Format: int32 */
            weight: number;
        };
        MatterView: {
            code: string;
            name: string;
        };
        Me: {
            department?: components["schemas"]["NamedRef"];
            jurisdiction: components["schemas"]["NamedRef"];
            name: string;
            roles: string[];
        };
        /** @enum {unknown} */
        MetricAim: "more" | "less" | "neither";
        MetricInfo: {
            aim: components["schemas"]["MetricAim"];
            /** Format: int32 */
            decimals: number;
            formula: string;
            id: string;
            name: string;
            source: string;
            unit: string;
        };
        MetricPage: {
            board: components["schemas"]["BoardView"];
            department?: string;
            departments: components["schemas"]["MetricRow"][];
            metrics: components["schemas"]["MetricInfo"][];
            next: string;
            period: components["schemas"]["PeriodView"];
            periods: components["schemas"]["PeriodView"][];
            previous: string;
            /** Format: date */
            today: string;
            total: components["schemas"]["MetricRow"];
            town?: string;
            towns: components["schemas"]["MetricRow"][];
        };
        MetricRow: {
            figures: components["schemas"]["FigureView"][];
            id: string;
            name: string;
            short?: string;
            trends?: components["schemas"]["TrendView"][];
        };
        MonthUse: {
            /** Format: int32 */
            drawn: number;
            /** Format: int32 */
            month: number;
            /** Format: int32 */
            used: number;
        };
        MoveBody: {
            reason: string;
            to: string;
        };
        MoveOption: {
            refused?: components["schemas"]["NoMove"];
            time: components["schemas"]["NoticeTime"];
        };
        MoveOptionList: {
            items: components["schemas"]["MoveOption"][];
        };
        MoveOutlook: {
            broken: components["schemas"]["BrokenView"][];
            changes: string[];
            draft?: components["schemas"]["Named"];
            possible: boolean;
        };
        Named: {
            id: string;
            name: string;
        };
        NamedRef: {
            id: string;
            name: string;
        };
        NamedView: {
            id: string;
            name: string;
        };
        /** @enum {unknown} */
        NoMove: "same" | "tooLate" | "outsideHours" | "quietDay" | null;
        NoticeCertificate: {
            kind: string;
            number?: string;
        };
        NoticeCounts: {
            /** Format: int32 */
            moved: number;
            /** Format: int32 */
            served: number;
            /** Format: int32 */
            waiting: number;
        };
        NoticeDepartment: {
            id: string;
            name: string;
            phone?: string;
            short: string;
        };
        NoticeDocument: {
            departments: string[];
            name: string;
        };
        NoticeEnterprise: {
            address: string;
            creditCode: string;
            name: string;
            town: string;
        };
        /** @enum {unknown} */
        NoticeKind: "draftSubmitted" | "draftToReview" | "draftReviewed" | "draftApproved" | "draftReturned" | "draftFailed" | "weekPublished" | "publicationDropped" | "withdrawalAsked" | "weekWithdrawn" | "requestWithdrawn" | "requestLifted" | "requestUnlifted" | "requestRecorded" | "requestsExpired" | "requestsHandedOver" | "letterRaised" | "letterAnswered" | "letterReturned" | "letterOverdue" | "letterClosed" | "reportMade" | "moveAsked" | "recusalAsked" | "visitHindered" | "moveImpossible" | "caseTransferred" | "webhookTried";
        NoticeLink: {
            address: components["schemas"]["QrCode"];
            /** Format: date */
            lastDay: string;
            used?: components["schemas"]["LinkUse"];
        };
        NoticeMatter: {
            code: string;
            department: string;
            legalBasis: string;
            name: string;
            /** Format: date */
            rectifyBy?: string;
            result?: components["schemas"]["ItemResult"];
            weekOnly: boolean;
        };
        NoticeOfficer: {
            certificates: components["schemas"]["NoticeCertificate"][];
            department?: string;
            id: string;
            name: string;
        };
        NoticePage: {
            items: components["schemas"]["NoticeView"][];
            next?: string;
            /** Format: int32 */
            unseen: number;
        };
        NoticeTime: {
            /** Format: date */
            date: string;
            end: string;
            session: string;
            start: string;
        };
        NoticeTown: {
            name: string;
            /** Format: int32 */
            notices: number;
        };
        NoticeView: {
            /** Format: date-time */
            at: string;
            counts?: components["schemas"]["NoticeCounts"];
            department?: string;
            id: string;
            kind: components["schemas"]["NoticeKind"];
            seen: boolean;
            subject: string;
            text: string;
            week?: string;
        };
        OfficerCertificate: {
            kind: string;
            number?: string;
            /** Format: date */
            validUntil?: string;
        };
        OfficerChoice: {
            holds: string[];
            id: string;
            name: string;
            state: components["schemas"]["OfficerState"];
            with?: string;
        };
        OfficerEntry: {
            archived?: boolean;
            assistant?: boolean;
            bases: string[];
            certificates: components["schemas"]["OfficerCertificate"][];
            department?: string;
            /** Format: int32 */
            dutySharePercent?: number;
            exceptions?: {
                [key: string]: string[];
            };
            id: string;
            leave?: components["schemas"]["Leave"][];
            /** Format: int32 */
            maxSessions?: number;
            mayLead?: boolean;
            name: string;
            phone?: string;
            sessions?: string[];
        };
        /** @enum {unknown} */
        OfficerState: "here" | "free" | "busy" | "away" | "recused";
        OutcomeBody: {
            carriedOut: boolean;
            /** Format: date */
            date?: string;
            reason?: string;
            results?: components["schemas"]["ResultBody"][];
        };
        OutcomeView: {
            /** Format: date */
            date: string;
            note?: string;
            /** Format: date */
            rectifyBy?: string;
            remote: boolean;
            result: components["schemas"]["RequestResult"];
        };
        /** @enum {unknown} */
        PastVisitState: "reserved" | "posted" | "released";
        PatrolBody: {
            enterprise?: string;
            grid?: string;
            matter?: string;
            place?: string;
            target: string;
            text: string;
            town: string;
        };
        /** @enum {unknown} */
        PeriodUnit: "week" | "month" | "quarter" | "year";
        PeriodView: {
            /** Format: date */
            from: string;
            id: string;
            over: boolean;
            /** Format: date */
            to: string;
            unit: components["schemas"]["PeriodUnit"];
        };
        PlaceChoice: {
            base: string;
            /** Format: int64 */
            difference: number;
            here: boolean;
            says?: string;
            session: string;
            verdict: components["schemas"]["EditVerdict"];
        };
        PlacedVisit: {
            base: string;
            end: string;
            officers: components["schemas"]["Named"][];
            /** Format: int32 */
            requests: number;
            session: string;
            start: string;
        };
        PlaceView: {
            base: components["schemas"]["Named"];
            /** Format: int64 */
            difference?: number;
            note: string;
            session: string;
            state: string;
        };
        /** @enum {unknown} */
        PlanAction: "save" | "submit" | "takeBack" | "return" | "approve" | "publish";
        PlanBaseView: {
            id: string;
            /** Format: double */
            lat: number;
            /** Format: double */
            lon: number;
            name: string;
            /** Format: int32 */
            vehicles: number;
        };
        PlanBody: {
            lines: components["schemas"]["LineBody"][];
            reason?: string;
        };
        PlanChange: {
            after?: string;
            before?: string;
            field: string;
            line: string;
            title: string;
        };
        PlanCommentBody: {
            comment?: string;
        };
        PlanEditBody: {
            base?: string;
            beside?: string;
            enterprise: string;
            in?: string;
            kind: components["schemas"]["EditKind"];
            /** @default false */
            lock: boolean;
            out?: string;
            reason?: string;
            requests?: string[];
            session?: string;
        };
        PlanEditView: {
            broken: components["schemas"]["BrokenView"][];
            changes: string[];
            draft: components["schemas"]["DraftView"];
            summary: components["schemas"]["Summary"];
            verdict: components["schemas"]["EditVerdict"];
        };
        PlanLineRef: {
            id: string;
            title: string;
            /** Format: int32 */
            year: number;
        };
        PlanMatter: {
            code: string;
            name: string;
        };
        PlanNamed: {
            id: string;
            name: string;
        };
        /** @enum {unknown} */
        PlanState: "draft" | "submitted" | "returned" | "approved" | "superseded" | null;
        PlanVersion: {
            approved?: components["schemas"]["SignatureView"];
            changes: components["schemas"]["PlanChange"][];
            comment?: string;
            edited: components["schemas"]["SignatureView"];
            lines: components["schemas"]["LineView"][];
            /** Format: int32 */
            number: number;
            published?: components["schemas"]["SignatureView"];
            reason?: string;
            state: components["schemas"]["PlanState"];
            submitted?: components["schemas"]["SignatureView"];
        };
        PlanVersions: {
            items: components["schemas"]["PlanVersion"][];
        };
        PlanView: {
            bases: components["schemas"]["PlanBaseView"][];
            broken: components["schemas"]["BrokenView"][];
            departments: components["schemas"]["DepartmentLabel"][];
            draft: string;
            edits: components["schemas"]["HandEditView"][];
            locks: components["schemas"]["LockView"][];
            partial: boolean;
            remote: components["schemas"]["RemoteView"][];
            rules: components["schemas"]["RuleCostView"][];
            sessions: components["schemas"]["SessionView"][];
            summary: components["schemas"]["Summary"];
            teams: components["schemas"]["TeamView"][];
            waiting: components["schemas"]["WaitingView"][];
            week: string;
        };
        PlanYearItem: {
            department: components["schemas"]["PlanNamed"];
            /** Format: int32 */
            drawn: number;
            /** Format: int32 */
            inForce?: number;
            /** Format: int32 */
            left: number;
            /** Format: int32 */
            lines: number;
            /** Format: int32 */
            number?: number;
            /** Format: int32 */
            planned: number;
            published: boolean;
            state?: components["schemas"]["PlanState"];
            /** Format: int32 */
            used: number;
        };
        PlanYearView: {
            items: components["schemas"]["PlanYearItem"][];
            /** Format: int32 */
            year: number;
        };
        PlatformBody: {
            name: string;
        };
        PlatformEvent: {
            enterprise?: string;
            matter?: string;
            name?: string;
            phone?: string;
            place?: string;
            target: string;
            text: string;
            town?: string;
        };
        PlatformList: {
            items: components["schemas"]["PlatformView"][];
        };
        PlatformSecretView: {
            /** Format: int32 */
            generation: number;
            id: string;
            name: string;
            path: string;
            secret: string;
        };
        PlatformView: {
            active: boolean;
            /** Format: int32 */
            generation: number;
            id: string;
            name: string;
            /** Format: date-time */
            rotatedAt: string;
        };
        PoisonList: {
            items: components["schemas"]["PoisonMessage"][];
        };
        PoisonMessage: {
            /** Format: int64 */
            dequeueCount: number;
            id: string;
            /** Format: date-time */
            inserted?: string;
            queue: string;
            /** Format: int32 */
            size: number;
        };
        PoolEnterprise: {
            departments: string[];
            id: string;
            /** Format: int32 */
            minutes: number;
            name: string;
            /** Format: int32 */
            others: number;
            requests: components["schemas"]["PoolRequest"][];
            /** Format: int32 */
            saved: number;
            tier: components["schemas"]["Tier"];
            town: string;
        };
        PoolHeld: {
            cause: string;
            /** Format: date */
            firstDate?: string;
            name: string;
            remedy: string;
            rule: string;
        };
        PoolPage: {
            alarms: components["schemas"]["PoolRemark"][];
            byDepartment: components["schemas"]["PoolShare"][];
            byRule: components["schemas"]["PoolRule"][];
            byTown: components["schemas"]["PoolShare"][];
            costs: components["schemas"]["PoolRemark"][];
            items: components["schemas"]["PoolEnterprise"][];
            next?: string;
            totals: components["schemas"]["PoolTotals"];
        };
        PoolRemark: {
            enterprise?: string;
            rule: string;
            says: string;
        };
        PoolRequest: {
            department: string;
            held?: components["schemas"]["PoolHeld"];
            id: string;
            kind: components["schemas"]["RequestKind"];
            mandatory: boolean;
            matter: string;
            matterName: string;
            remote: boolean;
            /** Format: int32 */
            weight: number;
        };
        PoolRule: {
            name: string;
            /** Format: int32 */
            requests: number;
            rule: string;
        };
        PoolShare: {
            /** Format: int32 */
            enterprises: number;
            /** Format: int32 */
            held: number;
            id: string;
            /** Format: int32 */
            requests: number;
        };
        PoolTotals: {
            /** Format: int32 */
            held: number;
            /** Format: int32 */
            mandatory: number;
            /** Format: int32 */
            remote: number;
            /** Format: int32 */
            requests: number;
            /** Format: int32 */
            saved: number;
            /** Format: int32 */
            separate: number;
            /** Format: int32 */
            visits: number;
        };
        PoolView: {
            byDepartment: components["schemas"]["DepartmentCount"][];
            /** Format: int32 */
            enterprises: number;
            /** Format: int32 */
            mandatory: number;
            /** Format: int32 */
            requests: number;
        };
        Problem: {
            /** Format: date-time */
            changedAt?: string;
            changedBy?: string;
            code: string;
            current?: string;
            detail: string;
            entry?: unknown;
            existing?: string;
            instance: string;
            issues?: {
                action: string;
                cause: string;
                code: string;
                place: string;
            }[];
            /** Format: int32 */
            status: number;
            title: string;
            traceId: string;
            type: string;
        };
        ProblemIssue: {
            action: string;
            cause: string;
            code: string;
            place: string;
        };
        ProgressPoint: {
            /** Format: int64 */
            bound?: number;
            /** Format: double */
            elapsed: number;
            /** Format: int64 */
            score?: number;
        };
        ProgressView: {
            /** Format: int32 */
            attempt: number;
            /** Format: int64 */
            bound?: number;
            /** Format: double */
            elapsed: number;
            /** Format: double */
            gap?: number;
            history: components["schemas"]["ProgressPoint"][];
            phase: string;
            /** Format: int64 */
            score?: number;
            /** Format: int32 */
            seconds: number;
            state: components["schemas"]["DraftState"];
            stopAsked: boolean;
            /** Format: int32 */
            visits: number;
            /** Format: int32 */
            waiting: number;
        };
        ProposeBody: {
            note?: string;
            source: string;
            /** Format: date */
            validFrom: string;
            value: components["schemas"]["JsonElement"];
        };
        PublicCalendar: {
            days: components["schemas"]["PublicDay"][];
            departments?: components["schemas"]["PublicDepartment"][];
            jurisdiction: components["schemas"]["Named"];
            /** Format: date-time */
            publishedAt: string;
            towns?: components["schemas"]["PublicTown"][];
            /** Format: int64 */
            version: number;
            week: string;
            weekOnly: components["schemas"]["PublicVisit"][];
        };
        PublicDay: {
            /** Format: date */
            date: string;
            sessions: components["schemas"]["PublicSession"][];
        };
        PublicDepartment: {
            folder: string;
            id: string;
            name: string;
            short: string;
        };
        PublicDepartmentPlan: {
            department: string;
            lines: components["schemas"]["PublicLine"][];
            /** Format: date-time */
            publishedAt: string;
            /** Format: int32 */
            version: number;
        };
        PublicIndex: {
            jurisdiction: components["schemas"]["Named"];
            weeks: components["schemas"]["PublicWeek"][];
        };
        PublicLeadBody: {
            name?: string;
            phone?: string;
            place?: string;
            target: string;
            text: string;
            town?: string;
        };
        /** @enum {unknown} */
        PublicLeadState: "received" | "inHand" | "answered" | "closed";
        PublicLeadView: {
            answer?: string;
            /** Format: date-time */
            answeredAt?: string;
            department?: string;
            /** Format: date */
            due: string;
            /** Format: date-time */
            receivedAt: string;
            state: components["schemas"]["PublicLeadState"];
        };
        PublicLine: {
            /** Format: int32 */
            frequency: number;
            industries?: string[];
            kind: components["schemas"]["LineKind"];
            matters: string[];
            months: number[];
            /** Format: int32 */
            objects?: number;
            /** Format: int32 */
            ratio?: number;
            tiers?: components["schemas"]["Tier"][];
            title: string;
            towns?: string[];
        };
        PublicMatter: {
            code: string;
            department: string;
            legalBasis: string;
            name: string;
        };
        PublicMatters: {
            items: components["schemas"]["PublicMatter"][];
            jurisdiction: string;
            /** Format: int32 */
            total: number;
            towns: string[];
        };
        PublicMoment: {
            /** Format: date */
            date: string;
            session: string;
        };
        PublicPlan: {
            departments: components["schemas"]["PublicDepartmentPlan"][];
            /** Format: int32 */
            year: number;
        };
        PublicRow: {
            name: string;
            values: (null | number)[];
        };
        PublicSession: {
            end: string;
            id: string;
            start: string;
            visits: components["schemas"]["PublicVisit"][];
        };
        PublicStatistics: {
            departments: components["schemas"]["PublicRow"][];
            metrics: components["schemas"]["MetricInfo"][];
            months: components["schemas"]["PublicRow"][];
            total: components["schemas"]["PublicRow"];
            towns: components["schemas"]["PublicRow"][];
            /** Format: int32 */
            year: number;
        };
        PublicTown: {
            folder: string;
            name: string;
        };
        PublicVisit: {
            /** Format: date-time */
            changed?: string;
            departmentIds?: string[];
            departments: string[];
            enterprise: string;
            id?: string;
            matters: string[];
            /** Format: int32 */
            sequence?: number;
            status: string;
            town: string;
            was?: components["schemas"]["PublicMoment"];
        };
        PublicWeek: {
            /** Format: date-time */
            publishedAt: string;
            /** Format: int64 */
            version: number;
            week: string;
        };
        PublishBody: {
            fingerprint: string;
        };
        PublishedView: {
            /** Format: date-time */
            at: string;
            by: string;
            draft: string;
            /** Format: int64 */
            version: number;
        };
        QrCode: {
            path: string;
            /** Format: int32 */
            size: number;
            text: string;
        };
        RaiseBody: {
            matter: string;
            parties: string[];
            statement: string;
            town?: string;
        };
        RatingBody: {
            /** Format: int32 */
            stars: number;
            text?: string;
        };
        RatingList: {
            /** Format: int32 */
            atOnce: number;
            items: components["schemas"]["DepartmentRating"][];
            /** Format: int32 */
            year: number;
        };
        ReasonBody: {
            enterprise: string;
            officer: string;
            reason: string;
        };
        ReasonList: {
            items: components["schemas"]["ReasonView"][];
            /** Format: int32 */
            total: number;
        };
        ReasonView: {
            /** Format: date */
            day: string;
            enterprise: components["schemas"]["NamedView"];
            givenBy: string;
            officer: components["schemas"]["NamedView"];
            reason: string;
        };
        RecusalBody: {
            officer: string;
            reason: string;
        };
        RegisterPageOfBaseEntry: {
            items: components["schemas"]["RegisterRowOfBaseEntry"][];
            next?: string;
            /** Format: int32 */
            total: number;
        };
        RegisterPageOfCalendarDay: {
            items: components["schemas"]["RegisterRowOfCalendarDay"][];
            next?: string;
            /** Format: int32 */
            total: number;
        };
        RegisterPageOfDepartmentEntry: {
            items: components["schemas"]["RegisterRowOfDepartmentEntry"][];
            next?: string;
            /** Format: int32 */
            total: number;
        };
        RegisterPageOfEnterpriseEntry: {
            items: components["schemas"]["RegisterRowOfEnterpriseEntry"][];
            next?: string;
            /** Format: int32 */
            total: number;
        };
        RegisterPageOfMatterEntry: {
            items: components["schemas"]["RegisterRowOfMatterEntry"][];
            next?: string;
            /** Format: int32 */
            total: number;
        };
        RegisterPageOfOfficerEntry: {
            items: components["schemas"]["RegisterRowOfOfficerEntry"][];
            next?: string;
            /** Format: int32 */
            total: number;
        };
        RegisterRowOfBaseEntry: {
            archived: boolean;
            /** Format: date-time */
            at: string;
            by: string;
            entry?: components["schemas"]["BaseEntry"];
            etag: string;
            id: string;
        };
        RegisterRowOfCalendarDay: {
            archived: boolean;
            /** Format: date-time */
            at: string;
            by: string;
            entry?: components["schemas"]["CalendarDay"];
            etag: string;
            id: string;
        };
        RegisterRowOfDepartmentEntry: {
            archived: boolean;
            /** Format: date-time */
            at: string;
            by: string;
            entry?: components["schemas"]["DepartmentEntry"];
            etag: string;
            id: string;
        };
        RegisterRowOfEnterpriseEntry: {
            archived: boolean;
            /** Format: date-time */
            at: string;
            by: string;
            entry?: components["schemas"]["EnterpriseEntry"];
            etag: string;
            id: string;
        };
        RegisterRowOfMatterEntry: {
            archived: boolean;
            /** Format: date-time */
            at: string;
            by: string;
            entry?: components["schemas"]["MatterEntry"];
            etag: string;
            id: string;
        };
        RegisterRowOfOfficerEntry: {
            archived: boolean;
            /** Format: date-time */
            at: string;
            by: string;
            entry?: components["schemas"]["OfficerEntry"];
            etag: string;
            id: string;
        };
        RegistryCounts: {
            /** Format: int32 */
            enterprises: number;
            /** Format: int32 */
            matters: number;
            /** Format: int32 */
            officers: number;
        };
        RegistryView: {
            bases: components["schemas"]["BaseView"][];
            certificates: string[];
            counts: components["schemas"]["RegistryCounts"];
            departments: components["schemas"]["DepartmentEntry"][];
            industries: string[];
            jurisdiction: components["schemas"]["NamedRef"];
            matters: components["schemas"]["CatalogueMatter"][];
            sessions: string[];
        };
        RemarkBody: {
            enterprise: string;
            text: string;
        };
        RemarkView: {
            /** Format: date-time */
            at: string;
            by: string;
            enterprise: string;
            text: string;
        };
        RemedyView: {
            kind: string;
            text: string;
        };
        RemoteResultBody: {
            /** Format: date */
            date: string;
            note?: string;
            /** Format: date */
            rectifyBy?: string;
            result: components["schemas"]["ItemResult"];
        };
        RemoteView: {
            department: string;
            enterprise: components["schemas"]["Named"];
            id: string;
            matter: components["schemas"]["MatterView"];
        };
        RenameBody: {
            name: string;
        };
        RenewedLinks: {
            calendar: components["schemas"]["CalendarLink"];
            page: string;
            /** Format: date */
            pageLastDay: string;
        };
        ReportItem: {
            /** Format: date */
            from: string;
            id: string;
            /** Format: date-time */
            madeAt: string;
            /** Format: date */
            to: string;
            unit: components["schemas"]["PeriodUnit"];
        };
        ReportList: {
            items: components["schemas"]["ReportItem"][];
        };
        ReportView: {
            hash: string;
            id: string;
            /** Format: date-time */
            madeAt: string;
            page: components["schemas"]["MetricPage"];
        };
        RequestChoice: {
            department: string;
            id: string;
            mandatory: boolean;
            matter: components["schemas"]["MatterView"];
            /** Format: int32 */
            minutes: number;
            served: boolean;
        };
        RequestFieldChange: {
            after?: string;
            before?: string;
            field: string;
        };
        RequestHistoryItem: {
            /** Format: date-time */
            at?: string;
            by?: string;
            changes?: components["schemas"]["RequestFieldChange"][];
            code?: string;
            fromWeek?: string;
            held?: components["schemas"]["HeldReason"];
            outcome?: components["schemas"]["OutcomeView"];
            reason?: string;
            source?: string;
            step: components["schemas"]["RequestStep"];
            toWeek?: string;
            visit?: components["schemas"]["VisitRef"];
            waiting?: components["schemas"]["WaitingReason"];
        };
        RequestHistoryView: {
            items: components["schemas"]["RequestHistoryItem"][];
        };
        /** @enum {unknown} */
        RequestKind: "planned" | "campaign" | "complaint" | "transfer" | "superiorOrdered" | "recheck" | "ownWish";
        RequestPage: {
            items: components["schemas"]["RequestView"][];
            next?: string;
            /** Format: int32 */
            total: number;
        };
        /** @enum {unknown} */
        RequestResult: "pass" | "finding" | "rectify" | "transfer" | "cancelled";
        /** @enum {unknown} */
        RequestStatus: "pooled" | "held" | "planned" | "published" | "waiting" | "withdrawn" | "done" | "remote" | "movedOn" | "expired";
        /** @enum {unknown} */
        RequestStep: "submitted" | "edited" | "withdrawn" | "held" | "planned" | "published" | "waiting" | "movedOn" | "expired" | "lifted" | "unlifted" | "recorded" | "handedOver";
        RequestView: {
            blockedByCap: boolean;
            certificate: string;
            countsTowardCap: boolean;
            department: string;
            enterprise: components["schemas"]["EnterpriseRef"];
            etag: string;
            evidence?: string;
            firstWeek?: string;
            frozen: boolean;
            held?: components["schemas"]["HeldReason"];
            id: string;
            kind: components["schemas"]["RequestKind"];
            lead?: string;
            lifts?: components["schemas"]["LiftView"][];
            line?: components["schemas"]["PlanLineRef"];
            mandatory: boolean;
            matter: components["schemas"]["MatterRef"];
            /** Format: int32 */
            minutes: number;
            movedTo?: string;
            note?: string;
            outcome?: components["schemas"]["OutcomeView"];
            planLine?: string;
            sessions?: string[];
            source: string;
            status: components["schemas"]["RequestStatus"];
            /** Format: date-time */
            submittedAt: string;
            submittedBy: string;
            theme?: string;
            /** Format: date */
            until?: string;
            visit?: components["schemas"]["VisitRef"];
            waiting?: components["schemas"]["WaitingReason"];
            week: string;
            /** Format: int32 */
            weight: number;
        };
        ResultBody: {
            note?: string;
            /** Format: date */
            rectifyBy?: string;
            request: string;
            result: components["schemas"]["ItemResult"];
        };
        ReturnBody: {
            comment?: string;
            remarks?: components["schemas"]["RemarkBody"][];
        };
        /** @enum {unknown} */
        RuleAction: "activate" | "withdraw";
        RuleCostView: {
            code: string;
            says: string;
        };
        /** @enum {unknown} */
        RuleEffect: "holds" | "marks" | "weighs" | "staffs" | "counts" | "signs";
        RuleList: {
            items: components["schemas"]["RuleView"][];
        };
        /** @enum {unknown} */
        RuleValueState: "proposed" | "active";
        RuleValueView: {
            /** Format: date-time */
            activatedAt?: string;
            activatedBy?: string;
            can: components["schemas"]["RuleAction"][];
            etag: string;
            note?: string;
            /** Format: date-time */
            proposedAt: string;
            proposedBy: string;
            sentence: string;
            source: string;
            state: components["schemas"]["RuleValueState"];
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validUntil?: string;
            value: components["schemas"]["JsonElement"];
        };
        RuleView: {
            current: components["schemas"]["CurrentView"];
            default: components["schemas"]["JsonElement"];
            effect: components["schemas"]["RuleEffect"];
            fixed: boolean;
            id: string;
            lift: string;
            name: string;
            shape: components["schemas"]["ShapeView"];
            sources: components["schemas"]["SourceView"][];
            unit?: string;
            values: components["schemas"]["RuleValueView"][];
        };
        ScheduleBody: {
            /** Format: date-time */
            at: string;
            fingerprint: string;
        };
        SecretReader: {
            /** Format: int32 */
            days: number;
            /** Format: date-time */
            first: string;
            /** Format: date-time */
            last: string;
            name: string;
            role?: string;
            views: string[];
        };
        SecretReaderList: {
            items: components["schemas"]["KnownCheck"][];
            sound: boolean;
            week: string;
        };
        SeenBody: {
            upTo: string;
        };
        ServedView: {
            department: string;
            id: string;
            mandatory: boolean;
            matter: components["schemas"]["MatterView"];
            /** Format: int32 */
            minutes: number;
        };
        SessionView: {
            /** Format: date-time */
            end: string;
            id: string;
            /** Format: date-time */
            start: string;
        };
        ShapeView: {
            kind: string;
            /** Format: int32 */
            max?: number;
            members: components["schemas"]["NamedView"][];
            /** Format: int32 */
            min?: number;
            nullable: boolean;
            options: components["schemas"]["NamedView"][];
        };
        SignatureView: {
            /** Format: date-time */
            at: string;
            by: string;
        };
        /** @enum {unknown} */
        SiteVisit: "onSite" | "remote";
        SourceView: {
            number: string;
            says: string;
            title: string;
            url?: string;
            verified: boolean;
        };
        StatementBody: {
            text: string;
        };
        StatementView: {
            /** Format: date-time */
            at: string;
            by: string;
            department: string;
            text: string;
        };
        SubmitBody: {
            enterprise: string;
            evidence?: string;
            kind?: components["schemas"]["RequestKind"];
            lead?: string;
            mandatory?: boolean;
            matter: string;
            note?: string;
            planLine?: string;
            sessions?: string[];
            /** Format: date */
            until?: string;
            /** Format: int32 */
            weight?: number;
        };
        Summary: {
            /** Format: int64 */
            bound?: number;
            /** Format: double */
            gap?: number;
            /** Format: int32 */
            mandatoryServed: number;
            /** Format: int32 */
            mandatoryTotal: number;
            /** Format: int64 */
            officerMinutes: number;
            /** Format: int32 */
            requests: number;
            /** Format: int64 */
            score: number;
            /** Format: double */
            seconds: number;
            /** Format: int32 */
            served: number;
            /** Format: int64 */
            servedWeight: number;
            /** Format: int32 */
            teams: number;
            /** Format: int64 */
            totalWeight: number;
            /** Format: int64 */
            travelMinutes: number;
            /** Format: int32 */
            visits: number;
            /** Format: int32 */
            visitsSaved: number;
            /** Format: int32 */
            waiting: number;
            waitingByCode: {
                [key: string]: number;
            };
        };
        TeamProgress: {
            base: string;
            officers: components["schemas"]["FieldMate"][];
            session: string;
            visits: components["schemas"]["VisitProgress"][];
        };
        TeamView: {
            base: string;
            depart: string;
            id: string;
            officers: components["schemas"]["Named"][];
            return: string;
            session: string;
            /** Format: int32 */
            travelMinutes: number;
            visits: components["schemas"]["VisitView"][];
        };
        /** @enum {unknown} */
        ThemeAction: "created" | "edited" | "archived" | "restored";
        ThemeBody: {
            matters: string[];
            name: string;
            note?: string;
            place: string;
        };
        ThemeChange: {
            after: string;
            before: string;
            field: string;
        };
        ThemeEnterprise: {
            id: string;
            name: string;
            tier: components["schemas"]["Tier"];
            town: string;
        };
        ThemeEvent: {
            action: components["schemas"]["ThemeAction"];
            /** Format: date-time */
            at: string;
            by: string;
            changes: components["schemas"]["ThemeChange"][];
        };
        ThemeHistory: {
            items: components["schemas"]["ThemeEvent"][];
        };
        ThemeItem: {
            enterprise: components["schemas"]["ThemeEnterprise"];
            line?: string;
            lines?: components["schemas"]["ThemeLine"][];
            matter: components["schemas"]["ThemeMatter"];
            problem?: components["schemas"]["ProblemIssue"];
            request: string;
            state: components["schemas"]["ThemeItemState"];
        };
        /** @enum {unknown} */
        ThemeItemState: "new" | "exists" | "held" | "refused";
        ThemeLine: {
            id: string;
            title: string;
        };
        ThemeMatter: {
            code: string;
            department: string;
            inForce: boolean;
            /** Format: int32 */
            minutes: number;
            name: string;
        };
        ThemePage: {
            items: components["schemas"]["ThemeView"][];
            next?: string;
            /** Format: int32 */
            total: number;
        };
        ThemePreview: {
            /** Format: int32 */
            enterprises: number;
            /** Format: int32 */
            exists: number;
            /** Format: int32 */
            held: number;
            items: components["schemas"]["ThemeItem"][];
            /** Format: int32 */
            new: number;
            /** Format: int32 */
            refused: number;
            /** Format: int32 */
            requests: number;
        };
        ThemeResult: {
            existing: string[];
            made: string[];
            /** Format: int32 */
            skipped: number;
            week: string;
        };
        ThemeUse: {
            enterprises?: string[];
            evidence?: string;
            industries?: string[];
            kind?: string;
            note?: string;
            planLines?: components["schemas"]["MatterLine"][];
            take?: string;
            tiers?: string[];
            towns?: string[];
            week: string;
        };
        ThemeView: {
            archived: boolean;
            /** Format: date-time */
            changedAt: string;
            changedBy: string;
            etag: string;
            id: string;
            matters: components["schemas"]["ThemeMatter"][];
            mayUse: boolean;
            name: string;
            note?: string;
            place: string;
        };
        /**
         * @description Credit and risk tier of an enterprise (绿、黄、红).
         * @enum {unknown}
         */
        Tier: "green" | "yellow" | "red";
        TierSince: {
            by: string;
            /** Format: date */
            from: string;
            tier: components["schemas"]["Tier"];
        };
        TrendView: {
            metric: string;
            values: (null | number)[];
        };
        Trial: {
            officers: components["schemas"]["TrialOfficers"][];
            vehicles: components["schemas"]["TrialVehicles"][];
            without: string[];
        };
        TrialOfficers: {
            base: string;
            /** Format: int32 */
            count: number;
            sessions: string[];
        };
        TrialVehicles: {
            base: string;
            /** Format: int32 */
            fewer: number;
        };
        UsedView: {
            /** Format: date */
            date: string;
            departments: string[];
            state: components["schemas"]["PastVisitState"];
        };
        /** @enum {unknown} */
        Verdict: "valid" | "amended" | "replaced" | "cancelled" | "over";
        VerifiedNotice: {
            /** Format: date-time */
            answeredAt: string;
            before?: components["schemas"]["NoticeTime"];
            /** Format: date-time */
            checkedInAt?: string;
            departments: string[];
            enterprise: string;
            matters: string[];
            officers?: components["schemas"]["NoticeOfficer"][];
            /** Format: date-time */
            publishedAt: string;
            publisher: string;
            verdict: components["schemas"]["Verdict"];
            /** Format: int32 */
            version: number;
            week: string;
            when?: components["schemas"]["NoticeTime"];
        };
        VerifyBody: {
            code: string;
            /** Format: int32 */
            version?: number;
        };
        /** @enum {unknown} */
        Visibility: "date" | "week" | "hidden";
        /** @enum {unknown} */
        VisitAction: "accept" | "move" | "recusal" | "rate";
        /** @enum {unknown} */
        VisitChange: "when" | "matters" | "officers";
        VisitedView: {
            address: string;
            id: string;
            /** Format: double */
            lat: number;
            /** Format: double */
            lon: number;
            name: string;
            tier: string;
        };
        VisitHindranceView: {
            /** Format: date-time */
            at: string;
            by: string;
            cause: components["schemas"]["HindranceCause"];
            note: string;
        };
        VisitItemView: {
            counts: boolean;
            department: string;
            matter: components["schemas"]["VisitMatter"];
            note?: string;
            photos?: string[];
            recheckWeek?: string;
            /** Format: date */
            rectifyBy?: string;
            request: string;
            result?: components["schemas"]["ItemResult"];
        };
        VisitMatter: {
            code: string;
            name: string;
        };
        VisitNotice: {
            before?: components["schemas"]["NoticeTime"];
            carried?: boolean;
            changes: components["schemas"]["VisitChange"][];
            /** Format: date-time */
            checkedInAt?: string;
            code: string;
            departments: components["schemas"]["NoticeDepartment"][];
            documents: components["schemas"]["NoticeDocument"][];
            /** Format: date-time */
            endedAt?: string;
            enterprise: components["schemas"]["NoticeEnterprise"];
            matters: components["schemas"]["NoticeMatter"][];
            officers: components["schemas"]["NoticeOfficer"][];
            over: boolean;
            page?: components["schemas"]["NoticeLink"];
            /** Format: date-time */
            publishedAt: string;
            publisher: string;
            stage: components["schemas"]["VisitStage"];
            verify: components["schemas"]["QrCode"];
            /** Format: int32 */
            version: number;
            week: string;
            when?: components["schemas"]["NoticeTime"];
        };
        VisitNoticePage: {
            items: components["schemas"]["VisitNotice"][];
            next?: string;
            /** Format: int32 */
            total: number;
            towns: components["schemas"]["NoticeTown"][];
            week: string;
        };
        VisitProgress: {
            /** Format: int32 */
            came: number;
            departments: string[];
            draft: string;
            end: string;
            enterprise: string;
            hindrance?: components["schemas"]["FieldHindrance"];
            /** Format: date-time */
            in?: string;
            /** Format: int32 */
            missing: number;
            name: string;
            /** Format: date-time */
            out?: string;
            rechecks: string[];
            remarks: string[];
            start: string;
            state: components["schemas"]["VisitProgressState"];
            town: string;
        };
        /** @enum {unknown} */
        VisitProgressState: "ahead" | "late" | "missing" | "onSite" | "open" | "hindered" | "closed" | "cancelled";
        VisitRecordView: {
            /** Format: date-time */
            checkedInAt?: string;
            /** Format: date-time */
            checkedOutAt?: string;
            /** Format: date */
            date: string;
            enterprise: components["schemas"]["LedgerEnterprise"];
            etag: string;
            hindrance?: components["schemas"]["VisitHindranceView"];
            items: components["schemas"]["VisitItemView"][];
            reason?: string;
            /** Format: date-time */
            recordedAt?: string;
            recordedBy?: string;
            session: string;
            state: components["schemas"]["LedgerState"];
            week: string;
        };
        VisitRef: {
            session: string;
            team?: string;
        };
        /** @enum {unknown} */
        VisitStage: "ahead" | "arrived" | "done" | "cancelled";
        VisitView: {
            end: string;
            enterprise: components["schemas"]["VisitedView"];
            requests: components["schemas"]["ServedView"][];
            start: string;
        };
        WaitingEnterpriseView: {
            id: string;
            name: string;
            tier: string;
        };
        WaitingReason: {
            cause: string;
            code: string;
            remedy: string;
        };
        WaitingRequestView: {
            department: string;
            id: string;
            matter: components["schemas"]["MatterView"];
        };
        WaitingView: {
            cause: string;
            code: string;
            enterprise: components["schemas"]["WaitingEnterpriseView"];
            mandatory: boolean;
            remedy: string;
            request: components["schemas"]["WaitingRequestView"];
            verified: boolean;
            /** Format: int32 */
            weight: number;
        };
        WebhookBody: {
            department?: string;
            url: string;
        };
        WebhookList: {
            items: components["schemas"]["WebhookView"][];
            /** Format: int32 */
            waiting: number;
        };
        WebhookView: {
            active: boolean;
            /** Format: date-time */
            at: string;
            by: string;
            department?: string;
            etag: string;
            id: string;
            url: string;
        };
        WebhookWithSecret: {
            secret: string;
            webhook: components["schemas"]["WebhookView"];
        };
        WeekItem: {
            /** Format: date */
            end: string;
            id: string;
            /** Format: int64 */
            publishedVersion?: number;
            /** Format: int64 */
            requests: number;
            /** Format: date */
            start: string;
            state: string;
        };
        WeekList: {
            current: string;
            items: components["schemas"]["WeekItem"][];
        };
        WeekProgress: {
            /** Format: date */
            date: string;
            days: components["schemas"]["DayProgress"][];
            /** Format: date-time */
            now: string;
            teams: components["schemas"]["TeamProgress"][];
            week: string;
        };
        WeekRulesView: {
            alarms: components["schemas"]["AlarmView"][];
            costs: components["schemas"]["CostView"][];
            held: components["schemas"]["HeldView"][];
            /** Format: int32 */
            passed: number;
            /** Format: int32 */
            requests: number;
            week: string;
        };
        WeekView: {
            /** Format: date */
            end: string;
            id: string;
            /** Format: int64 */
            inputVersion?: number;
            pool: components["schemas"]["PoolView"];
            published?: components["schemas"]["PublishedView"];
            sessions: components["schemas"]["SessionView"][];
            /** Format: date */
            start: string;
        };
        /** @enum {unknown} */
        WishKind: "move" | "recusal";
        WishList: {
            items: components["schemas"]["WishView"][];
            /** Format: int32 */
            open: number;
        };
        /** @enum {unknown} */
        WishState: "open" | "arranging" | "accepted" | "refused" | "withdrawn";
        WishView: {
            answer?: string;
            /** Format: date-time */
            askedAt: string;
            /** Format: date-time */
            decidedAt?: string;
            decidedBy?: string;
            draft?: string;
            enterprise: components["schemas"]["NoticeEnterprise"];
            etag?: string;
            from?: components["schemas"]["NoticeTime"];
            id: string;
            kind: components["schemas"]["WishKind"];
            obstacle?: string;
            officer?: string;
            reason: string;
            state: components["schemas"]["WishState"];
            to?: components["schemas"]["NoticeTime"];
            week: string;
        };
        WithdrawalView: {
            askedBy?: string;
            /** Format: date-time */
            at: string;
            by: string;
            reason: string;
        };
        WithdrawalWishView: {
            /** Format: date-time */
            at: string;
            by: string;
            reason: string;
        };
        WithdrawBody: {
            reason?: string;
        };
        YearOfVisits: {
            /** Format: int32 */
            separately: number;
            /** Format: int32 */
            visits: number;
            /** Format: int32 */
            year: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    ListAnnualPlans: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanYearView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetAnnualPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                department: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnualPlanView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SaveAnnualPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                department: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnualPlanView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApproveAnnualPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                department: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanCommentBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnualPlanView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListPlanDraws: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                department: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DrawList"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FindPlanLines: {
        parameters: {
            query?: {
                enterprise?: string;
                kind?: string;
                matter?: string;
                week?: string;
            };
            header?: never;
            path: {
                department: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FittingLines"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DrawByLot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                department: string;
                line: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DrawBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DrawView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PublishAnnualPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                department: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanCommentBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnualPlanView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReturnAnnualPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                department: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanCommentBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnualPlanView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SubmitAnnualPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                department: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanCommentBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnualPlanView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TakeBackAnnualPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                department: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanCommentBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnualPlanView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListAnnualPlanVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                department: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanVersions"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListDisputes: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                matter?: string;
                state?: string;
                town?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputePage"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RaiseDispute: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "matter": "XF-01",
                 *       "parties": [
                 *         "market",
                 *         "fire"
                 *       ],
                 *       "statement": "该事项应由消防救援大队负责。"
                 *     }
                 */
                "application/json": components["schemas"]["RaiseBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetDispute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DecideDispute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StateInDispute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StatementBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WithdrawDispute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetEnterpriseHome: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnterpriseHome"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListEnterpriseRatings: {
        parameters: {
            query?: {
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatingList"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListEnterpriseWishes: {
        parameters: {
            query?: {
                open?: boolean;
                week?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishList"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DecideEnterpriseWish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideWishBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RenewLinks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RenewedLinks"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AcceptVisit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnterpriseVisit"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListMoveOptions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MoveOptionList"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AskToMove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnterpriseVisit"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RateVisit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RatingBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnterpriseVisit"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AskForRecusal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecusalBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnterpriseVisit"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WithdrawWish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FindEnterprises: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnterprisePage"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RevokeEnterpriseLinks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                enterprise: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListLeadTrail: {
        parameters: {
            query?: {
                before?: number;
                limit?: number;
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadTrail"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListLeads: {
        parameters: {
            query?: {
                after?: string;
                department?: string;
                limit?: number;
                open?: boolean;
                overdue?: boolean;
                source?: string;
                state?: string;
                town?: string;
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadPage"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReportFinding: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "target": "某餐饮店",
                 *       "text": "巡查发现证照未上墙。",
                 *       "town": "店口镇",
                 *       "grid": "店口-03"
                 *     }
                 */
                "application/json": components["schemas"]["PatrolBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadReceipt"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetLead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AnswerLead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AssignLead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HandBackLead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandBackBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReadLeadIdentity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentityBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadIdentity"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetEnterpriseLedger: {
        parameters: {
            query?: {
                enterprise?: string;
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnterpriseLedgerView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetLedgerOverview: {
        parameters: {
            query?: {
                after?: string;
                department?: string;
                limit?: number;
                search?: string;
                town?: string;
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerOverview"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListLetters: {
        parameters: {
            query?: {
                after?: string;
                department?: string;
                kind?: string;
                limit?: number;
                overdue?: boolean;
                state?: string;
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterPage"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RaiseLetter: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "demand",
                 *       "department": "market",
                 *       "subject": "检查结果逾期未录入",
                 *       "text": "请补录上周三次检查的结果。",
                 *       "due": "2026-12-05"
                 *     }
                 */
                "application/json": components["schemas"]["LetterBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetLetter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AnswerLetter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "三次检查的结果已经补录。"
                 *     }
                 */
                "application/json": components["schemas"]["LetterAnswerBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CloseLetter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LetterCloseBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReturnLetter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LetterReturnBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ExportLetters: {
        parameters: {
            query?: {
                format?: string;
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetMetrics: {
        parameters: {
            query?: {
                department?: string;
                period?: string;
                town?: string;
                unit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetricPage"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ExportMetrics: {
        parameters: {
            query?: {
                department?: string;
                format?: string;
                period?: string;
                town?: string;
                unit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ExportMetricRecords: {
        parameters: {
            query?: {
                department?: string;
                format?: string;
                period?: string;
                table?: string;
                town?: string;
                unit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetMyDays: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldDays"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ArriveAtVisit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                enterprise: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "at": "2026-11-24T08:42:00+08:00",
                 *       "code": "8F3K2Q7M"
                 *     }
                 */
                "application/json": components["schemas"]["ArrivalBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldVisit"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LeaveVisit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                enterprise: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "at": "2026-11-24T09:35:00+08:00"
                 *     }
                 */
                "application/json": components["schemas"]["DepartureBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldVisit"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReportHindrance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                enterprise: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HindranceBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldVisit"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RecordFinding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                enterprise: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "at": "2026-11-24T09:20:00+08:00",
                 *       "request": "0123456789abcdef0123",
                 *       "result": "finding",
                 *       "note": "台账缺失"
                 *     }
                 */
                "application/json": components["schemas"]["FoundBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldVisit"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListNotices: {
        parameters: {
            query?: {
                before?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticePage"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MarkNoticesSeen: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeenBody"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListPoison: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PoisonList"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListPlatforms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformList"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MakePlatformSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                platform: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlatformBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformSecretView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StopPlatform: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                platform: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetPublicIndex: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                jurisdiction: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicIndex"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetPublicAnnualPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                jurisdiction: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicPlan"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetPublicCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                jurisdiction: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicCalendar"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SendEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                jurisdiction: string;
                platform: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "target": "某餐饮店",
                 *       "text": "监测到油烟排放超标。",
                 *       "town": "店口镇"
                 *     }
                 */
                "application/json": components["schemas"]["PlatformEvent"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadReceipt"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetEnterpriseFeed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                jurisdiction: string;
                link: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetInCharge: {
        parameters: {
            query?: {
                matter?: string;
                town?: string;
            };
            header?: never;
            path: {
                jurisdiction: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InChargeView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TellLead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                jurisdiction: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "target": "某餐饮店",
                 *       "text": "后厨卫生很差，多次反映没有改进。",
                 *       "town": "店口镇"
                 *     }
                 */
                "application/json": components["schemas"]["PublicLeadBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadReceipt"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FollowLead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                jurisdiction: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "number": "7K3M-9PQR-TX42"
                 *     }
                 */
                "application/json": components["schemas"]["FollowBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicLeadView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FindPublicMatters: {
        parameters: {
            query?: {
                search?: string;
            };
            header?: never;
            path: {
                jurisdiction: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicMatters"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetPublicStatistics: {
        parameters: {
            query?: {
                year?: number;
            };
            header?: never;
            path: {
                jurisdiction: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicStatistics"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    VerifyNotice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                jurisdiction: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "8F3K2Q7M",
                 *       "version": 1
                 *     }
                 */
                "application/json": components["schemas"]["VerifyBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerifiedNotice"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetRegistry: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistryView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ArchiveEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArchivedView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetEntryHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RestoreEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArchivedView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportRegister: {
        parameters: {
            query?: {
                dryRun?: boolean;
            };
            header?: never;
            path: {
                kind: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                "multipart/form-data": string;
                "text/csv": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListBaseEntries: {
        parameters: {
            query?: {
                after?: string;
                Archived?: string;
                Base?: string;
                Certificate?: string;
                Department?: string;
                Expiring?: string;
                Industry?: string;
                Level?: string;
                limit?: number;
                Search?: string;
                Sort?: string;
                Tier?: string;
                Town?: string;
                Visibility?: string;
                Year?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterPageOfBaseEntry"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetBaseEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterRowOfBaseEntry"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PutBaseEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BaseEntry"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterRowOfBaseEntry"];
                };
            };
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterRowOfBaseEntry"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ExportBaseEntries: {
        parameters: {
            query?: {
                Archived?: string;
                Base?: string;
                Certificate?: string;
                Department?: string;
                Expiring?: string;
                format?: string;
                Industry?: string;
                Level?: string;
                Search?: string;
                Sort?: string;
                Tier?: string;
                Town?: string;
                Visibility?: string;
                Year?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListCalendarEntries: {
        parameters: {
            query?: {
                after?: string;
                Archived?: string;
                Base?: string;
                Certificate?: string;
                Department?: string;
                Expiring?: string;
                Industry?: string;
                Level?: string;
                limit?: number;
                Search?: string;
                Sort?: string;
                Tier?: string;
                Town?: string;
                Visibility?: string;
                Year?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterPageOfCalendarDay"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetCalendarEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterRowOfCalendarDay"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PutCalendarEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarDay"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterRowOfCalendarDay"];
                };
            };
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterRowOfCalendarDay"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ExportCalendarEntries: {
        parameters: {
            query?: {
                Archived?: string;
                Base?: string;
                Certificate?: string;
                Department?: string;
                Expiring?: string;
                format?: string;
                Industry?: string;
                Level?: string;
                Search?: string;
                Sort?: string;
                Tier?: string;
                Town?: string;
                Visibility?: string;
                Year?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListDepartmentEntries: {
        parameters: {
            query?: {
                after?: string;
                Archived?: string;
                Base?: string;
                Certificate?: string;
                Department?: string;
                Expiring?: string;
                Industry?: string;
                Level?: string;
                limit?: number;
                Search?: string;
                Sort?: string;
                Tier?: string;
                Town?: string;
                Visibility?: string;
                Year?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterPageOfDepartmentEntry"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetDepartmentEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterRowOfDepartmentEntry"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PutDepartmentEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DepartmentEntry"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterRowOfDepartmentEntry"];
                };
            };
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterRowOfDepartmentEntry"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ExportDepartmentEntries: {
        parameters: {
            query?: {
                Archived?: string;
                Base?: string;
                Certificate?: string;
                Department?: string;
                Expiring?: string;
                format?: string;
                Industry?: string;
                Level?: string;
                Search?: string;
                Sort?: string;
                Tier?: string;
                Town?: string;
                Visibility?: string;
                Year?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListEnterpriseEntries: {
        parameters: {
            query?: {
                after?: string;
                Archived?: string;
                Base?: string;
                Certificate?: string;
                Department?: string;
                Expiring?: string;
                Industry?: string;
                Level?: string;
                limit?: number;
                Search?: string;
                Sort?: string;
                Tier?: string;
                Town?: string;
                Visibility?: string;
                Year?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterPageOfEnterpriseEntry"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetEnterpriseEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterRowOfEnterpriseEntry"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PutEnterpriseEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterpriseEntry"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterRowOfEnterpriseEntry"];
                };
            };
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterRowOfEnterpriseEntry"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ExportEnterpriseEntries: {
        parameters: {
            query?: {
                Archived?: string;
                Base?: string;
                Certificate?: string;
                Department?: string;
                Expiring?: string;
                format?: string;
                Industry?: string;
                Level?: string;
                Search?: string;
                Sort?: string;
                Tier?: string;
                Town?: string;
                Visibility?: string;
                Year?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListMatterEntries: {
        parameters: {
            query?: {
                after?: string;
                Archived?: string;
                Base?: string;
                Certificate?: string;
                Department?: string;
                Expiring?: string;
                Industry?: string;
                Level?: string;
                limit?: number;
                Search?: string;
                Sort?: string;
                Tier?: string;
                Town?: string;
                Visibility?: string;
                Year?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterPageOfMatterEntry"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetMatterEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterRowOfMatterEntry"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PutMatterEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MatterEntry"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterRowOfMatterEntry"];
                };
            };
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterRowOfMatterEntry"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ExportMatterEntries: {
        parameters: {
            query?: {
                Archived?: string;
                Base?: string;
                Certificate?: string;
                Department?: string;
                Expiring?: string;
                format?: string;
                Industry?: string;
                Level?: string;
                Search?: string;
                Sort?: string;
                Tier?: string;
                Town?: string;
                Visibility?: string;
                Year?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    NameJurisdiction: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenameBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistryView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListOfficerEntries: {
        parameters: {
            query?: {
                after?: string;
                Archived?: string;
                Base?: string;
                Certificate?: string;
                Department?: string;
                Expiring?: string;
                Industry?: string;
                Level?: string;
                limit?: number;
                Search?: string;
                Sort?: string;
                Tier?: string;
                Town?: string;
                Visibility?: string;
                Year?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterPageOfOfficerEntry"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetOfficerEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterRowOfOfficerEntry"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PutOfficerEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfficerEntry"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterRowOfOfficerEntry"];
                };
            };
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterRowOfOfficerEntry"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ExportOfficerEntries: {
        parameters: {
            query?: {
                Archived?: string;
                Base?: string;
                Certificate?: string;
                Department?: string;
                Expiring?: string;
                format?: string;
                Industry?: string;
                Level?: string;
                Search?: string;
                Sort?: string;
                Tier?: string;
                Town?: string;
                Visibility?: string;
                Year?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListReports: {
        parameters: {
            query?: {
                unit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportList"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ExportReport: {
        parameters: {
            query?: {
                format?: string;
            };
            header?: never;
            path: {
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleList"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rule: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PreviewRule: {
        parameters: {
            query: {
                value: string;
                week: string;
            };
            header?: never;
            path: {
                rule: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImpactView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProposeRuleValue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rule: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "validFrom": "2027-01-01",
                 *       "value": 2,
                 *       "source": "县府〔2026〕8号"
                 *     }
                 */
                "application/json": components["schemas"]["ProposeBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleValueView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ActivateRuleValue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rule: string;
                validFrom: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WithdrawRuleValue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rule: string;
                validFrom: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListReasons: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReasonList"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GiveReasons: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReasonView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListThemes: {
        parameters: {
            query?: {
                after?: string;
                archived?: string;
                limit?: number;
                search?: string;
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThemePage"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CreateTheme: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "自建房民宿",
                 *       "place": "民宿",
                 *       "matters": [
                 *         "SJ-01",
                 *         "XF-01"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ThemeBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThemeView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetTheme: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThemeView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EditTheme: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ThemeBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThemeView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ArchiveTheme: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThemeView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetThemeHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThemeHistory"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PreviewTheme: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ThemeUse"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThemePreview"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    UseTheme: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "week": "2026-W49",
                 *       "towns": [
                 *         "店口镇"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ThemeUse"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThemeResult"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RestoreTheme: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThemeView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListTrail: {
        parameters: {
            query?: {
                before?: number;
                limit?: number;
                year?: number;
            };
            header?: never;
            path: {
                trail: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ExportTrail: {
        parameters: {
            query?: {
                year?: number;
            };
            header?: never;
            path: {
                trail: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditFile"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    VerifyTrail: {
        parameters: {
            query?: {
                year?: number;
            };
            header?: never;
            path: {
                trail: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditVerdictView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookList"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AddWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "url": "https://example.org/inspection-events",
                 *       "department": "market"
                 *     }
                 */
                "application/json": components["schemas"]["WebhookBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookWithSecret"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ActivateWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListDeliveries: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryList"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReplayDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RemoveWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RenewWebhookSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookWithSecret"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TryWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListWeeks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WeekList"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetWeek: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WeekView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AmendWeek: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AmendmentBody"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListAudit: {
        parameters: {
            query?: {
                before?: number;
                limit?: number;
            };
            header?: never;
            path: {
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ExportAudit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditFile"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    VerifyAudit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditVerdictView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListDrafts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftList"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrderDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "第一稿",
                 *       "seconds": 60,
                 *       "seed": 1
                 *     }
                 */
                "application/json": components["schemas"]["DraftBody"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApproveDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "fingerprint": "0000000000000000000000000000000000000000000000000000000000000000",
                 *       "comment": "同意"
                 *     }
                 */
                "application/json": components["schemas"]["FingerprintBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetChoices: {
        parameters: {
            query: {
                enterprise: string;
            };
            header?: never;
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChoicesView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EditDraft: {
        parameters: {
            query?: {
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanEditBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanEditView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetExplanation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                request: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExplanationView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    KeepDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LockVisits: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LocksBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanEditView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetPlanFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetProblemFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetProgress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgressView"];
                    "text/event-stream": components["schemas"]["ProgressView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PublishDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RedoEdit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RetryDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReturnDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReviewDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "fingerprint": "0000000000000000000000000000000000000000000000000000000000000000",
                 *       "comment": "事项、人员资格和频次上限均已核对"
                 *     }
                 */
                "application/json": components["schemas"]["FingerprintBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ScheduleDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScheduleBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StopDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SubmitDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "fingerprint": "0000000000000000000000000000000000000000000000000000000000000000"
                 *     }
                 */
                "application/json": components["schemas"]["FingerprintBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    UndoEdit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    UnpublishDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    UnscheduleDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WithdrawDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CompareDrafts: {
        parameters: {
            query: {
                left: string;
                right: string;
            };
            header?: never;
            path: {
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComparisonView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CancelImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetImportErrors: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                format: string;
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ForeseeMove: {
        parameters: {
            query: {
                enterprise: string;
                session: string;
            };
            header?: never;
            path: {
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MoveOutlook"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetPool: {
        parameters: {
            query?: {
                after?: string;
                department?: string;
                limit?: number;
                merging?: boolean;
                rule?: string;
                search?: string;
                tier?: components["schemas"]["Tier"];
                town?: string;
            };
            header?: never;
            path: {
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PoolPage"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ExportPool: {
        parameters: {
            query?: {
                department?: string;
                format?: string;
                merging?: boolean;
                rule?: string;
                search?: string;
                tier?: components["schemas"]["Tier"];
                town?: string;
            };
            header?: never;
            path: {
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetWeekProgress: {
        parameters: {
            query?: {
                date?: string;
            };
            header?: never;
            path: {
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WeekProgress"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListRequests: {
        parameters: {
            query?: {
                after?: string;
                department?: string;
                enterprise?: string;
                kind?: string;
                limit?: number;
                matter?: string;
                search?: string;
                sort?: string;
                source?: string;
                status?: string;
                town?: string;
            };
            header?: never;
            path: {
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestPage"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SubmitRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "enterprise": "91330681MA2BXXXX0K",
                 *       "matter": "SJ-01",
                 *       "kind": "planned",
                 *       "weight": 40,
                 *       "mandatory": false,
                 *       "sessions": [
                 *         "mon-am",
                 *         "tue-am"
                 *       ],
                 *       "note": "年度计划第 12 项"
                 *     }
                 */
                "application/json": components["schemas"]["SubmitBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EditRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "weight": 60,
                 *       "mandatory": true,
                 *       "sessions": [
                 *         "wed-am"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["EditBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetRequestHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestHistoryView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LiftRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "rule": "quiet-days",
                 *       "reason": "上级要求本周内完成"
                 *     }
                 */
                "application/json": components["schemas"]["LiftBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RecordRemoteResult: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "result": "pass",
                 *       "date": "2026-11-24",
                 *       "note": "材料齐全"
                 *     }
                 */
                "application/json": components["schemas"]["RemoteResultBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    UnliftRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LiftBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WithdrawRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "企业已停业"
                 *     }
                 */
                "application/json": components["schemas"]["WithdrawBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SubmitRequests: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "items": [
                 *         {
                 *           "key": "2026-0001",
                 *           "enterprise": "91330681MA2BXXXX0K",
                 *           "matter": "SJ-01"
                 *         },
                 *         {
                 *           "key": "2026-0002",
                 *           "enterprise": "91330681MA2BXXXX0K",
                 *           "matter": "SJ-05",
                 *           "kind": "complaint",
                 *           "evidence": "12345 工单 20261122001"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["BatchBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ExportRequests: {
        parameters: {
            query?: {
                department?: string;
                enterprise?: string;
                format?: string;
                kind?: string;
                matter?: string;
                search?: string;
                sort?: string;
                source?: string;
                status?: string;
                town?: string;
            };
            header?: never;
            path: {
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportRequests: {
        parameters: {
            query?: {
                take?: string;
                wait?: boolean;
            };
            header?: never;
            path: {
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                "multipart/form-data": string;
                "text/csv": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CheckRequestErrors: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                format: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                "multipart/form-data": string;
                "text/csv": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetWeekRules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WeekRulesView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListSecretReaders: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecretReaderList"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListVisitNotices: {
        parameters: {
            query?: {
                after?: string;
                carried?: boolean;
                limit?: number;
                town?: string;
            };
            header?: never;
            path: {
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitNoticePage"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetVisitNotice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                enterprise: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitNotice"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetVisit: {
        parameters: {
            query?: {
                session?: string;
            };
            header?: never;
            path: {
                enterprise: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitRecordView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RecordOutcome: {
        parameters: {
            query?: {
                session?: string;
            };
            header?: never;
            path: {
                enterprise: string;
                week: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "carriedOut": true,
                 *       "date": "2026-11-24",
                 *       "results": [
                 *         {
                 *           "request": "0123456789abcdef0123",
                 *           "result": "rectify",
                 *           "rectifyBy": "2026-12-24",
                 *           "note": "消防通道堵塞"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["OutcomeBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitRecordView"];
                };
            };
            /** @description Refused; see code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
