//===- example-device.cpp - Runs the example device against a broker ------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
//
// Each command runs one function of docs/example/src on a new client. Paho and
// mosquitto are real. Of the Azure SDK there is a stand-in below, on libmosquitto:
// as in the SDK, a client that exists is a client that connects.
//
//===----------------------------------------------------------------------===//

#include "driver.h"
#include "gateway.h"
#include "iothub_device_client_ll.h"

#include "uplink.cpp"

#include <mosquitto.h>
#include <string>
#include <thread>

extern "C" {
bool broker_open(MQTTClient client);
bool broker_open_every_time(MQTTClient client);
void broker_keep(MQTTClient client);
void broker_change_user(MQTTClient client, const char *user);
void broker_change_user_late(MQTTClient client, const char *user, bool now);
bool bus_open(struct mosquitto *bus);
bool bus_open_inverted(struct mosquitto *bus);
void bus_run(struct mosquitto *bus);
void hub_restart(void);
void hub_work(void);
void hub_provision(bool settings_changed);
}

namespace {

// Nothing listens on this address.
const char *const Unreachable = "127.0.0.2";
const char *Address = "127.0.0.1";
// A step of the device goes on for some time after it: the broker has to see it.
enum { Pause = 150 };

// Serves the client for a while; false when its connection is gone.
bool serveBus(mosquitto *Bus) {
  bool Alive = true;
  for (int Wait = 0; Wait < Pause; Wait += 10) {
    Alive = mosquitto_loop(Bus, 0, 1) == MOSQ_ERR_SUCCESS && Alive;
    sleep_ms(10);
  }
  return Alive;
}

MQTTClient makeClient() {
  MQTTClient Client = nullptr;
  const std::string Uri = "tcp://127.0.0.1:" + std::to_string(broker_port);
  MQTTClient_create(&Client, Uri.c_str(), client_id, MQTTCLIENT_PERSISTENCE_NONE, nullptr);
  return Client;
}

mosquitto *makeBus() {
  mosquitto_lib_init();
  return mosquitto_new(client_id, true, nullptr);
}

} // namespace

// What gateway.h leaves to the rest of the gateway.
extern "C" {
const char *config_hub_connection_string(void) { return client_id; }
const char *config_broker_address(void) { return Address; }
const char *config_backup_address(void) { return "127.0.0.1"; }
int config_broker_port(void) { return broker_port; }
void back_off(int) { sleep_ms(Pause); }
void store_reading(const char *, const void *, int) {}
}

// The stand-in of the SDK.
struct IOTHUB_CLIENT_CORE_LL_HANDLE_DATA_TAG {
  mosquitto *Bus;
  IOTHUB_CLIENT_CONNECTION_STATUS_CALLBACK OnStatus;
  void *Context;
};

extern "C" {
const TRANSPORT_PROVIDER_TAG *MQTT_Protocol(void) { return nullptr; }

IOTHUB_DEVICE_CLIENT_LL_HANDLE
IoTHubDeviceClient_LL_CreateFromConnectionString(const char *, IOTHUB_CLIENT_TRANSPORT_PROVIDER) {
  auto *Hub = new IOTHUB_CLIENT_CORE_LL_HANDLE_DATA_TAG{makeBus(), nullptr, nullptr};
  mosquitto_connect(Hub->Bus, "127.0.0.1", broker_port, 60);
  serveBus(Hub->Bus);
  return Hub;
}

void IoTHubDeviceClient_LL_Destroy(IOTHUB_DEVICE_CLIENT_LL_HANDLE Hub) {
  mosquitto_disconnect(Hub->Bus);
  serveBus(Hub->Bus);
  mosquitto_destroy(Hub->Bus);
  delete Hub;
}

void IoTHubDeviceClient_LL_DoWork(IOTHUB_DEVICE_CLIENT_LL_HANDLE Hub) {
  if (!serveBus(Hub->Bus) && Hub->OnStatus)
    Hub->OnStatus(IOTHUB_CLIENT_CONNECTION_UNAUTHENTICATED, IOTHUB_CLIENT_CONNECTION_RETRY_EXPIRED,
                  Hub->Context);
}

IOTHUB_CLIENT_RESULT
IoTHubDeviceClient_LL_SetConnectionStatusCallback(IOTHUB_DEVICE_CLIENT_LL_HANDLE Hub,
                                                  IOTHUB_CLIENT_CONNECTION_STATUS_CALLBACK OnStatus,
                                                  void *Context) {
  Hub->OnStatus = OnStatus;
  Hub->Context = Context;
  return IOTHUB_CLIENT_OK;
}
}

namespace {

void doBrokerOpen() { broker_open(makeClient()); }
void doBrokerOpenEveryTime() { broker_open_every_time(makeClient()); }

void doBrokerKeep() {
  MQTTClient Client = makeClient();
  broker_keep(Client);
  broker_keep(Client);
}

void doBrokerChangeUser() {
  MQTTClient Client = makeClient();
  broker_open(Client);
  broker_change_user(Client, "night shift");
}

void doBrokerChangeUserNow() { broker_change_user_late(makeClient(), "night shift", true); }
void doBrokerChangeUserLate() { broker_change_user_late(makeClient(), "night shift", false); }

void doBusOpen() {
  mosquitto *Bus = makeBus();
  bus_open(Bus);
  serveBus(Bus);
}

void doBusOpenBackup() {
  Address = Unreachable;
  doBusOpen();
}

void doBusOpenInverted() {
  mosquitto *Bus = makeBus();
  bus_open_inverted(Bus);
  serveBus(Bus);
}

void doBusRun() {
  std::thread([] { bus_run(makeBus()); }).detach();
}

void doUplink() {
  gateway::Uplink Uplink(makeClient());
  Uplink.onTimer();
  Uplink.onTimer();
}

void doGuardedUplink() {
  gateway::GuardedUplink Uplink(makeClient());
  Uplink.onTimer();
  Uplink.onTimer();
}

void doHubRestart() {
  hub_restart();
  hub_restart();
}

void doHubWork() {
  hub_restart();
  std::thread([] {
    for (;;)
      hub_work();
  }).detach();
}

void doHubProvision() { hub_provision(false); }
void doHubProvisionTwice() { hub_provision(true); }

} // namespace

int main(int argc, char **argv) {
  static const command Commands[] = {
      {"broker_open", doBrokerOpen},
      {"broker_open_every_time", doBrokerOpenEveryTime},
      {"broker_keep", doBrokerKeep},
      {"broker_change_user", doBrokerChangeUser},
      {"broker_change_user_late now", doBrokerChangeUserNow},
      {"broker_change_user_late", doBrokerChangeUserLate},
      {"bus_open", doBusOpen},
      {"bus_open backup", doBusOpenBackup},
      {"bus_open_inverted", doBusOpenInverted},
      {"bus_run", doBusRun},
      {"Uplink", doUplink},
      {"GuardedUplink", doGuardedUplink},
      {"hub_restart", doHubRestart},
      {"hub_work", doHubWork},
      {"hub_provision", doHubProvision},
      {"hub_provision changed", doHubProvisionTwice},
  };
  return SERVE(argc, argv, Commands, nullptr);
}
