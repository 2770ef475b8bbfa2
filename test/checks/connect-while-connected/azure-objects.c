// RUN: %check %s
//===- azure-objects.c - Which handle is meant --------------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "iothub_device_client_ll.h"
#include "iothubtransportmqtt.h"

typedef IOTHUB_DEVICE_CLIENT_LL_HANDLE Handle;

void audit(const char *text);
void take_handle(Handle h);
void take_slot(Handle *slot);

void destroys_the_other_bad(const IOTHUB_CLIENT_CONFIG *one, const IOTHUB_CLIENT_CONFIG *two) {
  Handle a = IoTHubDeviceClient_LL_Create(one);
  Handle b = IoTHubDeviceClient_LL_Create(two);
  IoTHubDeviceClient_LL_Destroy(b);
  a = IoTHubDeviceClient_LL_Create(one);
  // warning@-1: 'a' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_LL_Destroy(a);
}

void destroys_the_same_ok(const IOTHUB_CLIENT_CONFIG *one, const IOTHUB_CLIENT_CONFIG *two) {
  Handle a = IoTHubDeviceClient_LL_Create(one);
  Handle b = IoTHubDeviceClient_LL_Create(two);
  IoTHubDeviceClient_LL_Destroy(a);
  a = IoTHubDeviceClient_LL_Create(one);
  IoTHubDeviceClient_LL_Destroy(b);
  IoTHubDeviceClient_LL_Destroy(a);
}

void array_same_element_bad(const IOTHUB_CLIENT_CONFIG *one, const IOTHUB_CLIENT_CONFIG *two) {
  Handle handles[2];
  handles[0] = IoTHubDeviceClient_LL_Create(one);
  handles[0] = IoTHubDeviceClient_LL_Create(two);
  // warning@-1: 'handles[0]' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_LL_Destroy(handles[0]);
}

void array_other_element_ok(const IOTHUB_CLIENT_CONFIG *one, const IOTHUB_CLIENT_CONFIG *two) {
  Handle handles[2];
  handles[0] = IoTHubDeviceClient_LL_Create(one);
  handles[1] = IoTHubDeviceClient_LL_Create(two);
  IoTHubDeviceClient_LL_Destroy(handles[0]);
  IoTHubDeviceClient_LL_Destroy(handles[1]);
}

void array_loop_fixed_index_bad(const IOTHUB_CLIENT_CONFIG *configs, int n) {
  Handle handles[4];
  for (int i = 0; i < n; ++i)
    handles[0] = IoTHubDeviceClient_LL_Create(&configs[i]);
  // warning@-1: 'handles[0]' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_LL_Destroy(handles[0]);
}

void array_loop_ok(const IOTHUB_CLIENT_CONFIG *configs) {
  Handle handles[4];
  for (int i = 0; i < 4; ++i)
    handles[i] = IoTHubDeviceClient_LL_Create(&configs[i]);
  for (int i = 0; i < 4; ++i)
    IoTHubDeviceClient_LL_Destroy(handles[i]);
}

void array_walked_twice_ok(const IOTHUB_CLIENT_CONFIG *configs) {
  Handle handles[4];
  for (int i = 0; i < 4; ++i)
    handles[i] = IoTHubDeviceClient_LL_Create(&configs[i]);
  for (int i = 0; i < 4; ++i) {
    IoTHubDeviceClient_LL_Destroy(handles[i]);
    handles[i] = IoTHubDeviceClient_LL_Create(&configs[i]);
  }
}

void destroyed_copy_of_other_bad(const IOTHUB_CLIENT_CONFIG *config, Handle other) {
  Handle h = IoTHubDeviceClient_LL_Create(config);
  Handle old = other;
  IoTHubDeviceClient_LL_Destroy(old);
  h = IoTHubDeviceClient_LL_Create(config);
  // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_LL_Destroy(h);
}

void destroyed_through_alias_ok(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = IoTHubDeviceClient_LL_Create(config);
  Handle old = h;
  IoTHubDeviceClient_LL_Destroy(old);
  h = IoTHubDeviceClient_LL_Create(config);
  IoTHubDeviceClient_LL_Destroy(h);
}

struct device {
  Handle handle;
  const char *name;
};

struct gateway {
  struct device up;
  struct device down;
};

void member_bad(struct device *dev, const IOTHUB_CLIENT_CONFIG *config) {
  dev->handle = IoTHubDeviceClient_LL_Create(config);
  dev->handle = IoTHubDeviceClient_LL_Create(config);
  // warning@-1: 'dev->handle' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void member_ok(struct device *dev, const IOTHUB_CLIENT_CONFIG *config) {
  dev->handle = IoTHubDeviceClient_LL_Create(config);
  IoTHubDeviceClient_LL_Destroy(dev->handle);
  dev->handle = IoTHubDeviceClient_LL_Create(config);
}

