// Stand-in for mqtt/client.hpp of mqtt_cpp 13.2: names and signatures only.
#if !defined(MQTT_CLIENT_HPP)
#define MQTT_CLIENT_HPP

#include "mqtt/endpoint.hpp"

namespace mqtt {

template <typename Socket> class client : public endpoint<Socket> {
public:
  void set_client_id(std::string id);
  bool connected() const;
  void connect();
  void async_connect();
  void async_connect(std::function<void(error_code)> func);
  void disconnect();
  void force_disconnect();
  void async_disconnect();
  void async_force_disconnect();

protected:
  client(std::string host, unsigned short port);
  std::string host_;
};

} // namespace mqtt

#endif
