/// One exercise of the workload: its title, its instructions, and each person's blocks.
struct FlatExercise {
    var title: String
    var instructions: [String] = []
    var people: [(name: String, blocks: [Block])] = []

    enum Block {
        case paragraph(String)
        case list([String])
        case table([[String]])
    }
}

/// The workload's flat records, a line each: a letter for the kind, then its text.
struct FlatSession {
    var title = ""
    var subtitle = ""
    var exercises: [FlatExercise] = []

    init(_ bytes: [UInt8]) {
        var items: [String] = []
        var rows: [[String]] = []
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            let text = String(decoding: line.dropFirst(), as: UTF8.self)
            switch line.first {
            case UInt8(ascii: "T"): title = text
            case UInt8(ascii: "S"): subtitle = text
            case UInt8(ascii: "H"): exercises.append(FlatExercise(title: text))
            case UInt8(ascii: "h"): exercises[exercises.count - 1].people.append((text, []))
            case UInt8(ascii: "P"): paragraph(text)
            case UInt8(ascii: "L"): items = []
            case UInt8(ascii: "I"): items.append(text)
            case UInt8(ascii: "l"): add(.list(items))
            case UInt8(ascii: "G"): rows = []
            case UInt8(ascii: "R"): rows.append([])
            case UInt8(ascii: "C"): rows[rows.count - 1].append(text)
            case UInt8(ascii: "g"): add(.table(rows))
            case _: break
            }
        }
    }

    private mutating func paragraph(_ text: String) {
        if exercises[exercises.count - 1].people.isEmpty {
            exercises[exercises.count - 1].instructions.append(text)
        } else {
            add(.paragraph(text))
        }
    }

    private mutating func add(_ block: FlatExercise.Block) {
        let exercise = exercises.count - 1
        let person = exercises[exercise].people.count - 1
        exercises[exercise].people[person].blocks.append(block)
    }
}
