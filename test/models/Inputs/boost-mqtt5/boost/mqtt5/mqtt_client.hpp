// Stand-in for boost/mqtt5/mqtt_client.hpp 1.0.3: names and signatures only.
#ifndef BOOST_MQTT5_MQTT_CLIENT_HPP
#define BOOST_MQTT5_MQTT_CLIENT_HPP

#include <memory>
#include <string>

namespace boost::mqtt5 {

template <typename StreamType, typename TlsContext = int> class mqtt_client {
public:
  explicit mqtt_client(int &ex);
  ~mqtt_client() {}
  mqtt_client &credentials(std::string client_id, std::string username = "",
                           std::string password = "");
  mqtt_client &brokers(std::string hosts, unsigned short default_port = 1883);
  template <typename CompletionToken> auto async_run(CompletionToken &&) { return 0; }
  template <typename... Args> auto async_publish(Args &&...) { return 0; }
  template <typename... Args> auto async_subscribe(Args &&...) { return 0; }
  template <typename CompletionToken> auto async_receive(CompletionToken &&) { return 0; }
  template <typename CompletionToken> auto async_disconnect(CompletionToken &&) { return 0; }
  void cancel();

private:
  std::shared_ptr<StreamType> _impl;
};

} // namespace boost::mqtt5

#endif
