// Stand-in for ArduinoMqttClient.h 0.1.8.
#ifndef _ARDUINO_MQTT_CLIENT_H_
#define _ARDUINO_MQTT_CLIENT_H_

#include "MqttClient.h"

#endif
