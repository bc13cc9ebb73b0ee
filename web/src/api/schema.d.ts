// Written by tools/openapi from tests/functions/openapi.json: change the server, then run `npm run types`.

export interface paths {
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
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
        AuditPage: {
            items: components["schemas"]["AuditEntry"][];
            /** Format: int64 */
            next?: number;
        };
        AuthorView: {
            name: string;
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
            sessions?: string[];
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
        CatalogueMatter: {
            certificate: string;
            code: string;
            department: string;
            legalBasis: string;
            /** Format: int32 */
            minutes: number;
            name: string;
            visibility: components["schemas"]["Visibility"];
            /** Format: int32 */
            weight: number;
        };
        DeliveryList: {
            items: components["schemas"]["DeliveryView"][];
        };
        DeliveryView: {
            /** Format: date-time */
            at: string;
            /** Format: int32 */
            attempts: number;
            delivered: boolean;
            event: string;
            failure?: string;
            kind: components["schemas"]["NoticeKind"];
        };
        DepartmentCount: {
            department: string;
            /** Format: int32 */
            requests: number;
        };
        DepartmentEntry: {
            id: string;
            name: string;
            short: string;
        };
        DepartmentLabel: {
            id: string;
            name: string;
            short: string;
        };
        /** @enum {unknown} */
        DraftAction: "stop" | "retry" | "submit" | "approve" | "return" | "publish";
        DraftBody: {
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
        };
        DraftFailure: {
            code: string;
            detail: string;
        };
        DraftList: {
            items: components["schemas"]["DraftView"][];
        };
        /** @enum {unknown} */
        DraftState: "queued" | "solving" | "solved" | "failed" | "submitted" | "returned" | "approved" | "publishing" | "published";
        DraftView: {
            approvedBy?: string;
            author: components["schemas"]["AuthorView"];
            can: components["schemas"]["DraftAction"][];
            comment?: string;
            /** Format: date-time */
            createdAt: string;
            etag: string;
            failure?: components["schemas"]["DraftFailure"];
            fingerprint?: string;
            id: string;
            inputs: components["schemas"]["InputsView"];
            name: string;
            /** Format: date-time */
            publishedAt?: string;
            /** Format: int32 */
            seconds: number;
            /** Format: int32 */
            seed: number;
            stale: boolean;
            state: components["schemas"]["DraftState"];
            submittedBy?: string;
            summary?: components["schemas"]["Summary"];
            week: string;
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
            sessions?: string[];
            /** Format: int32 */
            weight?: number;
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
        };
        ExplanationView: {
            code?: string;
            places: components["schemas"]["PlaceView"][];
            reason: string;
            remedies: components["schemas"]["RemedyView"][];
            request: string;
            served: boolean;
        };
        FieldChange: {
            after?: string;
            before?: string;
            field: string;
        };
        FingerprintBody: {
            comment?: string;
            fingerprint: string;
        };
        Health: {
            status: string;
            storage: string;
        };
        HistoryItem: {
            /** Format: date-time */
            at?: string;
            by?: string;
            changes?: components["schemas"]["FieldChange"][];
            reason?: string;
            source?: string;
            step: components["schemas"]["HistoryStep"];
            visit?: components["schemas"]["VisitRef"];
            waiting?: components["schemas"]["WaitingReason"];
        };
        /** @enum {unknown} */
        HistoryStep: "submitted" | "edited" | "withdrawn" | "planned" | "published" | "waiting";
        HistoryView: {
            items: components["schemas"]["HistoryItem"][];
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
        InputsView: {
            /** Format: int32 */
            enterprises: number;
            /** Format: int32 */
            officers: number;
            /** Format: int32 */
            requests: number;
            snapshot: string;
        };
        MatterRef: {
            code: string;
            name: string;
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
        Named: {
            id: string;
            name: string;
        };
        NamedRef: {
            id: string;
            name: string;
        };
        NoticeCounts: {
            /** Format: int32 */
            moved: number;
            /** Format: int32 */
            served: number;
            /** Format: int32 */
            waiting: number;
        };
        /** @enum {unknown} */
        NoticeKind: "draftSubmitted" | "draftApproved" | "draftReturned" | "draftFailed" | "weekPublished" | "requestWithdrawn" | "webhookTried";
        NoticePage: {
            items: components["schemas"]["NoticeView"][];
            next?: string;
            /** Format: int32 */
            unseen: number;
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
        PlaceView: {
            base: components["schemas"]["Named"];
            /** Format: int64 */
            difference?: number;
            note: string;
            session: string;
            state: string;
        };
        PlanView: {
            bases: components["schemas"]["BaseView"][];
            departments: components["schemas"]["DepartmentLabel"][];
            draft: string;
            sessions: components["schemas"]["SessionView"][];
            summary: components["schemas"]["Summary"];
            teams: components["schemas"]["TeamView"][];
            waiting: components["schemas"]["WaitingView"][];
            week: string;
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
        PublicCalendar: {
            days: components["schemas"]["PublicDay"][];
            jurisdiction: components["schemas"]["Named"];
            /** Format: date-time */
            publishedAt: string;
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
        PublicIndex: {
            jurisdiction: components["schemas"]["Named"];
            weeks: components["schemas"]["PublicWeek"][];
        };
        PublicSession: {
            end: string;
            id: string;
            start: string;
            visits: components["schemas"]["PublicVisit"][];
        };
        PublicVisit: {
            departments: string[];
            enterprise: string;
            matters: string[];
            status: string;
            town: string;
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
        RegistryCounts: {
            /** Format: int32 */
            enterprises: number;
            /** Format: int32 */
            officers: number;
        };
        RegistryView: {
            bases: components["schemas"]["BaseView"][];
            counts: components["schemas"]["RegistryCounts"];
            departments: components["schemas"]["DepartmentEntry"][];
            jurisdiction: components["schemas"]["NamedRef"];
            matters: components["schemas"]["CatalogueMatter"][];
        };
        RemedyView: {
            kind: string;
            text: string;
        };
        RenameBody: {
            name: string;
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
        RequestStatus: "pooled" | "planned" | "published" | "waiting" | "withdrawn";
        RequestView: {
            blockedByCap: boolean;
            certificate: string;
            countsTowardCap: boolean;
            department: string;
            enterprise: components["schemas"]["EnterpriseRef"];
            etag: string;
            evidence?: string;
            frozen: boolean;
            id: string;
            kind: components["schemas"]["RequestKind"];
            lead?: string;
            mandatory: boolean;
            matter: components["schemas"]["MatterRef"];
            /** Format: int32 */
            minutes: number;
            note?: string;
            planLine?: string;
            sessions?: string[];
            source: string;
            status: components["schemas"]["RequestStatus"];
            /** Format: date-time */
            submittedAt: string;
            submittedBy: string;
            theme?: string;
            visit?: components["schemas"]["VisitRef"];
            waiting?: components["schemas"]["WaitingReason"];
            week: string;
            /** Format: int32 */
            weight: number;
        };
        ReturnBody: {
            comment: string;
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
        SubmitBody: {
            enterprise: string;
            evidence?: string;
            kind?: components["schemas"]["RequestKind"];
            mandatory?: boolean;
            matter: string;
            note?: string;
            sessions?: string[];
            /** Format: int32 */
            weight?: number;
        };
        Summary: {
            /** Format: int64 */
            bound: number;
            /** Format: double */
            gap: number;
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
        /**
         * @description Credit and risk tier of an enterprise (绿、黄、红).
         * @enum {unknown}
         */
        Tier: "green" | "yellow" | "red";
        /** @enum {unknown} */
        Visibility: "date" | "week" | "hidden";
        VisitedView: {
            address: string;
            id: string;
            name: string;
            tier: string;
        };
        VisitRef: {
            session: string;
            team: string;
        };
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
        WeekView: {
            /** Format: date */
            end: string;
            id: string;
            /** Format: int64 */
            inputVersion: number;
            pool: components["schemas"]["PoolView"];
            published?: components["schemas"]["PublishedView"];
            sessions: components["schemas"]["SessionView"][];
            /** Format: date */
            start: string;
        };
        WithdrawBody: {
            reason?: string;
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
}
