/* Debian builds libxml2 with ICU, whose headers clash with Foundation's own ICU module. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/chvalid.h>
#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <libxml/tree.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlwriter.h>

/* xmlFree is a mutable C global, which Swift 6 refuses. */
static inline void cahier_xml_free(void *pointer) { xmlFree(pointer); }
