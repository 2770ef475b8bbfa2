/* Stand-in for unistd.h: names and signatures only. */
#ifndef _UNISTD_H
#define _UNISTD_H

int close(int fd);

#endif
