// Stand-in for mosquittopp.h 2.0.11: names, values and signatures only.
#ifndef MOSQUITTOPP_H
#define MOSQUITTOPP_H

#include <cstdlib>

struct mosquitto;
struct mosquitto_message;

namespace mosqpp {

class mosquittopp {
private:
  struct mosquitto *m_mosq;

public:
  mosquittopp(const char *id = NULL, bool clean_session = true);
  virtual ~mosquittopp();

  int reinitialise(const char *id, bool clean_session);
  int socket();
  int connect(const char *host, int port = 1883, int keepalive = 60);
  int connect_async(const char *host, int port = 1883, int keepalive = 60);
  int connect(const char *host, int port, int keepalive, const char *bind_address);
  int connect_async(const char *host, int port, int keepalive, const char *bind_address);
  int reconnect();
  int reconnect_async();
  int disconnect();
  int publish(int *mid, const char *topic, int payloadlen = 0, const void *payload = NULL,
              int qos = 0, bool retain = false);
  int subscribe(int *mid, const char *sub, int qos = 0);
  int unsubscribe(int *mid, const char *sub);
  void reconnect_delay_set(unsigned int reconnect_delay, unsigned int reconnect_delay_max,
                           bool reconnect_exponential_backoff);

  int loop(int timeout = -1, int max_packets = 1);
  int loop_misc();
  int loop_read(int max_packets = 1);
  int loop_write(int max_packets = 1);
  int loop_forever(int timeout = -1, int max_packets = 1);
  int loop_start();
  int loop_stop(bool force = false);
  bool want_write();

  virtual void on_connect(int /*rc*/) {}
  virtual void on_connect_with_flags(int /*rc*/, int /*flags*/) {}
  virtual void on_disconnect(int /*rc*/) {}
  virtual void on_publish(int /*mid*/) {}
  virtual void on_message(const struct mosquitto_message * /*message*/) {}
};

} // namespace mosqpp

#endif
