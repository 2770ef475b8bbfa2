// Stand-in for MqttClient.h of ArduinoMqttClient 0.1.8: names and signatures only.
#ifndef _MQTT_CLIENT_H_
#define _MQTT_CLIENT_H_

#include <stddef.h>
#include <stdint.h>

#define MQTT_CONNECTION_REFUSED -2
#define MQTT_CONNECTION_TIMEOUT -1
#define MQTT_SUCCESS 0

class IPAddress;

class Client {
public:
  virtual int connect(const char *host, uint16_t port) = 0;
  virtual void stop() = 0;
  virtual uint8_t connected() = 0;
  virtual operator bool() = 0;
};

class MqttClient : public Client {
public:
  MqttClient(Client *client);
  MqttClient(Client &client);
  virtual ~MqttClient();

  void onMessage(void (*)(int));
  int beginMessage(const char *topic, bool retain = false, uint8_t qos = 0, bool dup = false);
  int endMessage();
  int subscribe(const char *topic, uint8_t qos = 0);
  int unsubscribe(const char *topic);
  void poll();

  virtual int connect(IPAddress ip, uint16_t port = 1883);
  virtual int connect(const char *host, uint16_t port = 1883);
  virtual void stop();
  virtual uint8_t connected();
  virtual operator bool();

  void setId(const char *id);
  void setUsernamePassword(const char *username, const char *password);
  int connectError() const;

private:
  Client *_client;
};

#endif
