/// A space of a form, to fill in on a screen.
public struct Field: Equatable, Sendable {
    public enum Kind: Equatable, Sendable {
        /// Words, on so many lines.
        case text(lines: Int)
        case number
        case check
        /// One of these, or none.
        case choice([String])
    }

    /// What brings its value back: visible ASCII, unique in the document.
    public var key: String
    /// What is asked, in words that tell it from the other fields of its group.
    public var label: String
    public var kind: Kind
    public var isRequired: Bool

    public init(_ key: String, _ label: String, _ kind: Kind, isRequired: Bool = false) {
        self.key = key
        self.label = label
        self.kind = kind
        self.isRequired = isRequired
    }
}

/// Fields that belong together.
public struct FieldGroup: Equatable, Sendable {
    /// Empty for none.
    public var title: String
    /// Whether they stand side by side, as far as the page has room.
    public var isRow: Bool
    public var fields: [Field]

    public init(_ title: String, isRow: Bool = false, _ fields: [Field]) {
        self.title = title
        self.isRow = isRow
        self.fields = fields
    }
}

/// What makes a document a form, whose fields can be filled in and saved.
public struct FormInfo: Equatable, Sendable {
    /// What the file of answers is called, its ending left out: ASCII.
    public var fileName: String
    /// The field whose value tells one person's file from another's; `nil` for none.
    public var nameKey: String?
    /// What stands on the button that saves.
    public var saveLabel: String
    /// What is said once the answers are saved.
    public var savedMessage: String

    public init(fileName: String, nameKey: String?, saveLabel: String, savedMessage: String) {
        self.fileName = fileName
        self.nameKey = nameKey
        self.saveLabel = saveLabel
        self.savedMessage = savedMessage
    }
}

/// What somebody filled into a form.
public struct FilledForm: Equatable, Sendable {
    /// What a checked box says.
    public static let checked = "1"

    /// The value of each field that was filled in, by its key; nothing else is known of it.
    public var values: [String: String]

    public init(values: [String: String]) {
        self.values = values
    }
}
