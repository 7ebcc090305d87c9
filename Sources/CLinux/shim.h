// What Swift's Glibc module leaves out of Linux.
#ifndef FERI_CLINUX_SHIM_H
#define FERI_CLINUX_SHIM_H

// Not under _GNU_SOURCE: Swift reads libc without it, and two shapes of one struct do not compile.
#include <fcntl.h>
#include <iconv.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/file.h>
#include <sys/inotify.h>
#include <sys/signalfd.h>
#include <sys/socket.h>

// Declared by hand, being extensions.
int accept4(int descriptor, struct sockaddr *address, socklen_t *length, int flags);
int renameat2(int old_directory, const char *old_name, int new_directory, const char *new_name,
              unsigned int flags);

// O_PATH and RENAME_NOREPLACE, as the kernel has them.
enum { feri_open_path = 010000000, feri_rename_no_replace = 1 };

#endif
