#include <histedit.h>
#include <locale.h>
#include <stddef.h>
#include <stdio.h>

/* libedit's variadic functions, which Swift cannot call, one for each way in which we do. */

typedef unsigned char (*cahier_el_command)(EditLine *, wint_t);

/* The standard streams are mutable C globals, which Swift 6 refuses. */
static inline EditLine *cahier_el_init(void) { return el_init("cahier", stdin, stdout, stderr); }

static inline void cahier_el_set_client(EditLine *el, void *client) {
    el_set(el, EL_CLIENTDATA, client);
}

static inline void *cahier_el_client(EditLine *el) {
    void *client = NULL;
    el_get(el, EL_CLIENTDATA, &client);
    return client;
}

static inline void cahier_el_set_prompt(EditLine *el, char *(*prompt)(EditLine *)) {
    el_set(el, EL_PROMPT, prompt);
}

static inline void cahier_el_set_reader(EditLine *el, int (*reader)(EditLine *, wchar_t *)) {
    el_set(el, EL_GETCFN, reader);
}

static inline void cahier_el_set_history(EditLine *el, History *history_) {
    el_set(el, EL_HIST, history, history_);
}

/* Keys as with Emacs, signals passed on, and Ctrl-C and Ctrl-Z as keys like others. */
static inline void cahier_el_set_up(EditLine *el) {
    el_set(el, EL_EDITOR, "emacs");
    el_set(el, EL_SIGNAL, 1);
    el_set(el, EL_SETTY, "-d", "-isig", NULL);
}

static inline void cahier_el_add(EditLine *el, const char *name, cahier_el_command command) {
    el_set(el, EL_ADDFN, name, name, command);
}

static inline void cahier_el_bind(EditLine *el, const char *keys, const char *name) {
    el_set(el, EL_BIND, keys, name, NULL);
}

static inline void cahier_el_set_raw(EditLine *el, int raw) { el_set(el, EL_PREP_TERM, raw); }

static inline void cahier_history_set_size(History *history_, int size) {
    HistEvent event;
    history(history_, &event, H_SETSIZE, size);
    history(history_, &event, H_SETUNIQUE, 1);
}

static inline void cahier_history_enter(History *history_, const char *line) {
    HistEvent event;
    history(history_, &event, H_ENTER, line);
}
