namespace SaliencyLab.Models.Execution.Operators.Resampling;

/// <summary>How one axis is resized: where each output position lies in the input.</summary>
/// <param name="Input">Size before.</param>
/// <param name="Output">Size after.</param>
/// <param name="Scale">Output over input as the file states it.</param>
/// <param name="Coordinates">coordinate_transformation_mode.</param>
/// <param name="Start">Start of the region for tf_crop_and_resize.</param>
/// <param name="End">End of the region for tf_crop_and_resize.</param>
internal sealed record ResizePlan(long Input, long Output, double Scale, string Coordinates, double Start, double End)
{
    /// <summary>Position in the input, in elements, of an output position.</summary>
    public double Source(long position) => Coordinates switch
    {
        "half_pixel" => ((position + 0.5) / Scale) - 0.5,
        "half_pixel_symmetric" => Symmetric(position),
        "pytorch_half_pixel" => Output > 1 ? ((position + 0.5) / Scale) - 0.5 : 0,
        "tf_half_pixel_for_nn" => (position + 0.5) / Scale,
        "align_corners" => Output > 1 ? position * (Input - 1.0) / (Output - 1.0) : 0,
        "tf_crop_and_resize" => Output > 1
            ? (Start * (Input - 1)) + (position * (End - Start) * (Input - 1) / (Output - 1))
            : 0.5 * (Start + End) * (Input - 1),
        _ => position / Scale,
    };

    private double Symmetric(long position)
    {
        var adjustment = Output / (Scale * Input);
        var centre = Input / 2.0;
        return centre * (1 - adjustment) + ((position + 0.5) / Scale) - 0.5;
    }
}
