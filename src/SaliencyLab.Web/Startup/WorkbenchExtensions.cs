using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;
using MudBlazor.Services;
using SaliencyLab.Web.Components;
using SaliencyLab.Web.Explaining;
using SaliencyLab.Web.Loading;
using SaliencyLab.Web.Owners;
using SaliencyLab.Web.Pictures;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Storage;
using SaliencyLab.Web.Uploads;
using SaliencyLab.Web.Work;

namespace SaliencyLab.Web.Startup;

/// <summary>The workbench: its components and the services behind them.</summary>
internal static class WorkbenchExtensions
{
    /// <summary>Registers components and services.</summary>
    public static void AddWorkbench(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddRazorComponents().AddInteractiveServerComponents(options => options.DisconnectedCircuitMaxRetained = 20);
        services.AddMudServices();
        services.AddStorage();
        services.AddWork();
        services.AddSingleton<DecodedPictures>().AddSingleton<Samples>().AddSingleton<PictureStore>().AddSingleton<InputStore>();
        services.AddSingleton<LoadedModels>().AddSingleton<LabelsStore>().AddSingleton<ModelStore>();
        services.AddSingleton<Subjects>().AddSingleton<PreparedInputs>().AddSingleton<ScoreService>();
        services.AddSingleton<MapMemo>().AddSingleton<ResultStore>().AddSingleton<ResultWriter>().AddSingleton<JobStore>();
        services.AddSingleton<ChannelService>().AddSingleton<SensitivityService>().AddSingleton<ExplanationService>().AddSingleton<MapImages>();
        services.AddSingleton<FirstView>();
        services.AddHostedService<WarmUp>();
        services.AddScoped<CircuitOwner>();
        services.AddScoped<IPictureLibrary, PictureLibrary>();
        services.AddScoped<IModelLibrary, ModelLibrary>();
        services.AddScoped<IExplanations, CircuitExplanations>();
        services.AddScoped<IStills, CircuitStills>();
        services.AddScoped<IChannels, CircuitChannels>();
        services.AddScoped<ISensitivity, CircuitSensitivity>();
    }

    /// <summary>Maps pages and what they fetch.</summary>
    public static void MapWorkbench(this WebApplication app)
    {
        app.MapUploads();
        app.MapPictures();
        app.MapResults();
        app.MapChannels();

        // The policy of our own headers already says who may frame the page.
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
    }

    private static void AddStorage(this IServiceCollection services)
    {
        services.AddOptions<StorageOptions>().BindConfiguration(StorageOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>();
        services.AddSingleton(provider => new DataFolder(provider.GetRequiredService<IConfiguration>()[DataFolder.Key]));
        services.AddDataProtection();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>, KeyStorage>();
        services.AddSingleton<DiskUse>().AddSingleton<UploadReceiver>();
        services.AddShelf<PictureFacts>("pictures");
        services.AddShelf<ModelFacts>("models");
        services.AddShelf<LabelsFacts>("labels");
        services.AddShelf<InputFacts>("inputs");
    }

    private static void AddWork(this IServiceCollection services)
    {
        services.AddOptions<WorkOptions>().BindConfiguration(WorkOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<WorkOptions>, WorkOptionsValidator>();
        services.AddSingleton<WorkQueue>().AddSingleton<Failures>();
        services.AddHostedService<Workers>();
    }

    private static void AddShelf<TFacts>(this IServiceCollection services, string kind)
        where TFacts : class => services.AddSingleton(provider => ActivatorUtilities.CreateInstance<Shelf<TFacts>>(provider, kind));
}
