// Stand-in for async_mqtt/asio_bind/client.hpp 10.3: names and signatures only.
#if !defined(ASYNC_MQTT_ASIO_BIND_CLIENT_HPP)
#define ASYNC_MQTT_ASIO_BIND_CLIENT_HPP

#include <string>

namespace async_mqtt {

enum class protocol_version { v3_1_1 = 4, v5 = 5 };
struct mqtt {};

template <protocol_version Version, typename NextLayer> class client {
public:
  template <typename Executor> explicit client(Executor &&) {}
  template <typename... Args> auto async_underlying_handshake(Args &&...) { return 0; }
  template <typename... Args> auto async_start(Args &&...) { return 0; }
  template <typename... Args> auto async_publish(Args &&...) { return 0; }
  template <typename... Args> auto async_subscribe(Args &&...) { return 0; }
  template <typename... Args> auto async_unsubscribe(Args &&...) { return 0; }
  template <typename... Args> auto async_disconnect(Args &&...) { return 0; }
  template <typename... Args> auto async_recv(Args &&...) { return 0; }
  template <typename... Args> auto async_close(Args &&...) { return 0; }

private:
  NextLayer layer_;
};

} // namespace async_mqtt

#endif
