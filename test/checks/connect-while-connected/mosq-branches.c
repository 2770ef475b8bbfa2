// RUN: %check %s
//===- mosq-branches.c - Branches between two opens ---------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "mosquitto.h"

void open_on_one_branch_bad(struct mosquitto *mosq, bool early) {
  if (early)
    mosquitto_connect(mosq, "host", 1883, 60);
  mosquitto_connect(mosq, "host", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void open_on_either_branch_ok(struct mosquitto *mosq, bool early) {
  if (early)
    mosquitto_connect(mosq, "host", 1883, 60);
  else
    mosquitto_connect(mosq, "host", 1883, 60);
}

void close_on_one_branch_bad(struct mosquitto *mosq, bool quiet) {
  mosquitto_connect(mosq, "host", 1883, 60);
  if (quiet)
    mosquitto_disconnect(mosq);
  mosquitto_connect(mosq, "host", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void close_on_both_branches_ok(struct mosquitto *mosq, bool quiet,
                               const mosquitto_property *props) {
  mosquitto_connect(mosq, "host", 1883, 60);
  if (quiet)
    mosquitto_disconnect(mosq);
  else
    mosquitto_disconnect_v5(mosq, 4, props);
  mosquitto_connect(mosq, "host", 1883, 60);
}

void two_conditions_bad(struct mosquitto *mosq, bool tls, bool plain) {
  if (tls)
    mosquitto_connect(mosq, "host", 8883, 60);
  if (plain)
    mosquitto_connect(mosq, "host", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void opposite_conditions_ok(struct mosquitto *mosq, bool tls) {
  if (tls)
    mosquitto_connect(mosq, "host", 8883, 60);
  mosquitto_username_pw_set(mosq, "user", "secret");
  if (!tls)
    mosquitto_connect(mosq, "host", 1883, 60);
}

void condition_changes_between_bad(struct mosquitto *mosq, bool tls) {
  if (tls)
    mosquitto_connect(mosq, "host", 8883, 60);
  tls = false;
  if (!tls)
    mosquitto_connect(mosq, "host", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void condition_settled_before_ok(struct mosquitto *mosq, bool tls, bool force_plain) {
  if (force_plain)
    tls = false;
  if (tls)
    mosquitto_connect(mosq, "host", 8883, 60);
  if (!tls)
    mosquitto_connect(mosq, "host", 1883, 60);
}

void missing_return_bad(struct mosquitto *mosq, bool tls) {
  if (tls) {
    mosquitto_connect(mosq, "host", 8883, 60);
  }
  mosquitto_connect(mosq, "host", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void early_return_ok(struct mosquitto *mosq, bool tls) {
  if (tls) {
    mosquitto_connect(mosq, "host", 8883, 60);
    return;
  }
  mosquitto_connect(mosq, "host", 1883, 60);
}

void nested_bad(struct mosquitto *mosq, bool wifi, bool tls) {
  if (wifi) {
    if (tls)
      mosquitto_connect(mosq, "host", 8883, 60);
  }
  if (wifi)
    mosquitto_connect(mosq, "host", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void nested_ok(struct mosquitto *mosq, bool wifi, bool tls) {
  if (wifi) {
    if (tls)
      mosquitto_connect(mosq, "host", 8883, 60);
  }
  if (wifi && !tls)
    mosquitto_connect(mosq, "host", 1883, 60);
}

void missing_break_bad(struct mosquitto *mosq, int mode) {
  switch (mode) {
  case 1:
    mosquitto_connect(mosq, "host", 8883, 60);
  case 2:
    mosquitto_connect(mosq, "host", 1883, 60);
    // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
    break;
  default:
    break;
  }
}

void break_after_each_case_ok(struct mosquitto *mosq, int mode) {
  switch (mode) {
  case 1:
    mosquitto_connect(mosq, "host", 8883, 60);
    break;
  case 2:
    mosquitto_connect(mosq, "host", 1883, 60);
    break;
  default:
    break;
  }
}

enum link { LINK_NONE, LINK_WIFI, LINK_CELL };

void same_case_of_two_switches_bad(struct mosquitto *mosq, enum link link) {
  switch (link) {
  case LINK_WIFI:
    mosquitto_connect(mosq, "host", 1883, 60);
    break;
  default:
    break;
  }
  switch (link) {
  case LINK_WIFI:
    mosquitto_connect(mosq, "host", 1883, 600);
    // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
    break;
  default:
    break;
  }
}

void other_case_of_two_switches_ok(struct mosquitto *mosq, enum link link) {
  switch (link) {
  case LINK_WIFI:
    mosquitto_connect(mosq, "host", 1883, 60);
    break;
  default:
    break;
  }
  switch (link) {
  case LINK_CELL:
    mosquitto_connect(mosq, "host", 1883, 600);
    break;
  default:
    break;
  }
}

void overlapping_compares_bad(struct mosquitto *mosq, int mode) {
  if (mode >= 1)
    mosquitto_connect(mosq, "host", 8883, 60);
  if (mode == 2)
    mosquitto_connect(mosq, "host", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void disjoint_compares_ok(struct mosquitto *mosq, int mode) {
  if (mode < 1)
    mosquitto_connect(mosq, "host", 8883, 60);
  if (mode == 2)
    mosquitto_connect(mosq, "host", 1883, 60);
}

void independent_ifs_bad(struct mosquitto *mosq, int mode, int port) {
  if (mode == 1)
    mosquitto_connect(mosq, "host", 8883, 60);
  if (port == 1)
    mosquitto_connect(mosq, "host", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void else_if_chain_ok(struct mosquitto *mosq, int mode, int port) {
  if (mode == 1)
    mosquitto_connect(mosq, "host", 8883, 60);
  else if (port == 1)
    mosquitto_connect(mosq, "host", 1883, 60);
}

void conditional_operator_bad(struct mosquitto *mosq, bool tls) {
  int rc = tls ? mosquitto_connect(mosq, "host", 8883, 60) : 0;
  (void)rc;
  mosquitto_connect(mosq, "host", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

int conditional_operator_ok(struct mosquitto *mosq, bool tls) {
  return tls ? mosquitto_connect(mosq, "host", 8883, 60)
             : mosquitto_connect(mosq, "host", 1883, 60);
}

void closed_branch_reopens_elsewhere_bad(struct mosquitto *mosq, bool idle) {
  mosquitto_connect(mosq, "host", 1883, 60);
  if (idle)
    mosquitto_disconnect(mosq);
  if (!idle)
    mosquitto_reconnect(mosq);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void closed_branch_reopens_ok(struct mosquitto *mosq, bool idle) {
  mosquitto_connect(mosq, "host", 1883, 60);
  if (idle)
    mosquitto_disconnect(mosq);
  if (idle)
    mosquitto_reconnect(mosq);
}

void and_of_conditions_bad(struct mosquitto *mosq, bool wifi, bool tls) {
  if (wifi && tls)
    mosquitto_connect(mosq, "host", 8883, 60);
  if (wifi || tls)
    mosquitto_connect(mosq, "host", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void and_of_conditions_ok(struct mosquitto *mosq, bool wifi, bool tls) {
  if (wifi && tls)
    mosquitto_connect(mosq, "host", 8883, 60);
  if (!wifi || !tls)
    mosquitto_connect(mosq, "host", 1883, 60);
}

void exclusive_guard_forgets_one_mode_bad(struct mosquitto *mosq, int version) {
  if (version == 5)
    mosquitto_connect_bind_v5(mosq, "host", 1883, 60, "eth0", NULL);
  if (version != 3)
    mosquitto_connect(mosq, "host", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void exclusive_guard_ok(struct mosquitto *mosq, int version) {
  if (version == 5)
    mosquitto_connect_bind_v5(mosq, "host", 1883, 60, "eth0", NULL);
  if (version != 5)
    mosquitto_connect(mosq, "host", 1883, 60);
}
