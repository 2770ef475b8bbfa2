//===- paho.c - Programs of the metamorphic tests, Paho MQTT C ----*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

typedef int flag;
int more(void);
int skip(void);
int lost(void);

//--- twice
void twice(MQTTClient c) {
  MQTTClient_connect(c, 0);
  MQTTClient_connect(c, 0) /*second*/;
}

//--- closed_between
void closed_between(MQTTClient c) {
  MQTTClient_connect(c, 0);
  MQTTClient_disconnect(c, 0);
  MQTTClient_connect(c, 0);
}

//--- on_failure
int on_failure(MQTTClient c) {
  int rc = MQTTClient_connect(c, 0);
  if (rc != 0) {
    rc = MQTTClient_connect(c, 0);
  }
  return rc;
}

//--- on_success
int on_success(MQTTClient c) {
  int rc = MQTTClient_connect(c, 0);
  if (rc == 0) {
    rc = MQTTClient_connect(c, 0) /*second*/;
  }
  return rc;
}

//--- guarded
void guarded(MQTTClient c) {
  if (!MQTTClient_isConnected(c)) {
    MQTTClient_connect(c, 0);
  }
}

//--- guard_inverted
void guard_inverted(MQTTClient c) {
  if (MQTTClient_isConnected(c)) {
    MQTTClient_connect(c, 0) /*second*/;
  }
}

//--- either_branch
void either_branch(MQTTClient c, int how) {
  if (how > 2) {
    MQTTClient_connect(c, 0);
  } else {
    skip();
  }
  MQTTClient_connect(c, 0) /*second*/;
}

//--- exclusive
void exclusive(MQTTClient c, int how) {
  if (how) {
    MQTTClient_connect(c, 0);
  } else {
    MQTTClient_connect(c, 0);
  }
}

//--- correlated
void correlated(MQTTClient c, int how) {
  if (how > 0) {
    MQTTClient_connect(c, 0);
  }
  skip();
  if (how <= 0) {
    MQTTClient_connect(c, 0);
  }
}

//--- correlated_off_by_one
void correlated_off_by_one(MQTTClient c, int how) {
  if (how >= 0) {
    MQTTClient_connect(c, 0);
  }
  skip();
  if (how <= 0) {
    MQTTClient_connect(c, 0) /*second*/;
  }
}

//--- two_conditions
void two_conditions(MQTTClient c, int how, int what) {
  if (how && what) {
    MQTTClient_connect(c, 0);
  }
  if (!how || !what) {
    MQTTClient_connect(c, 0);
  }
}

//--- two_conditions_wrong
void two_conditions_wrong(MQTTClient c, int how, int what) {
  if (how && what) {
    MQTTClient_connect(c, 0);
  }
  if (how || what) {
    MQTTClient_connect(c, 0) /*second*/;
  }
}

//--- short_circuit
int short_circuit(MQTTClient c) {
  int rc = 1;
  if (MQTTClient_connect(c, 0) == 0 || MQTTClient_connect(c, 0) == 0) {
    rc = 0;
  }
  return rc;
}

//--- short_circuit_wrong
int short_circuit_wrong(MQTTClient c) {
  int rc = 1;
  if (MQTTClient_connect(c, 0) == 0 && MQTTClient_connect(c, 0) /*second*/ == 0) {
    rc = 0;
  }
  return rc;
}

//--- early_return
int early_return(MQTTClient c) {
  if (MQTTClient_connect(c, 0) == 0) {
    skip();
    return 0;
  }
  return MQTTClient_connect(c, 0);
}

//--- early_return_wrong
int early_return_wrong(MQTTClient c) {
  if (MQTTClient_connect(c, 0) != 0) {
    skip();
    return 0;
  }
  return MQTTClient_connect(c, 0) /*second*/;
}

//--- error_label
int error_label(MQTTClient c, int how) {
  int rc;
  rc = MQTTClient_connect(c, 0);
  if (rc != 0) {
    goto again;
  }
  if (how) {
    return 0;
  }
  MQTTClient_disconnect(c, 0);
again:
  rc = MQTTClient_connect(c, 0);
  return rc;
}

