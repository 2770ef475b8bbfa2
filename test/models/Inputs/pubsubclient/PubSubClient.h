// Stand-in for PubSubClient.h 2.8: names, values and signatures only.
#ifndef PubSubClient_h
#define PubSubClient_h

#include <stdint.h>

#define MQTT_CONNECTION_TIMEOUT -4
#define MQTT_CONNECTION_LOST -3
#define MQTT_CONNECT_FAILED -2
#define MQTT_DISCONNECTED -1
#define MQTT_CONNECTED 0

typedef bool boolean;
class Client;
class Stream;
class IPAddress;

#define MQTT_CALLBACK_SIGNATURE void (*callback)(char *, uint8_t *, unsigned int)

class PubSubClient {
public:
  PubSubClient();
  PubSubClient(Client &client);
  PubSubClient(const char *domain, uint16_t port, Client &client);
  ~PubSubClient();
  PubSubClient &setServer(const char *domain, uint16_t port);
  PubSubClient &setServer(uint8_t *ip, uint16_t port);
  PubSubClient &setCallback(MQTT_CALLBACK_SIGNATURE);
  PubSubClient &setClient(Client &client);
  PubSubClient &setStream(Stream &stream);
  PubSubClient &setKeepAlive(uint16_t keepAlive);
  PubSubClient &setSocketTimeout(uint16_t timeout);
  boolean setBufferSize(uint16_t size);
  boolean connect(const char *id);
  boolean connect(const char *id, const char *user, const char *pass);
  boolean connect(const char *id, const char *willTopic, uint8_t willQos, boolean willRetain,
                  const char *willMessage);
  boolean connect(const char *id, const char *user, const char *pass, const char *willTopic,
                  uint8_t willQos, boolean willRetain, const char *willMessage);
  boolean connect(const char *id, const char *user, const char *pass, const char *willTopic,
                  uint8_t willQos, boolean willRetain, const char *willMessage,
                  boolean cleanSession);
  void disconnect();
  boolean publish(const char *topic, const char *payload);
  boolean publish(const char *topic, const char *payload, boolean retained);
  boolean publish_P(const char *topic, const char *payload, boolean retained);
  boolean subscribe(const char *topic);
  boolean subscribe(const char *topic, uint8_t qos);
  boolean unsubscribe(const char *topic);
  boolean loop();
  boolean connected();
  int state();

private:
  Client *_client;
  int _state;
};

#endif
