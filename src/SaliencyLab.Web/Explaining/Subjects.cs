using SaliencyLab.Explanations.Requests;
using SaliencyLab.Web.Loading;
using SaliencyLab.Web.Owners;
using SaliencyLab.Web.Pictures;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Work;

namespace SaliencyLab.Web.Explaining;

/// <summary>Finds what a subject names among what its owner may see.</summary>
internal sealed class Subjects(ModelStore models, PictureStore pictures, InputStore inputs, LabelsStore labels, Failures failures)
{
    /// <summary>Model, picture and labels, or what is missing.</summary>
    public Outcome<ResolvedSubject> Resolve(Owner owner, Subject subject)
    {
        if (models.Find(owner, subject.ModelId) is not { } model)
        {
            return Missing.Model(subject.ModelId);
        }

        SubjectSource? source = subject.InputId is { } input ? inputs.Find(owner, input) : pictures.Find(owner, subject.PictureId);
        if (source is null)
        {
            return subject.InputId is { } missing ? Missing.Input(missing) : Missing.Picture(subject.PictureId);
        }

        try
        {
            return new ResolvedSubject(subject, owner, model, source, labels.Resolve(owner, subject.Card));
        }
        catch (RequestException problem)
        {
            return failures.Of(problem);
        }
    }
}
