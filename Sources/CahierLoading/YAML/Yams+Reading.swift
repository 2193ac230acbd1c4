import Yams

extension Node {
    /// A tag that is none of those of texts, lists and keys, as files write it; `nil` for none.
    var foreignTag: String? {
        let tag =
            switch self {
            case .scalar(let scalar): scalar.tag
            case .sequence(let sequence): sequence.tag
            case .mapping(let mapping): mapping.tag
            case .alias: Tag.implicit
            }
        let standard = "tag:yaml.org,2002:"
        let name = tag.description
        if ["", "!", standard + "str", standard + "seq", standard + "map"].contains(name) {
            return nil
        }
        return name.hasPrefix(standard) ? "!!" + name.dropFirst(standard.count) : name
    }
}

extension Place {
    init(_ mark: Mark) {
        self.init(line: mark.line, column: mark.column)
    }
}
