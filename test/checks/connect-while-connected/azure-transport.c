// RUN: %check %s
//===- azure-transport.c - One transport for several devices ------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "iothub_device_client.h"
#include "iothub_device_client_ll.h"
#include "iothubtransportamqp.h"

void shared_transport_ok(const IOTHUB_CLIENT_CONFIG *one, const IOTHUB_CLIENT_CONFIG *two) {
  TRANSPORT_HANDLE transport = IoTHubTransport_Create(AMQP_Protocol, "hub", "azure-devices.net");
  IOTHUB_DEVICE_CLIENT_HANDLE a = IoTHubDeviceClient_CreateWithTransport(transport, one);
  IOTHUB_DEVICE_CLIENT_HANDLE b = IoTHubDeviceClient_CreateWithTransport(transport, two);
  IoTHubDeviceClient_Destroy(a);
  IoTHubDeviceClient_Destroy(b);
  IoTHubTransport_Destroy(transport);
}

void same_device_on_transport_bad(const IOTHUB_CLIENT_CONFIG *config) {
  TRANSPORT_HANDLE transport = IoTHubTransport_Create(AMQP_Protocol, "hub", "azure-devices.net");
  IOTHUB_DEVICE_CLIENT_HANDLE h = IoTHubDeviceClient_CreateWithTransport(transport, config);
  h = IoTHubDeviceClient_CreateWithTransport(transport, config);
  // warning@-1: 'h' may already be connected here; the library refuses the second open with an error
  IoTHubDeviceClient_Destroy(h);
  IoTHubTransport_Destroy(transport);
}

void same_device_made_anew_ok(const IOTHUB_CLIENT_CONFIG *config) {
  TRANSPORT_HANDLE transport = IoTHubTransport_Create(AMQP_Protocol, "hub", "azure-devices.net");
  IOTHUB_DEVICE_CLIENT_HANDLE h = IoTHubDeviceClient_CreateWithTransport(transport, config);
  IoTHubDeviceClient_Destroy(h);
  h = IoTHubDeviceClient_CreateWithTransport(transport, config);
  IoTHubDeviceClient_Destroy(h);
  IoTHubTransport_Destroy(transport);
}

void shared_transport_ll_ok(IOTHUB_CLIENT_DEVICE_CONFIG *one, IOTHUB_CLIENT_DEVICE_CONFIG *two) {
  IOTHUB_DEVICE_CLIENT_LL_HANDLE a = IoTHubDeviceClient_LL_CreateWithTransport(one);
  IOTHUB_DEVICE_CLIENT_LL_HANDLE b = IoTHubDeviceClient_LL_CreateWithTransport(two);
  for (;;) {
    IoTHubDeviceClient_LL_DoWork(a);
    IoTHubDeviceClient_LL_DoWork(b);
  }
}

void same_device_on_transport_ll_bad(const IOTHUB_CLIENT_DEVICE_CONFIG *config) {
  IOTHUB_DEVICE_CLIENT_LL_HANDLE h = IoTHubDeviceClient_LL_CreateWithTransport(config);
  IoTHubDeviceClient_LL_DoWork(h);
  h = IoTHubDeviceClient_LL_CreateWithTransport(config);
  // warning@-1: 'h' may already be connected here; the library refuses the second open with an error
  IoTHubDeviceClient_LL_Destroy(h);
}

void same_device_on_transport_ll_ok(const IOTHUB_CLIENT_DEVICE_CONFIG *config) {
  IOTHUB_DEVICE_CLIENT_LL_HANDLE h = IoTHubDeviceClient_LL_CreateWithTransport(config);
  IoTHubDeviceClient_LL_DoWork(h);
  IoTHubDeviceClient_LL_Destroy(h);
  h = IoTHubDeviceClient_LL_CreateWithTransport(config);
  IoTHubDeviceClient_LL_Destroy(h);
}

void many_devices_ok(TRANSPORT_HANDLE transport, const IOTHUB_CLIENT_CONFIG *configs) {
  IOTHUB_DEVICE_CLIENT_HANDLE handles[8];
  for (int i = 0; i < 8; ++i)
    handles[i] = IoTHubDeviceClient_CreateWithTransport(transport, &configs[i]);
  for (int i = 0; i < 8; ++i)
    IoTHubDeviceClient_Destroy(handles[i]);
}

void own_connection_each_bad(const IOTHUB_CLIENT_CONFIG *one, const IOTHUB_CLIENT_CONFIG *two) {
  IOTHUB_DEVICE_CLIENT_HANDLE h = IoTHubDeviceClient_Create(one);
  h = IoTHubDeviceClient_Create(two);
  // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_Destroy(h);
}

void own_connection_each_ok(const IOTHUB_CLIENT_CONFIG *one, const IOTHUB_CLIENT_CONFIG *two) {
  IOTHUB_DEVICE_CLIENT_HANDLE a = IoTHubDeviceClient_Create(one);
  IOTHUB_DEVICE_CLIENT_HANDLE b = IoTHubDeviceClient_Create(two);
  IoTHubDeviceClient_Destroy(a);
  IoTHubDeviceClient_Destroy(b);
}
