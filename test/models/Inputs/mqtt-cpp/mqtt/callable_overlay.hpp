// Stand-in for mqtt/callable_overlay.hpp of mqtt_cpp 13.2: names and signatures only.
#if !defined(MQTT_CALLABLE_OVERLAY_HPP)
#define MQTT_CALLABLE_OVERLAY_HPP

#include "mqtt/client.hpp"

namespace mqtt {

template <typename Impl> struct callable_overlay : public Impl {
public:
  callable_overlay(std::string host, unsigned short port);
  void connect();
  void async_connect();
  void set_close_handler(std::function<void()> h);
  void set_error_handler(std::function<void(error_code)> h);
  void set_connack_handler(std::function<bool(bool, connect_return_code)> h);
  void set_v5_connack_handler(std::function<bool(bool, connect_return_code, int)> h);
};

} // namespace mqtt

#endif
