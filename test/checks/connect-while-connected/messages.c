// RUN: split-file %s %t
// RUN: %check %t/messages.c -models=six.json
//===- messages.c - what a second open does, in true words ------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
// The six classes, beside each other; the conflict is named where there is one.

//--- six.json
{
  "format": 1, "library": "six",
  "calls": [
    {"name": "second_open", "role": "connect"},
    {"name": "replace_open", "role": "connect", "secondConnect": "replace"},
    {"name": "protocol_open", "role": "connect", "secondConnect": "protocol"},
    {"name": "undefined_open", "role": "connect", "secondConnect": "undefined"},
    {"name": "refused_open", "role": "connect", "secondConnect": "refused"},
    {"name": "ignored_open", "role": "connect", "secondConnect": "ignored"}
  ]
}
//--- messages.c
struct client;
void second_open(struct client *c);
void replace_open(struct client *c);
void protocol_open(struct client *c);
void undefined_open(struct client *c);
void refused_open(struct client *c);
void ignored_open(struct client *c);

void second(struct client *c) {
  second_open(c);
  second_open(c);
  // warning@-1: 'c' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict) [iot-connect-while-connected]
}
void replace(struct client *c) {
  replace_open(c);
  replace_open(c);
  // warning@-1: 'c' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict) [iot-connect-while-connected]
}
void protocol(struct client *c) {
  protocol_open(c);
  protocol_open(c);
  // warning@-1: 'c' may already be connected here; the broker closes the connection on a second CONNECT (409002 LinkCreationConflict) [iot-connect-while-connected]
}
void undefined(struct client *c) {
  undefined_open(c);
  undefined_open(c);
  // warning@-1: 'c' may already be connected here; the library does not define what a second open does [iot-connect-while-connected]
}
void refused(struct client *c) {
  refused_open(c);
  refused_open(c);
  // warning@-1: 'c' may already be connected here; the library refuses the second open with an error [iot-connect-while-connected]
}
void ignored(struct client *c) {
  ignored_open(c);
  ignored_open(c);
  // warning@-1: 'c' may already be connected here; the library ignores the second open [iot-connect-while-connected]
}
