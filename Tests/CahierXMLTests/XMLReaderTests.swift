import CahierDiagnostics
import CahierXML
import Testing

@Test func `a file becomes a tree`() throws {
    let document = try XMLReader.read(
        Array("<?xml version='1.0'?>\n<x:a xmlns:x='urn:x' b='1'>é<x:c/><![CDATA[<]]></x:a>".utf8),
        file: "a.xml")
    #expect(document.namespaces == ["x": "urn:x"])
    #expect(document.root.name == "x:a")
    #expect(document.root["b"] == "1")
    #expect(document.root.first("x:c")?.line == 2)
    #expect(document.root.text == "é<")
}

@Test(
    "problems are sentences with their place",
    arguments: [
        ("", "f.xml: le fichier ne contient aucun élément XML"),
        ("<a>\n<b></a>", "f.xml:2:8: élément « b » mal refermé"),
        ("<a>\né\u{1}</a>", "f.xml:2:2: caractère interdit en XML 1.0"),
        ("<a b='1' b='2'/>", "f.xml:1:15: attribut « b » écrit deux fois"),
        ("<a b=1/>", "f.xml:1:6: attribut mal écrit : nom=\"valeur\" attendu"),
        ("<x:a/>", "f.xml:1:5: préfixe « x » non déclaré"),
        ("<a>&e;</a>", "f.xml:1:7: entité « e » inconnue"),
    ])
func problems(source: String, sentence: String) throws {
    let problems = #expect(throws: Problems.self) {
        try XMLReader.read(Array(source.utf8), file: "f.xml")
    }
    #expect(problems?.problems.first?.description(in: .french) == sentence)
}

@Test func `document types and their entities are refused`() throws {
    let bomb = """
        <!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>
        <a>&c;</a>
        """
    let problems = #expect(throws: Problems.self) {
        try XMLReader.read(Array(bomb.utf8), file: "f.xml")
    }
    #expect(
        problems?.problems.map { $0.description(in: .english) }.first?.hasSuffix(
            "<!DOCTYPE> declarations are refused: remove it") == true)
}

@Test func `depth and size have limits`() {
    let deep = String(repeating: "<a>", count: 1000) + String(repeating: "</a>", count: 1000)
    #expect(throws: Problems.self) { try XMLReader.read(Array(deep.utf8), file: "f.xml") }
    let problems = #expect(throws: Problems.self) {
        try XMLReader.read(Array("<aaaaa/>".utf8), file: "f.xml", limit: 4)
    }
    #expect(problems?.problems.count == 1)
}

@Test func `all problems come in order`() throws {
    let problems = #expect(throws: Problems.self) {
        try XMLReader.read(Array("<a>\n<x:b/>\n<y:c/>\n</a>".utf8), file: "f.xml")
    }
    #expect(
        problems?.problems.map { $0.description(in: .english) } == [
            "f.xml:2:5: prefix “x” is not declared", "f.xml:3:5: prefix “y” is not declared",
        ])
}

@Test func `what is written is read again`() throws {
    let text = " a\r\nb\rc\n\t<&>\"']]> 👩‍🌾 e\u{301}\u{85}\u{2028} "
    let markup = try written { xml in
        xml.begin("p")
        xml.attribute("a", text)
        xml.text(text)
        xml.end()
    }
    let root = try XMLReader.read(Array(markup.utf8), file: "f.xml").root
    #expect(Array(root.text.utf8) == Array(text.utf8))
    #expect(Array((root["a"] ?? "").utf8) == Array(text.utf8))
    #expect(try written { $0.copy(root) } == markup)
}
