//===- state.h - What several sources name ------------------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

extern struct mosquitto *OpenLink;
extern int OpenUp;
