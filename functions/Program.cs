using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;

var builder = WebApplication.CreateSlimBuilder(args);
builder.AddHosting();
builder.AddIdentity();
builder.AddOpenApiDocument();
builder.Services.AddStorage(builder.Configuration);
builder.AddJurisdictions();

var app = builder.Build();
app.UseHosting();
app.UseIdentity();

var api = app.MapApi();
api.MapHealth();
app.MapOpenApiDocument();

app.Run();
