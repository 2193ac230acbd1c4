import CahierCore
import CahierStore
import Foundation

// CarnetAnswers import ANSWERS.tsv CARNET    plays the answers into sessions of a carnet, as an import does
// CarnetAnswers open CARNET                  milliseconds to open it and read a session
// CarnetAnswers search CARNET QUERIES        of each query, a line: milliseconds and hits

let arguments = CommandLine.arguments
guard arguments.count > 2 else {
    print("usage: CarnetAnswers import|open|search …")
    exit(64)
}
switch arguments[1] {
case "import":
    let bytes = try Data(contentsOf: URL(fileURLWithPath: arguments[2]), options: .alwaysMapped)
    try Import(into: arguments[3]).take(bytes)
case "open":
    let clock = ContinuousClock()
    guard let first = SessionID("b0") else { exit(70) }
    for _ in 0..<9 {
        let time = try clock.measure { _ = try Bench.carnet(arguments[2]).session(first) }
        print(time / .milliseconds(1))
    }
default:
    let carnet = try Bench.carnet(arguments[2])
    let queries = try String(contentsOfFile: arguments[3], encoding: .utf8)
    for line in queries.split(separator: "\n") {
        let query = try SearchQuery(String(line))
        let start = Bench.processorMilliseconds()
        let findings = try carnet.search(query, limit: 20)
        print(Bench.processorMilliseconds() - start, findings.hits.count)
    }
}
