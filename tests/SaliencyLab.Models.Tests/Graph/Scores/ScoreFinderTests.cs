using SaliencyLab.Models.Execution;
using SaliencyLab.Models.Graph;
using SaliencyLab.Models.Graph.Scores;
using Xunit;

namespace SaliencyLab.Models.Tests.Graph.Scores;

public sealed class ScoreFinderTests
{
    [Theory]
    [InlineData("Softmax", ScoreEnding.Softmax)]
    [InlineData("LogSoftmax", ScoreEnding.LogSoftmax)]
    [InlineData("Sigmoid", ScoreEnding.Sigmoid)]
    public void What_goes_into_the_last_normalisation_is_the_score(string operation, ScoreEnding ending)
    {
        var body = HandMade.Body(["y"], HandMade.Node("Gemm", ["x"], ["logits"]), HandMade.Node(operation, ["logits"], ["p"]), HandMade.Node("Identity", ["p"], ["y"]));
        Assert.Equal(new ScoreLocation("logits", ending), ScoreFinder.Find(body, null));
    }

    [Fact]
    public void The_output_is_the_score_where_nothing_follows_the_last_layer()
    {
        var body = HandMade.Body(["y"], HandMade.Node("Softmax", ["x"], ["attention"]), HandMade.Node("MatMul", ["attention", "w"], ["y"]));
        Assert.Equal(new ScoreLocation("y", ScoreEnding.Scores), ScoreFinder.Find(body, null));
    }

    [Fact]
    public void Reshapes_and_casts_after_a_softmax_are_stepped_over()
    {
        var body = HandMade.Body(
            ["y"], HandMade.Node("Gemm", ["x"], ["z"]), HandMade.Node("Softmax", ["z"], ["p"]), HandMade.Node("Cast", ["p"], ["q"]), HandMade.Node("Reshape", ["q", "s"], ["y"]));
        Assert.Equal("z", ScoreFinder.Find(body, null).Value);
    }

    [Fact]
    public void Of_a_label_and_probabilities_the_probabilities_are_taken()
    {
        var body = HandMade.Body(
            ["label", "probabilities"],
            HandMade.Node("Gemm", ["x"], ["z"]),
            HandMade.Node("ArgMax", ["z"], ["label"]),
            HandMade.Node("Softmax", ["z"], ["probabilities"]));
        Assert.Equal(new ScoreLocation("z", ScoreEnding.Softmax), ScoreFinder.Find(body, null));
    }

    [Fact]
    public void A_file_that_hands_out_only_a_label_is_explained_by_what_the_label_is_chosen_from()
    {
        var body = HandMade.Body(["label"], HandMade.Node("Gemm", ["x"], ["z"]), HandMade.Node("ArgMax", ["z"], ["label"]));
        Assert.Equal(new ScoreLocation("z", ScoreEnding.Scores), ScoreFinder.Find(body, null));
    }

    [Fact]
    public void A_score_that_the_card_names_must_exist()
    {
        var body = HandMade.Body(["y"], HandMade.Node("Gemm", ["x"], ["y"]));
        var error = Assert.Throws<ModelNotRunnableException>(() => ScoreFinder.Find(body, "logits"));
        Assert.Equal("The card's score names the value 'logits', which the file does not compute. Its outputs are 'y'.", error.Message);
    }
}