//--- error_label_wrong
int error_label_wrong(MQTTClient c, int how) {
  int rc;
  rc = MQTTClient_connect(c, 0);
  if (rc != 0) {
    goto again;
  }
  if (how) {
    goto again;
  }
  MQTTClient_disconnect(c, 0);
again:
  rc = MQTTClient_connect(c, 0) /*second*/;
  return rc;
}

//--- failed_stored
void failed_stored(MQTTClient c) {
  int failed = MQTTClient_connect(c, 0) != 0;
  if (failed) {
    MQTTClient_connect(c, 0);
  }
}

//--- failed_stored_wrong
void failed_stored_wrong(MQTTClient c) {
  int failed = MQTTClient_connect(c, 0) == 0;
  if (failed) {
    MQTTClient_connect(c, 0) /*second*/;
  }
}

//--- cases_apart
void cases_apart(MQTTClient c, int how) {
  switch (how) {
  case 0:
    MQTTClient_connect(c, 0);
    break;
  case 1:
    MQTTClient_connect(c, 0);
    break;
  default:
    skip();
  }
}

//--- cases_fall_through
void cases_fall_through(MQTTClient c, int how) {
  switch (how) {
  case 0:
    MQTTClient_connect(c, 0);
  case 1:
    MQTTClient_connect(c, 0) /*second*/;
    break;
  default:
    skip();
  }
}

//--- two_clients
void two_clients(MQTTClient c, MQTTClient d) {
  MQTTClient_connect(c, 0);
  MQTTClient_connect(d, 0);
}

//--- two_names
void two_names(MQTTClient c, MQTTClient d, int how) {
  MQTTClient now = c;
  MQTTClient_connect(now, 0);
  if (how) {
    now = d;
  }
  MQTTClient_connect(now, 0) /*second*/;
}

//--- destroyed_open
void destroyed_open(void) {
  MQTTClient c;
  MQTTClient_create(&c, "tcp://b.example:1883", "id", 1, 0);
  MQTTClient_connect(c, 0);
  MQTTClient_destroy(&c);
  MQTTClient_create(&c, "tcp://b.example:1883", "id", 1, 0);
  MQTTClient_connect(c, 0) /*second*/;
}

//--- destroyed_closed
void destroyed_closed(void) {
  MQTTClient c;
  MQTTClient_create(&c, "tcp://b.example:1883", "id", 1, 0);
  MQTTClient_connect(c, 0);
  MQTTClient_disconnect(c, 10);
  MQTTClient_destroy(&c);
  MQTTClient_create(&c, "tcp://b.example:1883", "id", 1, 0);
  MQTTClient_connect(c, 0);
}

//--- helper_opens
static int opened(MQTTClient c) {
  return MQTTClient_connect(c, 0) /*second*/ == 0;
}
void helper_opens(MQTTClient c) {
  if (opened(c)) {
    opened(c);
  }
}

//--- helper_retries
static int tried(MQTTClient c) {
  return MQTTClient_connect(c, 0) == 0;
}
void helper_retries(MQTTClient c) {
  if (!tried(c)) {
    tried(c);
  }
}

//--- helper_asks
static int is_up(MQTTClient c) {
  if (skip()) {
    MQTTClient_disconnect(c, 0);
    return 0;
  }
  return MQTTClient_isConnected(c);
}
void helper_asks(MQTTClient c) {
  MQTTClient_connect(c, 0);
  if (!is_up(c)) {
    MQTTClient_connect(c, 0);
  }
}

//--- unseen_code
void change(MQTTClient *c);
void unseen_code(MQTTClient c, MQTTClient d) {
  MQTTClient_connect(c, 0);
  MQTTClient_connect(d, 0);
  change(&c);
  MQTTClient_connect(c, 0);
  MQTTClient_connect(d, 0) /*second*/;
}
