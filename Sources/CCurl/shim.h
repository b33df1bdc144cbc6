#pragma once
#include <curl/curl.h>
/* curl_easy_setopt and curl_easy_getinfo take whatever comes, which Swift does not import: one function for each type. */
static inline CURLcode gongkai_setLong(CURL *curl, CURLoption option, long value) {
    return curl_easy_setopt(curl, option, value);
}
static inline CURLcode gongkai_setText(CURL *curl, CURLoption option, const char *value) {
    return curl_easy_setopt(curl, option, value);
}
static inline CURLcode gongkai_setPointer(CURL *curl, CURLoption option, void *value) {
    return curl_easy_setopt(curl, option, value);
}
static inline CURLcode gongkai_setList(CURL *curl, CURLoption option, struct curl_slist *value) {
    return curl_easy_setopt(curl, option, value);
}
static inline CURLcode gongkai_setTransfer(CURL *curl, CURLoption option, size_t (*function)(char *, size_t, size_t, void *)) {
    return curl_easy_setopt(curl, option, function);
}
static inline CURLcode gongkai_setOpenSocket(CURL *curl, curl_opensocket_callback function) {
    return curl_easy_setopt(curl, CURLOPT_OPENSOCKETFUNCTION, function);
}
static inline CURLcode gongkai_responseCode(CURL *curl, long *code) {
    return curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, code);
}
/* Once in the life of the process, before any other thread uses it. */
static inline CURLcode gongkai_curlInit(void) { return curl_global_init(CURL_GLOBAL_DEFAULT); }
