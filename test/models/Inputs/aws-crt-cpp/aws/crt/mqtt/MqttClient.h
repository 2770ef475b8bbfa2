// Stand-in for aws/crt/mqtt/MqttClient.h 0.43: names and signatures only.
#pragma once

#include "aws/crt/mqtt/MqttConnection.h"

namespace Aws {
namespace Crt {
namespace Mqtt {

class MqttClient {
public:
  MqttClient() noexcept;
  std::shared_ptr<MqttConnection> NewConnection(const char *hostName, uint32_t port) noexcept;

private:
  void *m_client;
};

} // namespace Mqtt
} // namespace Crt
} // namespace Aws
