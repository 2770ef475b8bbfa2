//===- azure.c - Programs of the metamorphic tests, Azure SDK -----*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "iothub_device_client_ll.h"
#include "iothubtransportmqtt.h"

typedef int flag;
typedef IOTHUB_DEVICE_CLIENT_LL_HANDLE HANDLE;
int more(void);
int skip(void);

//--- made_over
void made_over(const IOTHUB_CLIENT_CONFIG *k) {
  HANDLE h = IoTHubDeviceClient_LL_Create(k);
  skip();
  h = IoTHubDeviceClient_LL_Create(k) /*second*/;
  IoTHubDeviceClient_LL_DoWork(h);
}

//--- made_after_destroy
void made_after_destroy(const IOTHUB_CLIENT_CONFIG *k) {
  HANDLE h = IoTHubDeviceClient_LL_Create(k);
  IoTHubDeviceClient_LL_Destroy(h);
  h = IoTHubDeviceClient_LL_Create(k);
  IoTHubDeviceClient_LL_DoWork(h);
}

//--- retry_on_null
void retry_on_null(const IOTHUB_CLIENT_CONFIG *k) {
  HANDLE h = NULL;
  while (h == NULL) {
    h = IoTHubDeviceClient_LL_Create(k);
  }
  IoTHubDeviceClient_LL_DoWork(h);
}

//--- retry_on_handle
void retry_on_handle(const IOTHUB_CLIENT_CONFIG *k) {
  HANDLE h = IoTHubDeviceClient_LL_Create(k);
  while (h != NULL) {
    h = IoTHubDeviceClient_LL_Create(k) /*second*/;
  }
}

//--- destroyed_if_made
void destroyed_if_made(const IOTHUB_CLIENT_CONFIG *k) {
  HANDLE h = NULL;
  while (more()) {
    if (h != NULL) {
      IoTHubDeviceClient_LL_Destroy(h);
      h = NULL;
    }
    h = IoTHubDeviceClient_LL_Create(k);
  }
  if (h != NULL) {
    IoTHubDeviceClient_LL_Destroy(h);
  }
}

//--- destroyed_if_told
void destroyed_if_told(const IOTHUB_CLIENT_CONFIG *k) {
  HANDLE h = NULL;
  while (more()) {
    if (h != NULL && skip()) {
      IoTHubDeviceClient_LL_Destroy(h);
      h = NULL;
    }
    h = IoTHubDeviceClient_LL_Create(k) /*second*/;
  }
}

//--- lazy
static HANDLE lazy_hub;
void lazy(const IOTHUB_CLIENT_CONFIG *k) {
  if (lazy_hub == NULL) {
    lazy_hub = IoTHubDeviceClient_LL_Create(k);
  }
  IoTHubDeviceClient_LL_DoWork(lazy_hub);
}

//--- eager
static HANDLE eager_hub;
void eager(const IOTHUB_CLIENT_CONFIG *k) {
  if (eager_hub != NULL) {
    skip();
  }
  eager_hub = IoTHubDeviceClient_LL_Create(k) /*again*/;
}

//--- renewed
static HANDLE renewed_hub;
void renewed(const IOTHUB_CLIENT_CONFIG *k) {
  if (renewed_hub) {
    IoTHubDeviceClient_LL_Destroy(renewed_hub);
    renewed_hub = NULL;
  }
  renewed_hub = IoTHubDeviceClient_LL_Create(k);
}

//--- started_once
static HANDLE started_hub;
static flag started = 0;
int started_once(const IOTHUB_CLIENT_CONFIG *k) {
  if (started) {
    return 0;
  }
  started_hub = IoTHubDeviceClient_LL_Create(k);
  if (started_hub == NULL) {
    return 1;
  }
  started = 1;
  return 0;
}

//--- started_on_failure
static HANDLE failing_hub;
static flag failing = 0;
int started_on_failure(const IOTHUB_CLIENT_CONFIG *k) {
  if (failing) {
    return 0;
  }
  failing_hub = IoTHubDeviceClient_LL_Create(k) /*again*/;
  if (failing_hub != NULL) {
    return 1;
  }
  failing = 1;
  return 0;
}

//--- stopped_elsewhere
static HANDLE shared_hub;
static flag running = 0;
void stopped_elsewhere(const IOTHUB_CLIENT_CONFIG *k) {
  if (!running) {
    shared_hub = IoTHubDeviceClient_LL_Create(k);
    running = shared_hub != NULL ? 1 : 0;
  }
}
void stop_shared(void) {
  if (running) {
    IoTHubDeviceClient_LL_Destroy(shared_hub);
    running = 0;
  }
}

//--- forgotten_elsewhere
static HANDLE lost_hub;
static flag alive = 0;
void forgotten_elsewhere(const IOTHUB_CLIENT_CONFIG *k) {
  if (!alive) {
    lost_hub = IoTHubDeviceClient_LL_Create(k) /*again*/;
    alive = lost_hub != NULL ? 1 : 0;
  }
}
void forget_it(void) {
  if (alive) {
    alive = 0;
  }
}

//--- two_transports
HANDLE two_transports(const IOTHUB_CLIENT_CONFIG *k, int how) {
  HANDLE h;
  if (how) {
    h = IoTHubDeviceClient_LL_Create(k);
  } else {
    h = IoTHubDeviceClient_LL_CreateFromConnectionString("s", MQTT_Protocol);
  }
  if (!h) {
    h = IoTHubDeviceClient_LL_Create(k);
  }
  return h;
}
