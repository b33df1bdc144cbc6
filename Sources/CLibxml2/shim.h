/* Debian builds libxml2 with ICU: encoding.h pulls <unicode/ucnv.h>, whose UErrorCode clashes with Foundation's. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>

/* xmlFree is a mutable global function pointer, which Swift 6 does not let us touch. */
static inline void shim_xmlFree(void *p) { xmlFree(p); }
