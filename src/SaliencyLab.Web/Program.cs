using SaliencyLab.Web.Startup;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.AddHosting();
builder.AddWorkbench();

var app = builder.Build();
app.UseHosting();
app.MapWorkbench();
await app.RunAsync();
