// Stand-in for aws/iot/Mqtt5Client.h 0.43: names and signatures only.
#pragma once

#include "aws/crt/mqtt/Mqtt5Client.h"

namespace Aws {
namespace Iot {

class Mqtt5ClientBuilder {
public:
  Mqtt5ClientBuilder &WithClientConnectionSuccessCallback(
      std::function<void(const Crt::Mqtt5::OnConnectionSuccessEventData &)> callback) noexcept;
  Mqtt5ClientBuilder &WithClientConnectionFailureCallback(
      std::function<void(const Crt::Mqtt5::OnConnectionFailureEventData &)> callback) noexcept;
  Mqtt5ClientBuilder &WithClientDisconnectionCallback(
      std::function<void(const Crt::Mqtt5::OnDisconnectionEventData &)> callback) noexcept;
  Mqtt5ClientBuilder &WithClientStoppedCallback(
      std::function<void(const Crt::Mqtt5::OnStoppedEventData &)> callback) noexcept;
  Mqtt5ClientBuilder &WithClientAttemptingConnectCallback(
      std::function<void(const Crt::Mqtt5::OnAttemptingConnectEventData &)> callback) noexcept;
  std::shared_ptr<Crt::Mqtt5::Mqtt5Client> Build() noexcept;
};

} // namespace Iot
} // namespace Aws
