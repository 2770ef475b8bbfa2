// RUN: %check %s
//===- azure-iot-provisioning.c - Azure IoT C SDK, device provisioning client *- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include <stddef.h>

#include "azure_prov_client/prov_device_client.h"
#include "azure_prov_client/prov_device_ll_client.h"

#define SCOPE "0ne0005A11C"

static PROV_DEVICE_HANDLE Station;

static void on_registered(PROV_DEVICE_RESULT result, const char *hub, const char *device,
                          void *context) {
  (void)hub;
  (void)device;
  *(PROV_DEVICE_RESULT *)context = result;
}

static void on_status(PROV_DEVICE_REG_STATUS status, void *context) {
  (void)context;
  if (status == PROV_DEVICE_REG_STATUS_ERROR)
    Prov_Device_Register_Device(Station, on_registered, NULL, NULL, NULL);
}

static void on_status_registers(PROV_DEVICE_REG_STATUS status, void *context) {
  (void)context;
  if (status == PROV_DEVICE_REG_STATUS_CONNECTED)
    Prov_Device_Register_Device(Station, on_registered, NULL, NULL, NULL);
    // warning@-1: 'Station' may already be connected here; the library refuses the second open with an error
}

void register_bad(PROV_DEVICE_RESULT *result) {
  Station = Prov_Device_Create("dps.example", SCOPE, Prov_Device_MQTT_Protocol);
  Prov_Device_SetOption(Station, "registration_id", "dev1");
  Prov_Device_Register_Device(Station, on_registered, result, on_status_registers, NULL);
  Prov_Device_Register_Device(Station, on_registered, result, on_status_registers, NULL);
  // warning@-1: 'Station' may already be connected here; the library refuses the second open with an error
  Prov_Device_Destroy(Station);
}

void register_ok(PROV_DEVICE_RESULT *result) {
  Station = Prov_Device_Create("dps.example", SCOPE, Prov_Device_MQTT_Protocol);
  Prov_Device_SetOption(Station, "registration_id", "dev1");
  Prov_Device_Register_Device(Station, on_registered, result, on_status, NULL);
  Prov_Device_Destroy(Station);
  Station = Prov_Device_Create("dps.example", SCOPE, Prov_Device_MQTT_Protocol);
  Prov_Device_Register_Device(Station, on_registered, result, on_status, NULL);
}

void register_ll_bad(PROV_DEVICE_RESULT *result, PROV_DEVICE_LL_HANDLE old) {
  PROV_DEVICE_LL_HANDLE station =
      Prov_Device_LL_Create("dps.example", SCOPE, Prov_Device_MQTT_Protocol);
  Prov_Device_LL_SetOption(station, "registration_id", "dev1");
  Prov_Device_LL_Register_Device(station, on_registered, result, NULL, NULL);
  Prov_Device_LL_DoWork(station);
  Prov_Device_LL_Destroy(old);
  Prov_Device_LL_Register_Device(station, on_registered, result, NULL, NULL);
  // warning@-1: 'station' may already be connected here; the library refuses the second open with an error
}

void register_ll_ok(PROV_DEVICE_RESULT *result) {
  PROV_DEVICE_LL_HANDLE station =
      Prov_Device_LL_Create("dps.example", SCOPE, Prov_Device_MQTT_Protocol);
  Prov_Device_LL_SetOption(station, "registration_id", "dev1");
  if (Prov_Device_LL_Register_Device(station, on_registered, result, NULL, NULL) !=
      PROV_DEVICE_RESULT_OK)
    Prov_Device_LL_Register_Device(station, on_registered, result, NULL, NULL);
  Prov_Device_LL_DoWork(station);
  Prov_Device_LL_Destroy(station);
}
