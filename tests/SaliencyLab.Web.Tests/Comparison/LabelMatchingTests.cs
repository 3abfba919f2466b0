using SaliencyLab.Web.Comparison;

namespace SaliencyLab.Web.Tests.Comparison;

public sealed class LabelMatchingTests
{
    [Fact]
    public void Classes_are_matched_by_label_wherever_they_stand() =>
        Assert.Equal([2, null, 0], LabelMatching.Match(["cat", "fox", "dog"], ["dog", "horse", "cat"]));

    [Fact]
    public void Case_underscores_and_blanks_around_make_no_other_class() =>
        Assert.Equal([1, 0], LabelMatching.Match(["Egyptian cat", "great_white shark"], [" Great white_shark ", "egyptian_cat"]));

    [Fact]
    public void A_label_that_occurs_twice_is_matched_in_its_order() =>
        Assert.Equal([1, 0, 2, null], LabelMatching.Match(["crane", "cup", "crane", "crane"], ["cup", "crane", "crane"]));

    [Fact]
    public void The_first_name_is_enough_where_it_is_one_class_only() =>
        Assert.Equal([0, null, null], LabelMatching.Match(["tabby, tabby cat", "crane, bird", "crane, machine"], ["tabby", "crane"]));

    [Fact]
    public void A_whole_label_goes_before_a_first_name() =>
        Assert.Equal([1, 0], LabelMatching.Match(["tabby", "tabby, tabby cat"], ["tabby, tabby cat", "tabby"]));

    [Fact]
    public void Models_without_labels_match_by_number() =>
        Assert.Equal([0, 1, null], LabelMatching.Match(["class 0", "class 1", "class 2"], ["class 0", "class 1"]));
}
