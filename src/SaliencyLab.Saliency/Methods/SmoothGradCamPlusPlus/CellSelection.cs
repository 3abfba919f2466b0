using SaliencyLab.Models.Graph;
using TorchSharp;
using static TorchSharp.torch;

namespace SaliencyLab.Saliency.Methods.SmoothGradCamPlusPlus;

/// <summary>A subset of a layer's positions.</summary>
public abstract record CellSelection
{
    private CellSelection()
    {
    }

    /// <summary>1 at the selected positions, 0 elsewhere: h×w, float64.</summary>
    public abstract Tensor Mask(int height, int width);

    /// <summary>Refuses a layer that lacks a selected position.</summary>
    /// <exception cref="OptionException">Names the key and the layer's size.</exception>
    public abstract void Check(string method, Layer layer);

    /// <summary>Rows top to bottom − 1 and columns left to right − 1, as far as the layer has them.</summary>
    public sealed record Region(int Top, int Left, int Bottom, int Right) : CellSelection
    {
        /// <inheritdoc/>
        public override Tensor Mask(int height, int width)
        {
            var mask = zeros(height, width, ScalarType.Float64);
            mask[Top..Math.Min(Bottom, height), Left..Math.Min(Right, width)] = 1;
            return mask;
        }

        /// <inheritdoc/>
        public override void Check(string method, Layer layer)
        {
            if (Top >= layer.Height || Left >= layer.Width)
            {
                throw new OptionException("region", $"{method}: region [{Top}, {Left}, {Bottom}, {Right}) lies outside the {layer.Height} × {layer.Width} cells of {layer.Name}.");
            }
        }
    }

    /// <summary>Single positions as [row, column].</summary>
    public sealed record Positions(IReadOnlyList<int[]> Cells) : CellSelection
    {
        /// <inheritdoc/>
        public override Tensor Mask(int height, int width)
        {
            var mask = new double[height, width];
            foreach (var cell in Cells)
            {
                mask[cell[0], cell[1]] = 1;
            }

            return tensor(mask);
        }

        /// <inheritdoc/>
        public override void Check(string method, Layer layer)
        {
            if (Cells.FirstOrDefault(cell => cell[0] >= layer.Height || cell[1] >= layer.Width) is { } outside)
            {
                throw new OptionException("positions", $"{method}: position [{outside[0]}, {outside[1]}] lies outside the {layer.Height} × {layer.Width} cells of {layer.Name}.");
            }
        }
    }
}
