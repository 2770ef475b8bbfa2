// Stand-in for MqttClient.h of espMqttClient: names and signatures only.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>

namespace espMqttClientTypes {
enum class DisconnectReason : uint8_t { USER_OK = 0, MQTT_NOT_AUTHORIZED = 5, TCP_DISCONNECTED = 8 };
typedef std::function<void(bool sessionPresent)> OnConnectCallback;
typedef std::function<void(DisconnectReason reason)> OnDisconnectCallback;
} // namespace espMqttClientTypes

class MqttClient {
public:
  virtual ~MqttClient();
  bool connected() const;
  bool disconnected() const;
  bool connect();
  bool disconnect(bool force = false);
  uint16_t publish(const char *topic, uint8_t qos, bool retain, const char *payload);
  void loop();

protected:
  MqttClient();
  const char *_clientId;
  espMqttClientTypes::OnConnectCallback _onConnectCallback;
  espMqttClientTypes::OnDisconnectCallback _onDisconnectCallback;
};
