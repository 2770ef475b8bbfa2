// Stand-in for aws/crt/mqtt/MqttConnection.h 0.43: names and signatures only.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>

enum aws_mqtt_connect_return_code { AWS_MQTT_CONNECT_ACCEPTED };

namespace Aws {
namespace Crt {
namespace Mqtt5 {
class Mqtt5Client;
}
namespace Mqtt {

using ReturnCode = aws_mqtt_connect_return_code;
class MqttConnection;
struct OnConnectionClosedData {};
struct OnConnectionSuccessData {};
struct OnConnectionFailureData {
  int error;
};

using OnConnectionInterruptedHandler = std::function<void(MqttConnection &connection, int error)>;
using OnConnectionResumedHandler =
    std::function<void(MqttConnection &connection, ReturnCode connectCode, bool sessionPresent)>;
using OnConnectionCompletedHandler = std::function<void(
    MqttConnection &connection, int errorCode, ReturnCode returnCode, bool sessionPresent)>;
using OnConnectionSuccessHandler =
    std::function<void(MqttConnection &connection, OnConnectionSuccessData *data)>;
using OnConnectionFailureHandler =
    std::function<void(MqttConnection &connection, OnConnectionFailureData *data)>;
using OnConnectionClosedHandler =
    std::function<void(MqttConnection &connection, OnConnectionClosedData *data)>;
using OnDisconnectHandler = std::function<void(MqttConnection &connection)>;

class MqttConnection {
public:
  ~MqttConnection();
  static std::shared_ptr<MqttConnection>
  NewConnectionFromMqtt5Client(std::shared_ptr<Mqtt5::Mqtt5Client> mqtt5client) noexcept;
  operator bool() const noexcept;
  int LastError() const noexcept;
  bool SetReconnectTimeout(uint64_t min_seconds, uint64_t max_seconds) noexcept;
  bool Connect(const char *clientId, bool cleanSession, uint16_t keepAliveTimeSecs = 0,
               uint32_t pingTimeoutMs = 0, uint32_t protocolOperationTimeoutMs = 0) noexcept;
  bool Disconnect() noexcept;

  OnConnectionInterruptedHandler OnConnectionInterrupted;
  OnConnectionResumedHandler OnConnectionResumed;
  OnConnectionCompletedHandler OnConnectionCompleted;
  OnConnectionSuccessHandler OnConnectionSuccess;
  OnConnectionFailureHandler OnConnectionFailure;
  OnConnectionClosedHandler OnConnectionClosed;
  OnDisconnectHandler OnDisconnect;
};

} // namespace Mqtt
} // namespace Crt
} // namespace Aws
