// Stand-in for MqttClientSetup.h of espMqttClient: names and signatures only.
#pragma once

#include "MqttClient.h"

template <typename T> class MqttClientSetup : public MqttClient {
public:
  T &setKeepAlive(uint16_t keepAlive);
  T &setClientId(const char *clientId) {
    _clientId = clientId;
    return static_cast<T &>(*this);
  }
  T &onConnect(espMqttClientTypes::OnConnectCallback callback) {
    _onConnectCallback = callback;
    return static_cast<T &>(*this);
  }
  T &onDisconnect(espMqttClientTypes::OnDisconnectCallback callback) {
    _onDisconnectCallback = callback;
    return static_cast<T &>(*this);
  }

protected:
  MqttClientSetup() = default;
};
