// Stand-in for mqtt/sync_client.hpp of mqtt_cpp 13.2: names and signatures only.
#if !defined(MQTT_SYNC_CLIENT_HPP)
#define MQTT_SYNC_CLIENT_HPP

#include "mqtt/callable_overlay.hpp"

namespace mqtt {

struct tcp_socket {};

template <typename Socket> class sync_client : public client<Socket> {
public:
  void connect();
  void disconnect();
};

using sync_overlay = callable_overlay<sync_client<tcp_socket>>;

template <typename Ioc>
std::shared_ptr<sync_overlay> make_sync_client(Ioc &, std::string host, unsigned short port) {
  return std::make_shared<sync_overlay>(host, port);
}
template <typename Ioc>
std::shared_ptr<sync_overlay> make_tls_sync_client(Ioc &, std::string host, unsigned short port) {
  return std::make_shared<sync_overlay>(host, port);
}
template <typename Ioc>
std::shared_ptr<sync_overlay> make_sync_client_ws(Ioc &, std::string host, unsigned short port) {
  return std::make_shared<sync_overlay>(host, port);
}
template <typename Ioc>
std::shared_ptr<sync_overlay> make_tls_sync_client_ws(Ioc &, std::string host,
                                                      unsigned short port) {
  return std::make_shared<sync_overlay>(host, port);
}
template <typename Ioc>
std::shared_ptr<sync_overlay> make_sync_client_no_strand(Ioc &, std::string host,
                                                         unsigned short port) {
  return std::make_shared<sync_overlay>(host, port);
}

} // namespace mqtt

#endif
