//===- driver.h - A client that does as it is told ----------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
//
// PROGRAM PORT CLIENT-ID: each line of the standard input is a command. The
// answer is a line `CALL VALUE` for each call of the library that matters, and a
// line with a dot. The runner watches the broker between the commands.
//
//===----------------------------------------------------------------------===//
#ifndef BEHAVIOUR_DRIVER_H
#define BEHAVIOUR_DRIVER_H

#include <poll.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

// The end of a program that hangs, in seconds.
enum { HardLimit = 60 };
// How long an outcome is waited for, in milliseconds: of a first open, and of one
// from which perhaps nothing comes.
enum { FirstWait = 10000, SecondWait = 1500 };

struct command {
  const char *name;
  void (*run)(void);
};

static int broker_port;
static const char *client_id;

static inline void answer(const char *call, const char *format, ...) {
  va_list values;
  va_start(values, format);
  printf("%s ", call);
  vprintf(format, values);
  putchar('\n');
  va_end(values);
}

static inline void sleep_ms(int milliseconds) {
  struct timespec wait = {milliseconds / 1000, milliseconds % 1000 * 1000000L};
  nanosleep(&wait, NULL);
}

// Reads a line; runs `idle` while there is none. False at the end of the input.
static inline int read_command(char *line, size_t size, void (*idle)(void)) {
  struct pollfd input = {STDIN_FILENO, POLLIN, 0};
  size_t length = 0;
  while (length + 1 < size) {
    if (poll(&input, 1, idle ? 20 : -1) <= 0) {
      if (idle)
        idle();
      continue;
    }
    if (read(STDIN_FILENO, line + length, 1) != 1)
      return 0;
    if (line[length] == '\n')
      break;
    ++length;
  }
  line[length] = '\0';
  return 1;
}

// `idle` may be null; it serves a library that has no thread of its own.
static inline int serve(int argc, char **argv, const struct command *commands, size_t count,
                        void (*idle)(void)) {
  char line[64];
  if (argc != 3)
    return 2;
  broker_port = atoi(argv[1]);
  client_id = argv[2];
  alarm(HardLimit);
  while (read_command(line, sizeof line, idle)) {
    size_t i = 0;
    while (i < count && strcmp(commands[i].name, line) != 0)
      ++i;
    if (i == count)
      return 2;
    commands[i].run();
    puts(".");
    fflush(stdout);
  }
  // The runner has seen what it wants to see: no library cleans up any more.
  _exit(0);
}

#define SERVE(argc, argv, commands, idle)                                                          \
  serve(argc, argv, commands, sizeof(commands) / sizeof *(commands), idle)

#endif // BEHAVIOUR_DRIVER_H
