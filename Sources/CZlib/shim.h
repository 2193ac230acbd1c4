#include <zlib.h>

/* deflateInit2 is a macro: Swift cannot see it. Negative window bits: raw deflate, as zip wants. */
static inline int cahier_deflate_init(z_stream *stream, int level) {
    return deflateInit2(stream, level, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY);
}
