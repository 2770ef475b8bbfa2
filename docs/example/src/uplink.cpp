//===- uplink.cpp - The same broker from C++ ------------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "gateway.h"

#include <MQTTClient.h>

namespace gateway {

// Right: whoever calls it, and however often, it connects only when it is not
// connected.
class GuardedUplink {
public:
  explicit GuardedUplink(MQTTClient Client) : Client(Client) {}
  ~GuardedUplink() {
    if (MQTTClient_isConnected(Client))
      MQTTClient_disconnect(Client, 1000);
  }

  void onTimer() {
    if (MQTTClient_isConnected(Client))
      return;
    MQTTClient_connectOptions Options = MQTTClient_connectOptions_initializer;
    MQTTClient_connect(Client, &Options);
  }

private:
  MQTTClient Client;
};

// The fault: the timer fires again, and nothing has closed the connection.
class Uplink {
public:
  explicit Uplink(MQTTClient Client) : Client(Client) {}

  void onTimer() {
    MQTTClient_connectOptions Options = MQTTClient_connectOptions_initializer;
    // wrong: the connection of the last time is still open
    if (MQTTClient_connect(Client, &Options) == MQTTCLIENT_SUCCESS)
      MQTTClient_publish(Client, "valve/state", 4, "open", 1, 0, nullptr);
  }

private:
  MQTTClient Client;
};

void runTimers(GuardedUplink &Guarded, Uplink &Plain) {
  Guarded.onTimer();
  Plain.onTimer();
}

} // namespace gateway
