/// A way to lay the pages of a document on sheets of paper, printed on both sides.
public enum Imposition: Hashable, Sendable {
    /// All the sheets are folded together and stapled on the fold.
    case saddle
    /// The sheets are folded a few at a time (at least one), then sewn together by their folds.
    case signatures(sheets: Int)
    /// The sheets are cut into cards, which are stacked pile on pile.
    case cut
}
