using Microsoft.Extensions.Options;
using SaliencyLab.Web.Api;
using SaliencyLab.Web.Startup;

if (LibTorchCheck.Problem() is { } problem)
{
    await Console.Error.WriteLineAsync(problem);
    return 1;
}

try
{
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
    builder.AddHosting();
    builder.AddWorkbench();
    builder.AddApi();

    var app = builder.Build();
    app.UseHosting();
    app.MapWorkbench();
    app.MapApi();
    await app.RunAsync();
    return 0;
}
catch (Exception wrong) when (wrong is OptionsValidationException or IOException or UnauthorizedAccessException)
{
    // A wrong setting, a data folder that can't be written, a port that is taken: the message says it all.
    await Console.Error.WriteLineAsync($"SaliencyLab can't start: {wrong.Message}");
    return 1;
}
