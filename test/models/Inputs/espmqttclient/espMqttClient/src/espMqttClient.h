// Stand-in for espMqttClient.h: names and signatures only.
#pragma once

#include "MqttClientSetup.h"

class espMqttClient : public MqttClientSetup<espMqttClient> {
public:
  espMqttClient();
};

class espMqttClientSecure : public MqttClientSetup<espMqttClientSecure> {
public:
  espMqttClientSecure();
};

class espMqttClientAsync : public MqttClientSetup<espMqttClientAsync> {
public:
  espMqttClientAsync();
};
