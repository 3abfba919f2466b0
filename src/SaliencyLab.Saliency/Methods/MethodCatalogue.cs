using SaliencyLab.Saliency.Methods.AblationCam;
using SaliencyLab.Saliency.Methods.Cam;
using SaliencyLab.Saliency.Methods.ContrastiveExcitationBackprop;
using SaliencyLab.Saliency.Methods.DeconvNet;
using SaliencyLab.Saliency.Methods.EigenCam;
using SaliencyLab.Saliency.Methods.ExcitationBackprop;
using SaliencyLab.Saliency.Methods.ExtractAggregate;
using SaliencyLab.Saliency.Methods.GradCam;
using SaliencyLab.Saliency.Methods.GradCamPlusPlus;
using SaliencyLab.Saliency.Methods.Gradient;
using SaliencyLab.Saliency.Methods.GradientSum;
using SaliencyLab.Saliency.Methods.GuidedBackpropagation;
using SaliencyLab.Saliency.Methods.HiResCam;
using SaliencyLab.Saliency.Methods.IntegratedGradients;
using SaliencyLab.Saliency.Methods.LayerCam;
using SaliencyLab.Saliency.Methods.LinearApproximation;
using SaliencyLab.Saliency.Methods.NormGrad;
using SaliencyLab.Saliency.Methods.NormGradSelective;
using SaliencyLab.Saliency.Methods.RealConvolution;
using SaliencyLab.Saliency.Methods.Rise;
using SaliencyLab.Saliency.Methods.ScoreCam;
using SaliencyLab.Saliency.Methods.SmoothGrad;
using SaliencyLab.Saliency.Methods.SmoothGradCamPlusPlus;
using SaliencyLab.Saliency.Methods.XGradCam;

namespace SaliencyLab.Saliency.Methods;

/// <summary>Every method there is, in the order in which a person meets them.</summary>
public static class MethodCatalogue
{
    /// <summary>The lines of the catalogue.</summary>
    public static IReadOnlyList<MethodEntry> All { get; } =
    [
        NormGradMethod.Entry,
        GradCamMethod.Entry,
        SmoothGradCamPlusPlusMethod.Entry,
        GradCamPlusPlusMethod.Entry,
        NormGradSelectiveMethod.Entry,
        LinearApproximationMethod.Entry,
        GradientMethod.Entry,
        GradientSumMethod.Entry,
        XGradCamMethod.Entry,
        LayerCamMethod.Entry,
        HiResCamMethod.Entry,
        EigenCamMethod.Entry,
        CamMethod.Entry,
        GuidedBackpropagationMethod.Entry,
        DeconvNetMethod.Entry,
        ExcitationBackpropMethod.Entry,
        ContrastiveExcitationBackpropMethod.Entry,
        ScoreCamMethod.Entry,
        AblationCamMethod.Entry,
        RiseMethod.Entry,
        SmoothGradMethod.Entry,
        IntegratedGradientsMethod.Entry,
        NormGradReal.Entry,
        ExtractAggregateMethod.Entry,
    ];

    /// <summary>A line by id, or null.</summary>
    public static MethodEntry? Find(string id) => All.FirstOrDefault(entry => entry.Id == id);
}
