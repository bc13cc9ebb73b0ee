namespace Inspection.Functions.Jurisdictions;

/// <summary>Route constraint <c>{week:week}</c>: an address with anything else in that place does not exist.</summary>
internal sealed class WeekConstraint : IRouteConstraint
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values[routeKey] is string text && Week.TryParse(text, null, out _);
}
