#pragma once
#include <zlib.h>
/* deflateInit2 and inflateInit2 are macros, which Swift does not import. 31 = 15 bits of window, in gzip framing. */
static inline int gongkai_gzipInit(z_stream *stream, int level) {
    return deflateInit2(stream, level, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY);
}
static inline int gongkai_gunzipInit(z_stream *stream) {
    return inflateInit2(stream, 31);
}
