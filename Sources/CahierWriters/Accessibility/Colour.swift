import Foundation

/// An opaque colour of a screen (sRGB).
struct Colour: Hashable, Sendable {
    var red: UInt8
    var green: UInt8
    var blue: UInt8

    static let white = Colour(red: 255, green: 255, blue: 255)

    /// How far two colours stand apart, from 1 to 21 (WCAG 2.1, “contrast ratio”).
    func contrast(with other: Colour) -> Double {
        let (one, two) = (luminance, other.luminance)
        return (max(one, two) + 0.05) / (min(one, two) + 0.05)
    }

    /// From 0 for black to 1 for white (WCAG 2.1, “relative luminance”).
    private var luminance: Double {
        0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
    }

    private static func linear(_ value: UInt8) -> Double {
        let share = Double(value) / 255
        return share <= 0.03928 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }

    /// `#8f3519`.
    var hexadecimal: String {
        "#"
            + [red, green, blue].map { value in
                let digits = String(value, radix: 16)
                return digits.count < 2 ? "0" + digits : digits
            }.joined()
    }
}

/// What a surface or a letter is filled with.
enum Paint: Hashable, Sendable {
    /// Nothing: what lies beneath shows.
    case none
    case colour(Colour)
    /// A picture, a gradient, a half-transparent colour, or a name that is not known here.
    case unknown

    /// Reads a colour as ODF and CSS write it: `#rgb`, `#rrggbb`, `rgb(…)`, `transparent`, the
    /// names of CSS 2.1.
    init(_ text: String) {
        let text = text.lowercased()
        if text == "transparent" || text == "none" {
            self = .none
        } else if text.hasPrefix("#") {
            self = Self.hexadecimal(text.dropFirst())
        } else if text.hasPrefix("rgb(") {
            self = Self.function(text.dropFirst(4))
        } else {
            self = Self.names[text].map { Self.hexadecimal($0[...]) } ?? .unknown
        }
    }

    /// What is seen where the paint lies upon a ground; `nil` for what is not known.
    func over(_ ground: Colour?) -> Colour? {
        switch self {
        case .none: ground
        case .colour(let colour): colour
        case .unknown: nil
        }
    }

    private static func hexadecimal(_ digits: Substring) -> Paint {
        let values = digits.compactMap(\.hexDigitValue).map { UInt8($0) }
        guard values.count == digits.count else { return .unknown }
        switch values.count {
        case 3:
            return .colour(Colour(red: values[0] * 17, green: values[1] * 17, blue: values[2] * 17))
        case 6:
            return .colour(
                Colour(
                    red: values[0] * 16 + values[1], green: values[2] * 16 + values[3],
                    blue: values[4] * 16 + values[5]))
        default: return .unknown
        }
    }

    private static func function(_ text: Substring) -> Paint {
        let parts = text.prefix { $0 != ")" }.split { $0 == "," || $0 == " " }
        let values = parts.compactMap { UInt8($0) }
        guard values.count == 3, parts.count == 3 else { return .unknown }
        return .colour(Colour(red: values[0], green: values[1], blue: values[2]))
    }

    /// CSS 2.1 §4.3.6.
    private static let names = [
        "aqua": "00ffff", "black": "000000", "blue": "0000ff", "fuchsia": "ff00ff",
        "gray": "808080", "green": "008000", "lime": "00ff00", "maroon": "800000",
        "navy": "000080", "olive": "808000", "orange": "ffa500", "purple": "800080",
        "red": "ff0000", "silver": "c0c0c0", "teal": "008080", "white": "ffffff",
        "yellow": "ffff00",
    ]
}
