using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;

var builder = WebApplication.CreateSlimBuilder(args);
builder.AddHosting();
builder.AddIdentity();
builder.AddOpenApiDocument();

var app = builder.Build();
app.UseHosting();
app.UseIdentity();

var api = app.MapApi();
api.MapHealth();
app.MapOpenApiDocument();

app.Run();
