// Stand-in for mqtt/async_client.hpp of mqtt_cpp 13.2: names and signatures only.
#if !defined(MQTT_ASYNC_CLIENT_HPP)
#define MQTT_ASYNC_CLIENT_HPP

#include "mqtt/callable_overlay.hpp"

namespace mqtt {

struct async_tcp_socket {};

template <typename Socket> class async_client : public client<Socket> {
public:
  void async_connect();
  void async_disconnect();
};

using async_overlay = callable_overlay<async_client<async_tcp_socket>>;

template <typename Ioc>
std::shared_ptr<async_overlay> make_async_client(Ioc &, std::string host, unsigned short port) {
  return std::make_shared<async_overlay>(host, port);
}
template <typename Ioc>
std::shared_ptr<async_overlay> make_tls_async_client(Ioc &, std::string host,
                                                     unsigned short port) {
  return std::make_shared<async_overlay>(host, port);
}
template <typename Ioc>
std::shared_ptr<async_overlay> make_async_client_ws(Ioc &, std::string host, unsigned short port) {
  return std::make_shared<async_overlay>(host, port);
}
template <typename Ioc>
std::shared_ptr<async_overlay> make_tls_async_client_ws(Ioc &, std::string host,
                                                        unsigned short port) {
  return std::make_shared<async_overlay>(host, port);
}
template <typename Ioc>
std::shared_ptr<async_overlay> make_async_client_no_strand(Ioc &, std::string host,
                                                           unsigned short port) {
  return std::make_shared<async_overlay>(host, port);
}

} // namespace mqtt

#endif
