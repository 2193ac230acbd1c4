import CahierXML

extension XHTMLReading {
    /// Buttons need words of their own, and no name; all other controls need a label and a name.
    mutating func meetControl(_ control: XMLElement, _ context: Context) {
        let kind = control.name == "input" ? control["type"] ?? "text" : control.name
        var label = labels.label(of: control) ?? context.label
        var name = control["name"] ?? ""
        switch kind {
        case "hidden": return
        case "button", "submit", "reset", "image":
            if name.isEmpty { name = kind }
            let words = [label, control.text, control["value"] ?? "", control["alt"] ?? ""]
            // Browsers write something themselves upon the two usual buttons.
            label = words.first { !$0.isEmpty } ?? (kind == "submit" || kind == "reset" ? kind : "")
        default: break
        }
        pieces.append(.control(name: name, label: label))
    }
}

/// The words that label the controls of a page.
struct XHTMLLabels {
    private var byControl: [String: String] = [:]
    private var byIdentifier: [String: String] = [:]

    init(_ root: XMLElement) {
        visit(root)
    }

    private mutating func visit(_ element: XMLElement) {
        if element.name == "label", let control = element["for"] {
            byControl[control, default: ""] += element.text
        }
        if let identifier = element["id"] { byIdentifier[identifier] = element.text }
        for child in element.elements { visit(child) }
    }

    /// The words given to a control from elsewhere; `nil` for none (ARIA in HTML, “accessible
    /// name”).
    func label(of control: XMLElement) -> String? {
        let others = (control["aria-labelledby"] ?? "").split(separator: " ")
            .compactMap { byIdentifier[String($0)] }.joined(separator: " ")
        let words = [
            others, control["aria-label"] ?? "", control["id"].flatMap { byControl[$0] } ?? "",
            control["title"] ?? "",
        ]
        return words.first { !$0.allSatisfy(\.isWhitespace) }
    }
}
