using SaliencyLab.Web.Services;

namespace SaliencyLab.Web.Tests.Services;

public sealed class ClassNamesTests
{
    [Fact]
    public void Classes_of_one_label_are_told_apart_by_their_index()
    {
        ClassScore[] classes = [new(517, "crane", 2, 0.5f), new(282, "tiger cat", 1, 0.3f), new(134, "crane", 0, 0.2f)];
        var names = new ClassNames(classes);

        Assert.Equal(["crane · class 517", "tiger cat", "crane · class 134"], classes.Select(names.Of));
    }
}
