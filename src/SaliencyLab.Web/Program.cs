using SaliencyLab.Web.Startup;

if (LibTorchCheck.Problem() is { } problem)
{
    await Console.Error.WriteLineAsync(problem);
    return 1;
}

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.AddHosting();
builder.AddWorkbench();

var app = builder.Build();
app.UseHosting();
app.MapWorkbench();
await app.RunAsync();
return 0;