void nested_member_bad(struct gateway *gw, const IOTHUB_CLIENT_CONFIG *config) {
  gw->up.handle = IoTHubDeviceClient_LL_Create(config);
  gw->up.handle = IoTHubDeviceClient_LL_Create(config);
  // warning@-1: 'gw->up.handle' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void nested_member_ok(struct gateway *gw, const IOTHUB_CLIENT_CONFIG *one,
                      const IOTHUB_CLIENT_CONFIG *two) {
  gw->up.handle = IoTHubDeviceClient_LL_Create(one);
  gw->down.handle = IoTHubDeviceClient_LL_Create(two);
}

void local_struct_through_pointer_bad(const IOTHUB_CLIENT_CONFIG *config) {
  struct device dev = {NULL, "dev"};
  struct device *same = &dev;
  dev.handle = IoTHubDeviceClient_LL_Create(config);
  same->handle = IoTHubDeviceClient_LL_Create(config);
  // warning@-1: 'same->handle' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_LL_Destroy(dev.handle);
}

void local_struct_through_pointer_ok(const IOTHUB_CLIENT_CONFIG *config) {
  struct device dev = {NULL, "dev"};
  struct device *same = &dev;
  dev.handle = IoTHubDeviceClient_LL_Create(config);
  IoTHubDeviceClient_LL_Destroy(same->handle);
  dev.handle = IoTHubDeviceClient_LL_Create(config);
  IoTHubDeviceClient_LL_Destroy(dev.handle);
}

void pointer_to_variable_bad(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = NULL;
  Handle *slot = &h;
  *slot = IoTHubDeviceClient_LL_Create(config);
  h = IoTHubDeviceClient_LL_Create(config);
  // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_LL_Destroy(h);
}

void pointer_to_variable_ok(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = NULL;
  Handle *slot = &h;
  *slot = IoTHubDeviceClient_LL_Create(config);
  IoTHubDeviceClient_LL_Destroy(h);
  h = IoTHubDeviceClient_LL_Create(config);
  IoTHubDeviceClient_LL_Destroy(*slot);
}

void pointer_picks_slot_bad(const IOTHUB_CLIENT_CONFIG *config, int first) {
  Handle a = NULL, b = NULL;
  Handle *slot = first ? &a : &b;
  *slot = IoTHubDeviceClient_LL_Create(config);
  if (first)
    a = IoTHubDeviceClient_LL_Create(config);
  // warning@-1: 'a' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_LL_Destroy(a);
  IoTHubDeviceClient_LL_Destroy(b);
}

void pointer_picks_slot_ok(const IOTHUB_CLIENT_CONFIG *config, int first) {
  Handle a = NULL, b = NULL;
  Handle *slot = first ? &a : &b;
  *slot = IoTHubDeviceClient_LL_Create(config);
  if (!first)
    a = IoTHubDeviceClient_LL_Create(config);
  IoTHubDeviceClient_LL_Destroy(a);
  IoTHubDeviceClient_LL_Destroy(b);
}

void unknown_callee_elsewhere_bad(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = IoTHubDeviceClient_LL_Create(config);
  audit("made");
  h = IoTHubDeviceClient_LL_Create(config);
  // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_LL_Destroy(h);
}

void unknown_callee_takes_handle_ok(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = IoTHubDeviceClient_LL_Create(config);
  take_handle(h);
  h = IoTHubDeviceClient_LL_Create(config);
  IoTHubDeviceClient_LL_Destroy(h);
}

void unknown_callee_takes_slot_ok(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = IoTHubDeviceClient_LL_Create(config);
  take_slot(&h);
  h = IoTHubDeviceClient_LL_Create(config);
  IoTHubDeviceClient_LL_Destroy(h);
}

void unknown_hook_takes_handle_ok(const IOTHUB_CLIENT_CONFIG *config, void (*hook)(Handle)) {
  Handle h = IoTHubDeviceClient_LL_Create(config);
  hook(h);
  h = IoTHubDeviceClient_LL_Create(config);
  IoTHubDeviceClient_LL_Destroy(h);
}

void unknown_callee_takes_name_bad(const IOTHUB_CLIENT_CONFIG *config) {
  struct device dev = {IoTHubDeviceClient_LL_Create(config), "dev"};
  audit(dev.name);
  dev.handle = IoTHubDeviceClient_LL_Create(config);
  // warning@-1: 'dev.handle' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_LL_Destroy(dev.handle);
}

void initialised_member_destroyed_ok(const IOTHUB_CLIENT_CONFIG *config) {
  struct device dev = {IoTHubDeviceClient_LL_Create(config), "dev"};
  audit(dev.name);
  IoTHubDeviceClient_LL_Destroy(dev.handle);
  dev.handle = IoTHubDeviceClient_LL_Create(config);
  IoTHubDeviceClient_LL_Destroy(dev.handle);
}

#define MAKE(config) IoTHubDeviceClient_LL_Create(config)
#define DROP(h)                                                                                    \
  do {                                                                                             \
    if (h)                                                                                         \
      IoTHubDeviceClient_LL_Destroy(h);                                                            \
    h = NULL;                                                                                      \
  } while (0)

void macro_bad(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = MAKE(config);
  h = MAKE(config);
  // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  DROP(h);
}

void macro_ok(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = MAKE(config);
  DROP(h);
  h = MAKE(config);
  DROP(h);
}
