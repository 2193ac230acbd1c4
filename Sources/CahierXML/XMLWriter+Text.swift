import CLibXML2

extension XMLWriter {
    /// Writes character data; a reader gets the same text back, lone carriage returns included.
    ///
    /// Characters that XML 1.0 forbids become U+FFFD and are counted.
    package mutating func text(_ text: String) {
        escape(text.utf8Span.span, in: .content)
    }

    /// Writes character data given as valid UTF-8, cut between two characters.
    package mutating func text(utf8: Span<UInt8>) {
        escape(utf8, in: .content)
    }

    /// Writes an attribute of the element just opened; its value comes back as it is.
    package mutating func attribute(_ name: StaticString, _ value: String) {
        begin(attribute: name)
        escape(value.utf8Span.span, in: .attribute)
        endAttribute()
    }

    package mutating func attribute(_ name: StaticString, _ value: Int) {
        attribute(name, String(value))
    }

    /// Writes an attribute whose value is part of the program and needs no escaping.
    package mutating func attribute(_ name: StaticString, token: StaticString) {
        begin(attribute: name)
        raw(token)
        endAttribute()
    }

    /// Writes an attribute whose name was read from a file.
    package mutating func attribute(named name: String, _ value: String) {
        expect(name: name)
        expect(unsafe xmlTextWriterStartAttribute(writer, name), "StartAttribute")
        escape(value.utf8Span.span, in: .attribute)
        endAttribute()
    }

    private mutating func begin(attribute name: StaticString) {
        assert(XMLName.isValid("\(name)"), "\(name) is not a name")
        expect(unsafe xmlTextWriterStartAttribute(writer, name.utf8Start), "StartAttribute")
    }

    private mutating func endAttribute() {
        expect(unsafe xmlTextWriterEndAttribute(writer), "EndAttribute")
    }

    private enum Context { case content, attribute }

    /// Hands stretches without special characters over as they are, so that common text costs
    /// one look at each byte and one copy.
    private mutating func escape(_ bytes: Span<UInt8>, in context: Context) {
        var start = 0
        var index = 0
        while index < bytes.count {
            if referencesNonASCII, bytes[index] >= 0x80 {
                raw(bytes, start..<index)
                index = writeReference(at: index, of: bytes)
                start = index
                continue
            }
            guard Self.isSpecial(bytes[index]),
                let special = Special.at(index, of: bytes, isAttribute: context == .attribute)
            else {
                index += 1
                continue
            }
            raw(bytes, start..<index)
            if special.isForbidden { forbiddenCharacters += 1 }
            raw(special.replacement)
            index += special.length
            start = index
        }
        raw(bytes, start..<bytes.count)
    }

    /// Writes the character at `index` by its number, and answers the index after it.
    private mutating func writeReference(at index: Int, of bytes: Span<UInt8>) -> Int {
        if let special = Special.at(index, of: bytes, isAttribute: false), special.isForbidden {
            forbiddenCharacters += 1
            raw(special.replacement)
            return index + special.length
        }
        let length = bytes[index] < 0xE0 ? 2 : bytes[index] < 0xF0 ? 3 : 4
        var value = UInt32(bytes[index]) & (0x7F >> UInt32(length))
        var next = index + 1
        while next < min(index + length, bytes.count) {
            value = value << 6 | UInt32(bytes[next] & 0x3F)
            next += 1
        }
        let reference = "&#x\(String(value, radix: 16));"
        raw(reference.utf8Span.span, 0..<reference.utf8.count)
        return next
    }

    /// Whether a byte may begin something to escape; 0xEF begins U+FFFE and U+FFFF.
    @inline(__always)
    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == 0x22 || byte == 0x26 || byte == 0x3C || byte == 0x3E
            || byte == 0xEF
    }

    private mutating func raw(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        var start = range.lowerBound
        while start < range.upperBound {
            let end = min(range.upperBound, start + 0x4000_0000)
            let status = unsafe bytes.extracting(start..<end).withUnsafeBufferPointer { piece in
                unsafe xmlTextWriterWriteRawLen(writer, piece.baseAddress, CInt(piece.count))
            }
            expect(status, "WriteRawLen")
            start = end
        }
    }
}

/// A character that cannot stand in XML as it is.
private struct Special {
    var replacement: StaticString
    /// How many bytes of the text it takes.
    var length = 1
    var isForbidden = false

    static let forbidden: StaticString = "\u{FFFD}"

    /// In attributes readers turn plain tabs and line feeds into spaces (XML 1.0 §3.3.3);
    /// everywhere they turn plain carriage returns into line feeds (§2.11).
    static func at(_ index: Int, of bytes: Span<UInt8>, isAttribute: Bool) -> Special? {
        switch bytes[index] {
        case 0x26: Special(replacement: "&amp;")
        case 0x3C: Special(replacement: "&lt;")
        case 0x3E: Special(replacement: "&gt;")
        case 0x0D: Special(replacement: "&#13;")
        case 0x09: isAttribute ? Special(replacement: "&#9;") : nil
        case 0x0A: isAttribute ? Special(replacement: "&#10;") : nil
        case 0x22: isAttribute ? Special(replacement: "&quot;") : nil
        case 0xEF:
            index + 2 < bytes.count && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE
                ? Special(replacement: forbidden, length: 3, isForbidden: true) : nil
        case 0x00..<0x20: Special(replacement: forbidden, isForbidden: true)
        default: nil
        }
    }
}
