/*
 * A disk that fails, for one program and one folder: built by a test and put before the C library (LD_PRELOAD).
 *
 * FAILING_DISK names a page of 4,096 bytes that both sides map. Its first half holds the orders, "SERIAL N HOW FOLDER";
 * with each new serial, calls are counted anew: writes, syncs, renames, opens for writing, truncations, removals below
 * FOLDER. HOW:  eio     the n-th call fails
 *               enospc  whatever needs room fails from the n-th call on
 *               torn    the n-th call, if it writes, writes half, and fails
 *               kill    the n-th call, if it writes, writes half, and the program is dead
 * Its second half answers "CALLS KIND FILE": how many there were, and which one failed first.
 *
 * Out of reach: what is written into a mapped page (SQLite's -shm, which holds nothing that must last).
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#define HALF 2048
#define REAL(name) (__typeof__(&name)) dlsym(RTLD_NEXT, #name)

enum { FINE, FAILS, TORN, KILL };

static char *page;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static char orders[HALF], folder[HALF], failed[HALF], how[16];
static long at, calls;

__attribute__((constructor)) static void map_the_page(void) {
  const char *file = getenv("FAILING_DISK");
  int fd = file == NULL ? -1 : (REAL(open))(file, O_RDWR);
  if (fd < 0) return;
  void *mapped = mmap(NULL, 2 * HALF, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  if (mapped != MAP_FAILED) page = mapped;
  close(fd);
}

static void read_orders(void) {
  if (strncmp(page, orders, HALF - 1) == 0) return;
  strncpy(orders, page, HALF - 1);
  at = calls = 0;
  how[0] = folder[0] = failed[0] = 0;
  sscanf(orders, "%*d %ld %15s %2000s", &at, how, folder);
}

/* Whether this call fails, and how; errno says why. */
static int meets(const char *path, const char *kind) {
  if (page == NULL || path == NULL) return FINE;
  pthread_mutex_lock(&lock);
  read_orders();
  int verdict = FINE;
  size_t length = strlen(folder);
  if (length > 0 && strncmp(path, folder, length) == 0 && path[length] == '/') {
    int needs_room = strcmp(kind, "open") != 0 && strcmp(kind, "unlink") != 0 && strcmp(kind, "truncate") != 0;
    int is_full = strcmp(how, "enospc") == 0;
    calls += 1;
    if (at > 0 && (is_full ? calls >= at && needs_room : calls == at)) {
      int is_write = strcmp(kind, "write") == 0;
      verdict = strcmp(how, "kill") == 0 ? KILL : is_write && strcmp(how, "torn") == 0 ? TORN : FAILS;
      if (failed[0] == 0) snprintf(failed, HALF - 1, "%s %s", kind, strrchr(path, '/') + 1);
      if (verdict == KILL && !is_write) kill(getpid(), SIGKILL);
    }
    snprintf(page + HALF, HALF - 1, "%ld %s", calls, failed);
    errno = is_full ? ENOSPC : EIO;
  }
  pthread_mutex_unlock(&lock);
  return verdict;
}

static int meets_open_file(int fd, const char *kind) {
  if (page == NULL) return FINE;
  char link[64], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length <= 0) return FINE;
  path[length] = 0;
  return meets(path, kind);
}

/* Half of it reaches the file; then the call fails, or the program is no more. */
static ssize_t torn(int verdict, ssize_t written) {
  (void)written;
  if (verdict == KILL) kill(getpid(), SIGKILL);
  errno = EIO;
  return -1;
}

ssize_t write(int fd, const void *bytes, size_t size) {
  int verdict = meets_open_file(fd, "write");
  if (verdict == FINE) return (REAL(write))(fd, bytes, size);
  return verdict == FAILS ? -1 : torn(verdict, (REAL(write))(fd, bytes, size / 2));
}

#define PWRITE(name, offset_type)                                                               \
  ssize_t name(int fd, const void *bytes, size_t size, offset_type offset) {                    \
    int verdict = meets_open_file(fd, "write");                                                 \
    if (verdict == FINE) return (REAL(name))(fd, bytes, size, offset);                          \
    return verdict == FAILS ? -1 : torn(verdict, (REAL(name))(fd, bytes, size / 2, offset));    \
  }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

ssize_t writev(int fd, const struct iovec *parts, int count) {
  int verdict = meets_open_file(fd, "write");
  if (verdict == FINE) return (REAL(writev))(fd, parts, count);
  return verdict == FAILS ? -1 : torn(verdict, (REAL(write))(fd, parts->iov_base, parts->iov_len / 2));
}

#define PWRITEV(name, offset_type)                                                              \
  ssize_t name(int fd, const struct iovec *parts, int count, offset_type offset) {              \
    int verdict = meets_open_file(fd, "write");                                                 \
    if (verdict == FINE) return (REAL(name))(fd, parts, count, offset);                         \
    if (verdict == FAILS) return -1;                                                            \
    return torn(verdict, (REAL(pwrite64))(fd, parts->iov_base, parts->iov_len / 2, offset));    \
  }
PWRITEV(pwritev, off_t)
PWRITEV(pwritev64, off64_t)

#define ON_FILE(name, kind, given, passed)                                                      \
  int name given { return meets_open_file(fd, kind) == FINE ? (REAL(name)) passed : -1; }
ON_FILE(fsync, "sync", (int fd), (fd))
ON_FILE(fdatasync, "sync", (int fd), (fd))
ON_FILE(ftruncate, "truncate", (int fd, off_t size), (fd, size))
ON_FILE(ftruncate64, "truncate", (int fd, off64_t size), (fd, size))

#define ON_PATH(name, kind, given, passed)                                                      \
  int name given { return meets(path, kind) == FINE ? (REAL(name)) passed : -1; }
ON_PATH(rename, "rename", (const char *path, const char *to), (path, to))
ON_PATH(renameat, "rename", (int fd, const char *path, int fd2, const char *to), (fd, path, fd2, to))
ON_PATH(unlink, "unlink", (const char *path), (path))
ON_PATH(unlinkat, "unlink", (int fd, const char *path, int flags), (fd, path, flags))
ON_PATH(mkdir, "mkdir", (const char *path, mode_t mode), (path, mode))

static int meets_open(const char *path, int flags) {
  return (flags & (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC)) == 0 ? FINE : meets(path, "open");
}

#define OPEN(name, given, passed)                                                               \
  int name given {                                                                              \
    mode_t mode = 0;                                                                            \
    if (flags & O_CREAT) {                                                                      \
      va_list more;                                                                             \
      va_start(more, flags);                                                                    \
      mode = va_arg(more, mode_t);                                                              \
      va_end(more);                                                                             \
    }                                                                                           \
    return meets_open(path, flags) == FINE ? (REAL(name)) passed : -1;                          \
  }
OPEN(open, (const char *path, int flags, ...), (path, flags, mode))
OPEN(open64, (const char *path, int flags, ...), (path, flags, mode))
OPEN(openat, (int fd, const char *path, int flags, ...), (fd, path, flags, mode))
OPEN(openat64, (int fd, const char *path, int flags, ...), (fd, path, flags, mode))
