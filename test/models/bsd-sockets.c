// RUN: %check %s -models=Inputs/bsd-sockets/on.json -- -I %S/Inputs/bsd-sockets
//===- bsd-sockets.c - BSD sockets --------------------------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "sys/socket.h"
#include "unistd.h"

typedef struct sockaddr Address;

void connect_bad(const Address *hub, socklen_t size) {
  int link = socket(AF_INET, SOCK_STREAM, 0);
  if (connect(link, hub, size) == 0)
    connect(link, hub, size);
    // warning@-1: 'link' may already be connected here; the library refuses the second open with an error
}

void connect_ok(const Address *hub, socklen_t size) {
  int link = socket(AF_INET, SOCK_STREAM, 0);
  while (connect(link, hub, size) != 0)
    ;
}

void shutdown_bad(int link, int backup, const Address *hub, socklen_t size) {
  connect(link, hub, size);
  shutdown(backup, SHUT_RDWR);
  connect(link, hub, size);
  // warning@-1: 'link' may already be connected here; the library refuses the second open with an error
}

void shutdown_ok(int link, const Address *hub, socklen_t size) {
  connect(link, hub, size);
  shutdown(link, SHUT_RDWR);
  connect(link, hub, size);
}

void close_bad(int link, int backup, const Address *hub, socklen_t size) {
  connect(link, hub, size);
  close(backup);
  connect(link, hub, size);
  // warning@-1: 'link' may already be connected here; the library refuses the second open with an error
}

void close_ok(int link, const Address *hub, socklen_t size) {
  connect(link, hub, size);
  close(link);
  link = socket(AF_INET, SOCK_STREAM, 0);
  connect(link, hub, size);
}

void getpeername_bad(int link, const Address *hub, socklen_t size, Address *peer) {
  if (getpeername(link, peer, &size) == 0)
    connect(link, hub, size);
    // warning@-1: 'link' may already be connected here; the library refuses the second open with an error
}

void getpeername_ok(int link, const Address *hub, socklen_t size, Address *peer) {
  connect(link, hub, size);
  if (getpeername(link, peer, &size) != 0)
    connect(link, hub, size);
}

void transfer_bad(int link, const Address *hub, socklen_t size) {
  char text[2];
  connect(link, hub, size);
  recv(link, text, 2, 0);
  if (send(link, text, 2, 0) == 2)
    connect(link, hub, size);
    // warning@-1: 'link' may already be connected here; the library refuses the second open with an error
}

void transfer_ok(int link, const Address *hub, socklen_t size) {
  char text[2];
  connect(link, hub, size);
  if (recv(link, text, 2, 0) < 0 || send(link, text, 2, 0) < 0)
    connect(link, hub, size);
}
