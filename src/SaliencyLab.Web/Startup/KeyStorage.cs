using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;
using SaliencyLab.Web.Storage;

namespace SaliencyLab.Web.Startup;

/// <summary>Keeps the keys that protect what a page carries in the data folder, so that an open page outlives a restart.</summary>
internal sealed class KeyStorage(DataFolder data, ILoggerFactory loggers) : IConfigureOptions<KeyManagementOptions>
{
    /// <inheritdoc />
    public void Configure(KeyManagementOptions options) => options.XmlRepository = new FileSystemXmlRepository(new DirectoryInfo(data.Below("keys")), loggers);
}
