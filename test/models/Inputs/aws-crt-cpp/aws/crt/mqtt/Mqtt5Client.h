// Stand-in for aws/crt/mqtt/Mqtt5Client.h 0.43: names and signatures only.
#pragma once

#include <functional>
#include <memory>

namespace Aws {
namespace Crt {
namespace Mqtt5 {

struct OnConnectionSuccessEventData;
struct OnConnectionFailureEventData;
struct OnDisconnectionEventData;
struct OnStoppedEventData;
struct OnAttemptingConnectEventData;

class Mqtt5ClientOptions {
public:
  Mqtt5ClientOptions() noexcept;
  Mqtt5ClientOptions &WithClientConnectionSuccessCallback(
      std::function<void(const OnConnectionSuccessEventData &)> callback) noexcept;
  Mqtt5ClientOptions &WithClientConnectionFailureCallback(
      std::function<void(const OnConnectionFailureEventData &)> callback) noexcept;
  Mqtt5ClientOptions &WithClientDisconnectionCallback(
      std::function<void(const OnDisconnectionEventData &)> callback) noexcept;
  Mqtt5ClientOptions &WithClientStoppedCallback(
      std::function<void(const OnStoppedEventData &)> callback) noexcept;
  Mqtt5ClientOptions &WithClientAttemptingConnectCallback(
      std::function<void(const OnAttemptingConnectEventData &)> callback) noexcept;

private:
  void *m_options;
};

class Mqtt5Client {
public:
  static std::shared_ptr<Mqtt5Client> NewMqtt5Client(const Mqtt5ClientOptions &options) noexcept;
  ~Mqtt5Client();
  bool Start() const noexcept;
  bool Stop() noexcept;

private:
  void *m_client;
};

} // namespace Mqtt5
} // namespace Crt
} // namespace Aws
