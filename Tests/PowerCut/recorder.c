/* Records what a program does to a carnet, in the order in which it does it, for a test that works
 * out what a power cut at any moment would have left on the disk.
 *
 *     LD_PRELOAD=recorder.so CARNET_TRACE=trace CARNET_TRACED=/folder/c.cahier program
 *
 * The trace is a row of records: a letter, a digit for the file (0 the carnet, 1 its -wal, 2 its
 * -journal, 9 none), an offset and a length of eight bytes each in the machine's order, then so many
 * bytes. Letters: c created, w written (at the offset), t truncated (to the offset), s synchronised,
 * d its folder synchronised, u removed, a said on standard output.
 *
 * With CARNET_UNSYNCED set, nothing is synchronised, as if the program did without: what the test
 * must then find broken.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { descriptors = 1024, folder = 8, none = 9 };

/* What each descriptor is open on, plus one; 0 for what is not followed. */
static unsigned char opened[descriptors];
static int trace = -1;

#define REAL(result, name, ...) \
    static result (*real)(__VA_ARGS__); \
    if (!real) real = (result (*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

static void start(void) {
    const char *path = getenv("CARNET_TRACE");
    if (trace < 0 && path)
        trace = (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC,
                             0600);
}

static void put(char letter, int file, int64_t offset, const void *bytes, int64_t count) {
    char head[18];
    start();
    if (trace < 0) return;
    head[0] = letter;
    head[1] = (char)('0' + file);
    memcpy(head + 2, &offset, 8);
    memcpy(head + 10, &count, 8);
    if (syscall(SYS_write, trace, head, sizeof head) != sizeof head) abort();
    if (count && syscall(SYS_write, trace, bytes, count) != count) abort();
}

/* Which file of the carnet a path names. */
static int file_of(const char *path) {
    const char *carnet = getenv("CARNET_TRACED");
    size_t length = carnet ? strlen(carnet) : 0;
    const char *slash = carnet ? strrchr(carnet, '/') : NULL;
    if (!slash) return none;
    if (!strncmp(path, carnet, length)) {
        if (!path[length]) return 0;
        if (!strcmp(path + length, "-wal")) return 1;
        if (!strcmp(path + length, "-journal")) return 2;
    }
    if (!strncmp(path, carnet, (size_t)(slash - carnet)) && !path[slash - carnet]) return folder;
    return none;
}

static int follow(int descriptor, const char *path, int flags, int existed) {
    int file = file_of(path), saved = errno;
    if (descriptor < 0 || descriptor >= descriptors) return descriptor;
    opened[descriptor] = file == none ? 0 : (unsigned char)(file + 1);
    if (file < folder && (flags & O_CREAT) && !existed) put('c', file, 0, NULL, 0);
    errno = saved;
    return descriptor;
}

static int is_there(const char *path) {
    struct stat status;
    int saved = errno, there = stat(path, &status) == 0;
    errno = saved;
    return there;
}

static int followed(int descriptor) {
    return descriptor >= 0 && descriptor < descriptors && opened[descriptor]
               ? opened[descriptor] - 1
               : none;
}

#define OPEN(name) \
    int name(const char *path, int flags, ...) { \
        mode_t mode = 0; \
        int existed = is_there(path); \
        REAL(int, #name, const char *, int, ...); \
        if (flags & O_CREAT) { \
            va_list rest; \
            va_start(rest, flags); \
            mode = va_arg(rest, mode_t); \
            va_end(rest); \
        } \
        return follow(real(path, flags, mode), path, flags, existed); \
    }
OPEN(open)
OPEN(open64)

int close(int descriptor) {
    REAL(int, "close", int);
    if (descriptor >= 0 && descriptor < descriptors) opened[descriptor] = 0;
    return real(descriptor);
}

#define PWRITE(name, offset_type) \
    ssize_t name(int descriptor, const void *bytes, size_t count, offset_type offset) { \
        REAL(ssize_t, #name, int, const void *, size_t, offset_type); \
        ssize_t done = real(descriptor, bytes, count, offset); \
        if (done > 0 && followed(descriptor) < folder) \
            put('w', followed(descriptor), offset, bytes, done); \
        return done; \
    }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

ssize_t write(int descriptor, const void *bytes, size_t count) {
    REAL(ssize_t, "write", int, const void *, size_t);
    int64_t offset = followed(descriptor) < folder ? lseek(descriptor, 0, SEEK_CUR) : 0;
    /* What is said may be read as soon as it is written: it is recorded before. */
    if (descriptor == STDOUT_FILENO) put('a', none, 0, bytes, (int64_t)count);
    ssize_t done = real(descriptor, bytes, count);
    if (done > 0 && followed(descriptor) < folder)
        put('w', followed(descriptor), offset, bytes, done);
    return done;
}

#define TRUNCATE(name, offset_type) \
    int name(int descriptor, offset_type length) { \
        REAL(int, #name, int, offset_type); \
        int failed = real(descriptor, length); \
        if (!failed && followed(descriptor) < folder) \
            put('t', followed(descriptor), length, NULL, 0); \
        return failed; \
    }
TRUNCATE(ftruncate, off_t)
TRUNCATE(ftruncate64, off64_t)

static int synchronised(int descriptor) {
    int file = followed(descriptor);
    if (getenv("CARNET_UNSYNCED")) return 0;
    /* The disk of the test is not what is tried: nothing waits for it. */
    if (file < folder) put('s', file, 0, NULL, 0);
    if (file == folder) put('d', none, 0, NULL, 0);
    return 0;
}

int fsync(int descriptor) { return synchronised(descriptor); }
int fdatasync(int descriptor) { return synchronised(descriptor); }

int unlink(const char *path) {
    REAL(int, "unlink", const char *);
    int failed = real(path), file = file_of(path);
    if (!failed && file < folder) put('u', file, 0, NULL, 0);
    return failed;
}
