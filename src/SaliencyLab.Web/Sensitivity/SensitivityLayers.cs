namespace SaliencyLab.Web.Sensitivity;

/// <summary>The layers compared.</summary>
public enum SensitivityLayers
{
    /// <summary>The recommended ones, and the workbench's.</summary>
    Recommended,

    /// <summary>Every layer of the ruler.</summary>
    All,
}
