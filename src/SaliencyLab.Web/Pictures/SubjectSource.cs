namespace SaliencyLab.Web.Pictures;

/// <summary>What a network is given: a picture, or an array in its place.</summary>
/// <param name="Name">File name, as its owner gave it.</param>
/// <param name="Sha256">SHA-256 of the file.</param>
internal abstract record SubjectSource(string Name, string Sha256);
