/* Stand-in for sys/socket.h: names and signatures only. */
#ifndef _SYS_SOCKET_H
#define _SYS_SOCKET_H

#include <stddef.h>

#define AF_INET 2
#define SOCK_STREAM 1
#define SHUT_RDWR 2

typedef unsigned int socklen_t;
typedef long ssize_t;
struct sockaddr;

int socket(int domain, int type, int protocol);
int connect(int fd, const struct sockaddr *addr, socklen_t len);
int getpeername(int fd, struct sockaddr *addr, socklen_t *len);
ssize_t send(int fd, const void *buf, size_t n, int flags);
ssize_t recv(int fd, void *buf, size_t n, int flags);
int shutdown(int fd, int how);

#endif
