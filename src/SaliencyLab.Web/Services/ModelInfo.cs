namespace SaliencyLab.Web.Services;

/// <summary>A model that this browser may use.</summary>
/// <param name="Id">A bundled model's name ("efficientnet_lite0"), or an upload's id: the first 32 hexadecimal digits of its SHA-256.</param>
/// <param name="Name">File name, as its owner gave it.</param>
/// <param name="Bytes">Size of its files together.</param>
/// <param name="Deletable">Whether it is an upload.</param>
public sealed record ModelInfo(string Id, string Name, long Bytes, bool Deletable);
