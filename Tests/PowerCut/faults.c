/* Makes a disk fail under a program while a file says so.
 *
 *     LD_PRELOAD=faults.so DISK_FAULT=/folder/fault program
 *
 * While the file of $DISK_FAULT is there, writing at a place and synchronising fail with the error
 * whose number it holds (errno(3): 5 for EIO, 28 for ENOSPC, 30 for EROFS).
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static int fault(void) {
    int number = 0, saved = errno;
    const char *path = getenv("DISK_FAULT");
    FILE *file = path ? fopen(path, "r") : NULL;
    if (file) {
        if (fscanf(file, "%d", &number) != 1) number = EIO;
        fclose(file);
    }
    errno = number ? number : saved;
    return number;
}

#define FAIL(result, name, parameters, ...) \
    result name parameters { \
        static result (*real) parameters; \
        if (!real) real = (result (*) parameters)dlsym(RTLD_NEXT, #name); \
        return fault() ? -1 : real(__VA_ARGS__); \
    }

FAIL(ssize_t, pwrite64, (int file, const void *bytes, size_t count, off64_t at), file, bytes,
     count, at)
FAIL(ssize_t, pwrite, (int file, const void *bytes, size_t count, off_t at), file, bytes, count, at)
FAIL(int, fsync, (int file), file)
FAIL(int, fdatasync, (int file), file)
