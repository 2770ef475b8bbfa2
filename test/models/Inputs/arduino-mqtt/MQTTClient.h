// Stand-in for MQTTClient.h of arduino-mqtt 2.5.3: names and signatures only.
#ifndef MQTT_CLIENT_H
#define MQTT_CLIENT_H

#include <stddef.h>

class Client;
class String;
class MQTTClient;

typedef int lwmqtt_err_t;
typedef int lwmqtt_return_code_t;
typedef void (*MQTTClientCallbackSimple)(String &topic, String &payload);
typedef void (*MQTTClientCallbackAdvanced)(MQTTClient *client, char topic[], char bytes[],
                                           int length);

class MQTTClient {
private:
  size_t readBufSize = 0;
  Client *netClient = nullptr;
  bool _connected = false;

public:
  explicit MQTTClient(int bufSize = 128) : MQTTClient(bufSize, bufSize) {}
  MQTTClient(int readBufSize, int writeBufSize);
  ~MQTTClient();

  void begin(Client &client);
  void begin(const char hostname[], Client &client);
  void begin(const char hostname[], int port, Client &client);
  void onMessage(MQTTClientCallbackSimple cb);
  void onMessageAdvanced(MQTTClientCallbackAdvanced cb);
  void setHost(const char hostname[], int port);
  void setWill(const char topic[], const char payload[], bool retained, int qos);
  void setOptions(int keepAlive, bool cleanSession, int timeout);

  bool connect(const char clientId[], bool skip = false);
  bool connect(const char clientId[], const char username[], const char password[],
               bool skip = false);
  bool publish(const char topic[], const char payload[]);
  bool subscribe(const char topic[]);
  bool unsubscribe(const char topic[]);
  bool loop();
  bool connected();
  lwmqtt_err_t lastError();
  lwmqtt_return_code_t returnCode();
  bool disconnect();
};

#endif
