// Stand-in for AsyncMqttClient.hpp 0.9.0: names, values and signatures only.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>

enum class AsyncMqttClientDisconnectReason : int8_t {
  TCP_DISCONNECTED = 0,
  MQTT_SERVER_UNAVAILABLE = 3,
  MQTT_NOT_AUTHORIZED = 5,
};

struct AsyncMqttClientMessageProperties {
  uint8_t qos;
  bool dup;
  bool retain;
};

namespace AsyncMqttClientInternals {
typedef std::function<void(bool sessionPresent)> OnConnectUserCallback;
typedef std::function<void(AsyncMqttClientDisconnectReason reason)> OnDisconnectUserCallback;
typedef std::function<void(uint16_t packetId, uint8_t qos)> OnSubscribeUserCallback;
typedef std::function<void(uint16_t packetId)> OnUnsubscribeUserCallback;
typedef std::function<void(char *topic, char *payload, AsyncMqttClientMessageProperties properties,
                           size_t len, size_t index, size_t total)>
    OnMessageUserCallback;
typedef std::function<void(uint16_t packetId)> OnPublishUserCallback;
} // namespace AsyncMqttClientInternals

class AsyncMqttClient {
public:
  AsyncMqttClient();
  ~AsyncMqttClient();
  AsyncMqttClient &setKeepAlive(uint16_t keepAlive);
  AsyncMqttClient &setClientId(const char *clientId);
  AsyncMqttClient &setServer(const char *host, uint16_t port);
  AsyncMqttClient &onConnect(AsyncMqttClientInternals::OnConnectUserCallback callback);
  AsyncMqttClient &onDisconnect(AsyncMqttClientInternals::OnDisconnectUserCallback callback);
  AsyncMqttClient &onSubscribe(AsyncMqttClientInternals::OnSubscribeUserCallback callback);
  AsyncMqttClient &onUnsubscribe(AsyncMqttClientInternals::OnUnsubscribeUserCallback callback);
  AsyncMqttClient &onMessage(AsyncMqttClientInternals::OnMessageUserCallback callback);
  AsyncMqttClient &onPublish(AsyncMqttClientInternals::OnPublishUserCallback callback);
  bool connected() const;
  void connect();
  void disconnect(bool force = false);
  uint16_t subscribe(const char *topic, uint8_t qos);
  uint16_t unsubscribe(const char *topic);
  uint16_t publish(const char *topic, uint8_t qos, bool retain, const char *payload = nullptr,
                   size_t length = 0, bool dup = false, uint16_t message_id = 0);

private:
  bool _connected;
};
