// Stand-in for MQTT.h of arduino-mqtt 2.5.3.
#ifndef MQTT_H
#define MQTT_H

#include "MQTTClient.h"

#endif
