// A session without the program: an activity played, kept in a carnet, printed.
import CahierCore
import CahierLoading
import CahierSheets
import CahierStore
import CahierWriters
import Foundation

func bytes(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: path))) }
let source = try bytes("Workshops/cahier-tiers-lieux.yaml")
let edition = try WorkshopFile.edition(source, file: "cahier-tiers-lieux.yaml")
let carnet = try SQLiteCarnet(path: "essai.cahier") { try WorkshopFile.read($0, file: "essai") }

let now = Moment(seconds: 1_777_881_600)  // 4 May 2026, 10:00 in Paris
let plan = Opening(title: "Loco", start: now, timeZone: "Europe/Paris", activities: ["territoire"])
var random = SystemRandomNumberGenerator()
var session = try carnet.open(SessionID(using: &random), of: edition, plan, at: now)
try carnet.record(session.join("Marie"), in: &session, at: now)
try carnet.record(session.begin("territoire"), in: &session, at: now)
let answer = Answer.radar(.init(marks: [.init(axis: 0, value: 4)]))
let step = try session.record([.answer(answer)], by: .participant(1))
try carnet.record(step, in: &session, at: now)

let names = try FileManager.default.contentsOfDirectory(atPath: "Templates/cahier")
let files = try names.map { ($0, try bytes("Templates/cahier/\($0)")) }
let theme = try ThemeFolder.theme(.init(uniqueKeysWithValues: files), of: "cahier") { _ in nil }
let document = Press(areas: theme.pageAreas).document(.sheets, of: session)
var sheet = MemorySink()
_ = try ODTWriter(theme: theme).write(document, to: &sheet)
try Data(sheet.bytes).write(to: URL(filePath: "fiches.odt"))
