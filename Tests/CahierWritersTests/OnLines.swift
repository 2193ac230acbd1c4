/// The same markup with a line for each block, so that a person can read it.
func onLines(_ markup: String) -> String {
    let blocks = [
        "<text:p", "<text:h", "<text:list", "</text:list>", "<text:section", "</text:section",
        "<table:", "</table:table", "<draw:", "</draw:g", "<svg:", "<style:", "<office:",
        "</office:", "<section", "</section", "<h", "<p", "<blockquote", "<ul", "<ol", "<li",
        "<div", "<table", "<thead", "<tbody", "<tr", "</table", "<title",
        "<svg", "</svg", "<text ", "<line ", "<poly", "<rect", "<ellipse", "<desc", "<meta",
        "<dc:", "<manifest:", "</meta:", "<body", "</body", "<main", "</main", "<colgroup",
        "<nav", "</nav", "<metadata", "<item", "<spine", "</spine",
    ]
    return markup.split(separator: "<", omittingEmptySubsequences: false).dropFirst()
        .map { "<" + $0 }
        .map { piece in blocks.contains { piece.hasPrefix($0) } ? "\n" + piece : piece }
        .joined()
}
