using SaliencyLab.Web.Tests.Fakes;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Tests.Workbench.View;

public sealed class ClassSearcherTests
{
    [Theory]
    [InlineData("cat", "Egyptian cat|tabby, tabby cat|tiger cat|cat flap|polecat")]
    [InlineData("ca", "cat flap|Egyptian cat|tabby, tabby cat|tiger cat|polecat")]
    [InlineData("ESPR", "espresso")]
    [InlineData(" tabby ", "tabby, tabby cat")]
    [InlineData("3", "tabby, tabby cat")]
    [InlineData("dog", "")]
    public void Whole_words_come_first_then_beginnings_then_the_rest(string text, string labels)
    {
        var found = ClassSearcher.Find(SampleSituation.Scores.Classes, text);

        Assert.Equal(labels, string.Join('|', found.Select(score => score.Label)));
    }

    [Fact]
    public void Nothing_typed_finds_all_by_score() => Assert.Equal(SampleSituation.Scores.Classes, ClassSearcher.Find(SampleSituation.Scores.Classes, "  "));
}
