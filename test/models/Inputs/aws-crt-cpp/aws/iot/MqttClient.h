// Stand-in for aws/iot/MqttClient.h 0.43: names and signatures only.
#pragma once

#include "aws/crt/mqtt/MqttClient.h"

namespace Aws {
namespace Iot {

class MqttClientConnectionConfig;

class MqttClient {
public:
  MqttClient() noexcept;
  std::shared_ptr<Crt::Mqtt::MqttConnection>
  NewConnection(const MqttClientConnectionConfig &config) noexcept;

private:
  void *m_client;
};

} // namespace Iot
} // namespace Aws
