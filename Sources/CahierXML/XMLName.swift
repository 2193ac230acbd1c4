import CLibXML2

/// The names of elements and attributes.
enum XMLName {
    /// Whether `name` is a qualified name (Namespaces in XML 1.0 §4): `p`, `text:p`.
    static func isValid(_ name: String) -> Bool {
        unsafe xmlValidateQName(name, 0) == 0 && !name.utf8.contains(0)
    }
}
