//===- paho-loops.c - Loops of the metamorphic tests --------------*- C -*-===//
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

//--- retry
void retry(MQTTClient c) {
  int rc;
  do {
    rc = MQTTClient_connect(c, 0);
  } while (rc != 0);
}

//--- retry_inverted
void retry_inverted(MQTTClient c) {
  int rc;
  do {
    rc = MQTTClient_connect(c, 0) /*second*/;
  } while (rc == 0);
}

//--- retry_limited
void retry_limited(MQTTClient c) {
  int tries = 0;
  while (tries < 5 && MQTTClient_connect(c, 0) != 0) {
    ++tries;
  }
}

//--- retry_then_open
void retry_then_open(MQTTClient c) {
  int rc = 1;
  while (rc != 0) {
    rc = MQTTClient_connect(c, 0);
  }
  MQTTClient_connect(c, 0) /*second*/;
}

//--- every_pass
void every_pass(MQTTClient c) {
  while (more()) {
    MQTTClient_connect(c, 0) /*second*/;
    skip();
  }
}

//--- every_pass_closed
void every_pass_closed(MQTTClient c) {
  while (more()) {
    MQTTClient_connect(c, 0);
    skip();
    MQTTClient_disconnect(c, 0);
  }
}

//--- skips_the_close
void skips_the_close(MQTTClient c) {
  while (more()) {
    MQTTClient_connect(c, 0) /*second*/;
    if (skip()) {
      continue;
    }
    MQTTClient_disconnect(c, 0);
  }
}

//--- leaves_when_open
void leaves_when_open(MQTTClient c) {
  while (more()) {
    if (MQTTClient_connect(c, 0) == 0) {
      break;
    }
    skip();
  }
}

//--- leaves_when_closed
void leaves_when_closed(MQTTClient c) {
  while (more()) {
    if (MQTTClient_connect(c, 0) /*second*/ != 0) {
      break;
    }
    skip();
  }
}

//--- flag_kept
void flag_kept(MQTTClient c) {
  flag up = 0;
  while (more()) {
    if (!up && MQTTClient_connect(c, 0) == 0) {
      up = 1;
    }
  }
}

//--- flag_never_set
void flag_never_set(MQTTClient c) {
  flag up = 0;
  while (more()) {
    if (!up) {
      MQTTClient_connect(c, 0) /*second*/;
    }
  }
}

//--- flag_set_on_failure
void flag_set_on_failure(MQTTClient c) {
  flag up = 0;
  while (more()) {
    if (!up) {
      if (MQTTClient_connect(c, 0) /*second*/ != 0) {
        up = 1;
      }
    }
  }
}

//--- flag_cleared
void flag_cleared(MQTTClient c) {
  flag up = 0;
  while (more()) {
    if (!up && MQTTClient_connect(c, 0) /*second*/ == 0) {
      up = 1;
    }
    if (lost()) {
      up = 0;
    }
  }
}

//--- flag_cleared_closed
void flag_cleared_closed(MQTTClient c) {
  flag up = 0;
  while (more()) {
    if (!up && MQTTClient_connect(c, 0) == 0) {
      up = 1;
    }
    if (lost()) {
      MQTTClient_disconnect(c, 0);
      up = 0;
    }
  }
}

//--- flag_from_query
void flag_from_query(MQTTClient c) {
  flag up = 0;
  while (more()) {
    up = MQTTClient_isConnected(c) ? 1 : 0;
    if (!up) {
      MQTTClient_connect(c, 0);
    }
  }
}

//--- two_flags
void two_flags(MQTTClient c) {
  flag up = 0;
  flag wanted = 0;
  while (more()) {
    wanted = skip() ? 1 : 0;
    if (wanted && !up) {
      MQTTClient_connect(c, 0);
      up = 1;
    }
    if (!wanted && up) {
      MQTTClient_disconnect(c, 0);
      up = 0;
    }
  }
}

//--- third_pass
void third_pass(MQTTClient c) {
  int n = 0;
  while (more()) {
    if (n == 0 || n == 2) {
      MQTTClient_connect(c, 0) /*second*/;
    }
    ++n;
  }
}

//--- once_in_loop
void once_in_loop(MQTTClient c) {
  int n = 0;
  while (more()) {
    if (n == 0) {
      MQTTClient_connect(c, 0);
    }
    n = 1;
  }
}

//--- counted
void counted(MQTTClient c) {
  int i;
  for (i = 0; i < 2; ++i) {
    MQTTClient_connect(c, 0) /*second*/;
  }
}

//--- counted_once
void counted_once(MQTTClient c) {
  int i;
  for (i = 0; i < 1; ++i) {
    MQTTClient_connect(c, 0);
  }
}

//--- inner_loop
void inner_loop(MQTTClient c) {
  int tries;
  while (more()) {
    tries = 0;
    while (tries < 3) {
      if (MQTTClient_connect(c, 0) == 0) {
        break;
      }
      ++tries;
    }
    MQTTClient_disconnect(c, 0);
  }
}

//--- inner_loop_wrong
void inner_loop_wrong(MQTTClient c) {
  int tries;
  while (more()) {
    tries = 0;
    while (tries < 3) {
      if (MQTTClient_connect(c, 0) /*second*/ == 0) {
        break;
      }
      ++tries;
    }
    skip();
  }
}

//--- machine
void machine(MQTTClient c) {
  int state = 0;
  while (more()) {
    switch (state) {
    case 0:
      if (MQTTClient_connect(c, 0) == 0) {
        state = 1;
      }
      break;
    case 1:
      if (lost()) {
        state = 2;
      }
      break;
    default:
      MQTTClient_disconnect(c, 0);
      state = 0;
    }
  }
}

//--- machine_wrong
void machine_wrong(MQTTClient c) {
  int state = 0;
  while (more()) {
    switch (state) {
    case 0:
      if (MQTTClient_connect(c, 0) /*second*/ == 0) {
        state = 1;
      }
      break;
    case 1:
      if (lost()) {
        state = 2;
      }
      break;
    default:
      skip();
      state = 0;
    }
  }
}
