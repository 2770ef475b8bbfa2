// Stand-in for mqtt/async_client.h 1.2: names and signatures only.
#ifndef __mqtt_async_client_h
#define __mqtt_async_client_h

#include "mqtt/iasync_client.h"

namespace mqtt {

class async_client : public virtual iasync_client {
public:
  using connection_handler = std::function<void(const string &cause)>;
  using disconnected_handler = std::function<void(const properties &, ReasonCode)>;
  using update_connection_handler = std::function<bool(connect_data &)>;

  async_client(const string &serverURI, const string &clientId);
  ~async_client() override;

  void set_callback(callback &cb);
  void set_connected_handler(connection_handler cb);
  void set_connection_lost_handler(connection_handler cb);
  void set_disconnected_handler(disconnected_handler cb);
  void set_update_connection_handler(update_connection_handler cb);
  token_ptr connect() override;
  token_ptr connect(connect_options options) override;
  token_ptr connect(connect_options options, void *userContext, iaction_listener &cb) override;
  token_ptr reconnect() override;
  token_ptr disconnect() override;
  token_ptr disconnect(int timeout) override;
  bool is_connected() const override;
  delivery_token_ptr publish(string topic, const void *payload, size_t n);
  token_ptr subscribe(const string &topicFilter, int qos);
  token_ptr unsubscribe(const string &topicFilter);

private:
  void *cli_;
};
using async_client_ptr = std::shared_ptr<async_client>;

} // namespace mqtt

#endif
