using SaliencyLab.Web.Owners;

namespace SaliencyLab.Web.Work;

/// <summary>A piece of work that waits.</summary>
/// <param name="Class">What is taken first.</param>
/// <param name="Owner">Whose it is.</param>
/// <param name="Run">Does it; catches everything itself.</param>
internal sealed record WorkItem(WorkClass Class, Owner Owner, Action Run);
