import CahierDocument
import CahierXML

extension XHTMLContent {
    /// Native controls, each with its label, so that keyboards and screen readers reach them all.
    mutating func write(_ group: FieldGroup, to xml: inout XMLWriter) {
        xml.begin(group.title.isEmpty ? "div" : "fieldset")
        xml.attribute("class", token: group.isRow ? "fields fields-row" : "fields")
        if !group.title.isEmpty {
            xml.begin("legend")
            xml.normalText(group.title)
            xml.endWithTag()
        }
        for field in group.fields { write(field, to: &xml) }
        xml.endWithTag()
    }

    private mutating func write(_ field: Field, to xml: inout XMLWriter) {
        fields += 1
        xml.begin("p")
        xml.attribute("class", "field field-\(field.kind.cssName)")
        if field.kind == .check {
            writeControl(field, to: &xml)
            writeLabel(field, to: &xml)
        } else {
            writeLabel(field, to: &xml)
            writeControl(field, to: &xml)
        }
        xml.endWithTag()
    }

    private var identifier: String { "field-\(fields)" }

    private func writeLabel(_ field: Field, to xml: inout XMLWriter) {
        xml.begin("label")
        xml.attribute("for", identifier)
        xml.normalText(field.label)
        xml.endWithTag()
    }

    private func writeControl(_ field: Field, to xml: inout XMLWriter) {
        switch field.kind {
        case .text(let lines) where lines > 1:
            begin("textarea", field, to: &xml)
            xml.attribute("rows", lines)
            xml.endWithTag()
        // A number too: of type “number”, a field refuses decimal commas.
        case .text, .number:
            begin("input", field, to: &xml)
            xml.attribute("type", token: "text")
            xml.end()
        case .check:
            begin("input", field, to: &xml)
            xml.attribute("type", token: "checkbox")
            xml.attribute("value", FilledForm.checked)
            xml.end()
        case .choice(let options):
            begin("select", field, to: &xml)
            writeOption("", shown: "–", to: &xml)
            for option in options { writeOption(option, shown: option, to: &xml) }
            xml.endWithTag()
        }
    }

    private func begin(_ element: StaticString, _ field: Field, to xml: inout XMLWriter) {
        xml.begin(element)
        xml.attribute("id", identifier)
        xml.attribute("name", field.key)
        if field.isRequired { xml.attribute("required", token: "required") }
    }

    private func writeOption(_ value: String, shown: String, to xml: inout XMLWriter) {
        xml.begin("option")
        xml.normalAttribute("value", value)
        xml.normalText(shown)
        xml.endWithTag()
    }
}

extension Field.Kind {
    fileprivate var cssName: String {
        switch self {
        case .text: "text"
        case .number: "number"
        case .check: "check"
        case .choice: "choice"
        }
    }
}

// MARK: - Saving

extension FormInfo {
    func begin(in xml: inout XMLWriter) {
        xml.begin("form")
        xml.attribute("id", token: "form")
        xml.attribute("data-file", fileName)
        if let nameKey { xml.attribute("data-name", nameKey) }
        xml.normalAttribute("data-saved", savedMessage)
    }

    /// The button, where it says what became of the answers, and what it does.
    func end(in xml: inout XMLWriter) {
        xml.begin("p")
        xml.attribute("class", token: "save")
        xml.begin("button")
        xml.attribute("type", token: "button")
        xml.attribute("id", token: "save")
        xml.normalText(saveLabel)
        xml.endWithTag()
        xml.endWithTag()
        xml.begin("p")
        xml.attribute("id", token: "saved")
        xml.attribute("role", token: "status")
        xml.endWithTag()
        xml.endWithTag()
        xml.begin("script")
        xml.text(Self.script)
        xml.endWithTag()
    }

    /// Gathers what is filled in and lets the browser save it as a file; nothing leaves the machine.
    ///
    /// Without `<`, `>` and `&`, it reads the same as XML and as HTML. The format is described in
    /// Documentation/forms.md.
    private static let script = """

        (function () {
          "use strict";
          var form = document.getElementById("form");
          var saved = document.getElementById("saved");
          var isSaved = true;
          function answers() {
            var fields = {};
            Array.prototype.forEach.call(form.elements, function (control) {
              if (!control.name) { return; }
              if (control.type === "checkbox") {
                if (control.checked) { fields[control.name] = true; }
              } else if (control.value.trim() !== "") {
                fields[control.name] = control.value;
              }
            });
            return fields;
          }
          function fileName(fields) {
            var name = fields[form.dataset.name] || "";
            var plain = name.normalize("NFD").replace(/[\\u0300-\\u036f]/g, "").toLowerCase()
              .replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 40);
            return form.dataset.file + (plain === "" ? "" : "-" + plain) + ".json";
          }
          form.addEventListener("submit", function (event) { event.preventDefault(); });
          form.addEventListener("input", function () {
            isSaved = false;
            saved.textContent = "";
          });
          window.addEventListener("beforeunload", function (event) {
            if (isSaved) { return; }
            event.preventDefault();
            event.returnValue = "";
          });
          document.getElementById("save").addEventListener("click", function () {
            if (!form.reportValidity()) { return; }
            var fields = answers();
            var text = JSON.stringify(
              { format: "cahier-fiche", version: 1, fields: fields }, null, 2);
            var link = document.createElement("a");
            var file = new Blob([text + "\\n"], { type: "application/json" });
            isSaved = true;
            link.href = URL.createObjectURL(file);
            link.download = fileName(fields);
            document.body.appendChild(link);
            link.click();
            link.remove();
            setTimeout(function () { URL.revokeObjectURL(link.href); }, 60000);
            saved.textContent = form.dataset.saved.replace("%", link.download);
          });
        }());

        """
}
