namespace Inspection.Functions.Hosting;

/// <summary>The refusals that any endpoint may give, with their texts.</summary>
internal static class Refusals
{
    public static Refusal NotFound { get; } = new(404, "not-found",
        new("没有找到", "Not found"),
        new("这个地址下没有内容，或您无权查看。请检查地址。", "There is nothing at this address, or you may not see it. Check the address."));

    public static Refusal MethodNotAllowed { get; } = new(405, "method-not-allowed",
        new("不支持的操作", "Method not allowed"),
        new("该地址不支持这种请求方法，可用的方法见 Allow 头。", "This address does not take this method; the Allow header lists those it takes."));

    public static Refusal UnsupportedMediaType { get; } = new(415, "unsupported-media-type",
        new("不支持的内容类型", "Unsupported media type"),
        new("请按接口文档设置 Content-Type（JSON 为 application/json）。", "Set Content-Type as the API description says (application/json for JSON)."));

    public static Refusal BodyTooLarge { get; } = new(413, "body-too-large",
        new("提交的内容过大", "Body too large"),
        new("请求体上限为 1 MiB，导入需求的文件上限为 10 MiB，导入登记的为 60 MiB。请拆分后再提交。", "A request body may have 1 MiB, a file of requests 10 MiB, one of a register 60 MiB. Split it and send the parts."));

    public static Refusal MalformedRequest { get; } = new(400, "malformed-request",
        new("请求格式不正确", "Malformed request"),
        new("地址、查询参数或请求头中的某个值无法识别。请对照接口文档检查。", "A value in the address, the query or a header cannot be read. Compare it with the API description."));

    public static Refusal SignInNeeded { get; } = new(401, "sign-in-needed",
        new("请先登录", "Sign in needed"),
        new("该操作需要登录后的访问令牌。", "This needs an access token: sign in first."));

    public static Refusal TokenInvalid { get; } = new(401, "token-invalid",
        new("登录已失效", "Token not accepted"),
        new("访问令牌已过期或不被接受，请重新登录。", "The access token has expired or is not accepted: sign in again."));

    public static Refusal NoRole { get; } = new(403, "no-role",
        new("没有角色", "No role"),
        new("您的账号没有本平台的任何角色，请联系账号管理员。", "Your account has no role on this platform. Ask whoever manages the accounts."));

    public static Refusal NoJurisdiction { get; } = new(403, "no-jurisdiction",
        new("没有辖区", "No jurisdiction"),
        new("您的账号没有所属辖区，请联系账号管理员。", "Your account belongs to no jurisdiction. Ask whoever manages the accounts."));

    public static Refusal NoDepartment { get; } = new(403, "no-department",
        new("没有所属部门", "No department"),
        new("您的账号没有所属部门，请联系账号管理员。", "Your account belongs to no department. Ask whoever manages the accounts."));

    public static Refusal ForbiddenRole { get; } = new(403, "forbidden-role",
        new("无权操作", "Not your role"),
        new("您的角色不能进行该操作。", "Your role may not do this."));

    public static Refusal IfMatchNeeded { get; } = new(428, "if-match-needed",
        new("缺少版本条件", "If-Match needed"),
        new("修改必须带 If-Match 头，其值为读取时得到的 ETag。", "A change needs the If-Match header with the ETag that was read."));

    public static Refusal IdempotencyKeyInvalid { get; } = new(400, "idempotency-key-invalid",
        new("幂等键不正确", "Idempotency key not valid"),
        new("Idempotency-Key 须为 1–64 个字母、数字、下划线或连字符。", "Idempotency-Key takes 1 to 64 letters, digits, underscores or dashes."));

    public static Refusal IdempotencyKeyReused { get; } = new(422, "idempotency-key-reused",
        new("幂等键已被使用", "Idempotency key reused"),
        new("同一个 Idempotency-Key 曾用于不同的内容，请换一个新的键。", "This Idempotency-Key was used with a different body. Use a new key."));

    public static Refusal StorageUnavailable { get; } = new(503, "storage-unavailable",
        new("存储暂时不可用", "Storage unavailable"),
        new("没有写入任何内容或结果未知，请稍后用同一个 Idempotency-Key 重试。", "Nothing was stored or the outcome is unknown; try again soon with the same Idempotency-Key."))
        { RetryAfter = TimeSpan.FromSeconds(5) };

    public static Refusal Internal { get; } = new(500, "internal-error",
        new("系统内部错误", "Internal error"),
        new("我们这边出了问题，请凭 traceId 联系管理员。", "Something went wrong on our side. Quote the traceId to the operator."));

    public static Refusal Stale(string current) => new(412, "stale",
        new("内容已被他人修改", "Changed by someone else"),
        new("您看到的不是最新版本，请刷新后再试。", "What you saw is not the newest version. Reload and try again."))
        { Current = current };

    /// <summary>Wrong input, with everything that is wrong.</summary>
    public static Refusal Invalid(IReadOnlyList<Finding> issues) => new(400, issues.Count == 1 ? issues[0].Code : "invalid-input",
        new("提交的内容有误", "The input is not valid"),
        new($"有 {issues.Count} 处需要更正，见 issues。", issues.Count == 1 ? "One thing to correct, see issues." : $"{issues.Count} things to correct, see issues."))
        { Issues = issues };

    public static Refusal Invalid(string code, string place, Text cause, Text action) => Invalid([new Finding(code, place, cause, action)]);
}
