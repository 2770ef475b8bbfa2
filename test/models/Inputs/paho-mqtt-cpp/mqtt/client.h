// Stand-in for mqtt/client.h 1.2: names and signatures only.
#ifndef __mqtt_client_h
#define __mqtt_client_h

#include "mqtt/async_client.h"

namespace mqtt {

class connect_response {
public:
  connect_response(const connect_response &);
  ~connect_response();
};
class subscribe_response {
public:
  ~subscribe_response();
};
class unsubscribe_response {
public:
  ~unsubscribe_response();
};

class client {
public:
  client(const string &serverURI, const string &clientId);
  virtual ~client() {}
  virtual connect_response connect();
  virtual connect_response connect(connect_options opts);
  virtual connect_response reconnect();
  virtual void disconnect();
  virtual bool is_connected() const;
  virtual void publish(string topic, const void *payload, size_t n);
  virtual void set_callback(callback &cb);
  virtual subscribe_response subscribe(const string &topicFilter);
  virtual unsubscribe_response unsubscribe(const string &topicFilter);

private:
  async_client cli_;
};

} // namespace mqtt

#endif
