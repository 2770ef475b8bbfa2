// Stand-in for AsyncMqttClient.h 0.9.0.
#ifndef SRC_ASYNCMQTTCLIENT_H_
#define SRC_ASYNCMQTTCLIENT_H_

#include "AsyncMqttClient.hpp"

#endif
