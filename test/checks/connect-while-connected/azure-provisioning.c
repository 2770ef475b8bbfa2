// RUN: %check %s
//===- azure-provisioning.c - Registrations one after the other ---*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "azure_prov_client/prov_device_client.h"
#include "azure_prov_client/prov_device_ll_client.h"

#include <stddef.h>

static void on_registered(PROV_DEVICE_RESULT result, const char *hub, const char *device,
                          void *context) {
  (void)result;
  (void)hub;
  (void)device;
  (void)context;
}

void register_twice_bad(PROV_DEVICE_LL_HANDLE prov) {
  Prov_Device_LL_Register_Device(prov, on_registered, NULL, NULL, NULL);
  Prov_Device_LL_Register_Device(prov, on_registered, NULL, NULL, NULL);
  // warning@-1: 'prov' may already be connected here; the library refuses the second open with an error
}

void register_with_new_handle_ok(PROV_DEVICE_LL_HANDLE prov) {
  Prov_Device_LL_Register_Device(prov, on_registered, NULL, NULL, NULL);
  Prov_Device_LL_Destroy(prov);
  prov = Prov_Device_LL_Create("uri", "scope", Prov_Device_MQTT_Protocol);
  Prov_Device_LL_Register_Device(prov, on_registered, NULL, NULL, NULL);
  Prov_Device_LL_Destroy(prov);
}

void register_after_start_bad(PROV_DEVICE_HANDLE prov) {
  PROV_DEVICE_RESULT result;
  result = Prov_Device_Register_Device(prov, on_registered, NULL, NULL, NULL);
  if (result == PROV_DEVICE_RESULT_OK)
    Prov_Device_Register_Device(prov, on_registered, NULL, NULL, NULL);
  // warning@-1: 'prov' may already be connected here; the library refuses the second open with an error
}

void register_after_failure_ok(PROV_DEVICE_HANDLE prov) {
  PROV_DEVICE_RESULT result;
  result = Prov_Device_Register_Device(prov, on_registered, NULL, NULL, NULL);
  if (result != PROV_DEVICE_RESULT_OK)
    Prov_Device_Register_Device(prov, on_registered, NULL, NULL, NULL);
}

void retry_loop_bad(PROV_DEVICE_LL_HANDLE prov) {
  for (int i = 0; i < 3; ++i)
    Prov_Device_LL_Register_Device(prov, on_registered, NULL, NULL, NULL);
  // warning@-1: 'prov' may already be connected here; the library refuses the second open with an error
}

void retry_loop_ok(PROV_DEVICE_LL_HANDLE prov) {
  while (Prov_Device_LL_Register_Device(prov, on_registered, NULL, NULL, NULL) !=
         PROV_DEVICE_RESULT_OK)
    ;
}

void two_enrolments_bad(PROV_DEVICE_LL_HANDLE one, PROV_DEVICE_LL_HANDLE two) {
  Prov_Device_LL_Register_Device(one, on_registered, NULL, NULL, NULL);
  Prov_Device_LL_Register_Device(two, on_registered, NULL, NULL, NULL);
  Prov_Device_LL_Register_Device(one, on_registered, NULL, NULL, NULL);
  // warning@-1: 'one' may already be connected here; the library refuses the second open with an error
}

void two_enrolments_ok(PROV_DEVICE_LL_HANDLE one, PROV_DEVICE_LL_HANDLE two) {
  Prov_Device_LL_Register_Device(one, on_registered, NULL, NULL, NULL);
  Prov_Device_LL_Register_Device(two, on_registered, NULL, NULL, NULL);
}
